import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '../store/start-error.ts';

/** Where the bytes of files are kept, by names of ours that nobody can guess. */
export interface FileStore {
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Null: there is none. */
  get(name: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Nothing happens where there is none. */
  remove(name: string): Promise<void>;
}

/** Gone with the process. */
export function filesInMemory(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    async put(name, bytes) {
      files.set(name, bytes);
    },
    async get(name) {
      const bytes = files.get(name);
      return bytes ? new Uint8Array(bytes) : null;
    },
    async remove(name) {
      files.delete(name);
    },
  };
}

/** On disk, in a folder of our own: a file is there whole or not at all. */
export function filesInFolder(folder: string): FileStore {
  const pathOf = (name: string): string => {
    if (!/^[\w-]{16,64}$/.test(name)) throw new TypeError('The name of a stored file is one of ours.');
    return join(folder, name.slice(0, 2), name);
  };
  return {
    async put(name, bytes) {
      const path = pathOf(name);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(`${path}.part`, bytes, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    async get(name) {
      try {
        return new Uint8Array(await readFile(pathOf(name)));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      }
    },
    async remove(name) {
      await rm(pathOf(name), { force: true });
    },
  };
}
