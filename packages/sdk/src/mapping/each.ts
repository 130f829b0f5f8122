import { toSocialError } from '../errors.ts';
import type { Operation, OperationLenses } from './operations.ts';
import { bringAsker } from './plural.ts';
import type { Found, PluralLens } from './plural.ts';
import { get, steps } from './paths.ts';

/** One aliased field a key. */
export interface EachOptions {
  /** How many keys one document asks for: as many aliases as the server allows. */
  readonly width: number;
  /** The variable of one key, with its type: `$id: ID!`. */
  readonly variable: string;
  /** The field that answers one key, from the name of its variable: ``(id) => `user(id: ${id}) { id }` ``. */
  readonly select: (variable: string) => string;
  /** Where in that field the answer is; absent: the field itself. */
  readonly path?: string;
}

/**
 * A plural question to a backend that only has singular ones: a document of fixed width, so that it is the same text
 * whatever is asked (trusted documents), sent as often as needed. Keys that are missing at the end are filled up by
 * repeating one.
 */
export const each = (
  { width, variable, select, path }: EachOptions,
  lenses: Omit<OperationLenses, 'from' | 'page'> = {},
): Operation => {
  const [, type] = /^\$\w+\s*:\s*(\S.*)$/.exec(variable) ?? [];
  if (!type) throw new TypeError(`maillon: each: the variable should be like "$id: ID!", not "${variable}"`);
  if (!Number.isInteger(width) || width < 1) {
    throw new TypeError('maillon: each: the width should be a whole number, 1 or more');
  }
  const places = Array.from({ length: width }, (_, place) => `e${place}`);
  const fields = places.map((place) => `${place}: ${select(`$${place}`).trim()}`);
  const aliased = fields.find((field) => !/^\w+: \w+\s*[({@]/.test(field));
  if (aliased) {
    throw new TypeError(
      'maillon: each: what is selected should begin with a field of the schema, without an alias, and select from it',
    );
  }
  const variables = places.map((place) => `$${place}: ${type}`).join(', ');
  return {
    document: `query (${variables}) {\n${fields.join('\n')}\n}`,
    from: eachPlace({ width, ...(path === undefined ? {} : { path }) }),
    ...lenses,
  };
};

/** The reading half of `each`. */
export const eachPlace = ({
  width,
  path,
}: {
  readonly width: number;
  readonly path?: string;
}): PluralLens => {
  steps(path ?? '');
  const lens = { lens: 'each', width, ...(path === undefined ? {} : { path }) } as const;
  return bringAsker(lens, async (_, keys, send) => {
    const ask = async (chunk: readonly string[]): Promise<readonly Found[]> => {
      const at = (index: number) => chunk[Math.min(index, chunk.length - 1)];
      const variables = Array.from({ length: width }, (_none, index) => [`e${index}`, at(index)] as const);
      try {
        const { data, problems } = await send(Object.fromEntries(variables));
        return chunk.map((_key, index): Found => {
          const place = path === undefined ? `e${index}` : `e${index}.${path}`;
          const why = problems.find((problem) => `${problem.path}.`.startsWith(`e${index}.`));
          return { item: get(data, place), path: place, why };
        });
      } catch (thrown) {
        const error = toSocialError(thrown);
        // Where a field may not be null, one that is missing takes all others with it: then each is asked for alone.
        if (chunk.length > 1 && /^e\d/.test(error.path ?? '')) {
          return (await Promise.all(chunk.map((key) => ask([key])))).flat();
        }
        return chunk.map((_key, index): Found => ({ item: undefined, path: `e${index}`, why: error }));
      }
    };
    const chunks = Array.from({ length: Math.ceil(keys.length / width) }, (_none, index) =>
      keys.slice(index * width, (index + 1) * width),
    );
    return (await Promise.all(chunks.map(ask))).flat();
  });
};
