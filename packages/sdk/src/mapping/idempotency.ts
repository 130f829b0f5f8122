import { own, steps } from './paths.ts';

const carry = Symbol.for('maillon/idempotency/1');

/** One write on its way: what it will send, and what its document declares. */
interface Carriage {
  readonly verb: string;
  readonly declared: ReadonlyMap<string, string>;
  readonly variables: Record<string, unknown>;
  readonly headers: Record<string, string>;
}

/** Answers the id that the new item will have, where the key is that. */
type Carry = (key: string, carriage: Carriage) => string | undefined;

/** How a write says that it is the same as before. Plain data. */
export interface Idempotency {
  readonly idempotency: string;
  /** Where the answer says that it is a repetition: `*.replayed`. */
  readonly replayed?: string;
  /** Codes of the refusal that says "there is such an id already". */
  readonly exists?: readonly string[];
  readonly [carry]?: Carry;
}

interface Replayed {
  readonly replayed?: string;
}

const by = (idempotency: string, options: object, read?: Carry): Idempotency =>
  Object.defineProperty({ idempotency, ...options }, carry, { value: read });

/** Puts a key where the backend looks for it; answers the new item's id, where that is ours to choose. */
export const carryKey = (
  { [carry]: put }: Idempotency,
  key: string,
  carriage: Carriage,
): string | undefined => put?.(key, carriage);

/** The documents use `$key`. */
export const variable = (options: Replayed = {}): Idempotency => {
  steps(options.replayed ?? '');
  return by('variable', options);
};

/** A request header carries the key. */
export const header = (name: string, options: Replayed = {}): Idempotency => {
  steps(options.replayed ?? '');
  return by('header', { name, ...options }, (key, { headers }) => {
    headers[name] = key;
    return undefined;
  });
};

/** Puts a value at a path of the variables, where the document declares the variable it begins with. */
function put(value: string, names: readonly string[], { declared, variables }: Carriage): boolean {
  if (!declared.has(names[0] ?? '')) return false;
  let place = variables;
  for (const name of names.slice(0, -1)) {
    // A copy, since a lens may give the same object to several writes.
    const next = { ...(own(place, name) as Record<string, unknown> | undefined) };
    place[name] = next;
    place = next;
  }
  place[names.at(-1) ?? ''] = value;
  return true;
}

/** A field of a variable that is an input object carries the key: `input.clientMutationKey`. */
export const inputField = (path: string, options: Replayed = {}): Idempotency => {
  const names = steps(path);
  steps(options.replayed ?? '');
  return by('inputField', { path, ...options }, (key, carriage) => {
    put(key, names, carriage);
    return undefined;
  });
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
  return by('clientId', { path, ...options }, (key, carriage) => {
    // Of what is there already the id is not ours to choose.
    if (!/\.(add|post|give)$/.test(carriage.verb)) return undefined;
    const id = options.as === 'uuid' ? uuid(key) : key;
    return put(id, names, carriage) ? id : undefined;
  });
};

/** 128 random bits, of which a UUID of version 4 gives up six. */
function uuid(key: string): string {
  const [, a, b, c, d, e] = /^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/.exec(key) ?? [];
  return e === undefined ? key : `${a}-${b}-4${c}-8${d}-${e}`;
}

/** Nothing says it, but what is there can be read again and tells: a write whose answer was lost is looked for first. */
export const readBack = (): Idempotency => by('readBack', {});

/** Nothing does: a write whose answer was lost is never sent again. */
export const none = (): Idempotency => by('none', {});
