import type { Thread } from '@maillon/contract';
import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { aComment, malo } from '../testing/data.ts';
import { allCapabilities, type FakeClient } from '../testing/fake-client.ts';
import {
  control,
  deepAll,
  expectAccessible,
  hasControl,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { setup, soon, subject } from './thread.fixture.ts';

const open: Thread = {
  resolvedAt: null,
  lockedAt: null,
  subscribed: false,
  mayComment: true,
  mayResolve: true,
};
const tell = (client: FakeClient, thread: Thread): void =>
  client.commentCount(subject).ready({ type: 'comment-count', id: subject, count: 2, thread });

async function whole(thread: Thread, props: object = { resolvable: true }) {
  const made = await setup({ props });
  tell(made.client, thread);
  await settled(made.thread);
  return made;
}

describe('<social-comment-thread> as a whole', () => {
  before(() => Promise.all([import('./thread-whole.ts'), import('./linked-comment.ts')]));

  it('is resolved by a button, and folded to a line that opens again', async () => {
    const { client, thread } = await whole(open);
    control(thread, 'Resolve').click();
    expect(client.write.calls).to.deep.equal([['resolution.set', { subject, on: true }]]);
    tell(client, { ...open, resolvedAt: soon(0), resolvedBy: malo });
    await settled(thread);
    expect(visibleText(thread)).to.contain('Resolved by Malo Kervadec 2 comments');
    expect(deepAll(thread, 'social-comment')).to.have.length(0);
    expect(hasControl(thread, 'Reopen')).to.be.true;
    await expectAccessible(thread);
    control(thread, 'Show').click();
    await settled(thread);
    expect(deepAll(thread, 'social-comment')).to.have.length(2);
    await expectAccessible(thread);
  });

  it('is not folded, and offers nothing, unless the page wants it', async () => {
    const { thread } = await whole({ ...open, resolvedAt: soon(0), resolvedBy: malo }, {});
    expect(deepAll(thread, 'social-comment')).to.have.length(2);
    expect(hasControl(thread, 'Reopen')).to.be.false;
  });

  it('says why it could not be resolved', async () => {
    const { client, thread } = await whole(open);
    client.write.answer = () => Promise.reject(new SocialError('forbidden'));
    control(thread, 'Resolve').click();
    await settled(thread);
    expect(deepAll(thread, '[role=alert]')).to.have.length(1);
  });

  it('lets readers subscribe to what is said, and no longer', async () => {
    const { client, thread } = await whole(open);
    expect(control(thread, 'Notify me').getAttribute('aria-pressed')).to.equal('false');
    control(thread, 'Notify me').click();
    expect(client.write.calls).to.deep.equal([['subscriptions.set', { subject, on: true }]]);
    tell(client, { ...open, subscribed: true });
    await settled(thread);
    expect(control(thread, 'Notify me').getAttribute('aria-pressed')).to.equal('true');
    control(thread, 'Notify me').click();
    expect(client.write.calls[1]).to.deep.equal(['subscriptions.set', { subject, on: false }]);
  });

  it('says why it is locked, in the place of the composer, and takes no answers', async () => {
    const locked = { ...open, lockedAt: soon(-9), lockedReason: 'Moved to Safety.', mayComment: false };
    const { thread } = await whole(locked);
    expect(visibleText(thread)).to.contain('This discussion is closed. Moved to Safety.');
    expect(deepAll(thread, 'textarea')).to.have.length(0);
    expect(hasControl(thread, 'Reply')).to.be.false;
    await expectAccessible(thread);
  });

  it('says what is new since the last visit, and goes on saying so once it is read', async () => {
    const { client, thread, list } = await setup({
      props: { markRead: true },
      comments: [
        aComment('c1', 'Old', { createdAt: soon(-60) }),
        aComment('c2', 'New', { createdAt: soon(-5) }),
      ],
    });
    tell(client, { ...open, readAt: soon(-30), unread: 1 });
    await settled(thread);
    expect(visibleText(thread)).to.match(/Old .*1 new since your last visit .*New/);
    tell(client, { ...open, readAt: soon(0), unread: 0 });
    list.ready({ ids: ['c1', 'c2'], total: { exact: 2 }, hasMore: false });
    await settled(thread);
    expect(visibleText(thread)).to.contain('1 new since your last visit');
    await expectAccessible(thread);
  });

  it('notes what was seen', async () => {
    const { client, thread } = await setup({ props: { markRead: true } });
    tell(client, { ...open, readAt: '2020-01-01T00:00:00.000Z', unread: 2 });
    thread.scrollIntoView();
    await until(() => client.write.calls.length > 0, 'it is noted');
    expect(client.write.calls[0]?.[0]).to.equal('readMarks.set');
  });

  it('has no answers with max-depth="1"', async () => {
    const { thread } = await setup({ props: { maxDepth: 1 } });
    expect(hasControl(thread, 'Reply')).to.be.false;
  });

  it('leaves no trace of what the backend cannot do', async () => {
    const capabilities = allCapabilities.filter(
      (name) => !/^(resolution|subscriptions|readMarks)/.test(name),
    );
    const { client, thread } = await setup({ props: { resolvable: true, markRead: true }, capabilities });
    tell(client, open);
    await settled(thread);
    expect(hasControl(thread, /Resolve|Notify me/)).to.be.false;
  });
});

describe('a link to a comment far down', () => {
  async function follow() {
    const made = await setup({ props: { highlight: 'c90' }, hasMore: true, total: 100 });
    const { client, thread } = made;
    const place = client.ask('comments.place', { subject, id: 'c90', sort: 'oldest' });
    await until(() => place.subscribers > 0, 'its place is asked for');
    return { ...made, place, client, thread };
  }

  it('says that it is gone', async () => {
    const { thread, place } = await follow();
    place.ready(null);
    await settled(thread);
    await until(() => visibleText(thread).includes('no longer here'), 'it is said');
  });
});
