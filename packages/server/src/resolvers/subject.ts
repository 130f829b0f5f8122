import { badInput } from '../service/refusals.ts';
import type { Session } from '../service/session.ts';
import { findSubject } from '../service/subjects.ts';
import { readThreadOf } from '../service/threads.ts';
import { kindOf } from '../service/ids.ts';
import { atMost } from './connection.ts';
import { signedIn, type Context } from './context.ts';

const mostPeople = 20;
const mostIds = 100;

/** What every subject has, by its id. */
export const subjectFields = {
  commentCount: async ({ id }: { id: string }, _args: unknown, context: Context) =>
    (await signedIn(context).load.commentCount.load(id))?.count ?? 0,
  thread: ({ id }: { id: string }, _args: unknown, context: Context) => readThreadOf(signedIn(context), id),
  reactions: ({ id }: { id: string }, _args: unknown, context: Context) =>
    signedIn(context).load.reactions.load(id),
  kudosCount: async ({ id }: { id: string }, _args: unknown, context: Context) =>
    (await signedIn(context).load.kudosCount.load(id))?.count ?? 0,
  viewerHasGivenKudos: async ({ id }: { id: string }, _args: unknown, context: Context) =>
    (await signedIn(context).load.kudosCount.load(id))?.viewerHasGiven ?? false,
};

export const subjectTypes = {
  ExternalSubject: subjectFields,
  Thread: {
    resolvedBy: ({ resolvedBy }: { resolvedBy?: string | null }, _args: unknown, context: Context) =>
      resolvedBy == null ? null : signedIn(context).load.person.load(resolvedBy),
  },
  ReactionGroup: {
    people: (
      { personIds }: { personIds: readonly string[] },
      { first }: { first: number },
      context: Context,
    ) => existing(signedIn(context).load.person, personIds.slice(0, atMost(first, mostPeople))),
  },
};

const typeNames = { activity: 'Activity', comment: 'Comment', person: 'Person' } as const;

/** A subject of any kind; null: nothing there, or not for this viewer. */
export async function subjectNode(session: Session, reference: string) {
  const subject = await findSubject(session, reference);
  if (subject === null) return null;
  return subject.type === 'outside'
    ? { __typename: 'ExternalSubject', id: subject.id }
    : { __typename: typeNames[subject.type], ...subject.row };
}

/** Anything with an id. */
export async function anyNode(session: Session, id: string) {
  switch (kindOf(id)) {
    case 'group':
      return tagged('Group', await session.load.group.load(id));
    case 'kudos':
      return tagged('Kudos', await session.load.kudos.load(id));
    case 'kudos-value':
      return tagged('KudosValue', await session.load.kudosValue.load(id));
    default:
      return subjectNode(session, id);
  }
}

function tagged<Row extends object>(typeName: string, row: Row | null) {
  return row && { __typename: typeName, ...row };
}

/** Plural reads take at most a hundred ids. */
export function checkPlural(ids: readonly string[], name: string): void {
  if (ids.length > mostIds) throw badInput(`\`${name}\` holds at most ${mostIds}.`);
}

/** Those that are there, in order. */
export async function existing<Row>(
  loader: { loadMany(keys: readonly string[]): Promise<(Row | null | Error)[]> },
  ids: readonly string[],
): Promise<Row[]> {
  const rows = await loader.loadMany(ids);
  return rows.flatMap((row) => {
    if (row instanceof Error) throw row;
    return row === null ? [] : [row];
  });
}
