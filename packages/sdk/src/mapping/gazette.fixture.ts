import { buildSchema, GraphQLError } from 'graphql';
import { executing } from './executing-transport.fixture.ts';
import type { ExecutingTransport } from './executing-transport.fixture.ts';

/**
 * The API of a wiki that knows nothing of us: one thing at a time, everything in namespaces, pages by number, an object
 * that says whether it went well, ids for answers, and a switch for a like.
 */
export const gazetteSchema = buildSchema(/* GraphQL */ `
  type Query {
    users: UserQuery!
    notes: NoteQuery!
    pages: PageQuery!
  }
  type UserQuery {
    current: User
    single(login: String!): User
  }
  type NoteQuery {
    list(page: String!, index: Int!, size: Int!): NoteList!
    single(no: Int!): Note
  }
  type PageQuery {
    single(slug: String!): Page!
  }
  type User {
    login: String!
    name: String!
    picture: String
  }
  type NoteList {
    docs: [Note!]!
    total: Int!
  }
  type Note {
    no: Int!
    user: User
    content: String
    createdAt: String!
    updatedAt: String!
    likes: Int!
    likedByMe: Boolean!
  }
  type Page {
    slug: String!
    noteCount: Int!
    likes: Int!
    likedByMe: Boolean!
  }
  type Mutation {
    notes: NoteMutation!
    pages: PageMutation!
  }
  type NoteMutation {
    create(page: String!, content: String!): NoteResponse!
    update(no: Int!, content: String!): NoteResponse!
    remove(no: Int!): NoteResponse!
    toggleLike(no: Int!): NoteResponse!
  }
  type PageMutation {
    toggleLike(slug: String!): NoteResponse!
  }
  type NoteResponse {
    responseResult: Status!
    noteNo: Int
  }
  type Status {
    succeeded: Boolean!
    slug: String!
    message: String
  }
`);

interface StoredNote {
  readonly no: number;
  readonly page: string;
  readonly by: string;
  readonly createdAt: string;
  content: string;
  updatedAt: string;
}

const members = [
  { login: 'ada', name: 'Ada Lovelace', picture: '/img/ada.png' },
  { login: 'grace', name: 'Grace Hopper', picture: null },
];

/** One such wiki; `as` opens it as one of its users, or as nobody. What is said on `held` waits for a moderator. */
export function gazette(): { as(login: string | null): ExecutingTransport } {
  const notes: StoredNote[] = [];
  const likes = new Map<string, Set<string>>();
  let made = 0;
  let clock = Date.parse('2026-11-23T08:00:00Z');
  const now = () => new Date((clock += 1000)).toISOString();
  const done = (noteNo: number | null = null) => ({
    responseResult: { succeeded: true, slug: 'ok', message: 'Done.' },
    noteNo,
  });
  const refused = (slug: string) => ({
    responseResult: { succeeded: false, slug, message: `secret words: ${slug}` },
    noteNo: null,
  });

  const resolversFor = (me: string | null) => {
    const signedIn = () => {
      if (me === null) throw new GraphQLError('Sign in.', { extensions: { code: 'UNAUTHENTICATED' } });
      return me;
    };
    const liked = (key: string) => ({
      likes: likes.get(key)?.size ?? 0,
      likedByMe: me !== null && (likes.get(key)?.has(me) ?? false),
    });
    const show = (note: StoredNote) => ({
      ...note,
      user: members.find(({ login }) => login === note.by),
      ...liked(`note ${note.no}`),
    });
    const toggle = (key: string) => {
      const by = likes.get(key) ?? new Set<string>();
      likes.set(key, by);
      if (!by.delete(signedIn())) by.add(signedIn());
      return done();
    };
    const own = (no: number, act: (note: StoredNote) => object) => {
      const note = notes.find((each) => each.no === no);
      if (!note) return refused('NoteNotFound');
      return note.by === signedIn() ? act(note) : refused('NoteForbidden');
    };
    return {
      users: {
        current: () => members.find(({ login }) => login === me) ?? null,
        single: ({ login }: { login: string }) => members.find((each) => each.login === login) ?? null,
      },
      notes: {
        list: ({ page, index, size }: { page: string; index: number; size: number }) => {
          signedIn();
          const found = notes.filter((note) => note.page === page);
          return { docs: found.slice((index - 1) * size, index * size).map(show), total: found.length };
        },
        single: ({ no }: { no: number }) => {
          const note = notes.find((each) => each.no === no);
          return note ? show(note) : null;
        },
        create: ({ page, content }: { page: string; content: string }) => {
          const by = signedIn();
          if (content.trim() === '') return refused('NoteEmpty');
          if (page === 'held') return done();
          const createdAt = now();
          notes.push({ no: ++made, page, by, content, createdAt, updatedAt: createdAt });
          return done(made);
        },
        update: ({ no, content }: { no: number; content: string }) =>
          own(no, (note) => {
            if (content.trim() === '') return refused('NoteEmpty');
            Object.assign(note, { content, updatedAt: now() });
            return done(no);
          }),
        remove: ({ no }: { no: number }) =>
          own(no, (note) => {
            notes.splice(notes.indexOf(note), 1);
            return done();
          }),
        toggleLike: ({ no }: { no: number }) =>
          notes.some((each) => each.no === no) ? toggle(`note ${no}`) : refused('NoteNotFound'),
      },
      pages: {
        single: ({ slug }: { slug: string }) => ({
          slug,
          noteCount: notes.filter(({ page }) => page === slug).length,
          ...liked(`page ${slug}`),
        }),
        toggleLike: ({ slug }: { slug: string }) => toggle(`page ${slug}`),
      },
    };
  };
  return { as: (login) => executing(gazetteSchema, { rootValue: resolversFor(login) }) };
}
