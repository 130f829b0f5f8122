import type { GroupRef, Id, Person, Team } from '@maillon/contract';
import type { Handle, SocialClient } from '@maillon/sdk';
import { valueOf } from '../foundation/view-state.ts';

/** People one thank-you may name. */
export const MOST_RECIPIENTS = 10;

/** Whom a thank-you to a team is for: its members by name where they fit, else the team as a whole. */
export type TeamGift =
  { readonly people: readonly Person[] } | { readonly team: GroupRef; readonly size: number };

/**
 * @param viewer nobody thanks themself
 * @param asWhole whether the backend can thank a team as a whole
 * @returns undefined where the team can be thanked neither way
 */
export function giftOf(
  { id, name, memberCount, members }: Team,
  viewer: Id | undefined,
  asWhole: boolean,
): TeamGift | undefined {
  const others = members.filter((person) => person.id !== viewer);
  const isComplete = members.length >= memberCount;
  if (isComplete && others.length > 0 && others.length <= MOST_RECIPIENTS) return { people: others };
  if (isComplete && others.length === 0) return undefined;
  return asWhole ? { team: { id, name }, size: memberCount } : undefined;
}

/** Teams whose name fits; rejects when `signal` aborts or they could not be asked for. */
export function findTeams(
  client: SocialClient | undefined,
  search: string,
  signal: AbortSignal,
): Promise<readonly Team[]> {
  const handle: Handle<readonly Team[]> | undefined = client?.ask('teams.search', { search });
  if (!handle) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const { state } = handle;
      if (state.status === 'loading' && !signal.aborted) return;
      stop();
      signal.removeEventListener('abort', look);
      if (signal.aborted) reject(new DOMException('no longer wanted', 'AbortError'));
      else if (state.status === 'failed') reject(state.error);
      else resolve(valueOf(state) ?? []);
    };
    const stop = handle.subscribe(look);
    signal.addEventListener('abort', look);
    look();
  });
}
