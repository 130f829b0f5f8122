import type { Drafts } from './api.ts';
import type { Clock } from './clock.ts';
import { onDevice } from './device.ts';
import type { OutboxDoor } from './outbox-door.ts';
import { randomId } from './random.ts';

/** Words that left their field, and have a write of their own. */
interface Sent {
  readonly key: string;
  readonly words: string;
  readonly at: number;
}

const between = '\n\n';
/** So long another tab may need to get what it sends into the outbox. */
const handOverMs = 5_000;

/** The draft store of one client. */
export interface OwnDrafts extends Drafts {
  /** Forgets all that this viewer has here. */
  wipe(): void;
}

/** Words not yet sent. Where the browser keeps nothing for us, they live as long as the page. */
export function createDrafts(owner: () => string, clock: Clock, outbox: () => OutboxDoor): OwnDrafts {
  const memory = new Map<string, string>();
  const draftName = (key: string) => `maillon/draft/1/${owner()}/${key}`;
  const sentName = (id: string) => `maillon/sent/1/${owner()}/${id}`;

  const read = (name: string) =>
    memory.get(name) ?? onDevice((storage) => storage.getItem(name)) ?? undefined;
  const write = (name: string, words: string) => {
    const kept = onDevice((storage) => {
      storage.setItem(name, words);
      return true;
    });
    if (kept) memory.delete(name);
    else memory.set(name, words);
  };
  const remove = (name: string) => {
    memory.delete(name);
    onDevice((storage) => storage.removeItem(name));
  };
  const names = (prefix: string) =>
    [...memory.keys(), ...(onDevice((storage) => Object.keys(storage)) ?? [])].filter((name) =>
      name.startsWith(prefix),
    );
  const sentFrom = (key: string) =>
    names(sentName('')).flatMap((name) => {
      const sent = JSON.parse(read(name) ?? 'null') as Sent | null;
      return sent?.key === key ? [{ ...sent, id: name.slice(sentName('').length) }] : [];
    });

  /** Nothing, where the browser keeps nothing for us: then files live as long as their field. */
  const kept = async <T>(act: (files: typeof import('./files.ts')) => Promise<T>) =>
    globalThis.indexedDB ? import('./files.ts').then(act).catch(() => undefined) : undefined;

  return {
    get: (key) => read(draftName(key)),
    set: (key, words) => write(draftName(key), words),
    delete: (key) => remove(draftName(key)),
    send(key, words) {
      const id = randomId();
      write(sentName(id), JSON.stringify({ key, words, at: clock.now() }));
      return id;
    },
    takeBack: (id) => remove(sentName(id)),
    async recover(key) {
      const found = sentFrom(key);
      const [latest] = found.map(({ at }) => at).sort((a, b) => b - a);
      if (latest === undefined) return undefined;
      const loaded = await outbox().load();
      if (!loaded) return undefined;
      const wait = latest + handOverMs - clock.now();
      if (wait > 0) await new Promise<void>((resolve) => clock.after(wait, resolve));
      const known = await loaded.knows(found.map(({ id }) => id));
      // Meanwhile some may have been acknowledged, or taken back.
      const lost = sentFrom(key)
        .filter(({ id }) => found.some((sent) => sent.id === id) && !known.has(id))
        .sort((a, b) => a.at - b.at);
      if (lost.length === 0) return undefined;
      const words = lost.map((sent) => sent.words).join(between);
      const draft = read(draftName(key));
      write(draftName(key), draft ? words + between + draft : words);
      for (const { id } of lost) remove(sentName(id));
      return words;
    },
    files: async (key) => (await kept(({ keptFiles }) => keptFiles(draftName(key), clock.now()))) ?? [],
    keepFile: (key, file) => kept(({ keepFile }) => keepFile(draftName(key), file, clock.now())),
    dropFiles: (key, ids) => kept(({ dropFiles }) => dropFiles(draftName(key), ids)),
    wipe() {
      void kept(({ wipeFiles }) => wipeFiles(draftName('')));
      for (const name of [...names(draftName('')), ...names(sentName(''))]) remove(name);
    },
  };
}
