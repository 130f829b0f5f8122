import type {
  AddReport,
  Id,
  Instant,
  Label,
  LinkPreview,
  Revision,
  RichText,
  SubjectRef,
} from '@maillon/contract';
import type {
  SampleActivity,
  SampleAudience,
  SampleComment,
  SampleCompany,
  SampleEventAnswer,
  SampleGroup,
  SampleKudos,
  SamplePerson,
  SamplePollVote,
  SampleReaction,
  SampleThread,
} from '@maillon/contract/sample-data';
import { DemoFiles } from './demo-files.ts';

/** A record that changes: `version` counts its changes, `order` is its place among all that were made. */
export type Stored<T> = { -readonly [Field in keyof T]: T[Field] } & {
  version: number;
  readonly order: number;
};

/** As in the sample company; but somebody may thank without naming a value or finding words. */
export type DemoKudos = Omit<SampleKudos, 'valueId' | 'message'> & {
  readonly valueId: Id | null;
  readonly message: RichText | null;
};

/** Whom a thank-you waits to be shown to, and who of those thanked has said what. */
export type DemoConsent = NonNullable<SampleKudos['consent']>;

/** What everybody shares: the company's records, indexed, and what was written to them since. */
export class DemoWorld {
  readonly company: SampleCompany;
  readonly people: ReadonlyMap<Id, SamplePerson>;
  readonly groups: ReadonlyMap<Id, SampleGroup>;
  readonly activities = new Map<Id, Stored<SampleActivity>>();
  readonly comments = new Map<Id, Stored<SampleComment>>();
  readonly kudos = new Map<Id, Stored<DemoKudos>>();
  /** One reaction per person and subject. */
  readonly reactions = new Map<SubjectRef, Map<Id, SampleReaction>>();
  readonly followers = new Map<Id, Set<Id>>();
  readonly #saved = new Map<Id, Set<Id>>();
  readonly #muted = new Map<Id, Set<Id>>();
  readonly #supporters = new Map<Id, Set<Id>>();
  readonly reports: (AddReport & { readonly id: Id; readonly reporterId: Id })[] = [];
  readonly threads = new Map<SubjectRef, SampleThread>();
  readonly #subscriptions = new Map<Id, Set<SubjectRef>>();
  readonly #readMarks = new Map<Id, Map<SubjectRef, Instant>>();
  /** The former words of comments, the oldest first. */
  readonly histories = new Map<Id, readonly Revision[]>();
  readonly pollVotes: Map<Id, readonly SamplePollVote[]>;
  readonly eventAnswers: Map<Id, readonly SampleEventAnswer[]>;
  /** Answers by viewer and idempotency key. */
  readonly answered = new Map<string, { readonly input: string; readonly answer: () => unknown }>();
  readonly files = new DemoFiles();
  readonly #clock: () => number;
  readonly #commentsOf = new Map<SubjectRef, Stored<SampleComment>[]>();
  #order = 0;

  constructor(company: SampleCompany, clock: () => number) {
    this.company = company;
    this.#clock = clock;
    this.people = new Map(company.people.map((person) => [person.id, person]));
    this.groups = new Map(company.groups.map((group) => [group.id, group]));
    for (const activity of company.activities) this.activities.set(activity.id, this.#stored(activity));
    for (const comment of company.comments) this.addComment(comment);
    for (const kudos of company.kudos) this.addKudos(kudos);
    for (const reaction of company.reactions)
      this.reactionsOf(reaction.subject).set(reaction.personId, reaction);
    for (const { personId, followerId } of company.follows) this.followersOf(personId).add(followerId);
    this.pollVotes = groupBy(company.pollVotes, (vote) => vote.activityId);
    this.eventAnswers = groupBy(company.eventAnswers, (answer) => answer.activityId);
    for (const thread of company.threads ?? []) this.threads.set(thread.subject, thread);
    for (const { personId, subject, at } of company.readMarks ?? [])
      this.readMarksOf(personId).set(subject, at);
    for (const { id, former } of company.comments) if (former) this.histories.set(id, former);
    for (const { personId, activityId } of company.saved ?? []) this.savedBy(personId).add(activityId);
  }

  now(): string {
    return new Date(this.#clock()).toISOString();
  }

  /** A new id: opaque, unlike any other. */
  newId(kind: 'a' | 'c' | 'k' | 'r'): Id {
    return `${kind}-demo-${this.#order + 1}`;
  }

  addActivity(activity: SampleActivity): Stored<SampleActivity> {
    const stored = this.#stored(activity);
    this.activities.set(activity.id, stored);
    return stored;
  }

  addComment(comment: SampleComment): Stored<SampleComment> {
    const stored = this.#stored(comment);
    this.comments.set(comment.id, stored);
    this.#listOf(comment.subject).push(stored);
    return stored;
  }

  addKudos(kudos: DemoKudos): Stored<DemoKudos> {
    const stored = this.#stored(kudos);
    this.kudos.set(kudos.id, stored);
    return stored;
  }

  /** Forgets a comment and what belongs to it. */
  dropComment(comment: Stored<SampleComment>): void {
    this.comments.delete(comment.id);
    this.histories.delete(comment.id);
    this.reactions.delete(comment.id);
    const list = this.#listOf(comment.subject);
    list.splice(list.indexOf(comment), 1);
  }

  /** Forgets an activity, its comments and what belongs to them. */
  dropActivity(id: Id): void {
    for (const comment of [...this.#listOf(id)]) this.dropComment(comment);
    this.reactions.delete(id);
    this.activities.delete(id);
  }

  /** All comments and replies of a subject, in the order they were made; also traces of deleted ones. */
  commentsOf(subject: SubjectRef): readonly Stored<SampleComment>[] {
    return this.#commentsOf.get(subject) ?? [];
  }

  reactionsOf(subject: SubjectRef): Map<Id, SampleReaction> {
    return getOrMake(this.reactions, subject, () => new Map<Id, SampleReaction>());
  }

  /** Keeps the words of a comment that are about to change. */
  remember({ id, body, createdAt, editedAt }: Stored<SampleComment>): void {
    if (!body) return;
    const former = { body, createdAt: editedAt ?? createdAt };
    this.histories.set(id, [...(this.histories.get(id) ?? []), former]);
  }

  savedBy(person: Id): Set<Id> {
    return getOrMake(this.#saved, person, () => new Set<Id>());
  }

  subscriptionsOf(person: Id): Set<SubjectRef> {
    return getOrMake(this.#subscriptions, person, () => new Set<SubjectRef>());
  }

  readMarksOf(person: Id): Map<SubjectRef, Instant> {
    return getOrMake(this.#readMarks, person, () => new Map<SubjectRef, Instant>());
  }

  mutedBy(person: Id): Set<Id> {
    return getOrMake(this.#muted, person, () => new Set<Id>());
  }

  supportersOf(idea: Id): Set<Id> {
    return getOrMake(this.#supporters, idea, () => new Set<Id>());
  }

  /** Whether a pin still holds. */
  isPinned({ pinned, pinnedUntil }: Pick<SampleActivity, 'pinned' | 'pinnedUntil'>): boolean {
    return pinned && (pinnedUntil == null || pinnedUntil > this.now());
  }

  /** What is known of the page at an address: those that the sample's posts lead to. */
  pageAt(address: string): LinkPreview | null {
    const url = URL.canParse(address) ? new URL(address).href : '';
    const found = this.company.activities.find(({ linkPreview }) => linkPreview?.url === url);
    return found ? this.linkOf(found) : null;
  }

  /** The page that an activity leads to, with its picture. */
  linkOf({ linkPreview, linkPicture }: SampleActivity): LinkPreview | null {
    if (!linkPreview || !linkPicture) return linkPreview;
    return { ...linkPreview, imageUrl: this.files.pictureAt(linkPicture) };
  }

  followersOf(person: Id): Set<Id> {
    return getOrMake(this.followers, person, () => new Set<Id>());
  }

  /** Null: no such site or group. */
  labelOf({ kind, id }: SampleAudience): Label | null {
    if (kind === 'everyone') return everyone;
    if (kind === 'people') return thankedOnly;
    if (kind === 'site') return this.company.sites.find((site) => site.id === id)?.label ?? null;
    const group = id === null ? undefined : this.groups.get(id);
    return group ? { value: group.name } : null;
  }

  /** Whether someone belongs to an audience. */
  isIn({ kind, id }: SampleAudience, person: SamplePerson): boolean {
    if (kind === 'everyone') return true;
    if (kind === 'people') return false;
    if (kind === 'site') return person.siteId === id;
    return id !== null && (this.groups.get(id)?.memberIds.includes(person.id) ?? false);
  }

  #listOf(subject: SubjectRef): Stored<SampleComment>[] {
    return getOrMake(this.#commentsOf, subject, () => []);
  }

  #stored<T>(record: T): Stored<T> {
    return { ...record, version: 1, order: ++this.#order };
  }
}

const thankedOnly: Label = {
  value: 'Only those thanked',
  translations: {
    en: 'Only those thanked',
    fr: 'Les personnes remerciées seulement',
    de: 'Nur die Bedankten',
    es: 'Solo las personas agradecidas',
    ar: 'من وُجِّه إليهم الشكر فقط',
    ja: '感謝された人だけ',
  },
};
const everyone: Label = {
  value: 'Everyone',
  translations: { en: 'Everyone', fr: 'Tout le monde', de: 'Alle', es: 'Todos', ar: 'الجميع', ja: '全員' },
};

/** The members of a list under what they have in common, in the order met. */
export function groupBy<Key, Item>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) getOrMake(groups, keyOf(item), () => []).push(item);
  return groups;
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
