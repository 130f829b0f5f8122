import { by } from './idempotency.ts';
import type { Idempotency, Replayed, Written } from './idempotency.ts';
import { own, steps } from './paths.ts';

// Ways of knowing a write again other than a variable.

/** A request header carries the key. */
export const header = (name: string, options: Replayed = {}): Idempotency =>
  by(
    'header',
    { name, ...options },
    {
      once: () => 'key',
      put: (key, _, _variables, headers) => {
        headers[name] = key;
        return undefined;
      },
    },
  );

/** Puts a value at a path of the variables. */
function putAt(value: string, names: readonly string[], variables: Record<string, unknown>): void {
  let place = variables;
  for (const name of names.slice(0, -1)) {
    // A copy, since a lens may give the same object to several writes.
    const next = { ...(own(place, name) as Record<string, unknown> | undefined) };
    place[name] = next;
    place = next;
  }
  place[names.at(-1) ?? ''] = value;
}

/** A field of a variable that is an input object carries the key: `input.clientMutationKey`. */
export const inputField = (path: string, options: Replayed = {}): Idempotency => {
  const names = steps(path);
  const isThere = ({ declared }: Pick<Written, 'declared'>) => declared.has(names[0] ?? '');
  return by(
    'inputField',
    { path, ...options },
    {
      once: (written) => (isThere(written) ? 'key' : 'none'),
      put: (key, written, variables) => {
        if (isThere(written)) putAt(key, names, variables);
        return undefined;
      },
    },
  );
};

/**
 * Clients choose the ids of what they create: the key goes to `path`, as the new item's id. A refusal with one of the
 * codes in `exists` then means that it was created before. `as: 'uuid'` writes it as a UUID, version 4.
 */
export const clientId = (
  path: string,
  options: { readonly exists?: readonly string[]; readonly as?: 'uuid' } = {},
): Idempotency => {
  const names = steps(path);
  // Of what is there already the id is not ours to choose.
  const isOurs = ({ declared, verb }: Pick<Written, 'declared' | 'verb'>) =>
    declared.has(names[0] ?? '') && /\.(add|post|give)$/.test(verb);
  return by(
    'clientId',
    { path, ...options },
    {
      once: (written) => (isOurs(written) ? 'client-id' : 'none'),
      put: (key, written, variables) => {
        if (!isOurs(written)) return undefined;
        const id = options.as === 'uuid' ? uuid(key) : key;
        putAt(id, names, variables);
        return id;
      },
    },
  );
};

/** 128 random bits, of which a UUID of version 4 gives up six. */
function uuid(key: string): string {
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(key) ?? [];
  return e === undefined ? key : `${a}-${b}-4${c}-8${d}-${e}`;
}

/** Nothing says it, but what is there can be read again and tells: a write whose answer was lost is looked for first. */
export const readBack = (): Idempotency =>
  by('readBack', {}, { once: ({ readable }) => (readable ? 'read-back' : 'none') });

/** Nothing does: a write whose answer was lost is never sent again. */
export const none = (): Idempotency => by('none', {}, { once: () => 'none' });
