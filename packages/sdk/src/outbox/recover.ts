import type { Clock } from '../clock.ts';
import { between, type Sent } from '../drafts.ts';
import type { LoadedOutbox } from '../outbox-door.ts';

/** So long another tab may need to get what it sends into the outbox. */
const handOverMs = 5_000;

/** Words that left their field and never came here: `putBack` makes them the draft again. See `Drafts.recover`. */
export async function recover(
  clock: Clock,
  knows: LoadedOutbox['knows'],
  ...[copies, putBack]: Parameters<LoadedOutbox['recover']>
): Promise<string | undefined> {
  const found = copies();
  const [latest = 0] = found.map(({ at }) => at).sort((a, b) => b - a);
  const wait = latest + handOverMs - clock.now();
  if (wait > 0) await new Promise<void>((resolve) => clock.after(wait, resolve));
  const known = await knows(found.map(({ id }) => id));
  // Meanwhile some may have been acknowledged, or taken back.
  const lost: readonly (Sent & { readonly id: string })[] = copies()
    .filter(({ id }) => found.some((sent) => sent.id === id) && !known.has(id))
    .sort((a, b) => a.at - b.at);
  if (lost.length === 0) return undefined;
  const words = lost.map((sent) => sent.words).join(between);
  putBack(
    words,
    lost.map(({ id }) => id),
  );
  return words;
}
