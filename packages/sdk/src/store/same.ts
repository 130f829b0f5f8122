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

/** What `change` makes of each field; undefined is left out. A loop: it runs for all that an answer holds. */
export function mapped(value: Plain, change: (field: unknown, name: string) => unknown): Plain {
  const result: Plain = {};
  for (const name of Object.keys(value)) {
    const field = change(value[name], name);
    // Assigned, it would be the prototype.
    if (field !== undefined && name !== '__proto__') result[name] = field;
  }
  return result;
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
    const fields = mapped(next, (field, key) => reuse(previous[key], field));
    const names = Object.keys(fields);
    return names.length === Object.keys(previous).length &&
      names.every((key) => key in previous && Object.is(fields[key], previous[key]))
      ? previous
      : fields;
  }
  return next;
}

/** Whether two values say the same, whatever their identity. */
export const same = (a: unknown, b: unknown): boolean => Object.is(reuse(a, b), a);
