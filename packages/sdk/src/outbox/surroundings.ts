/** What another tab said. */
export interface ChannelMessage {
  readonly data: unknown;
}

/** Of `BroadcastChannel`, what is used. */
export interface Channel {
  onmessage: ((message: ChannelMessage) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** Of `LockManager`, what is used. */
export interface Locks {
  request<T>(name: string, options: { readonly signal?: AbortSignal }, work: () => Promise<T>): Promise<T>;
}

/** What the browser gives several tabs to share; null where it gives nothing. Absent: as it is in this browser. */
export interface OutboxStorage {
  readonly indexedDB?: IDBFactory | null;
  /** Missing on plain http: a lease in IndexedDB takes their place. */
  readonly locks?: Locks | null;
  readonly channel?: ((name: string) => Channel) | null;
}

export interface KnownStorage {
  readonly indexedDB: IDBFactory | null;
  readonly locks: Locks | null;
  readonly channel: ((name: string) => Channel) | null;
}

/** Even touching some of these throws where a browser forbids storage. */
export function thisBrowser(given: OutboxStorage = {}): KnownStorage {
  const { indexedDB = attempt(() => globalThis.indexedDB) } = given;
  // Outside a browser, nothing is shared.
  const shares = Boolean(indexedDB);
  const {
    locks = shares ? attempt(() => globalThis.navigator.locks as unknown as Locks) : null,
    channel = shares && globalThis.BroadcastChannel
      ? (name: string) => new BroadcastChannel(name) as unknown as Channel
      : null,
  } = given;
  return { indexedDB: indexedDB ?? null, locks: locks ?? null, channel };
}

function attempt<T>(find: () => T | undefined): T | null {
  try {
    return find() ?? null;
  } catch {
    return null;
  }
}
