import { buildSchema, GraphQLError } from 'graphql';
import { executing } from './executing-transport.fixture.ts';
import type { ExecutingTransport } from './executing-transport.fixture.ts';

/** The API of an intranet that knows nothing of us: numbers for ids, seconds for dates, offsets for pages, one like. */
export const foreignSchema = buildSchema(/* GraphQL */ `
  type Query {
    me: User
    users(nos: [Int!]!): [User!]!
    notes(about: String!, under: Int, skip: Int! = 0, take: Int! = 5): NoteList!
    things(refs: [String!]!): [Thing!]!
  }
  type User {
    no: Int!
    givenName: String!
    familyName: String
    portrait: String
    jobs: [Job!]!
  }
  type Job {
    title: String!
  }
  type NoteList {
    rows: [Note!]!
    count: Int!
  }
  type Note {
    no: Int!
    writer: User
    words: String
    writtenAt: Int!
    changedAt: Int!
    droppedAt: Int
    answers: Int!
    likes: Int!
    likedByMe: Boolean!
  }
  type Thing {
    ref: String!
    notes: Int!
    likes: Int!
    likedByMe: Boolean!
  }
  type NoteResult {
    note: Note
    errors: [String!]!
  }
  type ThingResult {
    thing: Thing
    errors: [String!]!
  }
  type Mutation {
    writeNote(about: String!, under: Int, words: String!): NoteResult!
    changeNote(no: Int!, words: String!): NoteResult!
    dropNote(no: Int!): NoteResult!
    like(ref: String!): ThingResult!
    unlike(ref: String!): ThingResult!
  }
`);

interface StoredNote {
  readonly no: number;
  readonly about: string;
  readonly under: number | null;
  readonly by: number;
  readonly writtenAt: number;
  words: string | null;
  changedAt: number;
  droppedAt: number | null;
}

const users = [
  { no: 1, givenName: 'Ada', familyName: 'Lovelace', portrait: 'img/1.png', jobs: [{ title: 'Analyst' }] },
  { no: 2, givenName: 'Grace', familyName: 'Hopper', portrait: null, jobs: [] },
  { no: 3, givenName: 'Plato', familyName: null, portrait: null, jobs: [] },
];

/** One such intranet; `as` opens it as one of its users, or as nobody. */
export function foreignIntranet(): { as(user: number | null): ExecutingTransport } {
  const notes: StoredNote[] = [];
  const likes = new Map<string, Set<number>>();
  let clock = 1_795_000_000;

  const resolversFor = (me: number | null) => {
    const signedIn = () => {
      if (me === null) throw new GraphQLError('who are you?', { extensions: { reason: 'LOGIN' } });
      return me;
    };
    const liked = (ref: string) => ({
      likes: likes.get(ref)?.size ?? 0,
      likedByMe: me !== null && (likes.get(ref)?.has(me) ?? false),
    });
    const show = (note: StoredNote) => ({
      ...note,
      writer: users.find(({ no }) => no === note.by),
      answers: notes.filter(({ under, droppedAt }) => under === note.no && droppedAt === null).length,
      ...liked(`note/${note.no}`),
    });
    const thing = (ref: string) => ({
      ref,
      notes: notes.filter(({ about, droppedAt }) => about === ref && droppedAt === null).length,
      ...liked(ref),
    });
    const change = (no: number, write: (note: StoredNote) => string | undefined) => {
      const note = notes.find((each) => each.no === no && each.droppedAt === null);
      const refusal = !note ? 'no such note' : note.by !== signedIn() ? 'not your note' : write(note);
      return refusal || !note ? { note: null, errors: [refusal] } : { note: show(note), errors: [] };
    };
    const setLike = (ref: string, on: boolean) => {
      const by = likes.get(ref) ?? new Set();
      likes.set(ref, by);
      if (on) by.add(signedIn());
      else by.delete(signedIn());
      return { thing: thing(ref), errors: [] };
    };
    return {
      me: () => users.find(({ no }) => no === me) ?? null,
      users: ({ nos }: { nos: number[] }) => users.filter(({ no }) => nos.includes(no)).reverse(),
      notes: (asked: { about: string; under?: number | null; skip: number; take: number }) => {
        signedIn();
        const { about, under = null, skip, take } = asked;
        const found = notes.filter((note) => note.about === about && note.under === under);
        return { rows: found.slice(skip, skip + take).map(show), count: found.length };
      },
      things: ({ refs }: { refs: string[] }) => [...refs].reverse().map(thing),
      writeNote: ({
        about,
        under = null,
        words,
      }: {
        about: string;
        under?: number | null;
        words: string;
      }) => {
        const by = signedIn();
        if (words.trim() === '') return { note: null, errors: ['words may not be blank'] };
        if (under !== null && !notes.some(({ no }) => no === under))
          return { note: null, errors: ['no such note'] };
        const writtenAt = clock++;
        const note = {
          no: notes.length + 1,
          about,
          under,
          by,
          words,
          writtenAt,
          changedAt: writtenAt,
          droppedAt: null,
        };
        notes.push(note);
        return { note: show(note), errors: [] };
      },
      changeNote: ({ no, words }: { no: number; words: string }) =>
        change(no, (note) => {
          if (words.trim() === '') return 'words may not be blank';
          Object.assign(note, { words, changedAt: clock++ });
          return undefined;
        }),
      dropNote: ({ no }: { no: number }) =>
        change(no, (note) => {
          Object.assign(note, { words: null, droppedAt: clock++ });
          return undefined;
        }),
      like: ({ ref }: { ref: string }) => setLike(ref, true),
      unlike: ({ ref }: { ref: string }) => setLike(ref, false),
    };
  };
  return { as: (user) => executing(foreignSchema, { rootValue: resolversFor(user) }) };
}
