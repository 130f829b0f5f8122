/** Ids of what the backend has not confirmed yet. */
const prefix = 'local-';

/** The id of what a write makes, until the backend gives it another. */
export const localIdOf = (write: { readonly id: string }): string => prefix + write.id;

/** Whether an id, or a store key made of it, names something that exists only here so far. */
export const isLocal = (idOrKey: string): boolean =>
  idOrKey.startsWith(prefix) || idOrKey.includes(`:${prefix}`);
