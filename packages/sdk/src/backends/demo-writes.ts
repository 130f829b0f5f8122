import type {
  Activity,
  AddComment,
  Comment,
  EditActivity,
  EditComment,
  GiveKudos,
  Id,
  Kudos,
  Person,
  RichText,
  PostActivity,
  ReactionSummary,
  Remove,
  SetFollow,
  SetKudosConsent,
  SetReaction,
  WriteMeta,
  Written,
} from '@maillon/contract';
import type { SampleActivity, SampleAudience, SamplePerson } from '@maillon/contract/sample-data';
import type { DemoReads } from './demo-reads.ts';
import { DemoThreads } from './demo-threads.ts';
import { DemoParticipation } from './demo-participation.ts';
import { checkVersion, checkWords, limits, refuse } from './demo-refusals.ts';
import { consentState, mostRecipients, type DemoViews } from './demo-views.ts';
import type { DemoKudos, DemoWorld } from './demo-world.ts';

const thankedOnly: SampleAudience = { kind: 'people', id: null };
const nothing = {
  editedAt: null,
  title: null,
  body: null,
  topics: [],
  pinned: false,
  linkPreview: null,
  poll: null,
  event: null,
  kudosId: null,
  question: null,
  idea: null,
  job: null,
  membership: null,
};

/** What the demo backend does when told to. Every write is done at once, or refused and nothing is changed. */
export class DemoWrites {
  readonly #world: DemoWorld;
  readonly #views: DemoViews;
  readonly #reads: DemoReads;
  readonly #viewer: SamplePerson;
  readonly participation: DemoParticipation;
  readonly threads: DemoThreads;

  constructor(world: DemoWorld, views: DemoViews, reads: DemoReads, viewer: SamplePerson) {
    this.#world = world;
    this.#views = views;
    this.#reads = reads;
    this.#viewer = viewer;
    this.threads = new DemoThreads({
      world,
      views,
      reads,
      viewer,
      once: (command, write) => this.#once(command, write),
    });
    this.participation = new DemoParticipation({
      world,
      views,
      reads,
      viewer,
      once: (command, write) => this.#once(command, write),
      activity: (id) => this.#activity(id),
      comment: (id) => this.#comment(id),
    });
  }

  addComment(command: AddComment): Written<Comment> {
    return this.#once(command, () => {
      const { subject, body } = command;
      this.#reads.checkSubject(subject);
      if (this.#world.threads.get(subject)?.lockedAt != null)
        refuse('not-allowed', 'subject', 'This thread is locked.');
      if (!isAllSaid(command)) checkWords(body, 'body', limits.comment);
      const parentId = command.parent === undefined ? null : this.#topOf(command.parent, subject);
      const { id } = this.#world.addComment({
        id: this.#world.newId('c'),
        subject,
        parentId,
        authorId: this.#viewer.id,
        body,
        createdAt: this.#world.now(),
        editedAt: null,
        deletedAt: null,
      });
      this.#world.files.attach(id, command.attachments);
      return () => this.#shownComment(id);
    });
  }

  editComment(command: EditComment): Written<Comment> {
    return this.#once(command, () => {
      const comment = this.#comment(command.id);
      if (comment.authorId !== this.#viewer.id)
        refuse('not-allowed', 'id', 'Only its author edits a comment.');
      checkVersion(command.expectedVersion, comment.version);
      checkWords(command.body, 'body', limits.comment);
      this.#world.remember(comment);
      comment.body = command.body;
      comment.editedAt = this.#world.now();
      comment.version++;
      return () => this.#shownComment(command.id);
    });
  }

  removeComment(command: Remove): Written<Comment> {
    return this.#once(command, () => {
      const comment = this.#comment(command.id);
      this.#checkMayRemove(comment.authorId);
      checkVersion(command.expectedVersion, comment.version);
      const siblings = this.#world.commentsOf(comment.subject);
      if (siblings.some((reply) => reply.parentId === comment.id)) {
        comment.body = null;
        this.#world.histories.delete(comment.id);
        comment.deletedAt = this.#world.now();
        comment.version++;
        this.#world.reactions.delete(comment.id);
      } else {
        this.#world.dropComment(comment);
      }
      return () => this.#shownComment(command.id);
    });
  }

  post(command: PostActivity): Written<Activity> {
    return this.#once(command, () => {
      if (!isAllSaid(command)) checkWords(command.body, 'body', limits.activity);
      if (command.title !== undefined && command.title.length > limits.title) {
        refuse('too-long', 'title', `At most ${limits.title} characters.`, limits.title);
      }
      const { poll } = command;
      if (poll && (poll.options.length < 2 || poll.options.length > 6)) {
        refuse('limit-reached', 'poll.options', 'Two to six options.');
      }
      const options = poll?.options.map((text, index) => ({
        id: `${this.#world.newId('a')}-${index}`,
        text,
      }));
      const { id } = this.#tell({
        kind: poll ? 'poll' : 'post',
        poll:
          poll && options
            ? { options, closesAt: poll.closesAt ?? null, multiple: poll.multiple ?? false }
            : null,
        body: command.body,
        topics: topicsIn(command.body),
        title: command.title ?? null,
        linkPreview: command.linkPreview ? this.#world.pageAt(command.linkPreview.url) : null,
        audience: this.#audience(command),
      });
      this.#world.files.attach(id, command.attachments);
      return () => this.#shownActivity(id);
    });
  }

  editActivity(command: EditActivity): Written<Activity> {
    return this.#once(command, () => {
      const activity = this.#activity(command.id);
      if (this.#views.activity(activity).permissions?.edit !== true)
        refuse('not-allowed', 'id', 'Only its author edits a post.');
      checkVersion(command.expectedVersion, activity.version);
      checkWords(command.body, 'body', limits.activity);
      const link = activity.linkPreview?.url;
      // What the words no longer lead to goes with the old ones.
      if (link && activity.body?.value.includes(link) && !command.body.value.includes(link))
        activity.linkPreview = null;
      activity.body = command.body;
      if (command.title !== undefined) activity.title = command.title;
      activity.editedAt = this.#world.now();
      activity.version++;
      return () => this.#shownActivity(command.id);
    });
  }

  removeActivity(command: Remove): Written<{ readonly id: Id }> {
    return this.#once(command, () => {
      const activity = this.#activity(command.id);
      this.#checkMayRemove(activity.authorId);
      checkVersion(command.expectedVersion, activity.version);
      if (activity.kudosId !== null) this.#world.kudos.delete(activity.kudosId);
      this.#world.dropActivity(activity.id);
      return () => ({ id: command.id });
    });
  }

  setReaction(command: SetReaction): Written<ReactionSummary> {
    return this.#once(command, () => {
      const { subject, kind, on } = command;
      this.#reads.checkSubject(subject);
      const reactions = this.#world.reactionsOf(subject);
      const personId = this.#viewer.id;
      const mine = reactions.get(personId);
      if (on && mine?.kind !== kind)
        reactions.set(personId, { subject, personId, kind, at: this.#world.now() });
      if (!on && mine?.kind === kind) reactions.delete(personId);
      return () => this.#views.reactions(subject);
    });
  }

  setFollow(command: SetFollow): Written<Person> {
    return this.#once(command, () => {
      const person = this.#world.people.get(command.person);
      if (!person) refuse('not-found', 'person', 'Nobody has this id.');
      if (person.id === this.#viewer.id) refuse('not-allowed', 'person', 'Nobody follows themself.');
      const followers = this.#world.followersOf(person.id);
      if (command.on) followers.add(this.#viewer.id);
      else followers.delete(this.#viewer.id);
      return () => this.#views.person(person);
    });
  }

  giveKudos(command: GiveKudos): Written<Kudos> {
    return this.#once(command, () => {
      const recipientIds = this.#thanked(command);
      const { message, subject, value } = command;
      if (message) checkWords(message, 'message', limits.kudos);
      if (subject !== undefined) this.#reads.checkSubject(subject);
      if (value !== undefined && !this.#world.company.values.some(({ id }) => id === value))
        refuse('not-found', 'value', 'No such value.');
      if (this.#reads.allowance().remaining === 0)
        refuse('limit-reached', '', 'All thank-yous of this week are given.', this.#reads.allowance().total);
      const wanted = this.#kudosAudience(command);
      const asks = command.consent !== undefined && wanted.kind !== 'people';
      const audience = asks ? thankedOnly : wanted;
      const id = this.#world.newId('k');
      const said: DemoKudos = {
        id,
        fromId: this.#viewer.id,
        recipientIds,
        valueId: value ?? null,
        message: message ?? null,
        createdAt: this.#world.now(),
        audience,
        subject: subject ?? null,
        activityId: null,
        teamId: command.team?.id ?? null,
        consent: asks ? { audience: wanted, answers: {} } : null,
      };
      const kudos = this.#world.addKudos(said);
      kudos.activityId = this.#tell({ kind: 'kudos', audience, kudosId: id }).id;
      return () => this.#shownKudos(id);
    });
  }

  withdrawKudos(command: Remove): Written<{ readonly id: Id }> {
    return this.#once(command, () => {
      const kudos = this.#world.kudos.get(command.id);
      if (!kudos || !this.#views.canSee(kudos)) refuse('not-found', 'id', 'No such thank-you.');
      this.#checkMayRemove(kudos.fromId);
      checkVersion(command.expectedVersion, kudos.version);
      if (kudos.activityId !== null) this.#world.dropActivity(kudos.activityId);
      this.#world.kudos.delete(kudos.id);
      return () => ({ id: command.id });
    });
  }

  setKudosConsent(command: SetKudosConsent & WriteMeta): Written<Kudos> {
    return this.#once(command, () => {
      const kudos = this.#world.kudos.get(command.id);
      if (!kudos || !this.#views.canSee(kudos)) refuse('not-found', 'id', 'No such thank-you.');
      if (!kudos.consent || !kudos.recipientIds.includes(this.#viewer.id))
        refuse('not-allowed', 'id', 'Only those thanked are asked, and only where the giver asks them.');
      const answers = { ...kudos.consent.answers, [this.#viewer.id]: command.on };
      kudos.consent = { ...kudos.consent, answers };
      kudos.audience = consentState(kudos.consent) === 'given' ? kudos.consent.audience : thankedOnly;
      kudos.version++;
      const activity = this.#world.activities.get(kudos.activityId ?? '');
      if (activity) activity.audience = kudos.audience;
      return () => this.#shownKudos(command.id);
    });
  }

  /** Does a write once per person and key. A refused write leaves its key free. */
  #once<Value>(command: WriteMeta, write: () => () => Value): Written<NonNullable<Value>> {
    const key = `${this.#viewer.id}\n${command.idempotencyKey}`;
    const input = JSON.stringify(Object.entries(command).sort(([one], [other]) => (one < other ? -1 : 1)));
    const seen = this.#world.answered.get(key);
    if (seen && seen.input !== input)
      refuse('key-reused', 'idempotencyKey', 'This key came with other input before.');
    const answer = (seen?.answer as (() => Value) | undefined) ?? write();
    this.#world.answered.set(key, { input, answer });
    return { value: answer() ?? null, replayed: seen !== undefined };
  }

  #tell(what: Pick<SampleActivity, 'kind' | 'audience'> & Partial<SampleActivity>): SampleActivity {
    const made = { id: this.#world.newId('a'), authorId: this.#viewer.id, createdAt: this.#world.now() };
    return this.#world.addActivity({ ...nothing, ...what, ...made });
  }

  /** Threads have two levels: an answer to a reply is listed under the same comment. */
  #topOf(parent: Id, subject: string): Id {
    const comment = this.#world.comments.get(parent);
    if (!comment || comment.subject !== subject)
      refuse('not-found', 'parent', 'No such comment on this subject.');
    return comment.parentId ?? comment.id;
  }

  /** People by name, or everybody of a team but the giver. */
  #thanked({ recipients, team }: Pick<GiveKudos, 'recipients' | 'team'>): readonly Id[] {
    if (!team) return this.#recipients(recipients);
    const group = this.#world.groups.get(team.id);
    if (!group) refuse('not-found', 'team', 'No such group.');
    if (recipients.length > 0) refuse('not-allowed', 'recipients', 'Either people by name, or a team.');
    const others = group.memberIds.filter((id) => id !== this.#viewer.id);
    if (others.length === 0) refuse('not-allowed', 'team', 'Nobody else is in it.');
    return others;
  }

  #recipients(ids: readonly Id[]): readonly Id[] {
    const recipients = [...new Set(ids)];
    if (recipients.length === 0) refuse('required', 'recipients', 'Somebody to thank.');
    if (recipients.length > mostRecipients)
      refuse('limit-reached', 'recipients', `At most ${mostRecipients} people.`, mostRecipients);
    if (recipients.includes(this.#viewer.id)) refuse('not-allowed', 'recipients', 'Nobody thanks themself.');
    if (!recipients.every((id) => this.#world.people.has(id)))
      refuse('not-found', 'recipients', 'Nobody has this id.');
    return recipients;
  }

  #kudosAudience(command: GiveKudos): SampleAudience {
    const { audience } = command;
    return audience?.kind === 'people' && audience.id == null ? thankedOnly : this.#audience(command);
  }

  #audience({ audience, scope }: Pick<PostActivity, 'audience' | 'scope'>): SampleAudience {
    const group = scope?.name === 'group' ? { kind: 'group' as const, id: scope.id ?? null } : undefined;
    const { kind, id = null } = audience ?? group ?? { kind: 'everyone' };
    if (kind === 'people') refuse('malformed', 'audience', 'Everyone, a site or a group.');
    const wanted: SampleAudience = kind === 'everyone' ? { kind, id: null } : { kind, id };
    if (!this.#world.labelOf(wanted)) refuse('not-found', 'audience', 'No such site or group.');
    if (!this.#world.isIn(wanted, this.#viewer))
      refuse('not-allowed', 'audience', 'Only for those who belong to it.');
    return wanted;
  }

  #checkMayRemove(owner: Id): void {
    if (owner !== this.#viewer.id && this.#viewer.role !== 'moderator')
      refuse('not-allowed', 'id', 'It is somebody else’s.');
  }

  #comment(id: Id) {
    const comment = this.#world.comments.get(id);
    if (!comment || comment.deletedAt !== null) refuse('not-found', 'id', 'No such comment.');
    this.#reads.checkSubject(comment.subject, 'id');
    return comment;
  }

  #activity(id: Id) {
    const activity = this.#world.activities.get(id);
    if (!activity || !this.#views.canSee(activity)) refuse('not-found', 'id', 'No such entry.');
    return activity;
  }

  #shownComment(id: Id): Comment | null {
    const comment = this.#world.comments.get(id);
    return comment ? this.#views.comment(comment) : null;
  }

  #shownActivity(id: Id): Activity | null {
    const activity = this.#world.activities.get(id);
    return activity ? this.#views.activity(activity) : null;
  }

  #shownKudos(id: Id): Kudos | null {
    const kudos = this.#world.kudos.get(id);
    return kudos ? this.#views.kudos(kudos) : null;
  }
}

/** Whether files say it without words. */
function isAllSaid({ body, attachments = [] }: Pick<PostActivity, 'body' | 'attachments'>): boolean {
  return attachments.length > 0 && body.value.trim() === '';
}

/** Hashtags, as the server finds them. */
function topicsIn({ value }: RichText): readonly string[] {
  const tags = [...value.matchAll(/(?<=^|\s)#([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu)];
  return [...new Set(tags.map(([, tag = '']) => tag.toLowerCase()))].slice(0, 10);
}
