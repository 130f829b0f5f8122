import { isPlain, mapped, Ref } from './same.ts';

/** What is known of one thing, with pointers instead of the things inside it. */
export type Fields = Readonly<Record<string, unknown>>;

export const keyOf = (type: string, id: string): string => `${type}:${id}`;
export const refTo = (type: string, id: string): Ref => new Ref(keyOf(type, id));

/**
 * Takes a tree of domain objects apart: each that has a `type` and an `id` goes to `sink` on its own, and a pointer takes
 * its place. Fields that are absent or undefined are left out, so that they overwrite nothing.
 */
export function normalise(value: unknown, sink: (key: string, fields: Fields) => void): unknown {
  if (Array.isArray(value)) return value.map((item) => normalise(item, sink));
  if (!isPlain(value)) return value;
  const fields = mapped(value, (field) => normalise(field, sink));
  const { type, id } = fields;
  if (typeof type !== 'string' || typeof id !== 'string') return fields;
  const key = keyOf(type, id);
  sink(key, fields);
  return new Ref(key);
}
