import type { Queries } from './database.ts';

/** What an idempotency key stood for before. */
export interface SeenKey {
  readonly inputHash: string;
  readonly answer: unknown;
}

/**
 * Claims a key in the transaction of its write. When another transaction is about to use the same key, this waits for
 * its end.
 *
 * @returns null when the key is new; else what it stood for
 */
export async function claimKey(
  db: Queries,
  row: {
    readonly viewerId: string;
    readonly key: string;
    readonly inputHash: string;
    readonly createdAt: Date;
  },
): Promise<SeenKey | null> {
  const claimed = await db
    .insertInto('idempotencyKey')
    .values({ ...row, answer: 'null' })
    .onConflict((conflict) => conflict.columns(['viewerId', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (claimed !== undefined) return null;
  return db
    .selectFrom('idempotencyKey')
    .select(['inputHash', 'answer'])
    .where('viewerId', '=', row.viewerId)
    .where('key', '=', row.key)
    .executeTakeFirstOrThrow();
}

/** Keeps what the write came to, for when the key comes again. */
export async function keepAnswer(db: Queries, viewerId: string, key: string, answer: unknown): Promise<void> {
  await db
    .updateTable('idempotencyKey')
    .set({ answer: JSON.stringify(answer) })
    .where('viewerId', '=', viewerId)
    .where('key', '=', key)
    .execute();
}

/** Forgets the keys from before an instant. */
export async function dropKeysBefore(db: Queries, instant: Date): Promise<void> {
  await db.deleteFrom('idempotencyKey').where('createdAt', '<', instant).execute();
}
