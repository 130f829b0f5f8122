import { sql } from 'kysely';
import type { Queries } from '../store/database.ts';
import { mentionsIn, type SentWords } from './words.ts';

/** Keeps who is named in a post or comment, for the feed of mentions. Names that nobody has are left out. */
export async function rememberMentions(
  db: Queries,
  {
    nodeId,
    activityId,
    words,
  }: { readonly nodeId: string; readonly activityId: string; readonly words: SentWords },
): Promise<void> {
  const personIds = mentionsIn(words);
  await db.deleteFrom('mention').where('nodeId', '=', nodeId).execute();
  if (personIds.length === 0) return;
  await sql`insert into mention (node_id, person_id, activity_id)
    select ${nodeId}, id, ${activityId} from person where id = any(${personIds}::text[])`.execute(db);
}
