import type { Id, OutsideQuery, Person } from '@maillon/contract';
import type { Handle, SocialClient } from '@maillon/sdk';
import { valueOf } from '../foundation/view-state.ts';

/** The question who of these people could not read it; the same question is the same handle. */
export function outsiders(
  client: SocialClient,
  ids: readonly Id[],
  readers: Omit<OutsideQuery, 'ids'>,
): Handle<readonly Person[]> {
  return client.ask('audiences.outside', { ids: [...ids].sort(), ...readers });
}

/** Its answer once it is there; nobody, where it does not come. */
export function answerOf<T>(handle: Handle<readonly T[]>, signal: AbortSignal): Promise<readonly T[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (handle.state.status === 'loading' && !signal.aborted) return;
      stop();
      resolve(valueOf(handle.state) ?? []);
    };
    const unsubscribe = handle.subscribe(look);
    const stop = (): void => {
      unsubscribe();
      signal.removeEventListener('abort', look);
    };
    signal.addEventListener('abort', look);
    look();
  });
}
