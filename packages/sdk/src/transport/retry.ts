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
  { kind, name, repeatable }: TransportOperation,
  stop: AbortSignal | undefined,
  ask: () => Promise<T>,
): Promise<T> {
  const isQuery = kind === 'query';
  const tries = isQuery ? readTries : repeatable ? 2 : 1;
  for (let tried = 1; ; tried++) {
    try {
      return await ask();
    } catch (thrown) {
      const error = toSocialError(thrown, name);
      const wait = waitBefore(error, tried, isQuery, clock);
      if (tried >= tries || wait === undefined || stop?.aborted) throw error;
      await pause(clock, wait, stop);
    }
  }
}

/** Full jitter: a random part of a growing span. Undefined: asking again would not help. */
function waitBefore(error: SocialError, tried: number, isQuery: boolean, clock: Clock): number | undefined {
  const { kind, retryAfterMs } = error;
  const mayHelp = kind === 'network' || (isQuery && (kind === 'server' || kind === 'rate-limited'));
  if (!mayHelp || (retryAfterMs ?? 0) > longestWaitMs) return undefined;
  return retryAfterMs ?? clock.random() * firstSpanMs * 2 ** tried;
}

function pause(clock: Clock, delay: number, stop: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      cancel();
      reject(new SocialError('aborted'));
    };
    const cancel = clock.after(delay, () => {
      stop?.removeEventListener('abort', abort);
      resolve();
    });
    stop?.addEventListener('abort', abort, { once: true });
  });
}
