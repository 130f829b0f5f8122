import type { Clock } from '../clock.ts';
import { SocialError, toSocialError } from '../errors.ts';
import type { TransportOperation } from './types.ts';

const readTries = 3;
const firstSpanMs = 400;
/** Longer than this nobody waits inside one question; the error says how long it would be. */
const longestWaitMs = 5_000;

/** Asks again where that is safe and may help: reads twice, writes once and only if sent twice they are done once. */
export async function persist<T>(
  clock: Clock,
  { kind, name, repeatable, signal }: TransportOperation,
  ask: () => Promise<T>,
): Promise<T> {
  const isQuery = kind === 'query';
  const tries = isQuery ? readTries : repeatable ? 2 : 1;
  for (let tried = 1; ; tried++) {
    if (signal?.aborted) throw new SocialError('aborted', { operation: name });
    try {
      return await ask();
    } catch (thrown) {
      const error = toSocialError(thrown, name);
      const wait = waitBefore(error, tried, isQuery, clock);
      if (tried >= tries || wait === undefined) throw error;
      await new Promise<void>((resolve) => clock.after(wait, resolve));
    }
  }
}

/** Full jitter: a random part of a growing span. Undefined: asking again would not help. */
function waitBefore(error: SocialError, tried: number, isQuery: boolean, clock: Clock): number | undefined {
  const { kind, retryAfterMs = clock.random() * firstSpanMs * 2 ** tried } = error;
  const mayHelp = kind === 'network' || (isQuery && (kind === 'server' || kind === 'rate-limited'));
  return mayHelp && retryAfterMs <= longestWaitMs ? retryAfterMs : undefined;
}
