import type { Id } from '../types.ts';
import type {
  SampleActivity,
  SampleAudience,
  SampleComment,
  SampleDocument,
  SampleEvent,
  SampleEventAnswer,
  SampleFile,
  SampleGroup,
  SampleKudos,
  SamplePerson,
  SamplePoll,
  SamplePollVote,
  SampleReaction,
  SampleReadMark,
  SampleSaved,
  SampleThread,
} from './company.ts';
import type { ScriptKudos } from './generate.ts';
import { keyOf, randomFor } from './random.ts';
import type { Random } from './random.ts';
import type {
  ScriptActivity,
  ScriptComment,
  ScriptDocumentThread,
  ScriptFile,
  ScriptReactions,
} from './script.ts';
import { countIn, namesIn } from './script.ts';
import { ScriptCast, everyone, largestCrowd, part, thankedOnly } from './script-cast.ts';
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
  readonly saved: SampleSaved[];
  readonly threads: SampleThread[];
  readonly readMarks: SampleReadMark[];
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
/** The scripts count reactions as a company of 500 would; this one has 120 people. */
const reactionShare = 0.25;
const kinds = ['like', 'celebrate', 'support', 'insightful', 'thanks'] as const;

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
    saved: [],
    threads: [],
    readMarks: [],
  };
  readonly #world: ScriptWorld;
  readonly #cast: ScriptCast;

  constructor(world: ScriptWorld) {
    this.#world = world;
    this.#cast = new ScriptCast(world.people, world.groups);
  }

  tell(script: ScriptActivity): void {
    const { now } = this.#world;
    const key = keyOf(
      `${script.kind}|${script.by}|${'title' in script ? script.title : ''}|${script.body}|${script.kind === 'membership' ? script.group : ''}`,
    );
    const id = `a-${key}`;
    const author = this.#cast.person(script.by);
    const audience = this.#shownTo(script);
    const random = randomFor(this.#world.seed, id);
    const posted = now - script.ago * minute - random.between(0, minute);
    const createdAt = keepsOtherHours(author) ? posted : timeOfPost(posted, now, random);
    const best = this.#comments(
      script.comments ?? [],
      { subject: id, audience, parentId: null, path: key },
      createdAt,
    );
    this.#react(script.reactions, id, author.id, audience, createdAt);

    const body = this.#cast.words(script.body);
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
      pinnedUntil: script.pinnedFor === undefined ? null : instant(endOfDay(now + script.pinnedFor * minute)),
      linkPreview: script.link
        ? {
            url: script.link.url,
            title: script.link.title,
            description: script.link.description ?? null,
            imageUrl: null,
            site: script.link.site ?? null,
          }
        : null,
      ...(script.link?.picture ? { linkPicture: script.link.picture } : {}),
      ...(script.files ? { files: script.files.map((file, at) => fileOf(file, `f-${key}-${at + 1}`)) } : {}),
      poll:
        script.kind === 'poll'
          ? this.#poll(script, id, createdAt, this.#cast.crowd(audience, null, random))
          : null,
      event:
        script.kind === 'event'
          ? this.#event(script, id, createdAt, this.#cast.crowd(audience, null, random))
          : null,
      kudosId,
      question: script.kind === 'question' ? { bestAnswerId: best } : null,
      idea: script.kind === 'idea' ? { stage: script.stage, votes: script.votes } : null,
      job: script.kind === 'job' ? { team: script.team, place: script.place } : null,
      membership: script.kind === 'membership' ? { groupId: this.#cast.group(script.group).id } : null,
    });
    if (script.kind === 'kudos' && kudosId) this.#addKudos(script, kudosId, id, createdAt);
    for (const login of script.savedBy ?? []) {
      const at = instant(this.#soonAfter(createdAt, 12 * 60, random));
      this.records.saved.push({ personId: this.#cast.person(login).id, activityId: id, at });
    }
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
    const { now } = this.#world;
    const startedAt = beforeClosing(now - thread.ago * minute);
    const { subject, resolved, locked } = thread;
    if (resolved || locked !== undefined) {
      const at = resolved && instant(Math.min(now, startedAt + resolved.after * minute));
      this.records.threads.push({
        subject,
        resolvedAt: at ?? null,
        resolvedBy: resolved ? this.#cast.person(resolved.by).id : null,
        lockedAt: locked === undefined ? null : instant(now - 24 * 60 * minute),
        lockedReason: locked ?? null,
      });
    }
    for (const [login, ago] of Object.entries(thread.readBy ?? {})) {
      const personId = this.#cast.person(login).id;
      this.records.readMarks.push({ personId, subject, at: instant(now - ago * minute) });
    }
    this.#comments(
      thread.comments,
      { subject, audience: everyone, parentId: null, path: keyOf(subject) },
      startedAt,
    );
  }

  #addKudos(script: ScriptKudos, id: Id, activityId: Id | null, createdAt: number): void {
    const from = this.#cast.person(script.by).id;
    const team = script.team === undefined ? null : this.#cast.group(script.team);
    const answers = Object.entries(script.consent ?? {});
    this.records.kudos.push({
      id,
      fromId: from,
      recipientIds: team
        ? team.memberIds.filter((member) => member !== from)
        : script.recipients.map((login) => this.#cast.person(login).id),
      valueId: `v-${script.value}`,
      message: this.#cast.words(script.body),
      createdAt: instant(createdAt),
      audience: this.#shownTo(script),
      subject: null,
      activityId,
      teamId: team?.id ?? null,
      consent: script.consent
        ? {
            audience: this.#cast.audience(script),
            answers: Object.fromEntries(answers.map(([login, on]) => [this.#cast.person(login).id, on])),
          }
        : null,
    });
  }

  /** Thanks that those thanked are asked about are theirs until one of them agrees and none refuses. */
  #shownTo(script: ScriptActivity): SampleAudience {
    const said = script.kind === 'kudos' && script.consent ? Object.values(script.consent) : [true];
    return said.includes(true) && !said.includes(false) ? this.#cast.audience(script) : thankedOnly;
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
      const author = this.#cast.person(script.by);
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
        body: script.deleted ? null : this.#cast.words(script.body),
        createdAt: instant(createdAt),
        editedAt: script.edited ? instant(later) : null,
        deletedAt: script.deleted ? instant(later) : null,
        ...(script.former
          ? {
              former: script.former.map((words, place) => ({
                body: this.#cast.words(words),
                createdAt: instant(createdAt + ((later - createdAt) * place) / (script.former?.length ?? 1)),
              })),
            }
          : {}),
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
    const named = kinds.map((kind) => namesIn(reactions[kind]).map((login) => this.#cast.person(login).id));
    const crowd = this.#cast
      .crowd(audience, authorId, random, largestCrowd)
      .filter((id) => !named.flat().includes(id));
    const counts = kinds.map((kind) => Math.ceil(countIn(reactions[kind]) * reactionShare));
    for (const [index, unnamed] of part(crowd, counts).entries()) {
      for (const personId of [...(named[index] ?? []), ...unnamed]) {
        const at = this.#soonAfter(from, 60 * 30 * random.next(), random);
        this.records.reactions.push({ subject, personId, kind: kinds[index] ?? 'like', at: instant(at) });
      }
    }
  }

  #poll(
    script: ScriptActivity & { kind: 'poll' },
    activityId: Id,
    from: number,
    crowd: readonly Id[],
  ): SamplePoll {
    const closesAt = endOfDay(this.#world.now + script.closesIn * minute);
    const options = script.options.map(([text], index) => ({
      id: `o-${activityId.slice(2)}-${index + 1}`,
      text,
    }));
    const random = randomFor(this.#world.seed, 'votes', activityId);
    const told = Object.entries(script.voters ?? {}).map(
      ([login, chosen]) => [this.#cast.person(login).id, chosen] as const,
    );
    const known = new Set(told.map(([id]) => id));
    const voters = part(
      crowd.filter((id) => !known.has(id)),
      script.options.map(([, votes]) => votes),
    );
    for (const [index, { id: optionId }] of options.entries()) {
      const named = told.filter(([, chosen]) => chosen.includes(index)).map(([id]) => id);
      for (const personId of [...named, ...(voters[index] ?? [])]) {
        const at = Math.max(from, Math.min(closesAt - 1000, this.#soonAfter(from, 2 * 24 * 60, random)));
        this.records.pollVotes.push({ activityId, optionId, personId, at: instant(at) });
      }
    }
    return { closesAt: instant(closesAt), options, ...(script.multiple ? { multiple: true } : {}) };
  }

  #event(
    script: ScriptActivity & { kind: 'event' },
    activityId: Id,
    from: number,
    crowd: readonly Id[],
  ): SampleEvent {
    const { now } = this.#world;
    const startsAt = meetingTime(now + script.startsIn * minute, now, script.at, script.weekday);
    const random = randomFor(this.#world.seed, 'answers', activityId);
    const guests = part(crowd, [script.going, script.goingOnline ?? 0]);
    for (const [index, answer] of (['in-person', 'online'] as const).entries()) {
      for (const personId of guests[index] ?? []) {
        const at = this.#soonAfter(from, 3 * 24 * 60, random);
        this.records.eventAnswers.push({ activityId, personId, answer, at: instant(at) });
      }
    }
    return {
      startsAt: instant(startsAt),
      endsAt: instant(startsAt + script.minutes * minute),
      place: script.place ?? null,
      online: script.online ?? (script.goingOnline ?? 0) > 0,
    };
  }

  /** Within so many minutes, at work, and not in the future. */
  #soonAfter(from: number, minutes: number, random: Random): number {
    const wished = beforeClosing(from + minutes * random.next() * minute);
    return Math.max(from + 1000, Math.min(this.#world.now - 1000, wished));
  }
}

/** The night shift, and Osaka's day. */
const keepsOtherHours = ({ login }: SamplePerson): boolean =>
  login === 'fatou.diallo' || login === 'haruka.ishii';

const instant = (time: number): string => new Date(Math.round(time)).toISOString();

function fileOf(file: ScriptFile, id: string): SampleFile {
  return 'picture' in file
    ? { id, kind: 'image', name: `${file.picture}.svg`, description: file.shows, picture: file.picture }
    : { id, kind: 'file', name: file.name, description: null, lines: file.lines };
}
