import { randomBytes } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import { isAnyOf, type Queries } from './database.ts';
import type { UploadTable } from './schema.ts';

export type UploadRow = Selectable<UploadTable>;

/** The files of these posts and comments, in order. */
export function uploadsOf(
  db: Queries,
  nodeIds: readonly string[],
): Promise<(UploadRow & { nodeId: string })[]> {
  return db
    .selectFrom('upload')
    .selectAll()
    .where(isAnyOf('nodeId', nodeIds))
    .orderBy('nodeId')
    .orderBy('position')
    .execute() as Promise<(UploadRow & { nodeId: string })[]>;
}

export async function findUpload(db: Queries, id: string): Promise<UploadRow | null> {
  return (await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** How many bytes somebody has sent since, whether they belong to something or not. */
export async function bytesSince(db: Queries, ownerId: string, since: Date): Promise<number> {
  const { bytes } = await db
    .selectFrom('upload')
    .select(sql<string>`coalesce(sum(size), 0)`.as('bytes'))
    .where('ownerId', '=', ownerId)
    .where('createdAt', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(bytes);
}

/** Gives loose files of their owner to a post or comment; resolves to how many were there. */
export async function claimUploads(
  db: Queries,
  claim: {
    readonly ownerId: string;
    readonly nodeId: string;
    readonly files: readonly { readonly id: string; readonly description?: string | null | undefined }[];
  },
): Promise<number> {
  const { ownerId, nodeId, files } = claim;
  let claimed = 0;
  for (const [position, { id, description }] of files.entries()) {
    const row = await db
      .updateTable('upload')
      .set({ nodeId, position, description: description?.trim() || null })
      .where('id', '=', id)
      .where('ownerId', '=', ownerId)
      .where('nodeId', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (row) claimed += 1;
  }
  return claimed;
}

/** What belonged to these is loose again, and from long ago: housekeeping takes it. */
export async function abandonUploads(db: Queries, nodeIds: readonly string[]): Promise<void> {
  await db
    .updateTable('upload')
    .set({ nodeId: null, createdAt: new Date(0) })
    .where(isAnyOf('nodeId', nodeIds))
    .execute();
}

/** Forgets loose files from before, a few at a time, and gives their ids. */
export async function dropLooseUploads(db: Queries, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`delete from upload where id in (
    select id from upload where node_id is null and created_at < ${before} limit 500 for update skip locked)
    returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** A secret of this database's own, made by the first server that needs it. */
export async function ownSecret(db: Queries, name: string): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  await db
    .insertInto('secret')
    .values({ name, value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.value;
}
