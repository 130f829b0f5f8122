import { own, steps } from './paths.ts';

const carry = Symbol.for('maillon/idempotency/1');

type Carry = (key: string, variables: Record<string, unknown>, headers: Record<string, string>) => void;

/** How a write says that it is the same as before. Plain data. */
export interface Idempotency {
  readonly idempotency: string;
  /** Where the answer says that it is a repetition: `*.replayed`. */
  readonly replayed?: string;
  readonly [carry]?: Carry;
}

interface Replayed {
  readonly replayed?: string;
}

const by = (idempotency: string, options: object, read?: Carry): Idempotency =>
  Object.defineProperty({ idempotency, ...options }, carry, { value: read });

/** Puts a key where the backend looks for it. */
export function carryKey(
  { [carry]: put }: Idempotency,
  key: string,
  variables: Record<string, unknown>,
  headers: Record<string, string>,
): void {
  put?.(key, variables, headers);
}

/** The documents use `$key`. */
export const variable = (options: Replayed = {}): Idempotency => by('variable', options);

/** A request header carries the key. */
export const header = (name: string, options: Replayed = {}): Idempotency =>
  by('header', { name, ...options }, (key, _, headers) => {
    headers[name] = key;
  });

/** A field of a variable that is an input object carries the key: `input.clientMutationKey`. */
export const inputField = (path: string, options: Replayed = {}): Idempotency => {
  const names = steps(path);
  return by('inputField', { path, ...options }, (key, variables) => {
    let place = variables;
    for (const name of names.slice(0, -1)) {
      // A copy, since a lens may give the same object to several writes.
      const next = { ...(own(place, name) as Record<string, unknown> | undefined) };
      place[name] = next;
      place = next;
    }
    place[names.at(-1) ?? ''] = key;
  });
};

/** Nothing does: a write whose answer was lost is never sent again. */
export const none = (): Idempotency => by('none', {});
