import {
  countGivenSince,
  countKudos,
  kudosValues,
  lockKudos,
  readKudos,
  recipientsOf,
  type KudosRow,
} from '../store/kudos.ts';
import { lockActivity } from '../store/activities.ts';
import { peopleByIds } from '../store/people.ts';
import { removeActivity } from './activities.ts';
import { announceInFeeds, announceOn } from './announce.ts';
import { chooseAudience, everyone, type AudienceRef } from './audiences.ts';
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
  };
}

export interface GiveKudos {
  readonly recipients: readonly string[];
  readonly value?: string | null | undefined;
  readonly message?: SentWords | null | undefined;
  readonly subject?: string | null | undefined;
  readonly audience?:
    { readonly kind: AudienceRef['kind']; readonly id?: string | null | undefined } | null | undefined;
  readonly meta: WriteMeta;
}

/** How many thank-yous someone has left this week. */
export interface Allowance {
  readonly remaining: number;
  readonly total: number;
  readonly refillsAt: Date;
}

const mostRecipients = 10;
const dayMs = 86_400_000;

/** Thank-yous the viewer may see, newest first. */
export async function listKudos(session: Session, { scope, ...page }: KudosArgs): Promise<RowPage<KudosRow>> {
  const subject = scope.subject == null ? null : await findSubject(session, scope.subject);
  const isEmpty =
    (scope.subject != null && subject === null) ||
    ![scope.recipient, scope.value].every((part) => part == null || isStorable(part));
  const selection = {
    recipient: scope.recipient ?? null,
    subject: subject?.id ?? null,
    value: scope.value ?? null,
  };
  const { db, viewer } = session;
  return readPage(page, {
    order: 'kudos',
    shape: ['instant', 'string'],
    keyOf: (row) => [row.createdAt.toISOString(), row.id],
    read: (limit, after) => (isEmpty ? Promise.resolve([]) : readKudos(db, viewer, selection, limit, after)),
    count: () => (isEmpty ? Promise.resolve(0) : countKudos(db, viewer, selection)),
  });
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
    const recipients = await checkRecipients(session, writing, input.recipients);
    if (input.subject != null && subject === null) return refuseSubject(input.subject, 'subject');
    if (input.value != null && !(await kudosValues(db)).some(({ id }) => id === input.value)) {
      return refuse('NOT_FOUND', 'value', 'The company has no such value.');
    }
    const audience = chooseAudience(session, input.audience, audienceAround(subject));
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
      })
      .execute();
    await db
      .insertInto('kudosRecipient')
      .values(recipients.map((personId, position) => ({ kudosId: id, personId, position })))
      .execute();
    announceInFeeds(writing, { ...audience, authorId: viewer.id }, { nodeId: activityId, change: 'created' });
    announceKudos(writing, recipients, subject);
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
    announceKudos(
      writing,
      recipients.map(({ personId }) => personId),
      subject,
    );
    return { deletedId: kudos.id };
  });
}

/** What the viewer may do with a thank-you. */
export function kudosPermissions({ viewer }: Session, kudos: Pick<KudosRow, 'fromId'>) {
  const remove = kudos.fromId === viewer.id || viewer.role === 'moderator';
  return { edit: false, remove, comment: false, react: false, reply: false };
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

/** What is said on a post stays among those who may read it. */
function audienceAround(subject: Subject | null) {
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

function announceKudos(writing: Write, recipients: readonly string[], subject: Subject | null): void {
  for (const personId of recipients) {
    writing.changed({ topic: `subject:${personId}`, nodeId: personId, change: 'updated', audience: null });
  }
  if (subject !== null) announceOn(writing, subject, { nodeId: subject.id, change: 'updated' });
}
