import { createServer, type SocialServer } from '@maillon/server';
import { maillon } from '../backends/maillon.ts';
import { clientId, none, readBack } from '../define-backend.ts';
import { boardMapping } from './board-mapping.fixture.ts';
import { Board } from './board.fixture.ts';
import type { Intranet, People, Rung, Stored } from './intranet.fixture.ts';

/** Where every intranet is, by name; nothing leaves this process. */
export const endpoint = 'http://intranet.test/graphql';

let opened = 0;

function placesOf(number: number): { readonly people: People; readonly subject: string } {
  const person = (name: string) => `p-${name}-${number}`;
  return {
    people: { ann: person('ann'), bob: person('bob'), cleo: person('cleo') },
    subject: `urn:fault:${number}`,
  };
}

/** Our own server with a database in memory: one for all histories, each with people and a subject of its own. */
export async function openMaillon(): Promise<{ intranet(): Promise<Intranet>; close(): Promise<void> }> {
  let moment = Date.parse('2026-11-23T07:00:00.000Z');
  const social = await createServer({
    database: 'memory',
    demo: true,
    kudosPerWeek: 1_000_000,
    editWindowMs: null,
    // No two rows of the same instant: their order tells the order of the writes.
    now: () => new Date((moment += 1)),
  });
  return {
    close: () => social.close(),
    async intranet() {
      const places = placesOf((opened += 1));
      await putPeople(social, places.people);
      return {
        ...places,
        rung: 'key',
        backend: maillon,
        answer: async (request) => social.yoga.fetch(request),
        stored: () => storedIn(social, places),
      };
    },
  };
}

async function putPeople({ database: { db } }: SocialServer, people: People): Promise<void> {
  const rows = Object.values(people).map((id) => ({
    ...{ id, login: id, displayName: id, sortName: id, skills: '[]', role: 'member' as const },
    ...{ searchName: ` ${id}`, searchAll: ` ${id}` },
  }));
  await db.insertInto('person').values(rows).execute();
}

async function storedIn(
  { database: { db } }: SocialServer,
  { people, subject }: { readonly people: People; readonly subject: string },
): Promise<Stored> {
  const ours = Object.values(people);
  const wordsOf = (
    row: { readonly id: string; readonly authorId: string | null },
    body: { value: string } | null,
  ) => ({
    id: row.id,
    by: row.authorId ?? '',
    words: body?.value ?? '',
  });
  const [comments, posts, kudos, reactions, follows, saved, consents, reports] = await Promise.all([
    db
      .selectFrom('comment')
      .select(['id', 'authorId', 'body'])
      .where('subjectId', '=', subject)
      .where('deletedAt', 'is', null)
      .orderBy('createdAt')
      .execute(),
    db
      .selectFrom('activity')
      .select(['id', 'authorId', 'body'])
      .where('authorId', 'in', ours)
      .where('kind', '=', 'post')
      .where('deletedAt', 'is', null)
      .orderBy('createdAt')
      .execute(),
    db
      .selectFrom('kudos')
      .select(['id', 'fromId as authorId', 'message'])
      .where('fromId', 'in', ours)
      .orderBy('createdAt')
      .execute(),
    db.selectFrom('reaction').select(['personId', 'kind']).where('subjectId', '=', subject).execute(),
    db.selectFrom('follow').select(['followerId', 'personId']).where('followerId', 'in', ours).execute(),
    db.selectFrom('saved').select(['personId', 'activityId']).where('personId', 'in', ours).execute(),
    db
      .selectFrom('kudosRecipient')
      .select(['personId', 'agrees'])
      .where('personId', 'in', ours)
      .where('agrees', 'is not', null)
      .execute(),
    db.selectFrom('report').select(['reporterId', 'subjectId']).where('reporterId', 'in', ours).execute(),
  ]);
  return {
    comments: comments.map((row) => wordsOf(row, row.body)),
    posts: posts.map((row) => wordsOf(row, row.body)),
    kudos: kudos.map((row) => wordsOf(row, row.message)),
    reactions: reactions.map(({ personId, kind }) => `${personId} ${kind}`).sort(),
    follows: follows.map(({ followerId, personId }) => `${followerId} ${personId}`).sort(),
    saved: saved.map(({ personId, activityId }) => `${personId} ${activityId}`).sort(),
    consents: consents.map(({ personId, agrees }) => `${personId} ${agrees}`).sort(),
    reports: reports.map(({ reporterId, subjectId }) => `${reporterId} ${subjectId}`).sort(),
  };
}

const ways = {
  'client-id': clientId('input.id', { exists: ['DUPLICATE_KEY'] }),
  'read-back': readBack(),
  // States may be repeated on any of them.
  'set-state': none(),
  none: none(),
};

/** An intranet without keys, with a database of its own. */
export function openBoard(rung: Exclude<Rung, 'key'>): Intranet {
  const places = placesOf((opened += 1));
  const board = new Board(places.people, places.subject);
  return {
    ...places,
    rung,
    backend: boardMapping(ways[rung]),
    answer: (request) => board.answer(request),
    forgetChanges: () => board.forgetChanges(),
    keepTime: (now) => void (board.now = now),
    stored: async () => board.stored(),
  };
}
