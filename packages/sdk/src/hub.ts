import type { ClientOptions, JoinedClient, SocialClient } from './api.ts';
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
  /** Set by the first bundle of elements that answers context requests for the page. */
  root?: unknown;
}

/** The page's hub; made by whoever comes first. */
export function pageHub(): Hub {
  const page = globalThis as { [hubKey]?: Hub };
  if (!page[hubKey]) {
    const hub: Hub = { protocol: 1, makers: [], clients: new Map() };
    Object.defineProperty(page, hubKey, { value: hub });
  }
  return page[hubKey] as Hub;
}

/**
 * The page's client of this backend: everybody who names the same one, in whatever bundle, gets the same, made by the
 * newest library there is. Who signs in with a `token` shares it only with those that state the same `session`.
 */
export function joinClient(options: ClientOptions & Surroundings): JoinedClient {
  const hub = pageHub();
  if (!hub.makers.some(({ make }) => make === createClient)) hub.makers.push({ version, make: createClient });
  const key = sharedKey(options);
  let shared = key === undefined ? undefined : hub.clients.get(key);
  if (!shared) {
    shared = { client: newest(hub.makers).make(options), uses: 0 };
    if (key !== undefined) hub.clients.set(key, shared);
  }
  return use(hub, key, shared, options.clock ?? systemClock);
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
function sharedKey({ endpoint, backend, token, session }: ClientOptions): string | undefined {
  if (token && session === undefined) return undefined;
  return JSON.stringify([absoluteEndpoint(endpoint) ?? null, backend?.name ?? 'maillon', session ?? null]);
}

function newest(makers: readonly Maker[]): Maker {
  return makers.reduce((best, maker) => (isNewer(maker.version, best.version) ? maker : best));
}

function isNewer(version: string, other: string): boolean {
  return version.localeCompare(other, 'en', { numeric: true }) > 0;
}
