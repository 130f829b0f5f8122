// Says in words that a help desk can use what probably went wrong: what to check, and whom to call. Loaded when something
// did. The words are explained in docs/guides/network.md; a test compares.
import type { SocialErrorKind } from '@maillon/contract';
import { SocialError } from '../errors.ts';
import type { PageSignals } from '../page-signals.ts';
import { isPage, type Answer, type Silence } from './failures.ts';

const signInWords = /type=["']?password|sign[ -]?in|log[ -]?in|saml|adfs|connexion|identifi/i;
const proxyWords = /proxy|squid|zscaler|gateway|firewall|forcepoint|netskope/i;

/** All that can be said. `{api}` and `{page}` are their origins. */
export const words = {
  redirected:
    'redirected, and not followed with what is secret: the session has probably ended, or the endpoint’s address is not the final one',
  'sign-in page': 'a sign-in page came instead of GraphQL: the session has probably ended',
  'proxy sign-in': 'a proxy wants a sign-in first: ask the network team',
  'proxy page': 'a proxy’s page came instead of GraphQL: ask the network team to let {api} through',
  'web page': 'a web page came instead of GraphQL: is this the endpoint?',
  'no GraphQL': 'an answer without GraphQL in it: is this the endpoint?',
  offline: 'this browser has no network',
  'mixed content':
    'the page is https and the endpoint http: browsers block that. Whoever runs the API must offer https',
  'page policy':
    'the page’s Content-Security-Policy does not allow {api} in connect-src: whoever runs the page must add it',
  'local network':
    'the browser may not let this page reach the local network: allow it in the browser’s settings for {page}, or ask the workplace team for a policy',
  CORS: 'reached, but probably not open to this page: the API must allow {page} by CORS, and a sign-in may stand before it. Ask whoever runs {api}',
  'cut off':
    'reached, but the answer was probably cut off on its way, by a proxy, a filter or a browser extension: try without extensions, then ask the network team',
  'server gone':
    'the server that gave this page does not answer: probably it is down, or the network or VPN is gone. Reload the page; if it does not come, call whoever runs {api}',
  'not reached':
    'not reached: probably down, unknown by this name here, without a trusted certificate, or only reached through the VPN. Open {api} in a tab: what it shows says which',
} as const;

export type Reason = keyof typeof words;

/** What a browser lets us find out; given from outside in tests. */
export interface Browser {
  readonly location: Pick<Location, 'origin' | 'protocol'>;
  /** What becomes of a request that needs no permission of the server's. */
  probe(endpoint: string): Promise<'answered' | 'silent' | 'forbidden by the page'>;
  /** Whether the browser was told not to reach the local network. */
  mayNotReachLocally(): Promise<boolean>;
}

export interface Scene {
  readonly endpoint: URL;
  readonly page: PageSignals;
  /** Undefined outside a browser, or where the host has a `fetch` of its own: there the cause says more than we know. */
  readonly browser: Browser | undefined;
}

/** The failure of an answer, or of none, with the words for it. */
export async function named(error: SocialError, seen: Answer | Silence, scene: Scene): Promise<SocialError> {
  const [reason, kind = error.kind] =
    'status' in seen ? reasonOf(seen) : ([await whySilent(seen, scene)] as const);
  if (!reason) return error;
  const { endpoint, browser } = scene;
  const message = words[reason]
    .replace('{api}', endpoint.origin)
    .replaceAll('{page}', browser?.location.origin ?? 'this page');
  return new SocialError(reason === 'offline' ? 'offline' : kind, { ...error, message, cause: error.cause });
}

function reasonOf(answer: Answer): readonly [Reason?, SocialErrorKind?] {
  const { status, redirected, body } = answer;
  if (status < 200 || (status >= 300 && status < 400)) return ['redirected'];
  if (status === 407) return ['proxy sign-in'];
  if (status === 401 || status === 403 || status === 429 || status >= 500) return [];
  if (!isPage(answer)) return ['no GraphQL'];
  if (redirected || signInWords.test(body)) return ['sign-in page', 'auth-required'];
  return [proxyWords.test(body) ? 'proxy page' : 'web page'];
}

/**
 * Browsers say no more than "failed to fetch" of a refused connection, a missing CORS header, an unknown host or a
 * blocked private network. What can be known is said; the rest is said as probable.
 */
async function whySilent({ reached }: Silence, { endpoint, page, browser }: Scene): Promise<Reason> {
  if (!page.online) return 'offline';
  if (reached) return 'cut off';
  if (!browser) return 'not reached';
  const { location } = browser;
  const isSame = location.origin === endpoint.origin;
  if (location.protocol === 'https:' && endpoint.protocol === 'http:' && !isThisMachine(endpoint)) {
    return 'mixed content';
  }
  const outcome = await browser.probe(endpoint.href);
  if (outcome === 'forbidden by the page') return 'page policy';
  if (outcome === 'answered') return isSame ? 'cut off' : 'CORS';
  if (await browser.mayNotReachLocally()) return 'local network';
  return isSame ? 'server gone' : 'not reached';
}

/** Browsers trust their own machine without https. */
const isThisMachine = ({ hostname }: URL) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);

const patienceMs = 5_000;

/** The browser that we run in; undefined elsewhere. */
export const thisBrowser = (): Browser | undefined => globalThis.document && realBrowser;

const realBrowser: Browser = {
  get location() {
    return globalThis.location;
  },
  async probe(endpoint) {
    let forbidden = false;
    const onViolation = ({ effectiveDirective }: SecurityPolicyViolationEvent) =>
      (forbidden ||= effectiveDirective === 'connect-src');
    document.addEventListener('securitypolicyviolation', onViolation);
    try {
      // Neither a cookie nor a header travels, and nothing of the answer can be read.
      await fetch(endpoint, {
        mode: 'no-cors',
        credentials: 'omit',
        cache: 'no-store',
        signal: AbortSignal.timeout(patienceMs),
      });
      return 'answered';
    } catch {
      // The event comes in a task of its own.
      await new Promise((resolve) => setTimeout(resolve));
      return forbidden ? 'forbidden by the page' : 'silent';
    } finally {
      document.removeEventListener('securitypolicyviolation', onViolation);
    }
  },
  async mayNotReachLocally() {
    const asked = ['local-network-access', 'local-network', 'loopback-network'].map(async (name) => {
      try {
        // Not every browser knows these.
        return (await navigator.permissions.query({ name: name as PermissionName })).state === 'denied';
      } catch {
        return false;
      }
    });
    return (await Promise.all(asked)).includes(true);
  },
};
