import type {
  AnswerOf,
  Id,
  Kudos,
  KudosScope,
  Page,
  PageRequest,
  QueryOf,
  Team,
  Thanked,
  Unthanked,
} from '@maillon/contract';
import type { SamplePerson } from '@maillon/contract/sample-data';
import { pageOf } from './demo-page.ts';
import { mostRecipients, type DemoViews } from './demo-views.ts';
import type { DemoKudos, DemoWorld, Stored } from './demo-world.ts';

const week = 7 * 24 * 60 * 60 * 1000;
/** Words exchanged longer ago than this are no reason to be reminded. */
const talkedWeeks = 12;
const mostReminded = 5;
const mostRanked = 10;

/** What the demo backend answers about thank-yous. */
export class DemoThanks {
  readonly #world: DemoWorld;
  readonly #views: DemoViews;
  readonly #viewer: SamplePerson;

  constructor(world: DemoWorld, views: DemoViews, viewer: SamplePerson) {
    this.#world = world;
    this.#views = views;
    this.#viewer = viewer;
  }

  page(scope: KudosScope, page: PageRequest): Page<Kudos> {
    return pageOf(
      this.#said(scope),
      'kudos',
      (kudos) => [-Date.parse(kudos.createdAt), -kudos.order],
      page,
      (kudos) => this.#views.kudos(kudos),
    );
  }

  /** Whom the viewer works with and has not thanked by name for so many weeks; in the order of their ids, which says nothing. */
  unthanked(weeks: number): AnswerOf<'kudos.unthanked'> {
    const since = Date.parse(this.#world.now()) - weeks * week;
    const found = [...this.#colleagues()].flatMap(([id, because]): Unthanked[] => {
      const person = this.#views.stub(id);
      const times = [...this.#world.kudos.values()]
        .filter(
          ({ fromId, teamId, recipientIds }) =>
            fromId === this.#viewer.id && teamId === null && recipientIds.includes(id),
        )
        .map(({ createdAt }) => createdAt)
        .sort();
      const lastThankedAt = times.at(-1) ?? null;
      const isLately = lastThankedAt !== null && Date.parse(lastThankedAt) >= since;
      return person && !isLately ? [{ person, lastThankedAt, because }] : [];
    });
    return found.sort((one, other) => (one.person.id < other.person.id ? -1 : 1)).slice(0, mostReminded);
  }

  ranking(scope: QueryOf<'kudos.ranking'>): readonly Thanked[] {
    const counts = new Map<Id, number>();
    for (const { recipientIds, teamId, audience } of this.#said(scope)) {
      if (teamId !== null || audience.kind === 'people') continue;
      for (const id of recipientIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return [...counts]
      .sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1))
      .slice(0, mostRanked)
      .flatMap(([id, count]) => {
        const person = this.#views.stub(id);
        return person ? [{ person, count }] : [];
      });
  }

  teams({ search = '', id }: QueryOf<'teams.search'>): readonly Team[] {
    const wanted = search.trim().toLowerCase();
    const groups = this.#world.company.groups.filter((group) =>
      id === undefined ? group.name.toLowerCase().includes(wanted) : group.id === id,
    );
    return groups.slice(0, 8).map(({ id, name, memberIds }) => ({
      id,
      name,
      memberCount: memberIds.length,
      members: memberIds
        .slice(0, mostRecipients)
        .map((member) => this.#views.stub(member))
        .filter((person) => person !== null),
    }));
  }

  #said(scope: KudosScope): Stored<DemoKudos>[] {
    const { recipient, subject, value, group, department, since } = scope;
    const members = group === undefined ? [] : (this.#world.groups.get(group)?.memberIds ?? []);
    const isOf = (id: Id) => this.#world.people.get(id)?.department === department;
    return [...this.#world.kudos.values()].filter(
      (kudos) =>
        this.#views.canSee(kudos) &&
        (recipient === undefined || kudos.recipientIds.includes(recipient)) &&
        (subject === undefined || kudos.subject === subject) &&
        (value === undefined || kudos.valueId === value) &&
        (group === undefined ||
          kudos.teamId === group ||
          kudos.recipientIds.some((id) => members.includes(id))) &&
        (department === undefined || kudos.recipientIds.some(isOf)) &&
        (since === undefined || Date.parse(kudos.createdAt) >= Date.parse(since)),
    );
  }

  /** Whom the viewer works with, and why. */
  #colleagues(): Map<Id, Unthanked['because']> {
    const { id: me, managerId } = this.#viewer;
    const since = Date.parse(this.#world.now()) - talkedWeeks * week;
    const known = new Map<Id, Unthanked['because']>();
    const add = (id: Id | null | undefined, because: Unthanked['because']): void => {
      if (id && id !== me && !known.has(id)) known.set(id, because);
    };
    add(managerId, 'manager');
    for (const person of this.#world.people.values()) if (person.managerId === me) add(person.id, 'report');
    for (const person of this.#world.people.values())
      if (managerId !== null && person.managerId === managerId) add(person.id, 'team');
    for (const { subject, authorId, createdAt, deletedAt } of this.#world.comments.values()) {
      const activity = this.#world.activities.get(subject);
      if (!activity || deletedAt !== null || Date.parse(createdAt) < since) continue;
      if (activity.authorId === me) add(authorId, 'talks');
      else if (authorId === me && this.#views.canSee(activity)) add(activity.authorId, 'talks');
    }
    return known;
  }
}
