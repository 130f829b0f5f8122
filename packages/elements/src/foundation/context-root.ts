import { ContextRoot } from '@lit/context';

const key = Symbol.for('maillon/hub/1');

interface Hub {
  root?: unknown;
}

/**
 * Remembers context requests made before their provider was upgraded, so that any upgrade order works. One root serves
 * all bundles of a page: two would answer each request twice.
 */
export function attachContextRoot(): void {
  const hub = pageHub();
  if (hub?.root) return;
  const root = new ContextRoot();
  root.attach(document.documentElement);
  // Where it cannot be told, each bundle has its own: a request answered twice is better than one not answered.
  if (hub) Reflect.set(hub, 'root', root);
}

/** The hub's record is plain data that the first bundle makes; see the SDK's hub.ts. Undefined on a frozen page. */
function pageHub(): Hub | undefined {
  const page = globalThis as { [key]?: unknown };
  if (!(key in page)) {
    const value = { protocol: 1, makers: [], clients: new Map() };
    Reflect.defineProperty(page, key, { value });
  }
  const hub = page[key];
  return typeof hub === 'object' && hub !== null ? hub : undefined;
}
