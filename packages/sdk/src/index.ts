export type * from './api.ts';
export type { Clock } from './clock.ts';
export type { PageSignals } from './page-signals.ts';
export type {
  BackendDefinition,
  Transport,
  TransportOperation,
  TransportResponse,
} from './transport/types.ts';
export { createClient, type Surroundings } from './client.ts';
export * from './define-backend.ts';
export { SocialError, isSocialError, toSocialError, type SocialErrorDetails } from './errors.ts';
export { joinClient } from './hub.ts';
