import { lockActivity } from '../store/activities.ts';
import { lockKudos, recipientsOf, type KudosRow } from '../store/kudos.ts';
import { announceThanks, type Told } from './announce.ts';
import { thankedOnly, type AudienceRef, type WritableAudience } from './audiences.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';
import { refuseOldVersion, write, type Outcome, type Write, type WriteMeta } from './writes.ts';

export interface SetKudosConsent {
  readonly id: string;
  readonly on: boolean;
  readonly meta: WriteMeta;
}

export interface Consent {
  readonly state: 'pending' | 'given' | 'declined';
  readonly viewerMayAnswer: boolean;
  /** Who sees it once they agree. */
  readonly wanted: AudienceRef;
}

/** What those thanked said to being shown; null: nobody was asked. */
export async function consentOf({ load, viewer }: Session, kudos: KudosRow): Promise<Consent | null> {
  if (kudos.wantedKind === null) return null;
  const recipients = await load.recipients.load(kudos.id);
  return {
    state: stateOf(recipients),
    viewerMayAnswer: recipients.some(({ personId }) => personId === viewer.id),
    wanted: { kind: kudos.wantedKind, id: kudos.wantedId },
  };
}

/** One yes is enough; one no is enough to close it again. */
function stateOf(recipients: readonly { readonly agrees: boolean | null }[]): Consent['state'] {
  if (recipients.some(({ agrees }) => agrees === false)) return 'declined';
  return recipients.some(({ agrees }) => agrees === true) ? 'given' : 'pending';
}

/** Somebody who is thanked agrees that others see it, or would rather not. */
export async function setKudosConsent(
  session: Session,
  input: SetKudosConsent,
): Promise<Outcome<{ id: string }>> {
  const seen = await session.load.kudos.load(input.id);
  return write(session, 'setKudosConsent', input, async (writing) => {
    const { db } = writing;
    const kudos = seen === null ? undefined : await lockKudos(db, seen.id);
    if (kudos === undefined) return refuse('NOT_FOUND', 'id', 'No such thank-you.');
    const before = await recipientsOf(db, [kudos.id]);
    const { wantedKind, wantedId } = kudos;
    if (wantedKind === null || !before.some(({ personId }) => personId === session.viewer.id)) {
      return refuse('NOT_ALLOWED', 'id', 'Only those thanked are asked, and only where the giver asks them.');
    }
    refuseOldVersion(input.meta, kudos.version);
    await db
      .updateTable('kudosRecipient')
      .set({ agrees: input.on })
      .where('kudosId', '=', kudos.id)
      .where('personId', '=', session.viewer.id)
      .execute();
    const recipients = await recipientsOf(db, [kudos.id]);
    const wanted: WritableAudience = { audienceKind: wantedKind, audienceId: wantedId };
    await show(
      writing,
      kudos,
      recipients.map(({ personId }) => personId),
      {
        from: { audienceKind: kudos.audienceKind, audienceId: kudos.audienceId },
        to: stateOf(recipients) === 'given' ? wanted : thankedOnly,
      },
    );
    return { id: kudos.id };
  });
}

interface Turn {
  readonly from: WritableAudience;
  readonly to: WritableAudience;
}

/** Opens or closes the thank-you, and the entry that tells of it, in one. */
async function show(
  writing: Write,
  kudos: KudosRow,
  recipients: readonly string[],
  turn: Turn,
): Promise<void> {
  const { db } = writing;
  await db
    .updateTable('kudos')
    .set({ ...turn.to, version: kudos.version + 1 })
    .where('id', '=', kudos.id)
    .execute();
  const activity = kudos.activityId === null ? undefined : await lockActivity(db, kudos.activityId);
  if (activity === undefined) return;
  await db
    .updateTable('activity')
    .set({ ...turn.to, version: activity.version + 1 })
    .where('id', '=', activity.id)
    .execute();
  const told = (audience: WritableAudience): Told => ({ recipients, audience, authorId: kudos.fromId });
  const opened = turn.from.audienceKind !== turn.to.audienceKind;
  if (opened && turn.to.audienceKind === 'people') {
    announceThanks(writing, told(turn.from), { nodeId: activity.id, change: 'deleted' });
  }
  const change = opened && turn.to.audienceKind !== 'people' ? 'created' : 'updated';
  announceThanks(writing, told(turn.to), { nodeId: activity.id, change });
}
