import type { KeptFile } from './api.ts';

const databaseName = 'maillon-draft-files';
/** Forgotten with words that nobody sent. */
const keptMs = 30 * 24 * 3_600_000;

interface Row extends KeptFile {
  readonly place: string;
  readonly at: number;
  readonly order?: number;
}

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  return (opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      const files = request.result.createObjectStore('files', { keyPath: 'order', autoIncrement: true });
      files.createIndex('place', 'place');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  }));
}

/** Looks at every row of a place, and may change or delete it; resolves once it is kept. */
async function each(
  place: string | undefined,
  look: (row: Row, cursor: IDBCursorWithValue) => void,
): Promise<void> {
  const database = await open();
  const transaction = database.transaction('files', 'readwrite');
  const files = transaction.objectStore('files');
  const request = place === undefined ? files.openCursor() : files.index('place').openCursor(place);
  request.onsuccess = () => {
    const cursor = request.result;
    if (!cursor) return;
    look(cursor.value as Row, cursor);
    cursor.continue();
  };
  await done(transaction);
}

function done(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

export async function keptFiles(place: string, now: number): Promise<KeptFile[]> {
  const found: KeptFile[] = [];
  await each(undefined, ({ place: its, at, order: _, ...file }, cursor) => {
    if (at < now - keptMs) cursor.delete();
    else if (its === place) found.push(file);
  });
  return found;
}

export async function keepFile(place: string, file: KeptFile, now: number): Promise<void> {
  let isThere = false;
  await each(place, (row, cursor) => {
    if (row.id !== file.id) return;
    isThere = true;
    cursor.update({ ...row, ...file, at: now });
  });
  if (isThere) return;
  const database = await open();
  const transaction = database.transaction('files', 'readwrite');
  transaction.objectStore('files').add({ ...file, place, at: now });
  await done(transaction);
}

export const dropFiles = (place: string, ids: readonly string[]): Promise<void> =>
  each(place, (row, cursor) => void (ids.includes(row.id) && cursor.delete()));

/** Of everybody whose place begins so. */
export const wipeFiles = (beginning: string): Promise<void> =>
  each(undefined, (row, cursor) => void (row.place.startsWith(beginning) && cursor.delete()));
