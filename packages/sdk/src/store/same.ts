/** A pointer from one record of the store to another. */
export class Ref {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }
}

type Plain = Record<string, unknown>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Ref);
}

/** `next`, in which every part that says the same as in `previous` is the very object of `previous`. */
export function reuse(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (next instanceof Ref) return previous instanceof Ref && previous.key === next.key ? previous : next;
  if (Array.isArray(next) && Array.isArray(previous)) {
    const items = next.map((item, i) => reuse(previous[i], item));
    return items.length === previous.length && items.every((item, i) => Object.is(item, previous[i]))
      ? previous
      : items;
  }
  if (isPlain(next) && isPlain(previous)) {
    const entries = Object.entries(next).map(([key, value]) => [key, reuse(previous[key], value)] as const);
    return entries.length === Object.keys(previous).length &&
      entries.every(([key, value]) => key in previous && Object.is(value, previous[key]))
      ? previous
      : Object.fromEntries(entries);
  }
  return next;
}

/** Whether two values say the same, whatever their identity. */
export const same = (a: unknown, b: unknown): boolean => Object.is(reuse(a, b), a);
