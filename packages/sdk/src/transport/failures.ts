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

const signInWords = /type=["']?password|sign[ -]?in|log[ -]?in|saml|adfs|connexion|identifi/i;
const proxyWords = /proxy|squid|zscaler|gateway|firewall|forcepoint|netskope/i;

/** An HTTP answer that is no GraphQL answer, named so that whoever reads it knows whom to call. */
export function failureOf(answer: Answer, operation: string, now: number): SocialError {
  const { status, headers, body, redirected } = answer;
  const failure = (kind: SocialErrorKind, message = `HTTP ${status}`, retryable?: boolean) =>
    new SocialError(kind, {
      message,
      operation,
      retryable,
      status,
      requestId: headers.get('x-request-id') ?? undefined,
      retryAfterMs: retryAfter(headers, now),
      // Too much at once, for the server or for a proxy before it; or batches are not allowed.
      refusedWhole: [400, 413, 414, 422, 431].includes(status),
    });

  if (status < 200 || (status >= 300 && status < 400)) {
    return failure('auth-required', 'redirected; the session has probably ended');
  }
  if (status === 401) return failure('auth-required');
  if (status === 403) return failure('forbidden');
  if (status === 407) return failure('network', 'a proxy wants a sign-in first');
  if (status === 429) return failure('rate-limited');
  if (status >= 500) return failure('server');
  if (/html/.test(headers.get('content-type') ?? '') || /^\s*</.test(body)) {
    if (redirected || signInWords.test(body)) {
      return failure('auth-required', 'a sign-in page came instead of GraphQL');
    }
    return failure(
      'protocol',
      proxyWords.test(body)
        ? 'a proxy’s page came instead of GraphQL'
        : `a web page came instead of GraphQL (HTTP ${status}); is this the endpoint?`,
    );
  }
  return failure('protocol', `HTTP ${status}, and no GraphQL in it`, status < 400);
}

/** `Retry-After` in milliseconds: it comes as seconds or as a date. */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/**
 * Browsers say no more than "failed to fetch" of a refused connection, a missing CORS header, an unknown host or a
 * blocked private network. What can be known is said; the rest is said as probable.
 */
export function unreachable(cause: unknown, endpoint: URL, online: boolean, operation: string): SocialError {
  if (!online)
    return new SocialError('offline', { message: 'this browser has no network', operation, cause });
  const { location } = globalThis;
  const message =
    location?.protocol === 'https:' && endpoint.protocol === 'http:'
      ? 'the page is https and the endpoint http: browsers block that'
      : `not reached: probably down${location && location.origin !== endpoint.origin ? ', or without CORS for this origin' : ''}`;
  return new SocialError('network', { message, operation, cause });
}
