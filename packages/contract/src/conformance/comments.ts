import type { ConformanceCase } from './case.ts';
import { calmly, expect, expectRefusal, expectSame, expectWords, walk } from './expect.ts';
import { readComments, say, sayAll, words } from './steps.ts';

const five = ['one', 'two', 'three', 'four', 'five'];

/** What is said about a subject: reading, paging, writing. */
export const commentCases: readonly ConformanceCase[] = [
  {
    name: 'a subject on which nothing was said has no comments',
    needs: ['comments.read'],
    run: async (context) => {
      const page = await context.backend.comments.page(
        { subject: await context.newSubject() },
        { first: 10 },
        calmly,
      );
      expectSame(page.items.length, 0, 'no items');
      expect(page.next === undefined, 'no next page');
      expect(!('atLeast' in page.total) || page.total.atLeast === 0, 'the total does not promise any');
    },
  },
  {
    name: 'a comment that was added is read back, with its author and subject',
    needs: ['comments.read', 'comments.add', 'viewer'],
    run: async (context) => {
      const subject = await context.newSubject();
      const added = await say(context, subject, 'Bonjour à tous');
      const viewer = await context.backend.viewer(calmly);
      const [read] = await readComments(context.backend, subject);
      expect(read, 'it is listed');
      expectSame([read.id, read.subject, read.parent], [added.id, subject, null], 'id, subject and parent');
      expectWords(read.body, 'Bonjour à tous', 'the words');
      expectSame(read.author?.id, viewer?.person.id, 'the author is the viewer');
      expect(read.permissions?.edit !== false, 'its author may edit it');
    },
  },
  {
    name: 'an instant is ISO 8601 in UTC',
    needs: ['comments.add'],
    run: async (context) => {
      const added = await say(context, await context.newSubject(), 'now');
      expect(
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(added.createdAt),
        'createdAt is like 2026-11-23T08:30:00.000Z',
      );
    },
  },
  {
    name: 'comments are listed oldest first, or newest first when asked',
    needs: ['comments.read', 'comments.add', 'comments.sort'],
    run: async (context) => {
      const subject = await context.newSubject();
      const ids = (await sayAll(context, subject, five)).map((comment) => comment.id);
      const oldest = await context.backend.comments.page({ subject, sort: 'oldest' }, { first: 10 }, calmly);
      const newest = await context.backend.comments.page({ subject, sort: 'newest' }, { first: 10 }, calmly);
      expectSame(
        oldest.items.map((comment) => comment.id),
        ids,
        'oldest first',
      );
      expectSame(
        newest.items.map((comment) => comment.id),
        ids.reverse(),
        'newest first',
      );
    },
  },
  {
    name: 'all pages together are all comments, each once',
    needs: ['comments.read', 'comments.add'],
    run: async (context) => {
      const subject = await context.newSubject();
      const ids = (await sayAll(context, subject, five)).map((comment) => comment.id);
      for (const first of [1, 2, 5]) {
        const walked = await walk(
          (page) => context.backend.comments.page({ subject, sort: 'oldest' }, page, calmly),
          first,
        );
        expectSame(
          walked.map((comment) => comment.id),
          ids,
          `in pages of ${first}`,
        );
      }
    },
  },
  {
    name: 'a comment added between two pages moves nothing',
    needs: ['comments.read', 'comments.add', 'comments.sort'],
    run: async (context) => {
      for (const sort of ['oldest', 'newest'] as const) {
        const subject = await context.newSubject();
        const ids = (await sayAll(context, subject, five)).map((comment) => comment.id);
        const seen: string[] = [];
        let page = await context.backend.comments.page({ subject, sort }, { first: 2 }, calmly);
        seen.push(...page.items.map((comment) => comment.id));
        await say(context, subject, 'meanwhile');
        while (page.next !== undefined) {
          page = await context.backend.comments.page(
            { subject, sort },
            { first: 2, after: page.next },
            calmly,
          );
          seen.push(...page.items.map((comment) => comment.id));
        }
        expect(new Set(seen).size === seen.length, `${sort}: none twice`);
        expect(
          ids.every((id) => seen.includes(id)),
          `${sort}: none left out`,
        );
      }
    },
  },
  {
    name: 'a reply is listed under its comment, not beside it',
    needs: ['comments.read', 'comments.add', 'comments.reply'],
    run: async (context) => {
      const subject = await context.newSubject();
      const top = await say(context, subject, 'question');
      const reply = await say(context, subject, 'answer', top.id);
      expectSame(reply.parent, top.id, 'it knows its parent');
      const level = await readComments(context.backend, subject);
      expectSame(
        level.map((comment) => comment.id),
        [top.id],
        'the top level',
      );
      expect(level[0]?.replyCount == null || level[0].replyCount === 1, 'the comment counts its reply');
      expectSame(
        (await readComments(context.backend, subject, top.id)).map((comment) => comment.id),
        [reply.id],
        'the replies',
      );
    },
  },
  {
    name: 'replies are paged like comments',
    needs: ['comments.read', 'comments.add', 'comments.reply'],
    run: async (context) => {
      const subject = await context.newSubject();
      const top = await say(context, subject, 'question');
      const ids = (await sayAll(context, subject, five, top.id)).map((comment) => comment.id);
      const query = { subject, parent: top.id, sort: 'oldest' as const };
      const walked = await walk((page) => context.backend.comments.page(query, page, calmly), 2);
      expectSame(
        walked.map((comment) => comment.id),
        ids,
        'all replies, in order',
      );
    },
  },
  {
    name: 'an edited comment has the new words and says that it was edited',
    needs: ['comments.read', 'comments.add', 'comments.edit'],
    run: async (context) => {
      const subject = await context.newSubject();
      const added = await say(context, subject, 'frist');
      const edited = await context.backend.comments.edit(
        { id: added.id, body: words('first'), idempotencyKey: context.newKey() },
        calmly,
      );
      expectSame(edited.value?.id, added.id, 'the same comment');
      const [read] = await readComments(context.backend, subject);
      expectWords(read?.body, 'first', 'the new words');
      expect(read?.editedAt, 'editedAt is set');
      expectSame(read?.createdAt, added.createdAt, 'createdAt stays');
    },
  },
  {
    name: 'a removed comment without replies is no longer listed with words',
    needs: ['comments.read', 'comments.add', 'comments.remove'],
    run: async (context) => {
      const subject = await context.newSubject();
      const [kept, gone] = await sayAll(context, subject, ['kept', 'gone']);
      await context.backend.comments.remove({ id: gone!.id, idempotencyKey: context.newKey() }, calmly);
      const left = await readComments(context.backend, subject);
      expectSame(
        left.filter((comment) => comment.body !== null).map((comment) => comment.id),
        [kept!.id],
        'what is left',
      );
    },
  },
  {
    name: 'a removed comment with replies keeps its place and loses its words',
    needs: ['comments.read', 'comments.add', 'comments.reply', 'comments.remove'],
    run: async (context) => {
      const subject = await context.newSubject();
      const top = await say(context, subject, 'regretted');
      const reply = await say(context, subject, 'kept', top.id);
      const removed = await context.backend.comments.remove(
        { id: top.id, idempotencyKey: context.newKey() },
        calmly,
      );
      expect(
        removed.value === null || (removed.value.deletedAt && removed.value.body === null),
        'the answer is the trace, or nothing',
      );
      const [trace] = await readComments(context.backend, subject);
      expectSame(trace?.id, top.id, 'the place stays');
      expect(trace?.deletedAt && trace.body === null, 'without words');
      expectSame(
        (await readComments(context.backend, subject, top.id)).map((comment) => comment.id),
        [reply.id],
        'its reply stays',
      );
    },
  },
  {
    name: 'counts are of comments and replies that are not deleted, for every subject asked',
    needs: ['comments.counts', 'comments.add', 'comments.reply', 'comments.remove'],
    run: async (context) => {
      const [busy, quiet] = [await context.newSubject(), await context.newSubject()];
      const [top, second] = await sayAll(context, busy, ['one', 'two']);
      await say(context, busy, 'three', top!.id);
      const before = await context.backend.comments.counts([busy, quiet], calmly);
      expectSame([before.get(busy)?.count, before.get(quiet)?.count], [3, 0], 'before');
      await context.backend.comments.remove({ id: second!.id, idempotencyKey: context.newKey() }, calmly);
      const after = await context.backend.comments.counts([busy], calmly);
      expectSame(after.get(busy)?.count, 2, 'after');
    },
  },
  {
    name: 'a cursor that was never given is refused',
    needs: ['comments.read'],
    run: async (context) => {
      const subject = await context.newSubject();
      const call = context.backend.comments.page(
        { subject },
        { first: 10, after: 'not a cursor of this list' },
        calmly,
      );
      await expectRefusal(call, ['invalid', 'server'], 'a cursor that the backend never gave is refused');
    },
  },
  {
    name: 'a comment that is not there cannot be edited or removed',
    needs: ['comments.edit', 'comments.remove'],
    run: async (context) => {
      const id = context.known.missingComment;
      await expectRefusal(
        context.backend.comments.edit({ id, body: words('x'), idempotencyKey: context.newKey() }, calmly),
        ['not-found', 'invalid', 'forbidden'],
        'edit',
      );
      await expectRefusal(
        context.backend.comments.remove({ id, idempotencyKey: context.newKey() }, calmly),
        ['not-found', 'invalid', 'forbidden'],
        'remove',
      );
    },
  },
  {
    name: 'a reply to nothing is refused',
    needs: ['comments.add', 'comments.reply'],
    run: async (context) => {
      const command = {
        subject: await context.newSubject(),
        parent: context.known.missingComment,
        body: words('x'),
        idempotencyKey: context.newKey(),
      };
      await expectRefusal(
        context.backend.comments.add(command, calmly),
        ['not-found', 'invalid'],
        'an unknown parent',
      );
    },
  },
];
