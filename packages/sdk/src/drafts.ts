import type { Drafts } from './api.ts';

/** Words not yet sent. Where the browser keeps nothing for us, they live as long as the page. */
export function createDrafts(owner: () => string): Drafts {
  const memory = new Map<string, string>();
  const named = (key: string) => `maillon/draft/1/${owner()}/${key}`;

  // Even touching `localStorage` throws where storage is forbidden; writing throws where it is full.
  const stored = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return globalThis.localStorage ? use(localStorage) : undefined;
    } catch {
      return undefined;
    }
  };

  return {
    get(key) {
      const name = named(key);
      return memory.get(name) ?? stored((storage) => storage.getItem(name)) ?? undefined;
    },
    set(key, words) {
      const name = named(key);
      const kept = stored((storage) => {
        storage.setItem(name, words);
        return true;
      });
      if (kept) memory.delete(name);
      else memory.set(name, words);
    },
    delete(key) {
      const name = named(key);
      memory.delete(name);
      stored((storage) => storage.removeItem(name));
    },
  };
}
