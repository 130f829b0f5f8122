import type { CommentSort } from '../types.ts';
import type { ConformanceCase, ConformanceContext } from './case.ts';
import { calmly, expect, expectSame } from './expect.ts';
import { further } from './further.ts';
import { say, sayAll } from './steps.ts';

async function threadOf({ backend }: Pick<ConformanceContext, 'backend'>, subject: string) {
  const count = (await backend.comments.counts([subject], calmly)).get(subject);
  expect(count?.thread, 'the count of a subject tells its thread');
  return count.thread;
}

/** Threads as a whole, and where a comment stands in one. */
export const threadCases: readonly ConformanceCase[] = [
  {
    name: 'a thread is resolved by somebody at some time, and open again',
    needs: ['resolution.set', 'comments.add', 'comments.counts', 'viewer'],
    run: async (context) => {
      const subject = await context.newSubject();
      await say(context, subject, 'settled');
      const resolve = (on: boolean) =>
        further(context, 'resolution.set')({ subject, on, idempotencyKey: context.newKey() }, calmly);
      await resolve(true);
      await resolve(true);
      const resolved = await threadOf(context, subject);
      const viewer = await context.backend.viewer(calmly);
      expect(resolved.resolvedAt, 'it says since when');
      expectSame(resolved.resolvedBy?.id, viewer?.person.id, 'who resolved it');
      await resolve(false);
      const open = await threadOf(context, subject);
      expectSame([open.resolvedAt ?? null, open.resolvedBy ?? null], [null, null], 'opened again');
    },
  },
  {
    name: 'who wants to hear of a subject is said so, until they no longer want to',
    needs: ['subscriptions.set', 'comments.counts'],
    run: async (context) => {
      const subject = await context.newSubject();
      const states: unknown[] = [];
      for (const on of [true, true, false]) {
        const set = further(context, 'subscriptions.set');
        await set({ subject, on, idempotencyKey: context.newKey() }, calmly);
        states.push((await threadOf(context, subject)).subscribed);
      }
      expectSame(states, [true, true, false], 'after each wish');
    },
  },
  {
    name: 'a read mark goes on and never back; one’s own comments are never unread',
    needs: ['readMarks.set', 'comments.add', 'comments.counts'],
    run: async (context) => {
      const subject = await context.newSubject();
      const [first, last] = await sayAll(context, subject, ['one', 'two']);
      const mark = async (until: string) => {
        const set = further(context, 'readMarks.set');
        await set({ subject, until, idempotencyKey: context.newKey() }, calmly);
        return threadOf(context, subject);
      };
      const far = await mark(last!.createdAt);
      const back = await mark(first!.createdAt);
      expect(far.readAt != null && far.readAt >= first!.createdAt, 'it says up to when');
      expectSame(back.readAt, far.readAt, 'it does not go back');
      expectSame(back.unread, 0, 'what is unread');
    },
  },
  {
    name: 'reading on from the place of a comment soon finds it, in each order; likewise a reply',
    needs: ['comments.place', 'comments.read', 'comments.add', 'comments.reply', 'comments.sort'],
    run: async (context) => {
      const subject = await context.newSubject();
      const said = await sayAll(context, subject, 'abcdefgh'.split(''));
      const replies = await sayAll(context, subject, 'ijklmn'.split(''), said[0]!.id);
      for (const { id, parent } of [said[0]!, said[5]!, said[7]!, replies[4]!]) {
        for (const sort of ['oldest', 'newest'] satisfies CommentSort[]) {
          const found = await further(context, 'comments.place')({ subject, id, sort }, calmly);
          expectSame(found?.comment.id, id, 'the comment itself');
          const query = { subject, sort, ...(parent === null ? {} : { parent }) };
          const request = { first: 4, ...(found?.after == null ? {} : { after: found.after }) };
          const { items } = await context.backend.comments.page(query, request, calmly);
          expect(
            items.some((item) => item.id === id),
            `${sort}: it is on the page after its place`,
          );
        }
      }
      const missing = { subject, id: context.known.missingComment };
      const nothing = await further(context, 'comments.place')(missing, calmly).catch(() => null);
      expectSame(nothing, null, 'what is not there has no place');
    },
  },
];
