import {
  allGroups,
  countPeople,
  groupNames,
  groupsByIds,
  peopleByIds,
  searchPeople as findPeople,
  type FoundPerson,
  type GroupRow,
} from '../store/people.ts';
import { setOwnRow } from './own-rows.ts';
import { readPage, type PageArgs, type RowPage } from './paging.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';
import { foldedWords, isStorable } from './words.ts';
import { write, type Outcome, type WriteMeta } from './writes.ts';

const mostWords = 8;

/** People whom all words fit, by name first; no word: everyone, by name. */
export function searchPeople(
  session: Session,
  { query, ...page }: PageArgs & { readonly query: string },
): Promise<RowPage<FoundPerson>> {
  const words = foldedWords(query).slice(0, mostWords);
  return readPage(page, {
    order: 'people',
    shape: ['number', 'string', 'string'],
    keyOf: (row) => [row.rank, row.sortName, row.id],
    read: (limit, after) => findPeople(session.db, words, limit, after),
    count: () => countPeople(session.db, words),
  });
}

export function listGroups(session: Session): Promise<GroupRow[]> {
  return allGroups(session.db, session.viewer);
}

/** How many groups a search finds at most. */
const mostGroups = 8;

/** Groups whose name has all the words, each at the beginning of a word; or the one with this id. */
export async function searchGroups(
  { db, viewer, load }: Session,
  { query, id }: { readonly query?: string | null | undefined; readonly id?: string | null | undefined },
): Promise<GroupRow[]> {
  if (id != null) {
    const group = await load.group.load(id);
    return group === null ? [] : [group];
  }
  const wanted = foldedWords(query ?? '').slice(0, mostWords);
  const names = await groupNames(db);
  const found = names.filter(({ name }) => {
    const words = foldedWords(name);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  });
  const ids = found.slice(0, mostGroups).map((group) => group.id);
  const rows = await groupsByIds(db, viewer, ids);
  return ids.flatMap((one) => rows.filter((row) => row.id === one));
}

/** Follows a person, or no longer. */
export function setFollow(
  session: Session,
  input: { readonly person: string; readonly on: boolean; readonly meta: WriteMeta },
): Promise<Outcome<{ id: string }>> {
  return write(session, 'setFollow', input, async (writing) => {
    const [found] = isStorable(input.person) ? await peopleByIds(writing.db, [input.person]) : [];
    if (found === undefined) return refuse('NOT_FOUND', 'person', 'No such person.');
    const person = found.id;
    if (person === session.viewer.id) return refuse('NOT_ALLOWED', 'person', 'Nobody follows themselves.');
    const both = { personId: person, followerId: session.viewer.id };
    await setOwnRow(writing, 'follow', both, input.on);
    writing.changed({ topic: `subject:${person}`, nodeId: person, change: 'updated', audience: null });
    return { id: person };
  });
}
