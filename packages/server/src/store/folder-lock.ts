import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { codeOf, StartError } from './start-error.ts';

/** Who holds a folder. `startedAt` tells two processes apart that had the same number one after the other. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly startedAt: string;
}

const heldHere = new Set<string>();

/**
 * Takes a folder for this process alone, making it if needed. The embedded database does not notice a second process on
 * its files, and loses rows. A lock left behind by a process that is gone is taken over.
 *
 * @returns gives the folder back
 * @throws StartError when another process holds it, or when it cannot be written
 */
export function lockFolder(folder: string): () => void {
  const path = join(resolve(folder), 'lock');
  if (heldHere.has(path)) throw new StartError(`This process has the data folder ${folder} open already.`);
  const content = JSON.stringify(thisProcess());
  try {
    makeFolder(resolve(folder));
    if (!create(path, content) && !(removeStale(path) && create(path, content)))
      throw heldByOther(folder, path);
  } catch (error) {
    throw unwritable(folder, error);
  }
  heldHere.add(path);
  return () => {
    if (heldHere.delete(path) && read(path) === content) unlinkSync(path);
  };
}

/** Node's own recursive mkdir never ends where the system takes no folders (under /proc). */
function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && statSync(folder).isDirectory()) return;
    if (codeOf(error) !== 'ENOENT' || existsSync(dirname(folder))) throw error;
    makeFolder(dirname(folder));
    mkdirSync(folder);
  }
}

function create(path: string, content: string): boolean {
  // Written aside, then linked: whoever finds a lock finds it complete.
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, content);
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(aside);
  }
}

/** Moves a dead process's lock away. Two processes may see it dead at once: only one of them moves what it saw. */
function removeStale(path: string): boolean {
  const seen = read(path);
  if (seen !== null && isAlive(seen)) return false;
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
  const isTheOneSeen = read(aside) === seen;
  if (!isTheOneSeen) linkSync(aside, path);
  unlinkSync(aside);
  return isTheOneSeen;
}

function isAlive(content: string): boolean {
  const holder = parse(content);
  if (holder === null) return false;
  // Another machine's processes cannot be asked. Its lock has to be removed by hand.
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  const startedAt = startOf(holder.pid);
  return startedAt === '' || holder.startedAt === '' || startedAt === holder.startedAt;
}

function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), startedAt: startOf(process.pid) };
}

/** When a process started, in the kernel's own measure; empty where it does not say. */
function startOf(pid: number): string {
  try {
    // proc(5): the 22nd field; the second, in brackets, may hold spaces.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function parse(content: string): Holder | null {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value !== 'object' || value === null) return null;
    const { pid, host, startedAt } = value as Partial<Record<keyof Holder, unknown>>;
    return typeof pid === 'number'
      ? { pid, host: String(host), startedAt: typeof startedAt === 'string' ? startedAt : '' }
      : null;
  } catch {
    return null;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function heldByOther(folder: string, path: string): StartError {
  const holder = parse(read(path) ?? '');
  const who =
    holder === null
      ? 'another process'
      : `process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`;
  return new StartError(
    `The data folder ${folder} is in use by ${who}. Stop it first, or give this server its own folder: ` +
      `MAILLON_DATA=/another/folder. If you are sure that nothing uses it, remove ${path}.`,
  );
}

function unwritable(folder: string, error: unknown): unknown {
  if (error instanceof StartError) return error;
  const code = codeOf(error);
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(code)) return error;
  return new StartError(
    `The data folder ${folder} cannot be written (${code}). Give this account the right to write it, or choose another: ` +
      'MAILLON_DATA=/another/folder.',
  );
}
