import type { Fence, Shelf } from './shelf.ts';
import type { Locks } from './surroundings.ts';

/** The right to send, which one tab has at a time. */
export interface Turn {
  /** Where there are no locks: only whoever has the newest fence may change what it sends. */
  readonly fence: Fence | undefined;
  end(): void;
}

/** Waits for its turn. Undefined: it will not come; `until`: not before then, unless the tab that has it says so. */
export async function takeTurn(
  name: string,
  owner: string,
  shelf: Shelf,
  locks: Locks | null,
  now: number,
  signal: AbortSignal,
): Promise<Turn | { readonly until: number } | undefined> {
  if (locks) {
    return new Promise((resolve) => {
      const held = () => new Promise<void>((end) => resolve({ fence: undefined, end }));
      locks.request(name, { signal }, held).catch(() => resolve(undefined));
    });
  }
  const lease = await shelf.lease(name, owner, now);
  if ('until' in lease) return lease;
  const { fence } = lease;
  return { fence, end: () => void shelf.release(fence).catch(() => undefined) };
}
