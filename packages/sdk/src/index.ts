export type * from './api.ts';
export type { BackendDefinition, Transport, TransportOperation, TransportResponse } from './transport/types.ts';
export { SocialError, isSocialError, toSocialError, type SocialErrorDetails } from './errors.ts';
