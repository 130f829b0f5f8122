const forbidden = /^(__proto__|constructor|prototype)$/;
const known = new Map<string, readonly string[]>();

/** Names that lead to a prototype. */
export const isForbidden = (name: string): boolean => forbidden.test(name);

/** The steps of a path. Throws a TypeError where a path could reach a prototype. */
export function steps(path: string): readonly string[] {
  let found = known.get(path);
  if (!found) {
    found = path === '' ? [] : path.split('.');
    if (found.some((step) => isForbidden(step.replace('[]', '')))) {
      throw new TypeError(
        `maillon: the path "${path}" is not allowed: it leads to a prototype; give the field an alias`,
      );
    }
    known.set(path, found);
  }
  return found;
}

/** Own properties only: what an answer does not hold is absent, whatever its prototype offers. */
export function own(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Everything a path leads to. `a.b` goes down, `a[]` into every member of a list, `*` into every field:
 * `*.userErrors[]` is every user error of every payload.
 */
export function all(root: unknown, path: string): unknown[] {
  let found = [root];
  for (const step of steps(path)) {
    const name = step.replace('[]', '');
    found = found.flatMap((value) =>
      name === '*' ? (isObject(value) ? Object.values(value) : []) : [own(value, name)],
    );
    if (name !== step) found = found.flat();
  }
  return found.filter((value) => value !== undefined);
}

/** What a path leads to: one value, or a list for a path with `[]`. Undefined where it leads nowhere. */
export function get(root: unknown, path: string): unknown {
  // By far the most.
  if (/^\w+$/.test(path) && !isForbidden(path)) return own(root, path);
  const found = all(root, path);
  return path.includes('[]') ? found : found[0];
}
