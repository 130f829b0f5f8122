/** Where words are kept: on this device, as long as this tab, or as long as this page. */
export type Keep = 'local' | 'session' | 'off';

/** What this browser keeps for us; undefined where it does not: even touching `localStorage` throws where it is forbidden. */
export function onDevice<T>(use: (storage: Storage) => T, keep: Keep = 'local'): T | undefined {
  try {
    const storage = (globalThis as unknown as Record<string, Storage | undefined>)[`${keep}Storage`];
    return storage && use(storage);
  } catch {
    return undefined;
  }
}
