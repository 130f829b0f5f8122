import type { SocialError, State } from '@maillon/sdk';

/** What a person sees. Each name is also a `:state()`, a part and, where it stands alone, a slot. */
export type ViewState =
  | 'loading'
  | 'ready'
  | 'empty'
  | 'stale'
  | 'partial'
  | 'failed'
  | 'offline'
  | 'signed-out'
  | 'forbidden'
  | 'not-found';

function ofError(error: SocialError | undefined, online: boolean): ViewState {
  switch (error?.kind) {
    case 'auth-required':
      return 'signed-out';
    case 'forbidden':
      return 'forbidden';
    case 'not-found':
      return 'not-found';
    case 'offline':
      return 'offline';
    default:
      return online ? 'failed' : 'offline';
  }
}

/**
 * What to show for a handle's state.
 * @param online whether the browser believes it has a network
 * @param isEmpty whether a ready value holds nothing to show
 */
export function viewState<T>(state: State<T>, online: boolean, isEmpty?: (value: T) => boolean): ViewState {
  if (state.status === 'loading') return 'loading';
  if (state.status === 'failed') return ofError(state.error, online);
  if (!online) return 'offline';
  if (state.freshness === 'stale') return 'stale';
  if (state.problems.length > 0) return 'partial';
  return isEmpty?.(state.value) ? 'empty' : 'ready';
}

/** Whether there is a value to show, whatever the trouble around it. */
export function valueOf<T>(state: State<T> | undefined): T | undefined {
  return state?.status === 'ready' ? state.value : undefined;
}
