import type { Id, ReactionKind, RichText } from '../types.ts';
import type {
  SampleActivity,
  SampleAudience,
  SampleComment,
  SampleDocument,
  SampleEventAnswer,
  SampleGroup,
  SampleKudos,
  SamplePerson,
  SamplePollVote,
  SampleReaction,
} from './company.ts';
import type { ScriptKudos } from './generate.ts';
import { randomFor } from './random.ts';
import type { Random } from './random.ts';
import type { ScriptActivity, ScriptComment, ScriptDocumentThread, ScriptReactions } from './script.ts';
import { voicesOf } from './script.ts';
import { beforeClosing, endOfDay, meetingTime, timeOfAnswer, timeOfPost } from './working-hours.ts';

/** The part of a company that comes from scripts, hand-written or generated. */
export interface ScriptedRecords {
  readonly activities: SampleActivity[];
  readonly documents: SampleDocument[];
  readonly comments: SampleComment[];
  readonly reactions: SampleReaction[];
  readonly kudos: SampleKudos[];
  readonly pollVotes: SamplePollVote[];
  readonly eventAnswers: SampleEventAnswer[];
}

export interface ScriptWorld {
  readonly people: readonly SamplePerson[];
  readonly groups: readonly SampleGroup[];
  readonly now: number;
  readonly seed: number;
}

/** Where comments are listed together. */
interface Level {
  readonly subject: string;
  readonly audience: SampleAudience;
  readonly parentId: Id | null;
  /** What their ids begin with. */
  readonly path: string;
}

const minute = 60_000;
const everyone: SampleAudience = { kind: 'everyone', id: null };
/** Nobody reacts, and no event is filled, by more than this share of the company. */
const largestCrowd = 0.75;
/** The scripts count reactions as a company of 500 would; this one has 120 people. */
const reactionShare = 0.25;
const kinds: readonly ReactionKind[] = ['like', 'celebrate', 'support', 'insightful', 'thanks'];

/** Turns scripts into records. Ids depend on a script's own words and place only, so adding one moves no other. */
export function scriptToCompany(
  scripts: {
    readonly activities: readonly ScriptActivity[];
    readonly documents: readonly ScriptDocumentThread[];
    readonly quietKudos: readonly ScriptKudos[];
  },
  world: ScriptWorld,
): ScriptedRecords {
  const teller = new ScriptTeller(world);
  for (const script of scripts.activities) teller.tell(script);
  for (const thread of scripts.documents) teller.tellDocument(thread);
  for (const script of scripts.quietKudos) teller.tellQuietly(script);
  return teller.records;
}

class ScriptTeller {
  readonly records: ScriptedRecords = {
    activities: [],
    documents: [],
    comments: [],
    reactions: [],
    kudos: [],
    pollVotes: [],
    eventAnswers: [],
  };
  readonly #world: ScriptWorld;
  readonly #byLogin: ReadonlyMap<string, SamplePerson>;

  constructor(world: ScriptWorld) {
    this.#world = world;
    this.#byLogin = new Map(world.people.map((person) => [person.login, person]));
  }

  tell(script: ScriptActivity): void {
    const { now } = this.#world;
    const key = keyOf(
      `${script.kind}|${script.by}|${'title' in script ? script.title : ''}|${script.body}|${script.kind === 'membership' ? script.group : ''}`,
    );
    const id = `a-${key}`;
    const author = this.#person(script.by);
    const audience = this.#audience(script);
    const random = randomFor(this.#world.seed, id);
    const posted = now - script.ago * minute - random.between(0, minute);
    const createdAt = keepsOtherHours(author) ? posted : timeOfPost(posted, now, random);
    const crowd = this.#crowd(audience, author.id, random);
    const best = this.#comments(
      script.comments ?? [],
      { subject: id, audience, parentId: null, path: key },
      createdAt,
    );
    this.#react(script.reactions, id, author.id, audience, createdAt);

    const body = this.#richText(script.body);
    const kudosId = script.kind === 'kudos' ? `k-${key}` : null;
    this.records.activities.push({
      id,
      kind: script.kind,
      authorId: author.id,
      createdAt: instant(createdAt),
      editedAt: script.edited ? instant(Math.min(now, createdAt + random.between(3, 25) * minute)) : null,
      title: 'title' in script ? script.title : null,
      body: script.kind === 'kudos' || script.body === '' ? null : body,
      audience,
      topics: script.topics ?? [],
      pinned: script.pinned ?? false,
      linkPreview: script.link
        ? {
            url: script.link.url,
            title: script.link.title,
            description: script.link.description ?? null,
            imageUrl: null,
          }
        : null,
      poll: script.kind === 'poll' ? this.#poll(script, id, createdAt, crowd) : null,
      event: script.kind === 'event' ? this.#event(script, id, createdAt, crowd) : null,
      kudosId,
      question: script.kind === 'question' ? { bestAnswerId: best } : null,
      idea: script.kind === 'idea' ? { stage: script.stage, votes: script.votes } : null,
      job: script.kind === 'job' ? { team: script.team, place: script.place } : null,
      membership: script.kind === 'membership' ? { groupId: this.#group(script.group).id } : null,
    });
    if (script.kind === 'kudos' && kudosId) this.#addKudos(script, kudosId, id, createdAt);
  }

  /** A thank-you that no entry of the feed tells of. */
  tellQuietly(script: ScriptKudos): void {
    const createdAt = beforeClosing(this.#world.now - script.ago * minute);
    this.#addKudos(
      script,
      `k-${keyOf(`${script.by}|${script.body}|${script.recipients.join()}`)}`,
      null,
      createdAt,
    );
  }

  tellDocument(thread: ScriptDocumentThread): void {
    this.records.documents.push({ subject: thread.subject, title: thread.title });
    const startedAt = beforeClosing(this.#world.now - thread.ago * minute);
    const { subject } = thread;
    this.#comments(
      thread.comments,
      { subject, audience: everyone, parentId: null, path: keyOf(subject) },
      startedAt,
    );
  }

  #addKudos(script: ScriptKudos, id: Id, activityId: Id | null, createdAt: number): void {
    this.records.kudos.push({
      id,
      fromId: this.#person(script.by).id,
      recipientIds: script.recipients.map((login) => this.#person(login).id),
      valueId: `v-${script.value}`,
      message: this.#richText(script.body),
      createdAt: instant(createdAt),
      audience: this.#audience(script),
      subject: null,
      activityId,
    });
  }

  /** Adds a level of comments and what is below it; answers the id of the chosen answer, where there is one. */
  #comments(
    scripts: readonly ScriptComment[],
    { subject, audience, parentId, path }: Level,
    from: number,
  ): Id | null {
    const { now } = this.#world;
    let best: Id | null = null;
    let earliest = from;
    for (const [index, script] of scripts.entries()) {
      const key = `${path}-${index + 1}`;
      const id = `c-${key}`;
      const author = this.#person(script.by);
      const random = randomFor(this.#world.seed, id);
      const said = from + script.after * minute;
      const wished = keepsOtherHours(author) ? said : timeOfAnswer(said, now);
      // Moved back to the end of a working day, an answer may come before what it answers: then it follows at once.
      const createdAt = Math.min(
        now - 1000,
        wished > earliest ? wished : earliest + random.between(1, 6) * minute,
      );
      if (createdAt > earliest) earliest = createdAt;
      const later = Math.min(now, createdAt + random.between(2, 20) * minute);
      this.records.comments.push({
        id,
        subject,
        parentId,
        authorId: author.id,
        body: script.deleted ? null : this.#richText(script.body),
        createdAt: instant(createdAt),
        editedAt: script.edited ? instant(later) : null,
        deletedAt: script.deleted ? instant(later) : null,
      });
      if (script.best) best = id;
      this.#react(script.reactions, id, author.id, audience, createdAt);
      this.#comments(script.replies ?? [], { subject, audience, parentId: id, path: key }, createdAt);
    }
    return best;
  }

  /** Names the colleagues whom the script only counts. Nobody reacts twice to the same thing. */
  #react(
    reactions: ScriptReactions | undefined,
    subject: Id,
    authorId: Id,
    audience: SampleAudience,
    from: number,
  ): void {
    if (!reactions) return;
    const random = randomFor(this.#world.seed, 'reactions', subject);
    const named = kinds.flatMap((kind) => {
      const who = reactions[kind as keyof ScriptReactions];
      return Array.isArray(who) ? who.map((login: string) => this.#person(login).id) : [];
    });
    const crowd = this.#crowd(audience, authorId, random).filter((id) => !named.includes(id));
    for (const kind of kinds) {
      const who = reactions[kind as keyof ScriptReactions];
      const ids =
        typeof who === 'number'
          ? crowd.splice(0, Math.ceil(who * reactionShare))
          : (who ?? []).map((login) => this.#person(login).id);
      for (const personId of ids) {
        const wished = from + random.between(2, 60 * 30) * minute * random.next();
        const at = Math.max(from + 1000, Math.min(this.#world.now - 1000, beforeClosing(wished)));
        this.records.reactions.push({ subject, personId, kind, at: instant(at) });
      }
    }
  }

  #poll(
    script: ScriptActivity & { kind: 'poll' },
    activityId: Id,
    from: number,
    crowd: Id[],
  ): SampleActivity['poll'] {
    const { now } = this.#world;
    const closesAt = endOfDay(now + script.closesIn * minute);
    const options = script.options.map(([text], index) => ({
      id: `o-${activityId.slice(2)}-${index + 1}`,
      text,
    }));
    const last = Math.min(now, closesAt) - 1000;
    const random = randomFor(this.#world.seed, 'votes', activityId);
    for (const [index, [, votes]] of script.options.entries()) {
      for (const personId of crowd.splice(0, votes)) {
        const at = Math.max(
          from,
          Math.min(last, beforeClosing(from + random.between(5, 2 * 24 * 60) * minute)),
        );
        this.records.pollVotes.push({ activityId, optionId: options[index]!.id, personId, at: instant(at) });
      }
    }
    return { closesAt: instant(closesAt), options };
  }

  #event(
    script: ScriptActivity & { kind: 'event' },
    activityId: Id,
    from: number,
    crowd: Id[],
  ): SampleActivity['event'] {
    const { now } = this.#world;
    const startsAt = meetingTime(now + script.startsIn * minute, now);
    const random = randomFor(this.#world.seed, 'answers', activityId);
    const answer = (count: number, kind: SampleEventAnswer['answer']): void => {
      for (const personId of crowd.splice(0, count)) {
        const at = Math.max(
          from,
          Math.min(now - 1000, beforeClosing(from + random.between(5, 3 * 24 * 60) * minute)),
        );
        this.records.eventAnswers.push({ activityId, personId, answer: kind, at: instant(at) });
      }
    };
    answer(script.going, 'in-person');
    answer(script.goingOnline ?? 0, 'online');
    return {
      startsAt: instant(startsAt),
      endsAt: instant(startsAt + script.minutes * minute),
      place: script.place ?? null,
      online: script.online ?? (script.goingOnline ?? 0) > 0,
    };
  }

  /** Who may see it and might care, in random order; never the author, and never nearly everybody. */
  #crowd(audience: SampleAudience, authorId: Id, random: Random): Id[] {
    const readers = this.#readers(audience).filter((id) => id !== authorId);
    return random.sample(readers, Math.round(readers.length * largestCrowd));
  }

  #readers({ kind, id }: SampleAudience): readonly Id[] {
    if (kind === 'group') return this.#world.groups.find((group) => group.id === id)?.memberIds ?? [];
    const people =
      kind === 'site' ? this.#world.people.filter((person) => person.siteId === id) : this.#world.people;
    return people.map((person) => person.id);
  }

  /** As the script says; but what colleagues of other sites answered was for everyone. */
  #audience(script: ScriptActivity): SampleAudience {
    const [kind, key = ''] = script.to.split(':');
    if (kind === 'group') return { kind, id: this.#group(key).id };
    const id = `s-${key}`;
    const isLocal =
      kind === 'site' && [...voicesOf(script)].every((login) => this.#person(login).siteId === id);
    return isLocal ? { kind: 'site', id } : everyone;
  }

  #group(key: string): SampleGroup {
    const group = this.#world.groups.find((candidate) => candidate.key === key);
    if (!group) throw new Error(`No group ${key}`);
    return group;
  }

  #person(login: string): SamplePerson {
    const person = this.#byLogin.get(login);
    if (!person) throw new Error(`Nobody has the login ${login}`);
    return person;
  }

  #richText(body: string): RichText {
    const value = body.replaceAll(/@\{([^}]*)\}/g, (_, login: string) => {
      const person = this.#person(login);
      return `[@${person.displayName}](person:${person.id})`;
    });
    return { format: 'markdown', value };
  }
}

/** The night shift, and Osaka's day. */
const keepsOtherHours = ({ login }: SamplePerson): boolean =>
  login === 'fatou.diallo' || login === 'haruka.ishii';

const instant = (time: number): string => new Date(Math.round(time)).toISOString();

/** Eight letters and digits that depend on the words. */
function keyOf(words: string): string {
  const random = randomFor('key', words);
  return Array.from({ length: 8 }, () => 'abcdefghijkmnpqrstuvwxyz23456789'[random.between(0, 31)]).join('');
}
