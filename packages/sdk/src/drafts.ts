import type { Drafts } from './api.ts';
import type { Clock } from './clock.ts';
import { onDevice, type Keep } from './device.ts';
import type { OutboxDoor } from './outbox-door.ts';
import { randomId } from './random.ts';

/** Words that left their field, and have a write of their own. */
export interface Sent {
  readonly key: string;
  readonly words: string;
  readonly at: number;
}

/** Between words that come back and those written since. */
export const between = '\n\n';

/** The draft store of one client. */
export interface OwnDrafts extends Drafts {
  keptIn(keep: Keep): OwnDrafts;
  /** Forgets all that this viewer has here. */
  wipe(): void;
}

/** Words not yet sent. Where the browser keeps nothing for us, or shall not, they live as long as the page. */
export function createDrafts(
  owner: () => string,
  clock: Clock,
  outbox: () => OutboxDoor,
  keep: Keep = 'local',
): OwnDrafts {
  const others: Partial<Record<Keep, OwnDrafts>> = {};
  const memory = new Map<string, string>();
  const draftName = (key: string) => `maillon/draft/1/${owner()}/${key}`;
  const sentName = (id: string) => `maillon/sent/1/${owner()}/${id}`;

  const read = (name: string) =>
    memory.get(name) ?? onDevice((storage) => storage.getItem(name), keep) ?? undefined;
  const write = (name: string, words: string) => {
    const kept = onDevice((storage) => {
      storage.setItem(name, words);
      return true;
    }, keep);
    if (kept) memory.delete(name);
    else memory.set(name, words);
  };
  const remove = (name: string) => {
    memory.delete(name);
    onDevice((storage) => storage.removeItem(name), keep);
  };
  const names = (prefix: string) =>
    [...memory.keys(), ...(onDevice(Object.keys, keep) ?? [])].filter((name) => name.startsWith(prefix));
  const sentFrom = (key: string) =>
    names(sentName('')).flatMap((name) => {
      const sent = JSON.parse(read(name) ?? 'null') as Sent | null;
      return sent?.key === key ? [{ ...sent, id: name.slice(sentName('').length) }] : [];
    });

  /** Nothing, where the browser keeps nothing for us: then files live as long as their field. */
  const kept = async <T>(act: (files: typeof import('./files.ts')) => Promise<T>) =>
    keep === 'local' && globalThis.indexedDB
      ? import('./files.ts').then(act).catch(() => undefined)
      : undefined;

  const keptIn = (other: Keep): OwnDrafts =>
    other === keep ? drafts : (others[other] ??= createDrafts(owner, clock, outbox, other));

  const drafts: OwnDrafts = {
    keptIn,
    get: (key) => read(draftName(key)),
    set: (key, words) => write(draftName(key), words),
    delete: (key) => remove(draftName(key)),
    send(key, words) {
      const id = randomId();
      write(sentName(id), JSON.stringify({ key, words, at: clock.now() }));
      return id;
    },
    takeBack(id) {
      remove(sentName(id));
      for (const other of Object.values(others)) other.takeBack(id);
    },
    async recover(key) {
      if (sentFrom(key).length === 0) return undefined;
      const loaded = await outbox().load();
      return loaded?.recover(
        () => sentFrom(key),
        (words, ids) => {
          const draft = read(draftName(key));
          write(draftName(key), draft ? words + between + draft : words);
          for (const id of ids) remove(sentName(id));
        },
      );
    },
    files: async (key) => (await kept(({ keptFiles }) => keptFiles(draftName(key), clock.now()))) ?? [],
    keepFile: (key, file) => kept(({ keepFile }) => keepFile(draftName(key), file, clock.now())),
    dropFiles: (key, ids) => kept(({ dropFiles }) => dropFiles(draftName(key), ids)),
    wipe() {
      void kept(({ wipeFiles }) => wipeFiles(draftName('')));
      for (const name of [...names(draftName('')), ...names(sentName(''))]) remove(name);
      if (keep === 'local') keptIn('session').wipe();
      others.off?.wipe();
    },
  };
  return drafts;
}
