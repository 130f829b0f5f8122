import type {
  Absent,
  Activity,
  Comment,
  CommentsQuery,
  FeedQuery,
  Id,
  KudosAllowance,
  Page,
  OutsideQuery,
  PageRequest,
  Person,
  Revision,
  SubjectRef,
  Topic,
} from '@maillon/contract';
import type { SampleActivity, SampleComment, SamplePerson } from '@maillon/contract/sample-data';
import { pageOf } from './demo-page.ts';
import type { Place } from './demo-page.ts';
import { refuse } from './demo-refusals.ts';
import { DemoViews } from './demo-views.ts';
import type { DemoWorld, Stored } from './demo-world.ts';

const day = 24 * 60 * 60 * 1000;
const kudosPerWeek = 10;

/** What the demo backend answers to questions. */
export class DemoReads {
  readonly #world: DemoWorld;
  readonly #views: DemoViews;
  readonly #viewer: SamplePerson;

  constructor(world: DemoWorld, views: DemoViews, viewer: SamplePerson) {
    this.#world = world;
    this.#views = views;
    this.#viewer = viewer;
  }

  peopleByIds(ids: readonly Id[]): Map<Id, Person | Absent> {
    return answerEach(ids, (id) => {
      const person = this.#world.people.get(id);
      return person ? this.#views.person(person) : absent(id);
    });
  }

  peopleByKeys(keys: readonly string[]): Map<string, Person> {
    const found = new Map<string, Person>();
    for (const key of keys) {
      const wanted = key.toLowerCase();
      const person = this.#world.company.people.find(
        ({ login, email }) => wanted === login || wanted === email,
      );
      if (person) found.set(key, this.#views.person(person));
    }
    return found;
  }

  /** Every word of the query begins a word of the person; those found by name come first. */
  searchPeople(query: string, page: PageRequest): Page<Person> {
    const wanted = wordsOf(query);
    const site = (person: SamplePerson): string =>
      this.#world.company.sites.find(({ id }) => id === person.siteId)?.name ?? '';
    const found = this.#world.company.people.flatMap((person) => {
      const name = wordsOf(`${person.displayName} ${person.login}`);
      const rest = [
        person.jobTitle,
        person.headline,
        person.department,
        site(person),
        ...person.skills.map((skill) => skill.name),
      ];
      if (wanted.length === 0 || !allBegin(wanted, [...name, ...wordsOf(rest.join(' '))])) return [];
      return [{ person, rank: allBegin(wanted, name) ? 0 : 1 }];
    });
    const inOrder = found.sort(
      (one, other) =>
        one.rank - other.rank || one.person.displayName.localeCompare(other.person.displayName, 'fr'),
    );
    const placed = inOrder.map((find, index) => ({ ...find, index }));
    return pageOf(
      placed,
      'people',
      ({ index }) => [index],
      page,
      ({ person }) => this.#views.person(person),
    );
  }

  feed({ scope, sort = 'recent', kinds, commentsPreview }: FeedQuery, page: PageRequest): Page<Activity> {
    const activities = [...this.#world.activities.values()].filter(
      (activity) =>
        this.#views.canSee(activity) &&
        this.#isInScope(activity, scope) &&
        !this.#isLeftOut(activity, scope) &&
        (!kinds || kinds.includes(activity.kind)),
    );
    const place = (activity: Stored<SampleActivity>): Place => {
      if (sort === 'active') return [-this.#lastTouched(activity), -activity.order];
      if (sort === 'top') return [-this.#recentEchoes(activity.id), -activity.order];
      return [this.#world.isPinned(activity) ? 0 : 1, -Date.parse(activity.createdAt), -activity.order];
    };
    return pageOf(activities, `feed-${sort}`, place, page, (activity) =>
      this.#views.activity(activity, commentsPreview),
    );
  }

  activitiesByIds(ids: readonly Id[]): Map<Id, Activity | Absent> {
    return answerEach(ids, (id) => {
      const activity = this.#world.activities.get(id);
      return activity && this.#views.canSee(activity) ? this.#views.activity(activity) : absent(id);
    });
  }

  comments(
    { subject, parent = undefined, sort = 'oldest' }: CommentsQuery,
    page: PageRequest,
  ): Page<Comment> {
    this.checkSubject(subject);
    const level = this.#world.commentsOf(subject).filter((comment) => comment.parentId === (parent ?? null));
    const place = (comment: Stored<SampleComment>): Place => {
      const time = [Date.parse(comment.createdAt), comment.order];
      if (sort === 'newest') return time.map((part) => -part);
      return sort === 'top' ? [-this.#world.reactionsOf(comment.id).size, ...time] : time;
    };
    return pageOf(level, `comments-${sort}`, place, page, (comment) => this.#views.comment(comment));
  }

  history(id: Id): readonly Revision[] {
    if (!this.#world.comments.has(id)) refuse('not-found', 'id', 'Nothing is there, or not for this viewer.');
    this.checkSubject(id, 'id');
    return this.#world.histories.get(id) ?? [];
  }

  /** Topics whose names begin so, the most frequent first. */
  topics(search: string): readonly Topic[] {
    const counts = new Map<string, number>();
    for (const activity of this.#world.activities.values()) {
      if (!this.#views.canSee(activity)) continue;
      for (const name of activity.topics) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts]
      .map(([name, count]) => ({ name, count }))
      .filter(({ name }) => name.toLowerCase().startsWith(search.toLowerCase()))
      .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name))
      .slice(0, 8);
  }

  /** Those of the people who could not read what is for this audience, or said about this subject. */
  outside({ ids, audience, subject }: OutsideQuery): readonly Person[] {
    const activity = this.#rootOf(subject ?? '');
    return ids.flatMap((id) => {
      const person = this.#world.people.get(id);
      if (!person) return [];
      const isIn = audience
        ? audience.kind === 'people' ||
          this.#world.isIn({ kind: audience.kind, id: audience.id ?? null }, person)
        : !activity || new DemoViews(this.#world, person).canSee(activity);
      return isIn ? [] : [this.#views.person(person)];
    });
  }

  #rootOf(subject: SubjectRef): Stored<SampleActivity> | undefined {
    const comment = this.#world.comments.get(subject);
    return this.#world.activities.get(comment?.subject ?? subject);
  }

  /** Weeks begin on Monday. */
  allowance(): KudosAllowance {
    const monday = new Date(this.#world.now());
    monday.setUTCHours(0, 0, 0, 0);
    monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
    const since = monday.toISOString();
    const given = [...this.#world.kudos.values()].filter(
      (kudos) => kudos.fromId === this.#viewer.id && kudos.createdAt >= since,
    );
    return {
      remaining: Math.max(0, kudosPerWeek - given.length),
      total: kudosPerWeek,
      refillsAt: new Date(monday.getTime() + 7 * day).toISOString(),
    };
  }

  /** Refuses a subject that is neither there, for this viewer, nor a URN or URL. */
  checkSubject(subject: SubjectRef, field = 'subject'): void {
    const comment = this.#world.comments.get(subject);
    if (comment) return this.checkSubject(comment.subject, field);
    const activity = this.#world.activities.get(subject);
    const isOutside = /^urn:[a-z0-9][a-z0-9-]*:\S+$/i.test(subject) || /^https?:\/\/\S+$/i.test(subject);
    const isThere = activity ? this.#views.canSee(activity) : this.#world.people.has(subject) || isOutside;
    if (!isThere) refuse('not-found', field, 'Nothing is there, or not for this viewer.');
  }

  /** What the viewer muted is still among what they saved, what names them, and what its author wrote. */
  #isLeftOut(activity: Stored<SampleActivity>, { name }: FeedQuery['scope']): boolean {
    return ['home', 'group', 'topic'].includes(name) && this.#world.mutedBy(this.#viewer.id).has(activity.id);
  }

  #isInScope(activity: Stored<SampleActivity>, { name, id }: FeedQuery['scope']): boolean {
    if (name === 'home') return true;
    if (name === 'saved') return this.#world.savedBy(this.#viewer.id).has(activity.id);
    if (name === 'group') return activity.audience.kind === 'group' && activity.audience.id === id;
    if (name === 'topic') return activity.topics.some((topic) => topic.toLowerCase() === id?.toLowerCase());
    if (name === 'mentions') return this.#isMentionedIn(activity);
    if (name !== 'person') refuse('malformed', 'scope.name', 'No such stream here.');
    const kudos = this.#world.kudos.get(activity.kudosId ?? '');
    return activity.authorId === id || (id !== undefined && (kudos?.recipientIds.includes(id) ?? false));
  }

  #isMentionedIn(activity: Stored<SampleActivity>): boolean {
    const mention = `](person:${this.#viewer.id})`;
    const said = this.#world.commentsOf(activity.id).map((comment) => comment.body);
    return [activity.body, ...said].some((body) => body?.value.includes(mention));
  }

  #lastTouched(activity: Stored<SampleActivity>): number {
    const times = this.#world.commentsOf(activity.id).map((comment) => Date.parse(comment.createdAt));
    return Math.max(Date.parse(activity.createdAt), ...times);
  }

  /** Reactions and comments of the last 30 days. */
  #recentEchoes(id: Id): number {
    const since = new Date(Date.parse(this.#world.now()) - 30 * day).toISOString();
    const reactions = [...this.#world.reactionsOf(id).values()].filter((reaction) => reaction.at >= since);
    const comments = this.#world.commentsOf(id).filter((comment) => comment.createdAt >= since);
    return reactions.length + comments.length;
  }
}

function absent(id: Id): Absent {
  return { type: 'absent', id, reason: 'not-found' };
}

function answerEach<Answer>(ids: readonly Id[], answer: (id: Id) => Answer): Map<Id, Answer> {
  return new Map(ids.map((id) => [id, answer(id)]));
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function allBegin(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}
