import {
  countGivenSince,
  countKudos,
  kudosValues,
  lockKudos,
  readKudos,
  recipientsOf,
  type KudosRow,
  type KudosSelection,
} from '../store/kudos.ts';
import { lockActivity } from '../store/activities.ts';
import { groupsByIds, othersIn, peopleByIds } from '../store/people.ts';
import { removeActivity } from './activities.ts';
import { announceOn, announceThanks, type Told } from './announce.ts';
import {
  chooseAudience,
  everyone,
  thankedOnly,
  widerOf,
  type AudienceRef,
  type WiderAudience,
  type WritableAudience,
} from './audiences.ts';
import { newId } from './ids.ts';
import { readPage, type PageArgs, type RowPage } from './paging.ts';
import { refuse, refuseFor } from './refusals.ts';
import type { Session } from './session.ts';
import { findSubject, refuseSubject, rootOf, type Subject } from './subjects.ts';
import { checkWords, isStorable, limits, type SentWords } from './words.ts';
import { refuseOldVersion, write, type Outcome, type Write, type WriteMeta } from './writes.ts';

export interface KudosArgs extends PageArgs {
  readonly scope: {
    readonly recipient?: string | null | undefined;
    readonly subject?: string | null | undefined;
    readonly value?: string | null | undefined;
    readonly group?: string | null | undefined;
    readonly department?: string | null | undefined;
    readonly since?: Date | null | undefined;
  };
}

export interface GiveKudos {
  readonly recipients: readonly string[];
  readonly team?: string | null | undefined;
  readonly value?: string | null | undefined;
  readonly message?: SentWords | null | undefined;
  readonly subject?: string | null | undefined;
  readonly audience?:
    { readonly kind: AudienceRef['kind']; readonly id?: string | null | undefined } | null | undefined;
  readonly consent?: string | null | undefined;
  readonly meta: WriteMeta;
}

/** How many thank-yous someone has left this week. */
export interface Allowance {
  readonly remaining: number;
  readonly total: number;
  readonly refillsAt: Date;
}

/** Whom one thank-you may name, and how many of a team it names. */
export const mostRecipients = 10;
const dayMs = 86_400_000;

/** Thank-yous the viewer may see, newest first. */
export async function listKudos(session: Session, { scope, ...page }: KudosArgs): Promise<RowPage<KudosRow>> {
  const selection = await selectionOf(session, scope);
  const isEmpty = selection === null;
  const { db, viewer } = session;
  return readPage(page, {
    order: 'kudos',
    shape: ['instant', 'string'],
    keyOf: (row) => [row.createdAt.toISOString(), row.id],
    read: async (limit, after) => (isEmpty ? [] : readKudos(db, viewer, selection, limit, after)),
    count: async () => (isEmpty ? 0 : countKudos(db, viewer, selection)),
  });
}

/** What of a scope the database is asked for; null: nothing can fit. */
export async function selectionOf(
  session: Session,
  scope: KudosArgs['scope'],
): Promise<KudosSelection | null> {
  const subject = scope.subject == null ? null : await findSubject(session, scope.subject);
  const { recipient = null, value = null, group = null, department = null } = scope;
  if (scope.subject != null && subject === null) return null;
  if (![recipient, value, group, department].every((part) => part === null || isStorable(part))) return null;
  return { recipient, subject: subject?.id ?? null, value, group, department, since: scope.since ?? null };
}

/** The week begins on Monday, 0:00 UTC. */
function weekOf(now: Date): { readonly start: Date; readonly end: Date } {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const start = midnight - ((now.getUTCDay() + 6) % 7) * dayMs;
  return { start: new Date(start), end: new Date(start + 7 * dayMs) };
}

export async function kudosAllowance({ db, viewer, house }: Session): Promise<Allowance> {
  const { start, end } = weekOf(house.now());
  const given = await countGivenSince(db, viewer.id, start);
  return { remaining: Math.max(0, house.kudosPerWeek - given), total: house.kudosPerWeek, refillsAt: end };
}

/** Thanks colleagues in front of others; the feed tells of it. */
export async function giveKudos(session: Session, input: GiveKudos): Promise<Outcome<{ id: string }>> {
  const subject = input.subject == null ? null : await findSubject(session, input.subject);
  return write(session, 'giveKudos', input, async (writing) => {
    const { db, now } = writing;
    if (input.message != null) refuseFor(checkWords(input.message, 'message', limits.kudos));
    const recipients = await checkThanked(session, writing, input);
    if (input.subject != null && subject === null) return refuseSubject(input.subject, 'subject');
    if (input.value != null && !(await kudosValues(db)).some(({ id }) => id === input.value)) {
      return refuse('NOT_FOUND', 'value', 'The company has no such value.');
    }
    const { audience, wanted } = chooseSeen(session, input, subject);
    await spendAllowance(session, writing);

    const [id, activityId] = [newId('k', now), newId('a', now)];
    const { viewer } = session;
    await db
      .insertInto('activity')
      .values({
        id: activityId,
        kind: 'kudos',
        authorId: viewer.id,
        createdAt: now,
        activeAt: now,
        ...audience,
        topics: [],
        pinned: false,
        details: '{}',
      })
      .execute();
    await db
      .insertInto('kudos')
      .values({
        id,
        fromId: viewer.id,
        valueId: input.value ?? null,
        message: input.message == null ? null : JSON.stringify(input.message),
        createdAt: now,
        ...audience,
        subjectId: subject?.id ?? null,
        activityId,
        wantedKind: wanted?.audienceKind ?? null,
        wantedId: wanted?.audienceId ?? null,
        teamId: input.team ?? null,
      })
      .execute();
    await db
      .insertInto('kudosRecipient')
      .values(recipients.map((personId, position) => ({ kudosId: id, personId, position })))
      .execute();
    const told = { recipients, audience, authorId: viewer.id };
    announceThanks(writing, told, { nodeId: activityId, change: 'created' });
    announceKudos(writing, told, subject);
    return { id };
  });
}

/** Takes a thank-you back, with the feed entry that tells of it. */
export async function withdrawKudos(
  session: Session,
  input: { readonly id: string; readonly meta: WriteMeta },
): Promise<Outcome<{ deletedId: string }>> {
  const seen = await session.load.kudos.load(input.id);
  const subject = seen?.subjectId == null ? null : await findSubject(session, seen.subjectId);
  return write(session, 'withdrawKudos', input, async (writing) => {
    const { db } = writing;
    const kudos = seen === null ? undefined : await lockKudos(db, seen.id);
    if (kudos === undefined) return refuse('NOT_FOUND', 'id', 'No such thank-you.');
    if (!kudosPermissions(session, kudos).remove) {
      return refuse('NOT_ALLOWED', 'id', 'Only who said it or a moderator may withdraw it.');
    }
    refuseOldVersion(input.meta, kudos.version);
    const recipients = await recipientsOf(db, [kudos.id]);
    const activity = kudos.activityId === null ? undefined : await lockActivity(db, kudos.activityId);
    await db.deleteFrom('kudos').where('id', '=', kudos.id).execute();
    if (activity !== undefined) await removeActivity(writing, activity);
    const { audienceKind, audienceId, fromId: authorId } = kudos;
    const ids = recipients.map(({ personId }) => personId);
    announceKudos(writing, { recipients: ids, audience: { audienceKind, audienceId }, authorId }, subject);
    return { deletedId: kudos.id };
  });
}

/** What the viewer may do with a thank-you. */
export function kudosPermissions({ viewer }: Session, kudos: Pick<KudosRow, 'fromId'>) {
  const remove = kudos.fromId === viewer.id || viewer.role === 'moderator';
  return { edit: false, remove, comment: false, react: false, reply: false };
}

/** Whom it is for: people by name, or everybody of a team but the giver. */
function checkThanked(session: Session, writing: Write, input: GiveKudos): Promise<string[]> {
  if (input.team == null) return checkRecipients(session, writing, input.recipients);
  if (input.recipients.length > 0)
    return refuse('NOT_ALLOWED', 'recipients', 'Either people by name, or a team.');
  return checkTeam(session, writing, input.team);
}

async function checkTeam({ viewer }: Session, { db }: Write, team: string): Promise<string[]> {
  const [group] = isStorable(team) ? await groupsByIds(db, viewer, [team]) : [];
  if (group === undefined) return refuse('NOT_FOUND', 'team', 'No such group.');
  const others = await othersIn(db, group.id, viewer.id);
  return others.length > 0 ? others : refuse('NOT_ALLOWED', 'team', 'Nobody else is in it.');
}

async function checkRecipients(session: Session, { db }: Write, asked: readonly string[]): Promise<string[]> {
  const ids = [...new Set(asked)];
  if (ids.length === 0) return refuse('REQUIRED', 'recipients', 'Whom?');
  if (ids.length > mostRecipients) {
    return refuse('TOO_LONG', 'recipients', `At most ${mostRecipients} people.`, mostRecipients);
  }
  if (ids.includes(session.viewer.id))
    return refuse('NOT_ALLOWED', 'recipients', 'Nobody thanks themselves.');
  const found = await peopleByIds(db, ids.filter(isStorable));
  if (found.length < ids.length) return refuse('NOT_FOUND', 'recipients', 'No such person among them.');
  return ids;
}

/** Who sees it at first, and whom else those thanked are asked about; null: they are not asked. */
function chooseSeen(
  session: Session,
  { audience: asked, consent }: GiveKudos,
  subject: Subject | null,
): { readonly audience: WritableAudience; readonly wanted: WiderAudience | null } {
  if (consent != null && consent !== 'recipient-chooses')
    return refuse('MALFORMED', 'consent', 'It is `recipient-chooses`, or absent.');
  const audience =
    asked?.kind === 'people' && asked.id == null
      ? thankedOnly
      : chooseAudience(session, asked, audienceAround(subject));
  const wanted = widerOf(audience);
  return consent == null || wanted === null ? { audience, wanted: null } : { audience: thankedOnly, wanted };
}

/** What is said on a post stays among those who may read it. */
function audienceAround(subject: Subject | null): WritableAudience {
  const root = subject && rootOf(subject);
  if (root?.type !== 'activity') return everyone;
  return { audienceKind: root.row.audienceKind, audienceId: root.row.audienceId };
}

async function spendAllowance(session: Session, { db, now }: Write): Promise<void> {
  const { viewer, house } = session;
  // Two thank-yous at once must not both be the last one.
  await db.selectFrom('person').select('id').where('id', '=', viewer.id).forNoKeyUpdate().execute();
  const given = await countGivenSince(db, viewer.id, weekOf(now).start);
  if (given >= house.kudosPerWeek) {
    refuse('LIMIT_REACHED', '', `${house.kudosPerWeek} thank-yous a week.`, house.kudosPerWeek);
  }
}

function announceKudos(writing: Write, told: Told, subject: Subject | null): void {
  const isPrivate = told.audience.audienceKind === 'people';
  const { authorId } = told;
  for (const personId of told.recipients) {
    const audience = isPrivate ? { audienceKind: 'people' as const, audienceId: personId, authorId } : null;
    writing.changed({ topic: `subject:${personId}`, nodeId: personId, change: 'updated', audience });
  }
  // Of what only those thanked see, nobody hears elsewhere.
  if (isPrivate) return;
  if (subject !== null) announceOn(writing, subject, { nodeId: subject.id, change: 'updated' });
}
