import type { ConformanceCase } from './case.ts';
import { calmly, expect, expectRefusal, expectSame, NotApplicable } from './expect.ts';
import { readComments, say, words } from './steps.ts';

/** Networks repeat: the same key is the same write. */
export const writeCases: readonly ConformanceCase[] = [
  {
    name: 'the same comment sent twice is one comment, and the answer says replayed',
    needs: ['comments.read', 'comments.add'],
    with: ['idempotency'],
    run: async (context) => {
      const subject = await context.newSubject();
      const command = { subject, body: words('only once'), idempotencyKey: context.newKey() };
      const first = await context.backend.comments.add(command, calmly);
      const second = await context.backend.comments.add(command, calmly);
      expectSame(second.value?.id, first.value?.id, 'the same comment is answered');
      expectSame([first.replayed ?? false, second.replayed], [false, true], 'replayed');
      expectSame((await readComments(context.backend, subject)).length, 1, 'comments');
    },
  },
  {
    name: 'the same comment sent three times at once is one comment',
    needs: ['comments.read', 'comments.add'],
    with: ['idempotency'],
    run: async (context) => {
      const subject = await context.newSubject();
      const command = { subject, body: words('only once'), idempotencyKey: context.newKey() };
      const answers = await Promise.all([1, 2, 3].map(() => context.backend.comments.add(command, calmly)));
      expectSame(new Set(answers.map((answer) => answer.value?.id)).size, 1, 'ids answered');
      expectSame((await readComments(context.backend, subject)).length, 1, 'comments');
    },
  },
  {
    name: 'the same words under two keys are two comments',
    needs: ['comments.read', 'comments.add'],
    run: async (context) => {
      const subject = await context.newSubject();
      await say(context, subject, 'again');
      await say(context, subject, 'again');
      expectSame((await readComments(context.backend, subject)).length, 2, 'comments');
    },
  },
  {
    name: 'a key that comes with other words writes nothing more',
    needs: ['comments.read', 'comments.add'],
    with: ['idempotency'],
    run: async (context) => {
      const subject = await context.newSubject();
      const idempotencyKey = context.newKey();
      await context.backend.comments.add({ subject, body: words('first'), idempotencyKey }, calmly);
      await context.backend.comments
        .add({ subject, body: words('second'), idempotencyKey }, calmly)
        .catch(() => null);
      const read = await readComments(context.backend, subject);
      expectSame(
        read.map((comment) => comment.body?.value),
        ['first'],
        'what is kept',
      );
    },
  },
  {
    name: 'a refused write may be sent again under its key, put right',
    needs: ['comments.read', 'comments.add'],
    run: async (context) => {
      const subject = await context.newSubject();
      const idempotencyKey = context.newKey();
      await expectRefusal(
        context.backend.comments.add({ subject, body: words(''), idempotencyKey }, calmly),
        ['invalid'],
        'no words',
      );
      await context.backend.comments.add({ subject, body: words('right'), idempotencyKey }, calmly);
      expectSame((await readComments(context.backend, subject)).length, 1, 'comments');
    },
  },
  {
    name: 'removing twice under one key is removing once',
    needs: ['comments.read', 'comments.add', 'comments.remove'],
    with: ['idempotency'],
    run: async (context) => {
      const subject = await context.newSubject();
      const added = await say(context, subject, 'gone');
      const command = { id: added.id, idempotencyKey: context.newKey() };
      await context.backend.comments.remove(command, calmly);
      expectSame((await context.backend.comments.remove(command, calmly)).replayed, true, 'replayed');
    },
  },
  {
    name: 'an edit of an older version is refused as a conflict',
    needs: ['comments.read', 'comments.add', 'comments.edit'],
    run: async (context) => {
      const subject = await context.newSubject();
      const added = await say(context, subject, 'one');
      if (added.version == null) throw new NotApplicable('versions of comments');
      const edit = (value: string, expectedVersion: string): Promise<unknown> =>
        context.backend.comments.edit(
          { id: added.id, body: words(value), idempotencyKey: context.newKey(), expectedVersion },
          calmly,
        );
      await edit('two', added.version);
      await expectRefusal(edit('three', added.version), ['conflict'], 'the older version');
      expectSame((await readComments(context.backend, subject))[0]?.body?.value, 'two', 'the words');
    },
  },
  {
    name: 'a call that was aborted before it began is rejected as aborted',
    needs: ['comments.read'],
    run: async (context) => {
      const call = context.backend.comments.page(
        { subject: await context.newSubject() },
        { first: 1 },
        { signal: AbortSignal.abort() },
      );
      await expectRefusal(call, ['aborted'], 'an aborted signal');
    },
  },
  {
    name: 'a call that is aborted on its way is rejected as aborted',
    needs: ['comments.read'],
    run: async (context) => {
      const subject = await context.newSubject();
      const abort = new AbortController();
      const call = context.backend.comments.page({ subject }, { first: 1 }, { signal: abort.signal });
      abort.abort();
      await expectRefusal(call, ['aborted'], 'an abort on the way');
    },
  },
];

/** Who may do what. */
export const permissionCases: readonly ConformanceCase[] = [
  {
    name: 'what one person says, another reads',
    needs: ['comments.read', 'comments.add'],
    with: ['other'],
    run: async (context) => {
      const subject = await context.newSubject();
      const added = await say(context, subject, 'for all');
      const [read] = await readComments(context.other!, subject);
      expectSame([read?.id, read?.body?.value], [added.id, 'for all'], 'the comment');
      expect(read?.permissions?.edit !== true, 'and may not edit it');
    },
  },
  {
    name: 'nobody edits or removes another person’s comment',
    needs: ['comments.read', 'comments.add', 'comments.edit', 'comments.remove'],
    with: ['other'],
    run: async (context) => {
      const subject = await context.newSubject();
      const { id } = await say(context, subject, 'mine');
      const { comments } = context.other!;
      const kinds = ['forbidden', 'invalid', 'not-found'] as const;
      await expectRefusal(
        comments.edit({ id, body: words('yours'), idempotencyKey: context.newKey() }, calmly),
        kinds,
        'edit',
      );
      await expectRefusal(comments.remove({ id, idempotencyKey: context.newKey() }, calmly), kinds, 'remove');
      expectSame((await readComments(context.backend, subject))[0]?.body?.value, 'mine', 'the words');
    },
  },
  {
    name: 'nobody edits or removes another person’s post',
    needs: ['feed.post', 'feed.edit', 'feed.remove'],
    with: ['other'],
    run: async (context) => {
      const posted = await context.backend.feed.post(
        { body: words('mine'), idempotencyKey: context.newKey() },
        calmly,
      );
      expect(posted.value, 'the post is answered');
      const { id } = posted.value;
      const kinds = ['forbidden', 'invalid', 'not-found'] as const;
      await expectRefusal(
        context.other!.feed.edit({ id, body: words('yours'), idempotencyKey: context.newKey() }, calmly),
        kinds,
        'edit',
      );
      await expectRefusal(
        context.other!.feed.remove({ id, idempotencyKey: context.newKey() }, calmly),
        kinds,
        'remove',
      );
    },
  },
  {
    name: 'a key belongs to the person who used it',
    needs: ['comments.read', 'comments.add'],
    with: ['idempotency', 'other'],
    run: async (context) => {
      const subject = await context.newSubject();
      const command = { subject, body: words('same key'), idempotencyKey: context.newKey() };
      const mine = await context.backend.comments.add(command, calmly);
      const theirs = await context.other!.comments.add(command, calmly);
      expect(mine.value?.id !== theirs.value?.id, 'two people, two comments');
    },
  },
  {
    name: 'nobody is the viewer when nobody is signed in',
    needs: ['viewer'],
    with: ['anonymous'],
    run: async (context) => expectSame(await context.anonymous!.viewer(calmly), null, 'the viewer'),
  },
  {
    name: 'whoever is not signed in writes nothing',
    needs: ['comments.read', 'comments.add'],
    with: ['anonymous'],
    run: async (context) => {
      const subject = await context.newSubject();
      const command = { subject, body: words('anonymous'), idempotencyKey: context.newKey() };
      await expectRefusal(context.anonymous!.comments.add(command, calmly), ['auth-required'], 'a comment');
      expectSame((await readComments(context.backend, subject)).length, 0, 'comments');
    },
  },
];
