import { mostThanked, unthankedBy, type UnthankedRow } from '../store/kudos.ts';
import { selectionOf, type KudosArgs } from './kudos.ts';
import { badInput } from './refusals.ts';
import type { Session } from './session.ts';

const weekMs = 7 * 86_400_000;
const mostWeeks = 52;
/** Words exchanged longer ago than this are no reason to be reminded. */
const talkedWeeks = 12;
const mostReminded = 5;
const mostRanked = 10;

/** At most five whom the viewer works with and has not thanked lately. Others come the week after. */
export async function unthanked({ db, viewer, house }: Session, weeks: number): Promise<UnthankedRow[]> {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > mostWeeks)
    throw badInput(`\`weeks\` is a number from 1 to ${mostWeeks}.`);
  const now = house.now().getTime();
  return unthankedBy(db, viewer, {
    since: new Date(now - weeks * weekMs),
    talkedSince: new Date(now - talkedWeeks * weekMs),
    shuffle: `${viewer.id} ${Math.floor(now / weekMs)}`,
    limit: mostReminded,
  });
}

/** Who was thanked most often; null where the organisation does not compare people. */
export async function thankedMost(session: Session, scope: KudosArgs['scope']) {
  if (!session.house.kudosRanking) return null;
  const selection = await selectionOf(session, scope);
  return selection === null ? [] : mostThanked(session.db, session.viewer, selection, mostRanked);
}
