import type { SocialErrorKind } from '@maillon/contract';
import { isSocialError, SocialError } from '../errors.ts';
import { reading, refusal } from './failures.ts';
import type { ErrorChannel, Kinds } from './failures.ts';
import { all, get, isObject, own, steps } from './paths.ts';

// The rarer ways of saying that something went wrong.

/**
 * An object in the answer that says whether it went well: `fromStatus('*.*.responseResult', { ok: 'succeeded' })`. `ok`
 * is the path of what should be `when` (true if not said); `code` and `message` are paths in the same object.
 */
export const fromStatus = (
  path: string,
  options: {
    readonly ok: string;
    readonly when?: string | number | boolean;
    readonly code?: string;
    readonly message?: string;
    readonly kinds?: Kinds;
  },
): ErrorChannel => {
  const { ok, when = true, code = 'code', message = 'message', kinds } = options;
  for (const each of [path, ok, code, message]) steps(each);
  return reading({ channel: 'status', path, ...options }, ({ data, response }, operation) =>
    refusal(
      all(data, path).filter((status) => isObject(status) && get(status, ok) !== when),
      { code, message, kinds },
      operation,
      response,
    ),
  );
};

/** What an HTTP status means here, where it does not mean the usual: `fromHttp({ 409: 'conflict' })`. */
export const fromHttp = (kinds: Readonly<Record<string, SocialErrorKind>>): ErrorChannel =>
  reading({ channel: 'http', kinds }, ({ error }, operation) => {
    if (!isSocialError(error) || error.status === undefined) return undefined;
    const kind = own(kinds, String(error.status)) as SocialErrorKind | undefined;
    const { message, requestId, retryAfterMs, status } = error;
    return (
      kind && new SocialError(kind, { message, operation, requestId, retryAfterMs, status, cause: error })
    );
  });
