import { outsideActivity, outsideAudience } from '../store/audiences.ts';
import { audiencesOf, type AudienceRef } from './audiences.ts';
import type { Session } from './session.ts';
import { findSubject, rootOf } from './subjects.ts';

export interface OutsideArgs {
  readonly ids: readonly string[];
  readonly audience?: { readonly kind: AudienceRef['kind']; readonly id?: string | null } | null;
  readonly subject?: string | null;
}

/**
 * Those of the people who could not read what the viewer is about to write. Nobody where it is not for this server to
 * say: what an outside thing's readers are is known elsewhere.
 */
export async function findOutside(session: Session, args: OutsideArgs): Promise<readonly string[]> {
  const { ids, audience, subject } = args;
  if (audience) {
    const asked = audiencesOf(session).find(
      ({ kind, id }) => kind === audience.kind && (kind === 'everyone' || id === (audience.id ?? null)),
    );
    return asked === undefined ? [] : outsideAudience(session.db, ids, asked);
  }
  const found = subject ? await findSubject(session, subject) : null;
  const root = found && rootOf(found);
  return root?.type === 'activity' ? outsideActivity(session.db, ids, root.row) : [];
}
