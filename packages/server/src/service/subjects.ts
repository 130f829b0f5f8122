import type { ActivityRow } from '../store/activities.ts';
import type { ChangeAudience } from '../store/changes.ts';
import type { CommentRow } from '../store/comments.ts';
import type { PersonRow } from '../store/people.ts';
import { kindOf } from './ids.ts';
import { refuse } from './refusals.ts';
import type { Session } from './session.ts';
import { isStorable } from './words.ts';

const longestReference = 500;
const tracking = /^(utm_.*|fbclid|gclid)$/iu;

/**
 * The one form of an outside reference: a URN, or an absolute http(s) URL without fragment, credentials and tracking
 * parameters. Null when it is neither.
 */
export function normaliseOutside(reference: string): string | null {
  if (reference.length > longestReference || !isStorable(reference)) return null;
  const urn = /^urn:([a-z0-9][a-z0-9-]{0,31}):([^\s#]+)(#.*)?$/iu.exec(reference);
  if (urn !== null) return `urn:${urn[1]?.toLowerCase()}:${urn[2]}`;
  if (!/^https?:\/\//iu.test(reference) || !URL.canParse(reference)) return null;
  const url = new URL(reference);
  url.hash = '';
  url.username = '';
  url.password = '';
  const names = [...url.searchParams.keys()].filter((name) => tracking.test(name));
  // Only when needed: deleting rewrites the whole query.
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** Something the viewer may read and write about. */
export type Subject =
  | { readonly type: 'activity'; readonly id: string; readonly row: ActivityRow }
  | { readonly type: 'comment'; readonly id: string; readonly row: CommentRow; readonly about: Subject }
  | { readonly type: 'person'; readonly id: string; readonly row: PersonRow }
  | { readonly type: 'outside'; readonly id: string };

/** What a reference names, or null: nothing there, or not for this viewer. */
export async function findSubject(session: Session, reference: string): Promise<Subject | null> {
  switch (kindOf(reference)) {
    case 'activity': {
      const row = await session.load.activity.load(reference);
      return row && { type: 'activity', id: row.id, row };
    }
    case 'person': {
      const row = await session.load.person.load(reference);
      return row && { type: 'person', id: row.id, row };
    }
    case 'comment': {
      const row = await session.load.comment.load(reference);
      const about = row && (await findSubject(session, row.subjectId));
      return about && { type: 'comment', id: row.id, row, about };
    }
    case null: {
      const id = normaliseOutside(reference);
      return id !== null && (await session.mayUse(id)) ? { type: 'outside', id } : null;
    }
    default:
      return null;
  }
}

/** Ends a write on a subject that was not found; outside things are there for whoever the policy lets use them. */
export function refuseSubject(reference: string, field: string): never {
  if (kindOf(reference) === null && normaliseOutside(reference) !== null) {
    return refuse('NOT_ALLOWED', field, 'This person may not use this outside subject.');
  }
  return refuse('NOT_FOUND', field, 'Nothing there, or not for this person.');
}

/** What a thread of comments hangs on: never a comment. */
export function rootOf(subject: Subject): Exclude<Subject, { type: 'comment' }> {
  return subject.type === 'comment' ? rootOf(subject.about) : subject;
}

/** Who may hear of changes on a subject; null: whoever may read it. */
export function audienceOf(subject: Subject): ChangeAudience | null {
  const root = rootOf(subject);
  return root.type === 'activity' ? audienceOfRow(root.row) : null;
}

export function audienceOfRow({ audienceKind, audienceId, authorId }: ChangeAudience): ChangeAudience {
  return { audienceKind, audienceId, authorId };
}
