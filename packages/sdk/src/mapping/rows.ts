import { SocialError } from '../errors.ts';
import { resultOf } from './calls.ts';
import { get, isObject, steps } from './paths.ts';
import { bringAsker } from './plural.ts';
import type { Found, PluralLens } from './plural.ts';

export interface RowsOptions {
  /** Where a row says what it is about. */
  readonly key: string;
  /** Where the answer says how many rows there are in all. */
  readonly total: string;
  /** Where a row says whose it is: the id of a person. */
  readonly mine?: string;
  /** Where a row says of which kind it is. */
  readonly kind?: string;
  /** How many rows the backend gives at once at most; 100 if not said. */
  readonly size?: number;
  /** How many keys one question may hold; 100 if not said. */
  readonly max?: number;
}

/** Beyond this many pages, to count rows is no way to count. */
const mostPages = 20;
const mostPeople = 5;

/**
 * The answer to a plural question where a table holds one row for each person: reactions, thank-yous. They come for all
 * keys together, by the variables `$subjects $first $page`, and are read to the end. Each key gets `{ count,
 * viewerHasGiven, groups: [{ kind, count, viewerHasReacted, rows }] }`, `rows` being the first five.
 */
export const rows = (path: string, options: RowsOptions): PluralLens => {
  const { key, total, mine = '', kind = '', size = 100 } = options;
  for (const each of [path, key, total, mine, kind]) steps(each);
  return bringAsker({ lens: 'rows', path, ...options }, async (name, keys, send, reading, viewer) => {
    const all: unknown[] = [];
    for (let page = 1, left = true; left; page++) {
      const answer = await send({ [name]: keys, first: size, page });
      const { raw } = resultOf(answer);
      const count = get(answer.data, total);
      if (answer.problems[0]) throw answer.problems[0];
      if (!Array.isArray(raw) || typeof count !== 'number') throw unfit(reading.operation, path, total);
      all.push(...(raw as unknown[]));
      left = raw.length > 0 && all.length < count;
      if (left && page === mostPages) throw tooMany(reading.operation);
    }
    const me = mine ? await viewer() : undefined;
    return keys.map((asked): Found => {
      const about = all.filter((row) => String(get(row, key)) === asked);
      return {
        item: summary(about, kind, (row) => me !== undefined && get(row, mine) === me),
        path,
        why: undefined,
      };
    });
  });
};

function summary(about: readonly unknown[], kind: string, isMine: (row: unknown) => boolean) {
  const kinds = new Set(about.map((row) => get(row, kind)));
  const groups = [...kinds].map((each) => {
    const same = about.filter((row) => isObject(row) && get(row, kind) === each);
    return {
      kind: each,
      count: same.length,
      viewerHasReacted: same.some(isMine),
      rows: same.slice(0, mostPeople),
    };
  });
  return { count: about.length, viewerHasGiven: about.some(isMine), ...(kind ? { groups } : {}) };
}

const unfit = (operation: string, path: string, total: string) =>
  new SocialError('mapping', {
    message: `${operation}: ${path} should be a list, and ${total} its whole length`,
    ...{ operation, path, expected: 'a list and its whole length', got: 'something else' },
  });

const tooMany = (operation: string) =>
  new SocialError('unsupported', {
    message: `${operation}: there are too many rows to count them here; let the backend count, with each`,
    operation,
  });
