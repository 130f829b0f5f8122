export type * from './types.ts';
export type * from './errors.ts';
export type * from './backend.ts';
