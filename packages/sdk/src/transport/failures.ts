import type { SocialErrorKind } from '@maillon/contract';
import { SocialError } from '../errors.ts';

/** What came back over HTTP, read once. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The browser followed a redirect to get here, or was told not to and stopped before it. */
  readonly redirected: boolean;
}

/** Why no answer came, as far as a browser tells. */
export interface Silence {
  readonly cause: unknown;
  /** An answer had begun. */
  readonly reached: boolean;
}

/** Looks like a page for people. */
export const isPage = ({ headers, body }: Answer): boolean =>
  /html/.test(headers.get('content-type') ?? '') || /^\s*</.test(body);

/** An HTTP answer that is no GraphQL answer: what must be known at once. `naming.ts` finds the words. */
export function failureOf(answer: Answer, operation: string, now: number): SocialError {
  const { status, headers } = answer;
  const kind = kindOf(answer);
  return new SocialError(kind, {
    message: `HTTP ${status}`,
    operation,
    retryable: kind === 'protocol' ? status < 400 && !isPage(answer) : undefined,
    status,
    requestId: headers.get('x-request-id') ?? undefined,
    retryAfterMs: retryAfter(headers, now),
    // Too much at once, for the server or for a proxy before it; or batches are not allowed.
    refusedWhole: [400, 413, 414, 422, 431].includes(status),
  });
}

function kindOf(answer: Answer): SocialErrorKind {
  const { status, redirected } = answer;
  if (status === 403) return 'forbidden';
  // A proxy wants a sign-in first.
  if (status === 407) return 'network';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server';
  // A redirect that was not followed has status 0; one that was leads to a sign-in page.
  const sentAway = status < 200 || status === 401 || (status >= 300 && status < 400);
  return sentAway || (redirected && isPage(answer)) ? 'auth-required' : 'protocol';
}

/** `Retry-After` in milliseconds: it comes as seconds, or as a date by the server's clock, which may not be ours. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  const itsNow = Date.parse(headers.get('date') ?? '');
  const there = Number.isFinite(itsNow) ? itsNow : now;
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - there;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
