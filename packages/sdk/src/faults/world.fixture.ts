import type { Id, SocialBackend, WriteVerb } from '@maillon/contract';
import type { ListHandle, ListValue, LocalState, OutboxEntry, SocialClient, State } from '../api.ts';
import { createClient } from '../client.ts';
import { toSocialError } from '../errors.ts';
import { mappingWithout, type Edition } from './edition.fixture.ts';
import { FakePage } from '../testing/fakes.ts';
import { systemClock } from '../clock.ts';
import { HttpTransport } from '../transport/http.ts';
import { endpoint } from './intranets.fixture.ts';
import { creations, type Intranet } from './intranet.fixture.ts';
import { Machine, TabStorage } from './machine.fixture.ts';
// What is loaded with the first stream; no time passes for that in a history.
import '../live/live.ts';
import '../live/sse.ts';
import '../mapping/live.ts';
import { Timeline } from './timeline.fixture.ts';
import { Wire } from './wire.fixture.ts';

export type Who = 'ann' | 'bob';

/** What somebody wanted, and all that they were told about it. */
export interface Intent {
  readonly number: number;
  /** Of its entry in the outbox; what has no words gets its name there. */
  id?: string;
  readonly verb: WriteVerb;
  readonly by: Who;
  readonly tab: string;
  readonly at: number;
  /** Of verbs with words; nobody else writes the same. */
  readonly words?: string;
  /** Of changes: what is changed. */
  readonly target?: Id;
  /** Of desired states. */
  readonly kind?: string;
  readonly on?: boolean;
  /** The states it was shown in, in their order; `kept` where it was said to be kept on the device. */
  readonly shown: { readonly state: LocalState; readonly kept: 'device' | 'tab' }[];
  /** How the promise ended: `done` or the kind of its error. */
  ended?: string;
  /** How often the person asked to send it again. */
  asked: number;
  /** The person said to forget it. */
  forgotten?: boolean;
  /** The person took it back before it was sent. */
  undone?: boolean;
  /** The person asked whether it is there, and it is. */
  found?: boolean;
  /** Its words as they came back from the outbox, where they came back as others. */
  garbled?: string;
  /** Another edit of the same thing came after it. */
  overwritten?: boolean;
}

/** Families of handles: a tab watches only what its history writes to. */
export type Family =
  'comments' | 'feed' | 'reactions' | 'people' | 'kudos' | 'kudosConsent' | 'saved' | 'reports';
export const familyOf = (verb: WriteVerb) => verb.split('.')[0] as Family;

/** A library that does something wrong, to show that it would be noticed. */
export interface Spoilt {
  backend?(backend: SocialBackend, world: World): SocialBackend;
  fetch?(fetch: typeof globalThis.fetch): typeof globalThis.fetch;
  /** A tab was killed. */
  killed?(world: World): void;
  /** A page is there. */
  begun?(tab: Tab): void;
  /** A page of another edition was opened. */
  opened?(tab: Tab, world: World): void;
}

/** A browser tab with our library in it. */
export class Tab {
  readonly name: string;
  readonly who: Who;
  readonly page = new FakePage();
  readonly client: SocialClient;
  readonly storage: TabStorage;
  /** Milliseconds that its clock is wrong. */
  skew = 0;
  alive = true;
  tokensAsked = 0;
  /** How often it was told that somebody else is looking. */
  resets = 0;
  /** Undefined: it is as new as they come. */
  readonly edition: Edition | undefined;
  readonly #world: World;

  constructor(world: World, name: string, who: Who, edition?: Edition) {
    this.#world = world;
    this.edition = edition;
    this.name = name;
    this.who = who;
    const { spoilt, intranet } = world;
    this.storage = new TabStorage(world.machine);
    const wire = world.wire.fetchFor(this);
    const backend = edition ? mappingWithout(intranet.backend, edition.without) : intranet.backend;
    const make = edition?.createClient ?? createClient;
    this.client = make({
      endpoint,
      backend: {
        ...backend,
        connect: (connection) => {
          const connected = backend.connect(connection);
          return spoilt.backend?.(connected, world) ?? connected;
        },
      },
      token: async () => world.tokenFor(this),
      fetch: spoilt.fetch?.(wire) ?? wire,
      clock: this.clock,
      page: this.page,
      storage: {
        indexedDB: this.storage.factory,
        locks: world.machine.hasLocks ? world.machine.locksFor(this) : null,
        channel: (channel) => world.machine.channelFor(this, channel),
      },
    });
    this.client.outbox.subscribe(() => this.#read());
  }

  /** What the person is told about each of their writes. */
  #read(): void {
    if (!this.alive) return;
    for (const entry of this.client.outbox.state) {
      const intent = this.#world.intentOf(entry);
      const last = intent?.shown.at(-1);
      if (intent && (last?.state !== entry.state || last.kept !== entry.kept)) {
        intent.shown.push({ state: entry.state, kept: entry.kept });
      }
    }
  }

  get clock() {
    return this.#world.timeline.clockOf(this);
  }

  /** As the operating system does it: no event, no farewell. */
  kill(): void {
    if (!this.alive) return;
    this.alive = false;
    this.#world.killed += 1;
    this.storage.die();
    this.#world.machine.forget(this);
    this.#world.wire.lines.hangUp(this.name);
    this.#world.spoilt.killed?.(this.#world);
  }

  /** Begins to look at everything this history is about. */
  watch(families: ReadonlySet<Family>): void {
    const { client } = this;
    const look = () => this.#world.seen(this);
    client.viewer.subscribe(look);
    if (families.has('comments')) this.comments.subscribe(look);
    if (families.has('feed')) this.feed.subscribe(look);
    if (families.has('reactions')) this.reactions.subscribe(look);
    if (families.has('people')) this.cleo.subscribe(look);
    if (families.has('kudos')) this.kudos.subscribe(look);
    if (families.has('saved')) this.news.subscribe(look);
    if (families.has('kudosConsent')) this.received.subscribe(look);
    if (families.has('kudosConsent')) this.asked.subscribe(look);
    if (this.#world.isLive) for (const list of this.lists) list.keepLive();
  }

  /** The lists among what is looked at. */
  get lists(): readonly ListHandle<ListValue>[] {
    const { families } = this.#world;
    return [
      ...(families.has('comments') ? [this.comments] : []),
      ...(families.has('feed') ? [this.feed] : []),
      ...(families.has('kudos') ? [this.kudos] : []),
    ];
  }

  /** Asks anew for all that is looked at, at once. */
  async refreshAll(): Promise<void> {
    const { families } = this.#world;
    const looked = [
      ...this.lists,
      ...(families.has('reactions') ? [this.reactions] : []),
      ...(families.has('people') ? [this.cleo] : []),
      ...(families.has('saved') ? [this.news] : []),
      ...(families.has('kudosConsent') ? [this.received] : []),
    ];
    await Promise.all(looked.map((handle) => handle.refresh()));
  }

  get me(): Id {
    return this.#world.intranet.people[this.who];
  }

  get comments() {
    return this.client.comments({ subject: this.#world.intranet.subject });
  }

  get feed() {
    return this.client.feed({ scope: { name: 'person', id: this.me } }, { pageSize: 20 });
  }

  get reactions() {
    return this.client.reactions(this.#world.intranet.subject);
  }

  get cleo() {
    return this.client.people.get(this.#world.intranet.people.cleo);
  }

  get news() {
    return this.client.activity(this.#world.news);
  }

  /** What Cleo thanked both for, if they like others to see it. */
  get asked() {
    return this.client.kudos.get(this.#world.asked);
  }

  get received() {
    return this.client.kudos.list({ recipient: this.me }, { pageSize: 20 });
  }

  get kudos() {
    return this.client.kudos.list({ subject: this.#world.intranet.subject }, { pageSize: 20 });
  }
}

export const valueIn = <T>(handle: { readonly state: State<T> }): T | undefined =>
  handle.state.status === 'ready' ? handle.state.value : undefined;

/** One history: an intranet, the network to it, a machine with tabs, and all that happened. */
export class World {
  readonly intranet: Intranet;
  readonly wire: Wire;
  readonly timeline: Timeline;
  readonly machine = new Machine();
  readonly tabs: Tab[] = [];
  readonly intents: Intent[] = [];
  readonly families: ReadonlySet<Family>;
  readonly spoilt: Spoilt;
  /** Who sits at the machine. */
  present: Who = 'ann';
  killed = 0;
  /** How often a sign-in has expired. */
  expired = 0;
  /** Lists are kept up to date by a stream. */
  isLive = false;
  /** What is on screen has changed. */
  seen: (tab: Tab) => void = () => {};
  /** What others wrote, and may change again: its ids, by family. */
  readonly #theirs: Record<'comments' | 'feed', Id[]> = { comments: [], feed: [] };
  /** A post of Cleo's. */
  news: Id = '';
  /** Thanks of hers that wait for consent. */
  asked: Id = '';
  /** What went wrong on the way. */
  readonly notes: string[] = [];
  /** Of each person: counts up when their sign-in expires. */
  readonly #session = { ann: 1, bob: 1 };
  #spare: Record<string, Id[]> = {};
  #happened = 0;

  constructor(intranet: Intranet, seed: number, families: Iterable<Family>, spoilt: Spoilt = {}) {
    this.spoilt = spoilt;
    this.intranet = intranet;
    this.families = new Set(families);
    this.timeline = new Timeline(seed, () => this.wire.busy + this.machine.busy);
    this.wire = new Wire(intranet, this.timeline);
  }

  /** Things of Ann's to edit and remove, made before anything goes wrong. */
  async prepare(wanted: readonly WriteVerb[]): Promise<void> {
    const { people, subject } = this.intranet;
    const connected = this.#elsewhere(people.ann);
    let made = 0;
    const anHourAgo = this.timeline.now() - 3_600_000;
    this.intranet.keepTime?.(() => anHourAgo);
    if (this.families.has('saved') || this.families.has('reports')) {
      const body = { format: 'text', value: 'News of cleo' } as const;
      const { feed } = this.#elsewhere(people.cleo);
      this.news = (await feed.post({ body, idempotencyKey: `news-${subject}` }, {})).value!.id;
    }
    if (this.families.has('kudosConsent')) {
      const message = { format: 'text', value: 'Asked by cleo' } as const;
      const recipients = [people.ann, people.bob];
      const thanks = { recipients, message, consent: 'recipient-chooses' } as const;
      const { kudos } = this.#elsewhere(people.cleo);
      this.asked = (await kudos.give({ ...thanks, idempotencyKey: `asked-${subject}` }, {})).value!.id;
    }
    for (const verb of wanted) {
      const family = familyOf(verb);
      const text = { format: 'text', value: `Before ${(made += 1)} of ann` } as const;
      const meta = { idempotencyKey: `before-${made}-${subject}` };
      const spare = (this.#spare[family] ??= []);
      const keep = (item: { readonly id: Id } | null) => item && spare.push(item.id);
      if (!/edit|remove|withdraw/.test(verb)) continue;
      if (family === 'comments')
        keep((await connected.comments.add({ subject, body: text, ...meta }, {})).value);
      if (family === 'feed') keep((await connected.feed.post({ body: text, ...meta }, {})).value);
      if (family === 'kudos') {
        const thanks = { recipients: [people.cleo], subject, message: text, ...meta };
        keep((await connected.kudos.give(thanks, {})).value);
      }
    }
    this.intranet.keepTime?.(() => this.timeline.now());
  }

  /**
   * Something happens that this machine knows nothing of: Cleo writes on the subject, or whoever sits here posts from
   * their telephone; or they change or remove what they wrote so.
   */
  async elsewhere(family: 'comments' | 'feed'): Promise<void> {
    const { people, subject } = this.intranet;
    const who = family === 'comments' ? 'cleo' : 'ann';
    const { comments, feed } = this.#elsewhere(people[who]);
    const theirs = this.#theirs[family];
    const number = (this.#happened += 1);
    const body = { format: 'text', value: `Elsewhere ${number} of ${who}` } as const;
    const meta = { idempotencyKey: `elsewhere-${number}-${subject}` };
    const chance = theirs.length > 0 ? this.timeline.random() : 0;
    const id = theirs[Math.floor(this.timeline.random() * theirs.length)] ?? '';
    const { edit, remove } = family === 'comments' ? comments : feed;
    if (chance < 0.7) {
      const command = { body, ...meta };
      const { value } = await (family === 'comments'
        ? comments.add({ ...command, subject }, {})
        : feed.post(command, {}));
      if (value) theirs.push(value.id);
    } else if (chance < 0.85) await edit({ id, body, ...meta }, {});
    else {
      theirs.splice(theirs.indexOf(id), 1);
      await remove({ id, ...meta }, {});
    }
  }

  /** The intranet as somebody sees it on another machine, where nothing goes wrong. */
  #elsewhere(person: Id): SocialBackend {
    const { backend, answer } = this.intranet;
    const options = {
      endpoint,
      token: async () => `demo:${person}`,
      fetch: (input: string | URL | Request, init?: RequestInit) => answer(new Request(input, init)),
    };
    return backend.connect({ transport: new HttpTransport(options, systemClock, new FakePage()) });
  }

  tokenFor(tab: Tab): string {
    tab.tokensAsked += 1;
    return `demo:${this.intranet.people[tab.who]}:${this.#session[tab.who]}`;
  }

  /** Every token that was given to somebody is refused from now on. */
  expire(who: Who): void {
    this.wire.refuse(`demo:${this.intranet.people[who]}:${this.#session[who]}`);
    this.#session[who] += 1;
    this.expired += 1;
  }

  /** How often something went wrong so far. */
  get mishaps(): number {
    return this.wire.met + this.wire.lines.cuts + this.killed + this.machine.refusals;
  }

  note(breach: string | undefined): void {
    if (breach) this.notes.push(breach);
  }

  /** Closed by the person: the page has a moment to say farewell, no more. */
  async leave(tab: Tab): Promise<void> {
    tab.page.leave();
    await this.timeline.quiet();
    tab.client.dispose();
    await this.timeline.quiet();
    tab.kill();
    this.killed -= 1;
  }

  /**
   * Somebody agreed to lose what they were told of, and with it what stands in their fields. What was acknowledged and
   * not mentioned is not theirs to lose.
   */
  forget(who: Who, unsent: ReadonlySet<Intent>): void {
    for (const intent of this.intents) {
      const inField = intent.words !== undefined && intent.ended !== 'done' && !intent.shown.some(isKept);
      if (intent.by === who && (unsent.has(intent) || inField)) intent.forgotten = true;
    }
  }

  async open(who: Who, edition?: Edition): Promise<Tab> {
    const tab = new Tab(this, `tab-${this.tabs.length + 1}`, who, edition);
    this.tabs.push(tab);
    this.spoilt.begun?.(tab);
    if (edition) this.spoilt.opened?.(tab, this);
    tab.watch(this.families);
    // Long enough for what is loaded when nothing else is to be done.
    await this.timeline.pass(300);
    return tab;
  }

  get living(): readonly Tab[] {
    return this.tabs.filter(({ alive }) => alive);
  }

  /** Something of Ann's for `verb` to change, if it changes anything. */
  spareFor(verb: WriteVerb): Id | undefined {
    return /edit|remove|withdraw/.test(verb) ? this.#spare[familyOf(verb)]?.shift() : undefined;
  }

  /** Somebody does something; what comes of it shows in the intent. */
  write(tab: Tab, verb: WriteVerb): Intent | undefined {
    const number = this.intents.length + 1;
    const { client, who } = tab;
    const { people, subject } = this.intranet;
    const words = `Words ${number} of ${who}`;
    const body = { format: 'text', value: words } as const;
    const base = { number, verb, by: who, tab: tab.name, at: this.timeline.now(), shown: [], asked: 0 };
    // As in our elements: what is not offered has no button.
    if (!client.capabilities[verb === 'people.setFollow' ? 'people.follow' : verb]) return undefined;
    // What there was before is Ann's.
    const target = who === 'ann' ? this.spareFor(verb) : undefined;
    const on = !this.intents.findLast((other) => other.verb === verb && other.by === who)?.on;
    const needsTarget = /edit|remove|withdraw/.test(verb);
    if (needsTarget && !target) return undefined;
    // What is edited may be edited or removed again.
    if (verb.endsWith('.edit')) this.#spare[familyOf(verb)]?.push(target ?? '');
    const hasWords = creations.has(verb) || verb.endsWith('.edit');
    // As an element does it: typed, kept as a draft, and named when it leaves the field.
    if (hasWords) client.drafts.set(fieldOf(number), words);
    const id = hasWords ? client.drafts.send(fieldOf(number), words) : client.outbox.newId();
    if (hasWords) client.drafts.delete(fieldOf(number));
    const named = { ...base, id, ...(hasWords ? { words } : {}), ...(target ? { target } : {}) };
    const perform = (): { readonly intent: Intent; run(): Promise<unknown> } => {
      switch (verb) {
        case 'comments.add':
          return { intent: named, run: () => tab.comments.add({ id, body }) };
        case 'feed.post':
          return { intent: named, run: () => tab.feed.post({ id, body }) };
        case 'kudos.give': {
          const waits = this.timeline.random() < 0.5 ? { undoMs } : {};
          const draft = { id, recipients: [people.cleo], subject, message: body, ...waits };
          return { intent: named, run: () => client.kudos.give(draft) };
        }
        case 'comments.edit':
          return { intent: named, run: () => client.comment(target!).edit({ id, body }) };
        case 'feed.edit':
          return { intent: named, run: () => client.activity(target!).edit({ id, body }) };
        case 'comments.remove':
          return { intent: named, run: () => client.comment(target!).remove({ id }) };
        case 'feed.remove':
          return { intent: named, run: () => client.activity(target!).remove({ id }) };
        case 'kudos.withdraw':
          return { intent: { ...base, target: target! }, run: () => client.kudos.withdraw(target!) };
        case 'reactions.set':
          return { intent: { ...base, kind: 'like', on }, run: () => tab.reactions.set('like', on) };
        case 'people.setFollow':
          return { intent: { ...base, kind: 'follow', on }, run: () => tab.cleo.setFollow(on) };
        case 'saved.set':
          return {
            intent: { ...base, kind: 'saved', on },
            run: () => client.write(verb, { id: this.news, on }),
          };
        case 'kudosConsent.set':
          return {
            intent: { ...base, kind: 'consent', on },
            run: () => client.write(verb, { id: this.asked, on }),
          };
        case 'reports.add': {
          const report = { subject: this.news, reason: 'unkind' } as const;
          return { intent: { ...base, kind: 'report', on: true }, run: () => client.write(verb, report) };
        }
        default:
          throw new TypeError(`the suite does not know how to do ${verb}: add it`);
      }
    };
    const { intent, run } = perform();
    for (const other of this.intents) {
      if (target && other.target === target && other.words) other.overwritten = true;
    }
    this.intents.push(intent);
    const tell = (ended: string) => {
      if (tab.alive) intent.ended = ended;
    };
    const open = new Set(client.outbox.state.map((entry) => entry.id));
    const running = run();
    const made = client.outbox.state.find((entry) => entry.verb === verb && !open.has(entry.id));
    if (made) intent.id ??= made.id;
    void running.then(
      () => tell('done'),
      (thrown: unknown) => {
        tell(toSocialError(thrown).kind);
        // The words are back in the field.
        if (tab.alive && id && hasWords) {
          client.drafts.takeBack(id);
          client.drafts.set(fieldOf(number), words);
        }
      },
    );
    return intent;
  }

  /** Which write an entry of the outbox is. What cancelled an earlier click out, and is sent after all, is the latest. */
  intentOf({ id, verb, item }: OutboxEntry): Intent | undefined {
    return this.intents.findLast((intent) =>
      intent.id
        ? intent.id === id
        : intent.verb === verb && (intent.target === undefined || intent.target === item),
    );
  }

  close(): void {
    for (const tab of this.living) tab.client.dispose();
  }
}

/** So long thanks wait to be taken back, where they wait. */
export const undoMs = 10_000;

/** The person was told that it is kept. */
export const isKept = ({ state, kept }: Intent['shown'][number]): boolean =>
  state === 'queued' && kept === 'device';

/** Each write has a field of its own. */
export const fieldOf = (number: number): string => `field-${number}`;

/** Where drafts are. It outlives tabs; each machine has people of its own, and so drafts of its own. */
class Storage {
  [name: string]: unknown;
}

const storage = Object.defineProperties(new Storage(), {
  getItem: { value: (name: string) => (Object.hasOwn(storage, name) ? storage[name] : null) },
  setItem: { value: (name: string, value: string) => void (storage[name] = value) },
  removeItem: { value: (name: string) => void delete storage[name] },
});
Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true });
