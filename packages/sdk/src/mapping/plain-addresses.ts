/** Between our opaque ids and references and what the backend calls the same things. */
export interface Addresses {
  /** An id of ours, from theirs. */
  global(type: string, id: string): string;
  /** An id of theirs, from ours. */
  native(id: string): string;
  /** A subject as variables; undefined for one that is not of this backend. */
  subject(reference: string): Readonly<Record<string, unknown>> | undefined;
}

/** Ids and subjects that are sent as they stand. */
export const plainAddresses: Addresses = {
  global: (_, id) => id,
  native: (id) => id,
  subject: (subject) => ({ subject }),
};
