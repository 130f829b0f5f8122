import { sql, type Selectable } from 'kysely';
import type { Queries } from './database.ts';
import type { LinkPreviewTable, StoredPreview } from './schema.ts';

export type LinkPreviewRow = Selectable<LinkPreviewTable>;

/** What is known of the page at an address; undefined: it was not asked yet. */
export function findPreview(db: Queries, url: string): Promise<LinkPreviewRow | undefined> {
  return db.selectFrom('linkPreview').selectAll().where('url', '=', url).executeTakeFirst();
}

/** Keeps what was found at an address, also that there is nothing. */
export async function keepPreview(
  db: Queries,
  url: string,
  preview: StoredPreview | null,
  fetchedAt: Date,
): Promise<void> {
  const values = { preview: preview && JSON.stringify(preview), fetchedAt };
  await db
    .insertInto('linkPreview')
    .values({ url, ...values })
    .onConflict((conflict) => conflict.column('url').doUpdateSet(values))
    .execute();
}

export async function keepPicture(db: Queries, id: string, createdAt: Date): Promise<void> {
  await db.insertInto('linkPicture').values({ id, createdAt }).execute();
}

/** Forgets what nobody asked for since then. */
export async function dropPreviewsBefore(db: Queries, before: Date): Promise<void> {
  await db.deleteFrom('linkPreview').where('fetchedAt', '<', before).execute();
}

/** Forgets pictures from before that no page and no post shows, a few at a time, and gives their ids. */
export async function dropLoosePictures(db: Queries, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`delete from link_picture where id in (
    select id from link_picture as picture where created_at < ${before}
      and not exists (select from activity where link_preview is not null and link_preview->>'picture' = picture.id)
      and not exists (select from link_preview where preview is not null and preview->>'picture' = picture.id)
    limit 500 for update skip locked) returning id`.execute(db);
  return rows.map(({ id }) => id);
}
