import { ContextRoot } from '@lit/context';

const key = Symbol.for('maillon/hub/1');

/**
 * Remembers context requests made before their provider was upgraded, so that any upgrade order works. One root serves
 * all bundles of a page: two would answer each request twice.
 */
export function attachContextRoot(): void {
  const page = globalThis as { [key]?: { root?: unknown } };
  // The hub's record is plain data that the first bundle makes; see the SDK's hub.ts.
  if (!page[key]) {
    Object.defineProperty(page, key, {
      value: { protocol: 1, makers: [], clients: new Map() },
      configurable: true,
    });
  }
  const hub = page[key];
  if (!hub || hub.root) return;
  const root = new ContextRoot();
  root.attach(document.documentElement);
  hub.root = root;
}
