/** What this browser keeps for us; undefined where it does not: even touching `localStorage` throws where it is forbidden. */
export function onDevice<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return globalThis.localStorage ? use(localStorage) : undefined;
  } catch {
    return undefined;
  }
}
