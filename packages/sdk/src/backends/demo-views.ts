import type {
  Activity,
  Audience,
  Comment,
  EventDetails,
  GroupRef,
  Id,
  IdeaDetails,
  Kudos,
  KudosConsent,
  KudosSummary,
  Person,
  Poll,
  ReactionGroup,
  ReactionSummary,
  SubjectRef,
} from '@maillon/contract';
import type {
  SampleActivity,
  SampleAudience,
  SampleComment,
  SamplePerson,
} from '@maillon/contract/sample-data';
import { groupBy } from './demo-world.ts';
import type { DemoConsent, DemoKudos, DemoWorld, Stored } from './demo-world.ts';

/** How many people one thank-you names. */
export const mostRecipients = 10;

/** One yes is enough; one no is enough to close it again. */
export function consentState({ answers }: DemoConsent): KudosConsent['state'] {
  const said = Object.values(answers);
  if (said.includes(false)) return 'declined';
  return said.includes(true) ? 'given' : 'pending';
}

/** How many people a summary names. */
const named = 5;

/** The company as one person sees it: records in, domain objects out. */
export class DemoViews {
  readonly #world: DemoWorld;
  readonly #viewer: SamplePerson;

  constructor(world: DemoWorld, viewer: SamplePerson) {
    this.#world = world;
    this.#viewer = viewer;
  }

  /** Everyone's, those of the viewer's site and groups, their own, and thanks to them. */
  canSee(item: Stored<SampleActivity> | Stored<DemoKudos>): boolean {
    const kudos = 'fromId' in item ? item : this.#world.kudos.get(item.kudosId ?? '');
    const named = ['authorId' in item ? item.authorId : null, kudos?.fromId, ...(kudos?.recipientIds ?? [])];
    return this.#world.isIn(item.audience, this.#viewer) || named.includes(this.#viewer.id);
  }

  /** What a list or a header needs to know of someone. */
  stub(id: Id): Person | null {
    const person = this.#world.people.get(id);
    if (!person) return null;
    const { displayName, avatarUrl, headline } = person;
    return { type: 'person', id, displayName, avatarUrl, headline, isViewer: id === this.#viewer.id };
  }

  /** Who leads, and who leads them, so many steps up. */
  #lineAbove(id: Id | null, steps: number): Person | null {
    const leader = id === null ? null : this.stub(id);
    if (!leader || steps === 1) return leader;
    return {
      ...leader,
      manager: this.#lineAbove(this.#world.people.get(leader.id)?.managerId ?? null, steps - 1),
    };
  }

  person(person: SamplePerson): Person {
    const followers = this.#world.followersOf(person.id);
    const groups = this.#world.company.groups.filter((group) => group.memberIds.includes(person.id));
    return {
      ...this.stub(person.id),
      type: 'person',
      id: person.id,
      displayName: person.displayName,
      jobTitle: person.jobTitle,
      department: person.department,
      site: this.#world.company.sites.find((site) => site.id === person.siteId)?.name ?? null,
      email: person.email,
      phone: person.phone,
      url: null,
      about: person.about,
      manager: this.#lineAbove(person.managerId, 3),
      skills: person.skills,
      groups: groups.map(({ id, name }) => ({ id, name })),
      presence: person.presence,
      joinedAt: person.joinedAt,
      kudosCount: [...this.#world.kudos.values()].filter((kudos) => kudos.recipientIds.includes(person.id))
        .length,
      followerCount: followers.size,
      viewerFollows: followers.has(this.#viewer.id),
    };
  }

  audience({ kind, id }: SampleAudience): Audience {
    return { kind, id, label: this.#world.labelOf({ kind, id }) ?? { value: kind } };
  }

  reactions(subject: SubjectRef): ReactionSummary {
    const newest = [...this.#world.reactionsOf(subject).values()].sort((one, other) =>
      one.at < other.at ? 1 : -1,
    );
    const groups = [...groupBy(newest, (reaction) => reaction.kind)].map(
      ([kind, reactions]): ReactionGroup => ({
        kind,
        count: reactions.length,
        viewerHasReacted: reactions.some((reaction) => reaction.personId === this.#viewer.id),
        people: this.#people(reactions.map((reaction) => reaction.personId)),
      }),
    );
    return { type: 'reactions', id: subject, groups: groups.sort((one, other) => other.count - one.count) };
  }

  commentCount(subject: SubjectRef): number {
    return this.#world.commentsOf(subject).filter((comment) => comment.deletedAt === null).length;
  }

  comment(comment: Stored<SampleComment>): Comment {
    const isMine = comment.authorId === this.#viewer.id;
    const isThere = comment.deletedAt === null;
    const replies = this.#world
      .commentsOf(comment.subject)
      .filter((reply) => reply.parentId === comment.id && reply.deletedAt === null);
    return {
      type: 'comment',
      id: comment.id,
      subject: comment.subject,
      parent: comment.parentId,
      author: this.stub(comment.authorId),
      body: comment.body,
      createdAt: comment.createdAt,
      attachments: this.#world.files.of(comment.id),
      editedAt: comment.editedAt,
      deletedAt: comment.deletedAt,
      pending: false,
      replyCount: replies.length,
      reactions: this.reactions(comment.id),
      permissions: {
        edit: isThere && isMine,
        remove: isThere && (isMine || this.#viewer.role === 'moderator'),
        react: isThere,
        reply: true,
      },
      editableUntil: null,
      version: String(comment.version),
    };
  }

  activity(activity: Stored<SampleActivity>, commentsPreview = 0): Activity {
    const isMine = activity.authorId === this.#viewer.id;
    const told = activity.kudosId === null ? undefined : this.#world.kudos.get(activity.kudosId);
    const { question, membership } = activity;
    const top = this.#world
      .commentsOf(activity.id)
      .filter((comment) => comment.parentId === null && comment.deletedAt === null);
    return {
      type: 'activity',
      id: activity.id,
      kind: activity.kind,
      author: this.stub(activity.authorId),
      createdAt: activity.createdAt,
      editedAt: activity.editedAt,
      title: activity.title,
      body: activity.body,
      audience: this.audience(activity.audience),
      topics: activity.topics,
      attachments: this.#world.files.ofSample(activity),
      linkPreview: this.#world.linkOf(activity),
      pinned: this.#world.isPinned(activity),
      pinnedUntil: this.#world.isPinned(activity) ? (activity.pinnedUntil ?? null) : null,
      viewerSaved: this.#world.savedBy(this.#viewer.id).has(activity.id),
      viewerMuted: this.#world.mutedBy(this.#viewer.id).has(activity.id),
      url: null,
      poll: activity.poll && this.#poll(activity.id, activity.poll),
      event: activity.event && this.#event(activity.id, activity.event),
      kudos: told ? this.kudos(told) : null,
      question: question && { bestAnswer: this.#bestAnswer(question.bestAnswerId) },
      idea: activity.idea && this.#idea(activity.id, activity.idea),
      job: activity.job,
      membership: membership && {
        group: { id: membership.groupId, name: this.#world.groups.get(membership.groupId)?.name ?? '' },
      },
      reactions: this.reactions(activity.id),
      comments: { type: 'comment-count', id: activity.id, count: this.commentCount(activity.id) },
      // `slice(-0)` would be everything.
      commentsPreview:
        commentsPreview > 0 ? top.slice(-commentsPreview).map((comment) => this.comment(comment)) : [],
      permissions: {
        edit: isMine && activity.kind !== 'kudos' && activity.kind !== 'membership',
        remove: isMine || this.#viewer.role === 'moderator',
        comment: true,
        react: true,
        pin: this.mayPin(activity),
        chooseAnswer: this.mayChooseAnswer(activity),
      },
      version: String(activity.version),
    };
  }

  kudos(kudos: Stored<DemoKudos>): Kudos {
    const isMine = kudos.fromId === this.#viewer.id;
    return {
      type: 'kudos',
      id: kudos.id,
      from: this.stub(kudos.fromId),
      recipients: kudos.recipientIds
        .slice(0, mostRecipients)
        .map((id) => this.stub(id))
        .filter((person) => person !== null),
      value: this.#world.company.values.find((value) => value.id === kudos.valueId) ?? null,
      message: kudos.message,
      createdAt: kudos.createdAt,
      audience: this.audience(kudos.audience),
      team: this.#team(kudos.teamId),
      consent: kudos.consent && this.#consent(kudos, kudos.consent),
      subject: kudos.subject,
      activityId: kudos.activityId,
      permissions: { remove: isMine || this.#viewer.role === 'moderator' },
      version: String(kudos.version),
    };
  }

  #team(id: Id | null): GroupRef | null {
    const group = id === null ? undefined : this.#world.groups.get(id);
    return group ? { id: group.id, name: group.name } : null;
  }

  #consent({ recipientIds }: Stored<DemoKudos>, consent: DemoConsent): KudosConsent {
    return {
      state: consentState(consent),
      viewerMayAnswer: recipientIds.includes(this.#viewer.id),
      audience: this.audience(consent.audience),
    };
  }

  /** About a subject; for a person, what they received. */
  kudosSummary(subject: SubjectRef): KudosSummary {
    const about = [...this.#world.kudos.values()].filter(
      (kudos) => this.canSee(kudos) && (kudos.subject === subject || kudos.recipientIds.includes(subject)),
    );
    return {
      type: 'kudos-summary',
      id: subject,
      count: about.length,
      viewerHasGiven: about.some((kudos) => kudos.fromId === this.#viewer.id),
    };
  }

  #bestAnswer(id: Id | null): Comment | null {
    const comment = id === null ? undefined : this.#world.comments.get(id);
    return comment && comment.deletedAt === null ? this.comment(comment) : null;
  }

  /** Moderators, and in a group those who look after it. */
  mayPin({ audience: { kind, id } }: Pick<SampleActivity, 'audience'>): boolean {
    const group = kind === 'group' && id !== null ? this.#world.groups.get(id) : undefined;
    return this.#viewer.role === 'moderator' || (group?.ownerIds?.includes(this.#viewer.id) ?? false);
  }

  /** Who asked, and moderators. */
  mayChooseAnswer({ question, authorId }: Pick<SampleActivity, 'question' | 'authorId'>): boolean {
    return question !== null && (authorId === this.#viewer.id || this.#viewer.role === 'moderator');
  }

  #idea(id: Id, { stage, votes }: NonNullable<SampleActivity['idea']>): IdeaDetails {
    const supporters = this.#world.supportersOf(id);
    return { stage, votes: votes + supporters.size, viewerSupports: supporters.has(this.#viewer.id) };
  }

  /** Nobody sees how others voted before they have voted themselves, or the poll is closed. */
  #poll(id: Id, poll: NonNullable<SampleActivity['poll']>): Poll {
    const votes = this.#world.pollVotes.get(id) ?? [];
    const isOpen = (poll.closesAt ?? '9') > this.#world.now();
    const isHidden = isOpen && !votes.some(({ personId }) => personId === this.#viewer.id);
    const options = poll.options.map((option) => {
      const chosen = votes.filter((vote) => vote.optionId === option.id);
      return {
        ...option,
        votes: isHidden ? null : chosen.length,
        viewerChose: chosen.some((vote) => vote.personId === this.#viewer.id),
      };
    });
    return {
      options,
      voterCount: new Set(votes.map((vote) => vote.personId)).size,
      closesAt: poll.closesAt,
      multiple: poll.multiple ?? false,
    };
  }

  #event(id: Id, event: NonNullable<SampleActivity['event']>): EventDetails {
    const answers = this.#world.eventAnswers.get(id) ?? [];
    const going = answers.filter(({ answer }) => answer !== 'declined');
    return {
      ...event,
      goingCount: answers.filter(({ answer }) => answer === 'in-person').length,
      goingOnlineCount: answers.filter((answer) => answer.answer === 'online').length,
      viewerAnswer: answers.find((answer) => answer.personId === this.#viewer.id)?.answer ?? null,
      going: this.#people(going.map((answer) => answer.personId)),
    };
  }

  #people(ids: readonly Id[]): Person[] {
    return ids
      .slice(0, named)
      .map((id) => this.stub(id))
      .filter((person) => person !== null);
  }
}
