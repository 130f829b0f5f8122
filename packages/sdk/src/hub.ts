import type { ClientOptions, JoinedClient, SocialClient } from './api.ts';
import { maillon } from './backends/maillon.ts';
import { absoluteEndpoint, createClient, type Surroundings } from './client.ts';
import { systemClock } from './clock.ts';
import { version } from './version.ts';

const hubKey = Symbol.for('maillon/hub/1');
const unusedMs = 1_000;

interface Maker {
  readonly version: string;
  readonly make: (options: ClientOptions) => SocialClient;
}

interface Shared {
  readonly client: SocialClient;
  uses: number;
}

/** What all copies of the library on a page share. Data only: a method would be the oldest copy's for ever. */
export interface Hub {
  readonly protocol: 1;
  readonly makers: Maker[];
  readonly clients: Map<string, Shared>;
  /** Functions that hosts brought, which tell clients apart: see `numberIn`. */
  means?: object[];
  /** Set by the first bundle of elements that answers context requests for the page. */
  root?: unknown;
}

/** Where this copy shares with nobody: the page's own record cannot be used. */
const ownHub: Hub = { protocol: 1, makers: [], clients: new Map() };

/** The page's hub, made by whoever comes first; our own where the page is frozen or something else has its place. */
export function pageHub(page: object = globalThis): Hub {
  try {
    if (!(hubKey in page)) {
      const hub: Hub = { protocol: 1, makers: [], clients: new Map() };
      Object.defineProperty(page, hubKey, { value: hub });
    }
    const found = (page as { [hubKey]?: Partial<Hub> })[hubKey];
    const { protocol, makers, clients } = found ?? {};
    const usable = protocol === 1 && Array.isArray(makers) && Object.isExtensible(makers);
    if (usable && clients instanceof Map) return found as Hub;
  } catch {
    // What we may not touch is not ours.
  }
  return ownHub;
}

/**
 * The page's client of this backend: everybody who names the same one, in whatever bundle, gets the same, made by the
 * newest library there is. Who signs in with a `token` shares it only with those that state the same `session`; who
 * brings `headers` or a `fetch`, with those that do, or that bring the same functions.
 */
export function joinClient(options: ClientOptions & Surroundings): JoinedClient {
  const hub = pageHub();
  const key = sharedKey(hub, options);
  let shared = key === undefined ? undefined : hub.clients.get(key);
  if (!shared) {
    shared = { client: make(hub, options), uses: 0 };
    if (key !== undefined) hub.clients.set(key, shared);
  }
  return use(hub, key, shared, options.clock ?? systemClock);
}

function make(hub: Hub, options: ClientOptions & Surroundings): SocialClient {
  try {
    return newest(hub.makers).make(options);
  } catch {
    // A library of another time that cannot: we can, or say why not.
    return createClient(options);
  }
}

function use(hub: Hub, key: string | undefined, shared: Shared, clock: typeof systemClock): JoinedClient {
  shared.uses++;
  let left = false;
  return {
    client: shared.client,
    leave() {
      if (left) return;
      left = true;
      shared.uses--;
      clock.after(unusedMs, () => {
        if (shared.uses > 0) return;
        if (key !== undefined && hub.clients.get(key) === shared) hub.clients.delete(key);
        shared.client.dispose();
      });
    },
  };
}

/** Undefined: nobody else can name this client. */
function sharedKey(hub: Hub, options: ClientOptions): string | undefined {
  const { endpoint, backend, token, headers, fetch, session, credentials = 'same-origin' } = options;
  const { live, liveEndpoint, viewer } = options;
  if (token && session === undefined) return undefined;
  const means = session === undefined && (headers ?? fetch) ? [headers, fetch].map(numberIn(hub)) : [];
  return JSON.stringify([
    absoluteEndpoint(endpoint) ?? null,
    nameOf(backend),
    session ?? null,
    ...(credentials === 'same-origin' ? [] : [credentials]),
    ...means,
    // As with the others: nothing said is nothing in the key, which older copies make too.
    ...(live || liveEndpoint || viewer !== undefined ? [{ live, liveEndpoint, viewer }] : []),
  ]);
}

/** The same function has the same number for every copy. */
const numberIn =
  (hub: Hub) =>
  (means: object | undefined): number => {
    if (!means) return 0;
    hub.means ??= [];
    const known = hub.means.indexOf(means);
    return known < 0 ? hub.means.push(means) : known + 1;
  };

/**
 * Other data under the same name is another backend. Our own mapping has no hash: it may differ between versions, which
 * share nevertheless.
 */
function nameOf(backend: ClientOptions['backend']): string {
  if (!backend || backend === maillon) return maillon.name;
  if (!('mapping' in backend)) return backend.name;
  const text = JSON.stringify(backend.mapping, (_, part: unknown) =>
    typeof part === 'function' ? String(part) : part,
  );
  // FNV-1a: it need not keep secrets, and there is no `crypto.subtle` on plain http.
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${backend.name}@${(hash >>> 0).toString(36)}`;
}

function newest(makers: readonly Maker[]): Maker {
  return makers.reduce((best, maker) => (isNewer(maker.version, best.version) ? maker : best));
}

function isNewer(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0;
}

pageHub().makers.push({ version, make: createClient });
