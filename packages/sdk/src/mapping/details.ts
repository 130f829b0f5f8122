import { reader, refusal } from './failures.ts';
import type { ErrorChannel, Kinds, Outcome } from './failures.ts';
import { all, get, isObject, own, steps } from './paths.ts';

export interface DetailOptions {
  /** Where in a refused field its code is. Absent: only words tell. */
  readonly code?: string;
  readonly field?: string;
  readonly message?: string;
  /** What a code means. */
  readonly kinds?: Kinds;
  /**
   * Codes by words of the message, as regular expressions: `{ 'at most (\\d+) characters': 'too-long' }`. What one
   * captures is the limit.
   */
  readonly words?: Readonly<Record<string, string>>;
  /** Our fields, by theirs: `{ message: 'body.value' }`. */
  readonly names?: Readonly<Record<string, string>>;
}

/**
 * Refused fields that the `errors` beside `data` list: `fromErrorDetails('extensions.error.details.errors[]', …)`. Other
 * errors are left to the other channels.
 */
export const fromErrorDetails = (path: string, options: DetailOptions = {}): ErrorChannel => {
  const { code = '', field = 'field', message = 'message', kinds, words = {}, names } = options;
  for (const each of [path, code, field, message]) steps(each);
  const patterns = Object.entries(words).map(([pattern, means]) => [expression(pattern), means] as const);
  const read = ({ data, response }: Outcome, operation: string) => {
    // Beside something that arrived, an error concerns a part.
    if (!response || (isObject(data) && Object.values(data).some((each) => each !== null))) return undefined;
    const refused = response.errors
      .flatMap((error) => all(error, path))
      .map((each) => {
        const said = get(each, message);
        const told = inWords(String(said), patterns);
        const where = [get(each, field) ?? []].flat().map(String).join('.');
        return {
          code: told.code ?? (code ? get(each, code) : undefined),
          field: own(names, where) ?? where,
          message: said,
          limit: told.limit,
        };
      });
    return refused.length > 0 ? refusal(refused, { kinds }, operation, response) : undefined;
  };
  return Object.defineProperty({ channel: 'details', path, ...options } as const, reader, { value: read });
};

function expression(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'i');
  } catch {
    throw new TypeError(`maillon: fromErrorDetails: "${pattern}" is no regular expression`);
  }
}

function inWords(said: string, patterns: readonly (readonly [RegExp, string])[]) {
  for (const [pattern, code] of patterns) {
    const found = pattern.exec(said);
    if (found) return { code, limit: found[1] === undefined ? undefined : Number(found[1]) };
  }
  return {};
}
