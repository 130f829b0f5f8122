import { isPlain } from './same.ts';
import type { Fields } from './normalise.ts';

/** What was known and what was just said, as one: what was not said stays as it was. */
export function merge(known: Fields | null | undefined, said: Fields): Fields {
  if (!known) return said;
  const merged = { ...known, ...said };
  return said['type'] === 'reactions'
    ? { ...merged, groups: mergeGroups(known['groups'], said['groups']) }
    : merged;
}

/** Lists tell how many reacted, summaries also who: who is kept as long as it is as many. */
function mergeGroups(known: unknown, said: unknown): unknown {
  if (!Array.isArray(known) || !Array.isArray(said)) return said ?? known;
  return said.map((group: unknown) => {
    if (!isPlain(group) || 'people' in group) return group;
    const before: unknown = known.find((other: unknown) => isPlain(other) && other['kind'] === group['kind']);
    const kept =
      isPlain(before) &&
      'people' in before &&
      before['count'] === group['count'] &&
      before['viewerHasReacted'] === group['viewerHasReacted'];
    return kept ? { ...group, people: before['people'] } : group;
  });
}
