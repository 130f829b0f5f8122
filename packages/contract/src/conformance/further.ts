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
  {
    name: 'a topic is found by its beginning once something is said about it',
    needs: ['topics.search', 'feed.post'],
    run: async (context) => {
      const command = { body: words('We try #conformancetopic today'), idempotencyKey: context.newKey() };
      expect((await context.backend.feed.post(command, calmly)).value, 'the post is answered');
      const found = await further(context, 'topics.search')({ search: 'Conformance' }, calmly);
      expect(
        found.some(({ name }) => name === 'conformancetopic'),
        'the topic',
      );
      const other = await further(context, 'topics.search')({ search: 'nobody-says-this' }, calmly);
      expectSame(other.length, 0, 'topics that begin otherwise');
    },
  },
  {
    name: 'nobody is outside what is for everyone, and only people who were asked about are named',
    needs: ['audiences.outside', 'viewer'],
    run: async (context) => {
      const { person, missingPerson } = context.known;
      const viewer = await context.backend.viewer(calmly);
      const ask = further(context, 'audiences.outside');
      const ids = [person, missingPerson];
      expectSame(await ask({ ids, audience: { kind: 'everyone' } }, calmly), [], 'outside everyone');
      for (const { kind, id } of viewer?.audiences ?? []) {
        const outside = await ask({ ids, audience: { kind, id: id ?? null } }, calmly);
        expect(
          outside.every((one) => one.id === person),
          `outside ${kind}`,
        );
      }
    },
  },
];
