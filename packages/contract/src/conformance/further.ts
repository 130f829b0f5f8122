import type { FurtherVerbs } from '../further.ts';
import type { ConformanceCase, ConformanceContext } from './case.ts';
import { calmly, expect, expectSame } from './expect.ts';
import { say, words } from './steps.ts';

/** A verb that the backend says it has. */
export function further<V extends keyof FurtherVerbs>(
  { backend }: Pick<ConformanceContext, 'backend'>,
  verb: V,
): NonNullable<FurtherVerbs[V]> {
  const call = backend.further?.[verb];
  expect(call, `what is offered as a capability can be asked for: ${verb}`);
  return call;
}

export const furtherCases: readonly ConformanceCase[] = [
  {
    name: 'what is kept for later is in the viewer’s list, and not once it is no longer kept',
    needs: ['saved.set', 'feed.read', 'feed.post'],
    run: async (context) => {
      const command = { body: words('to read again'), idempotencyKey: context.newKey() };
      const posted = (await context.backend.feed.post(command, calmly)).value;
      expect(posted, 'the post is answered');
      const keep = async (on: boolean) => {
        const set = further(context, 'saved.set');
        await set({ id: posted.id, on, idempotencyKey: context.newKey() }, calmly);
        const { items } = await context.backend.feed.page(
          { scope: { name: 'saved' } },
          { first: 50 },
          calmly,
        );
        return items.filter(({ id }) => id === posted.id).map(({ viewerSaved }) => viewerSaved);
      };
      expectSame(await keep(true), [true], 'kept');
      expectSame(await keep(true), [true], 'kept twice');
      expectSame(await keep(false), [], 'no longer kept');
    },
  },
  {
    name: 'the former words of a comment are told in order, without the present ones',
    needs: ['comments.history', 'comments.add', 'comments.edit'],
    run: async (context) => {
      const { id } = await say(context, await context.newSubject(), 'first');
      for (const value of ['second', 'third']) {
        const command = { id, body: words(value), idempotencyKey: context.newKey() };
        await context.backend.comments.edit(command, calmly);
      }
      const history = await further(context, 'comments.history')({ id }, calmly);
      expectSame(
        history.map(({ body }) => body.value),
        ['first', 'second'],
        'the former words',
      );
    },
  },
  {
    name: 'the former words of a comment go with it',
    needs: ['comments.history', 'comments.add', 'comments.edit', 'comments.reply', 'comments.remove'],
    run: async (context) => {
      const subject = await context.newSubject();
      const { id } = await say(context, subject, 'a secret');
      await say(context, subject, 'an answer', id);
      const edit = { id, body: words('no secret'), idempotencyKey: context.newKey() };
      await context.backend.comments.edit(edit, calmly);
      await context.backend.comments.remove({ id, idempotencyKey: context.newKey() }, calmly);
      const history = await further(context, 'comments.history')({ id }, calmly).catch(() => []);
      expectSame(history.length, 0, 'former words');
    },
  },
];
