import type { ChangeAudience, NewChange } from '../store/changes.ts';
import { audienceOf, audienceOfRow, rootOf, type Subject } from './subjects.ts';
import type { Write } from './writes.ts';

type What = Pick<NewChange, 'nodeId' | 'change'>;

/** Tells whoever reads a subject that something on it changed; for a post, the feeds that show it too. */
export function announceOn(writing: Write, subject: Subject, what: What): void {
  const root = rootOf(subject);
  writing.changed({ ...what, topic: `subject:${root.id}`, audience: audienceOf(root) });
  if (subject.type === 'comment') {
    writing.changed({ ...what, topic: `subject:${subject.id}`, audience: audienceOf(root) });
  }
  if (root.type === 'activity') {
    announceInFeeds(writing, audienceOfRow(root.row), { nodeId: root.id, change: 'updated' });
  }
}

/** Tells whoever reads a thread that one of its comments shows something else, such as the number of its replies. */
export function announceParent(writing: Write, root: Subject, parentId: string | null): void {
  if (parentId === null) return;
  writing.changed({
    topic: `subject:${root.id}`,
    nodeId: parentId,
    change: 'updated',
    audience: audienceOf(root),
  });
}

/** Who hears of a thank-you. */
export interface Told {
  readonly recipients: readonly string[];
  readonly audience: Pick<ChangeAudience, 'audienceKind' | 'audienceId'>;
  readonly authorId: string | null;
}

/** Tells the feeds that show a thank-you; of one that only those thanked see, each of them and nobody else. */
export function announceThanks(writing: Write, { recipients, audience, authorId }: Told, what: What): void {
  if (audience.audienceKind !== 'people') {
    return announceInFeeds(writing, { ...audience, authorId }, what);
  }
  for (const audienceId of recipients) {
    writing.changed({ ...what, topic: 'feed:home', audience: { ...audience, audienceId, authorId } });
  }
}

/** Tells the feeds that show an activity. */
export function announceInFeeds(writing: Write, audience: ChangeAudience, what: What): void {
  writing.changed({ ...what, topic: 'feed:home', audience });
  if (audience.audienceKind === 'group') {
    writing.changed({ ...what, topic: `feed:group:${audience.audienceId}`, audience });
  }
  if (audience.authorId !== null) {
    writing.changed({ ...what, topic: `feed:person:${audience.authorId}`, audience });
  }
}
