import type { Outbox, OutboxEntry, SocialClient } from '@maillon/sdk';

/** The client's outbox; undefined where the client is of a library that had none. */
export const outboxOf = (client: SocialClient | undefined): Outbox | undefined => client?.outbox;

const isKept = ({ state, undoUntil }: OutboxEntry): boolean =>
  state === 'queued' || state === 'doubtful' || undoUntil !== undefined;

/**
 * Waits for a write until it is sent or, as `kept`, until its words are in the outbox for longer, as while it can be
 * undone: from then on the item on screen says what becomes of it. Rejects as the write does.
 */
export async function sentOrKept<T>(
  client: SocialClient | undefined,
  id: string | undefined,
  sending: Promise<T>,
): Promise<{ readonly sent: T } | 'kept'> {
  const outbox = outboxOf(client);
  const sent = sending.then((value) => ({ sent: value }));
  if (!outbox || id === undefined) return sent;
  let stop: (() => void) | undefined;
  const kept = new Promise<'kept'>((resolve) => {
    const look = (): void => {
      if (outbox.state.some((entry) => entry.id === id && isKept(entry))) resolve('kept');
    };
    stop = outbox.subscribe(look);
    look();
  });
  const outcome = await Promise.race([sent, kept]).finally(() => stop?.());
  // What becomes of it is told elsewhere.
  if (outcome === 'kept') sending.catch(() => undefined);
  return outcome;
}
