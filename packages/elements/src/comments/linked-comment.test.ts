import type { Comment } from '@maillon/contract';
import { expect } from 'chai';
import { aComment } from '../testing/data.ts';
import {
  control,
  deepAll,
  expectAccessible,
  hasControl,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { many, memoryOf, threadOf } from './memory-thread.fixture.ts';
import { commentOf, focused, setup, subject } from './thread.fixture.ts';

const isAt = (thread: Element, id: string): boolean =>
  deepAll(thread, 'social-comment').some(
    (one) => (one as Element & { commentId?: string }).commentId === id && one.matches(':state(target)'),
  );

async function leads(thread: Element, id: string): Promise<void> {
  await until(() => isAt(thread, id), `${id} is marked`);
  expect(focused() === deepAll(commentOf(thread, id), 'article')[0], 'it has the focus').to.be.true;
}

/** Sixty comments; the last but ten has thirty answers, the last of which answers another answer. */
const comments: readonly Comment[] = [
  ...many(60, (at) => (at === 50 ? { replyCount: 30 } : {})),
  ...Array.from({ length: 30 }, (_, at) =>
    aComment(`r${at + 1}`, `@Malo Reply ${at + 1}`, { parent: 'c50' }),
  ),
];

describe('a link to a comment', () => {
  before(() => Promise.all([import('./linked-comment.ts')]));
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  for (const [where, without] of [
    ['where the backend says where it stands', []],
    ['where the backend cannot say where it stands', ['comments.place']],
  ] as const) {
    describe(where, () => {
      it('leads far down, and gives it the focus', async () => {
        const { client } = memoryOf({ comments, without });
        await leads(await threadOf(client, { highlight: 'c45' }), 'c45');
      });

      it('leads to an answer among replies that are collapsed, which had been nested deep and are flattened', async () => {
        const { client } = memoryOf({ comments, without });
        const thread = await threadOf(client, { highlight: 'r28' });
        await leads(thread, 'r28');
        expect(deepAll(thread, 'social-comment[level="2"] social-comment-replies')).to.be.empty;
      });

      it('leads on to another while the thread is there, when the address changes', async () => {
        const { client } = memoryOf({ comments, without });
        const thread = await threadOf(client);
        for (const id of ['c55', 'r3', 'c2']) {
          history.replaceState(null, '', `#social-comment-${id}`);
          dispatchEvent(new HashChangeEvent('hashchange'));
          await leads(thread, id);
        }
      });

      it('says that it is gone once all was looked through', async () => {
        const { client } = memoryOf({ comments, without });
        const thread = await threadOf(client, { highlight: 'never' });
        await until(() => visibleText(thread).includes('is no longer here'), 'it is said');
        await settled(thread);
        expect(deepAll(thread, '[role=alert]')).to.have.length(1);
        await expectAccessible(thread);
      });

      it('leads to what is left of one that was deleted', async () => {
        const body = { body: null, deletedAt: '2026-01-02T00:00:00.000Z' };
        const deleted = many(30, (at) => (at === 25 ? body : {}));
        const { client } = memoryOf({ comments: deleted, without });
        const thread = await threadOf(client, { highlight: 'c25' });
        await leads(thread, 'c25');
        expect(visibleText(commentOf(thread, 'c25'))).to.equal('This comment was deleted.');
      });

      it('says that a deleted one is gone where nothing of it is shown', async () => {
        const body = { body: null, deletedAt: '2026-01-02T00:00:00.000Z' };
        const deleted = many(5, (at) => (at === 3 ? body : {}));
        const { client } = memoryOf({ comments: deleted, without });
        const thread = await threadOf(client, { highlight: 'c3', deleted: 'hidden' });
        await until(() => visibleText(thread).includes('is no longer here'), 'it is said');
      });
    });
  }

  it('does not take it for gone while not everything was looked through, and goes on when asked', async () => {
    const { client } = memoryOf({ comments: many(60), without: ['comments.place'] });
    const thread = await threadOf(client, { highlight: 'c58', pageSize: 4 });
    await until(() => hasControl(thread, 'Go on looking'), 'it says how far it came');
    expect(visibleText(thread)).to.contain('not among those looked through so far');
    expect(visibleText(thread)).not.to.contain('no longer here');
    await expectAccessible(thread);
    control(thread, 'Go on looking').click();
    await leads(thread, 'c58');
    expect(visibleText(thread)).not.to.contain('looked through');
  });

  it('says what it is doing, and that it could not look, and tries again', async () => {
    const { client, thread, list } = await setup({
      hasMore: true,
      total: 100,
      capabilities: ['viewer', 'comments.read', 'comments.sort'],
    });
    const loaded = Promise.withResolvers<void>();
    list.loadMore.answer = () => loaded.promise;
    thread.highlight = 'c90';
    await until(() => visibleText(thread).includes('Looking for the comment'), 'it says so');
    list.ready({ ids: ['c1', 'c2'], total: { exact: 100 }, hasMore: true }, { more: 'failed' });
    loaded.resolve();
    await until(() => visibleText(thread).includes('could not be looked for'), 'it says so');
    list.loadMore.answer = () => {
      client.comment('c90').ready(aComment('c90', 'Here'));
      list.ready({ ids: ['c1', 'c2', 'c90'], total: { exact: 3 }, hasMore: false });
      return Promise.resolve();
    };
    list.ready({ ids: ['c1', 'c2'], total: { exact: 100 }, hasMore: true });
    const [bar] = deepAll(thread, '[part=status]').filter((one) => one.textContent.includes('looked for'));
    (bar!.querySelector('button') as HTMLElement).click();
    await leads(thread, 'c90');
    expect(client.comments({ subject, sort: 'oldest' }) === list).to.be.true;
  });
});
