import { unauthenticated } from '../service/refusals.ts';
import type { House, Session } from '../service/session.ts';

/** What every resolver gets. */
export interface Context {
  readonly house: House;
  /** Null when nobody is signed in. */
  readonly session: Session | null;
}

/** @throws UNAUTHENTICATED when nobody is signed in */
export function signedIn({ session }: Context): Session {
  if (session === null) throw unauthenticated();
  return session;
}
