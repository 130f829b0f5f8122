import type { SocialError } from '../errors.ts';
import { resultOf } from './calls.ts';
import type { Answer, Variables } from './calls.ts';
import { get, steps } from './paths.ts';
import { mismatch } from './shapes.ts';
import type { Reading } from './shapes.ts';

/** How the answer to a plural question says which item answers which key. */
export interface PluralLens {
  readonly lens: 'plural' | 'each' | 'rows';
  /** Of `each`: how many keys a document asks for. */
  readonly width?: number;
  readonly path?: string;
  /** Where an item says what it answers; absent: items come in the order asked, null where nothing is. */
  readonly key?: string;
  /** How many keys one question may hold; 100 if not said. */
  readonly max?: number;
  readonly [asker]?: Asker;
}

/** What an answer holds for one key. */
export interface Found {
  /** Null or undefined: nothing. */
  readonly item: unknown;
  readonly path: string;
  /** Why there is nothing. */
  readonly why: SocialError | undefined;
}

/** Asks for keys, by the name of their variable; answers in their order. */
type Asker = (
  name: string,
  keys: readonly string[],
  send: (variables: Variables) => Promise<Answer>,
  reading: Reading,
  /** Gives the viewer's id as the backend knows it. */
  viewer: () => Promise<string | undefined>,
) => Promise<readonly Found[]>;

const asker = Symbol.for('maillon/plural/1');

/** As in `lenses.ts`: what a way of asking needs comes with the mapping that uses it. */
export const bringAsker = (lens: PluralLens, ask: Asker): PluralLens =>
  Object.defineProperty(lens, asker, { value: ask });

/** The answer to a plural question: a list at `path`, in the order asked, or told apart by `key`. */
export const plural = (
  path: string,
  options: { readonly key?: string; readonly max?: number } = {},
): PluralLens => {
  for (const each of [path, options.key ?? '']) steps(each);
  return { lens: 'plural', path, ...options };
};

export const askerOf = (from: string | PluralLens | undefined): Asker =>
  (typeof from === 'object' && from[asker]) || inOne;

/** All keys in one question. */
const inOne: Asker = async (name, keys, send, reading) => {
  const answer = await send({ [name]: keys });
  const { raw, path, key: told } = resultOf(answer);
  if (raw === null && answer.problems[0]) throw answer.problems[0];
  // An answer in the order asked says nothing once an item is missing from it.
  if (!Array.isArray(raw) || (told === undefined && raw.length !== keys.length)) {
    throw mismatch(reading, path, `a list of ${keys.length}`, raw);
  }
  answer.problems.forEach(reading.report);
  const items: readonly unknown[] = raw;
  return keys.map((key, position) => {
    const index = told === undefined ? position : items.findIndex((item) => sameKey(get(item, told), key));
    const here = `${path}.${index}`;
    return {
      item: items[index],
      path: `${path}[${index}]`,
      why: answer.problems.find((problem) => problem.path === here),
    };
  });
};

/** Addresses and logins differ in capitals without being others. */
function sameKey(found: unknown, native: string): boolean {
  return String(found).toLowerCase() === native.toLowerCase();
}
