import { randomId } from '../random.ts';

/** Ids of what the backend has not confirmed yet. */
const prefix = 'local-';

export const localId = (): string => prefix + randomId();

/** Whether an id, or a store key made of it, names something that exists only here so far. */
export const isLocal = (idOrKey: string): boolean =>
  idOrKey.startsWith(prefix) || idOrKey.includes(`:${prefix}`);
