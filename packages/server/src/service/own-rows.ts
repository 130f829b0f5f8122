import type { Insertable } from 'kysely';
import type { Tables } from '../store/schema.ts';
import type { Write } from './writes.ts';

/** Tables in which a row says that something is so for a person: kept, muted, followed. */
type OwnTable = 'saved' | 'muted' | 'follow' | 'subscription' | 'ideaSupport';

/** Sees to it that there is, or is not, this row. Twice is as good as once. */
export async function setOwnRow<Table extends OwnTable>(
  { db, now }: Write,
  table: Table,
  row: Omit<Insertable<Tables[Table]>, 'createdAt'>,
  on: boolean,
): Promise<void> {
  // The compiler cannot follow a query over a table it knows only as one of several.
  const [one, its] = [table as 'saved', row as Insertable<Tables['saved']>];
  if (on) {
    await db
      .insertInto(one)
      .values({ ...its, createdAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await db
    .deleteFrom(one)
    .where((where) => where.and(its))
    .execute();
}
