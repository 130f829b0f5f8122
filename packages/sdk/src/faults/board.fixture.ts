import { execute, buildSchema, GraphQLError, parse, subscribe, type DocumentNode } from 'graphql';
import type { Id, SubjectRef } from '@maillon/contract';
import { ChangeLog, eventsOf } from './change-log.fixture.ts';
import type { People, Stored } from './intranet.fixture.ts';

/** The API of an intranet that knows no idempotency keys; who makes something may choose its id. */
const schema = buildSchema(/* GraphQL */ `
  type Query {
    me: User
    users(ids: [ID!]!): [User]!
    notes(on: ID!): [Note!]!
    posts(by: ID!): [Post!]!
    postsById(ids: [ID!]!): [Post]!
    thanks(about: ID): [Thanks!]!
    things(ids: [ID!]!): [Thing!]!
  }
  type User {
    id: ID!
    name: String!
    followers: Int!
    followedByMe: Boolean!
    thanked: Int!
  }
  type Thing {
    id: ID!
    notes: Int!
    thanks: Int!
    thankedByMe: Boolean!
    reactions: [Reaction!]!
  }
  type Reaction {
    kind: String!
    count: Int!
    mine: Boolean!
  }
  type Note {
    id: ID!
    on: ID!
    by: User!
    words: String!
    at: String!
    changedAt: String
  }
  type Post {
    id: ID!
    by: User!
    words: String!
    at: String!
    changedAt: String
    keptByMe: Boolean!
  }
  type Thanks {
    id: ID!
    by: User!
    to: [User!]!
    words: String!
    about: ID
    at: String!
    shown: Shown!
  }
  "Whether those thanked agree that others see it."
  type Shown {
    state: String!
    askedMe: Boolean!
  }
  "Something new; its id may be chosen, and is refused when there is such a thing already."
  input New {
    id: ID
    words: String!
    on: ID
    to: [ID!]
    about: ID
  }
  "Something changed in a place: on a subject, or among somebody's posts."
  type Change {
    in: String!
    id: ID!
    how: String!
    number: ID!
  }
  type Subscription {
    changes(in: [String!]!, after: ID): Change!
  }
  type Mutation {
    addNote(input: New!): Note!
    changeNote(id: ID!, words: String!): Note!
    dropNote(id: ID!): ID!
    addPost(input: New!): Post!
    changePost(id: ID!, words: String!): Post!
    dropPost(id: ID!): ID!
    react(on: ID!, kind: String!, wanted: Boolean!): Thing!
    follow(user: ID!, wanted: Boolean!): User!
    keep(post: ID!, wanted: Boolean!): Post!
    agree(thanks: ID!, wanted: Boolean!): Thanks!
    complain(about: ID!, reason: String!): ID!
    thank(input: New!): Thanks!
    unthank(id: ID!): ID!
  }
`);

type Kind = 'note' | 'post' | 'thanks';

interface Item {
  readonly kind: Kind;
  readonly id: Id;
  readonly by: Id;
  readonly at: string;
  readonly on?: SubjectRef | undefined;
  readonly about?: SubjectRef | undefined;
  readonly to: readonly Id[];
  words: string;
  changedAt: string | null;
}

type New = Partial<Pick<Item, 'id' | 'on' | 'to' | 'about'>> & { readonly words: string };

const documents = new Map<string, DocumentNode>();

function parsed(source: string): DocumentNode {
  const known = documents.get(source) ?? parse(source);
  documents.set(source, known);
  return known;
}

const refuse = (code: string) => new GraphQLError(code, { extensions: { code } });

/** One such intranet with a database in memory. */
export class Board {
  readonly #people: People;
  readonly #subject: SubjectRef;
  readonly #items: Item[] = [];
  readonly #used = new Set<Id>();
  readonly #reactions = new Set<string>();
  readonly #follows = new Set<string>();
  readonly #saved = new Set<string>();
  /** Thanks and person → whether they agree. */
  readonly #consents = new Map<string, boolean>();
  readonly #reports: string[] = [];
  readonly #log = new ChangeLog();
  #moment = 0;
  /** The clock of the server. */
  now: () => number = () => Date.parse('2026-11-23T07:00:00.000Z');

  constructor(people: People, subject: SubjectRef) {
    this.#people = people;
    this.#subject = subject;
  }

  async answer(request: Request): Promise<Response> {
    const { query, operationName, variables } = (await request.json()) as {
      query: string;
      operationName: string;
      variables?: Record<string, unknown>;
    };
    const [, me] = /^Bearer demo:([^:]*)/.exec(request.headers.get('authorization') ?? '') ?? [];
    const asked = { schema, document: parsed(query), operationName, variableValues: variables };
    if (!/^\s*subscription\b/.test(query))
      return Response.json(await execute({ ...asked, rootValue: this.#root(me || null) }));
    const changes = ({ in: places, after }: { in: readonly string[]; after?: Id | null }) =>
      this.#log.follow(new Set(places), after ? Number(after) : undefined);
    return eventsOf(await subscribe({ ...asked, rootValue: { changes } }));
  }

  /** Changes so far can no longer be asked for. */
  forgetChanges(): void {
    this.#log.forget();
  }

  stored(): Stored {
    const of = (kind: Kind) =>
      this.#items.filter((item) => item.kind === kind).map(({ id, by, words }) => ({ id, by, words }));
    return {
      comments: of('note'),
      posts: of('post'),
      kudos: of('thanks'),
      reactions: [...this.#reactions].sort(),
      follows: [...this.#follows].sort(),
      saved: [...this.#saved].sort(),
      consents: [...this.#consents].map(([who, agrees]) => `${who.split(' ')[1]} ${agrees}`).sort(),
      reports: [...this.#reports].sort(),
    };
  }

  #root(me: Id | null) {
    const signedIn = () => {
      if (me) return me;
      throw refuse('UNAUTHENTICATED');
    };
    const user = (id: Id) => ({
      id,
      name: `Name of ${id}`,
      followers: [...this.#follows].filter((each) => each.endsWith(` ${id}`)).length,
      followedByMe: this.#follows.has(`${me} ${id}`),
      thanked: this.#items.filter(({ to }) => to.includes(id)).length,
    });
    const known = (id: Id) => (Object.values(this.#people).includes(id) ? user(id) : null);
    const show = (item: Item) => ({
      ...item,
      by: user(item.by),
      to: item.to.map(user),
      keptByMe: this.#saved.has(`${me} ${item.id}`),
      shown: { state: answers(item), askedMe: me !== null && item.to.includes(me) },
    });
    const answers = ({ id, to }: Item) => {
      const all = to.map((person) => this.#consents.get(`${id} ${person}`));
      return all.includes(false) ? 'declined' : all.includes(true) ? 'given' : 'pending';
    };
    const all = (kind: Kind) => this.#items.filter((item) => item.kind === kind);
    const thing = (id: SubjectRef) => {
      const here = id === this.#subject ? [...this.#reactions].map((each) => each.split(' ')) : [];
      const kinds = [...new Set(here.map(([, kind]) => kind!))].sort();
      const thanks = all('thanks').filter(({ about, to }) => about === id || to.includes(id));
      return {
        id,
        notes: all('note').filter(({ on }) => on === id).length,
        thanks: thanks.length,
        thankedByMe: thanks.some(({ by }) => by === me),
        reactions: kinds.map((kind) => ({
          kind,
          count: here.filter((each) => each[1] === kind).length,
          mine: here.some((each) => each[0] === me && each[1] === kind),
        })),
      };
    };
    const make = (kind: Kind, given: New) => {
      const id = given.id ?? `${kind}-${this.#used.size + 1}`;
      if (this.#used.has(id)) throw refuse('DUPLICATE_KEY');
      this.#used.add(id);
      const at = this.#instant();
      const item: Item = { to: [], ...given, kind, id, by: signedIn(), at, changedAt: null };
      this.#items.push(item);
      this.#tell(item, 'created');
      return show(item);
    };
    const mine = (kind: Kind, id: Id) => {
      const item = this.#items.find((each) => each.id === id && each.kind === kind);
      if (!item) throw refuse('NOT_FOUND');
      if (item.by !== signedIn()) throw refuse('FORBIDDEN');
      return item;
    };
    const change = (kind: Kind) => (asked: { readonly id: Id; readonly words: string }) => {
      const item = Object.assign(mine(kind, asked.id), { words: asked.words, changedAt: this.#instant() });
      this.#tell(item, 'updated');
      return show(item);
    };
    const drop = (kind: Kind) => (asked: { readonly id: Id }) => {
      const item = mine(kind, asked.id);
      this.#items.splice(this.#items.indexOf(item), 1);
      this.#tell(item, 'deleted');
      return asked.id;
    };
    const turn = (states: Set<string>, state: string, wanted: boolean) =>
      wanted ? states.add(state) : states.delete(state);
    return {
      me: () => (me ? known(me) : null),
      users: ({ ids }: { ids: Id[] }) => ids.map(known),
      notes: ({ on }: { on: Id }) =>
        all('note')
          .filter((item) => item.on === on)
          .map(show),
      posts: ({ by }: { by: Id }) =>
        all('post')
          .filter((item) => item.by === by)
          .reverse()
          .map(show),
      postsById: ({ ids }: { ids: Id[] }) =>
        ids.map((id) => all('post').find((item) => item.id === id)).map((item) => item && show(item)),
      thanks: ({ about }: { about?: Id }) =>
        all('thanks')
          .filter((item) => !about || item.about === about)
          .reverse()
          .map(show),
      things: ({ ids }: { ids: Id[] }) => ids.map(thing),
      addNote: ({ input }: { input: New }) => make('note', input),
      changeNote: change('note'),
      dropNote: drop('note'),
      addPost: ({ input }: { input: New }) => make('post', input),
      changePost: change('post'),
      dropPost: drop('post'),
      thank: ({ input }: { input: New }) => make('thanks', input),
      unthank: drop('thanks'),
      react: (asked: { on: Id; kind: string; wanted: boolean }) => {
        turn(this.#reactions, `${signedIn()} ${asked.kind}`, asked.wanted);
        return thing(asked.on);
      },
      follow: (asked: { user: Id; wanted: boolean }) => {
        turn(this.#follows, `${signedIn()} ${asked.user}`, asked.wanted);
        return user(asked.user);
      },
      keep: (asked: { post: Id; wanted: boolean }) => {
        turn(this.#saved, `${signedIn()} ${asked.post}`, asked.wanted);
        return show(all('post').find(({ id }) => id === asked.post)!);
      },
      agree: (asked: { thanks: Id; wanted: boolean }) => {
        this.#consents.set(`${asked.thanks} ${signedIn()}`, asked.wanted);
        return show(all('thanks').find(({ id }) => id === asked.thanks)!);
      },
      complain: ({ about }: { about: Id }) => `report-${this.#reports.push(`${signedIn()} ${about}`)}`,
    };
  }

  #tell({ kind, id, on, by }: Item, how: string): void {
    if (kind === 'note') this.#log.add({ in: `subject:${on}`, id, how });
    if (kind === 'post') this.#log.add({ in: `feed:person:${by}`, id, how });
  }

  #instant(): string {
    // No two of the same instant: their order tells the order of the writes.
    this.#moment = Math.max(this.#moment + 1, Math.floor(this.now()));
    return new Date(this.#moment).toISOString();
  }
}
