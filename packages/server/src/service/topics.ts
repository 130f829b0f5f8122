import type { Session } from './session.ts';
import { findSubject } from './subjects.ts';

/**
 * Those of the topics that the viewer may follow. What changes under a feed is looked at one by one; what changes on a
 * subject is heard by whoever may read the subject. A topic that may not be read stays silent.
 */
export async function readableTopics(
  session: Session,
  topics: readonly string[],
): Promise<ReadonlySet<string>> {
  const checked = await Promise.all(
    topics.map(async (topic) => {
      const reference = /^subject:(.+)$/su.exec(topic)?.[1];
      if (reference === undefined) return topic;
      const subject = await findSubject(session, reference);
      return subject && `subject:${subject.id}`;
    }),
  );
  return new Set(checked.filter((topic) => topic !== null));
}
