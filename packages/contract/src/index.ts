export { capabilities, type Capability } from './capabilities.ts';
export type * from './types.ts';
export type * from './errors.ts';
export type * from './backend.ts';
export type * from './further.ts';
