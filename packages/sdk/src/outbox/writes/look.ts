import type { Id, Page, PageRequest, RichText } from '@maillon/contract';
import type { Core } from '../../core.ts';
import type { Fields } from '../../store/normalise.ts';
import type { Ref } from '../../store/same.ts';
import type { WriteRecord } from '../record.ts';
import type { Found } from './kind.ts';

/** Clocks of a company differ by so much. */
const skewMs = 120_000;
const pageSize = 50;
const mostPages = 10;

/** Whether a server gives back these words for those: it may trim, fold white space or change the format. */
export function sameWords(a: RichText | null | undefined, b: unknown): boolean {
  const plain = (body: unknown) => {
    const { format, value = '' } = (body ?? {}) as Partial<RichText>;
    const words = format === 'html' ? value.replace(/<[^>]*>/g, ' ') : value;
    return words.replace(/\s+/g, ' ').trim();
  };
  return plain(a) === plain(b);
}

/**
 * Looks for something new: newest first until what is older than the write, or through the whole list where it has no
 * such order. `unclear` where the list is longer than we read, or has the same words from another time: they may be
 * older, or the clocks differ.
 */
export async function lookFor<T extends { readonly id: Id; readonly createdAt: string }>(
  record: WriteRecord,
  isNewestFirst: boolean,
  ask: (request: PageRequest) => Promise<Page<T>>,
  isIt: (item: T) => boolean,
): Promise<Found> {
  const from = (record.doubtSince ?? record.createdAt) - skewMs;
  let after: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await ask({ first: pageSize, ...(after === undefined ? {} : { after }) });
    const isRecent = ({ createdAt }: T) => Date.parse(createdAt) >= from;
    const alike = page.items.filter((item) => !record.before.includes(item.id) && isIt(item));
    const found = alike.find(isRecent);
    if (found) return { written: { value: found, replayed: true } };
    if (alike.length > 0) return 'unclear';
    after = page.next;
    if (after === undefined || (isNewestFirst && !page.items.every(isRecent))) return 'absent';
  }
  return 'unclear';
}

/** Goes through a list for one item. */
export async function lookUp<T extends { readonly id: Id }>(
  id: Id,
  ask: (request: PageRequest) => Promise<Page<T>>,
): Promise<T | undefined | 'unclear'> {
  let after: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const page = await ask({ first: pageSize, ...(after === undefined ? {} : { after }) });
    const found = page.items.find((item) => item.id === id);
    if (found || page.next === undefined) return found;
    after = page.next;
  }
  return 'unclear';
}

/** Ids of what the store has of this type that `isIt`. */
export function alikeIn(core: Core, type: string, isIt: (fields: Fields) => boolean): readonly Id[] {
  return [...core.store.known(type)].filter(isIt).map(({ id }) => String(id));
}

/** The key of who wrote it. */
export const keyOfAuthor = (fields: Fields, name = 'author'): string | undefined =>
  (fields[name] as Ref | null | undefined)?.key;
