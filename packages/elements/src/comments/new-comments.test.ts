import type { Comment, Id } from '@maillon/contract';
import { expect } from 'chai';
import { html } from 'lit';
import { aComment, aminata, camille } from '../testing/data.ts';
import type { FakeClient, FakeComments } from '../testing/fake-client.ts';
import {
  control,
  deepAll,
  expectAccessible,
  hasControl,
  rerender,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { commentOf, focused, heard, setup, show, subject } from './thread.fixture.ts';

/** Where everything stands that a person may be reading, to a hundredth of a pixel. */
function places(thread: Element): string[] {
  const below = thread.nextElementSibling;
  return [...deepAll(thread, 'social-comment, article, button, textarea, .title'), ...(below ? [below] : [])]
    .filter((one) => one.getAttribute('part') !== 'new-items')
    .map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return `${one.localName} ${[x, y, width, height].map((side) => side.toFixed(2)).join(' ')}`;
    });
}

/** A thread with something below it, which would move if the thread grew. */
async function reading(options: Parameters<typeof setup>[0] = {}) {
  const made = await setup(options);
  rerender(
    made.thread,
    html`${made.thread}
      <p>Below the thread</p>`,
  );
  // A face that is still loading its tools would move by itself.
  await settled(made.thread);
  return made;
}

const theirs = (id: Id, words: string, more: Partial<Comment> = {}): Comment =>
  aComment(id, words, { author: aminata, ...more });

describe('comments that come in while a thread is read', () => {
  it('move nothing, 0 px: a button says how many, and shows them', async () => {
    const { client, thread, list } = await reading();
    const before = places(thread);
    show(client, list, theirs('c3', 'One'), theirs('c4', 'Two'));
    await settled(thread);
    expect(places(thread)).to.deep.equal(before);
    expect(visibleText(thread)).not.to.contain('Two');
    await expectAccessible(thread);

    const button = control(thread, '2 new comments');
    expect(button.getBoundingClientRect().height).to.be.at.least(24);
    button.focus();
    button.click();
    await settled(thread);
    expect(visibleText(thread)).to.match(/One.*Two/);
    expect(visibleText(commentOf(thread, 'c3'))).to.contain('New');
    expect(hasControl(thread, /new comments?$/)).to.be.false;
    expect(focused() === deepAll(commentOf(thread, 'c3'), 'article')[0], 'the first new one').to.be.true;
  });

  it('are shown by showNew() as by their button, with the focus on the first; where none came, it moves nothing', async () => {
    const { client, thread, list } = await setup();
    thread.focusComposer();
    await settled(thread);
    const field = focused();
    await thread.showNew();
    expect(focused() === field).to.be.true;
    show(client, list, theirs('c3', 'One'), theirs('c4', 'Two'));
    await settled(thread);
    expect(visibleText(thread)).not.to.contain('Two');
    await thread.showNew();
    await settled(thread);
    expect(visibleText(thread)).to.match(/One.*Two/);
    expect(hasControl(thread, /new comments?$/)).to.be.false;
    expect(focused() === deepAll(commentOf(thread, 'c3'), 'article')[0]).to.be.true;
  });

  it('move nothing where the newest come first, and in a feed', async () => {
    const { client, thread } = await reading({ props: { embedded: true, sort: 'newest' } });
    const list = client.comments({ subject, sort: 'newest' });
    list.ready({ ids: ['c2', 'c1'], total: { exact: 2 }, hasMore: false });
    await settled(thread);
    const before = places(thread);
    client.comment('c3').ready(theirs('c3', 'On top'));
    list.ready({ ids: ['c3', 'c2', 'c1'], total: { exact: 3 }, hasMore: false });
    await settled(thread);
    expect(places(thread)).to.deep.equal(before);
    control(thread, '1 new comment').click();
    await settled(thread);
    expect(visibleText(thread)).to.match(/On top.*Cut, then lock/);
  });

  it('move nothing where there was none', async () => {
    const { client, thread, list } = await reading({ comments: [] });
    const before = places(thread);
    show(client, list, theirs('c1', 'The first'));
    await settled(thread);
    expect(places(thread)).to.deep.equal(before);
    control(thread, '1 new comment').click();
    await settled(thread);
    expect(visibleText(thread)).to.contain('The first');
  });

  it('are announced once, politely, and further ones with them', async () => {
    const { client, thread, list } = await reading();
    const said = await heard(async () => {
      show(client, list, theirs('c3', 'One'), theirs('c4', 'Two'));
      await settled(thread);
      thread.requestUpdate();
      await settled(thread);
      show(client, list, theirs('c5', 'Three'));
      await settled(thread);
    });
    expect(said).to.deep.equal(['2 new comments', '3 new comments']);
  });

  it('say so in French, with its plurals', async () => {
    document.documentElement.lang = 'fr';
    const { client, thread, list } = await reading();
    show(client, list, theirs('c3', 'Un'));
    await settled(thread);
    expect(hasControl(thread, '1 nouveau commentaire')).to.be.true;
    show(client, list, theirs('c4', 'Deux'));
    await settled(thread);
    expect(hasControl(thread, '2 nouveaux commentaires')).to.be.true;
  });

  it('do not hold up the reader’s own, from here or elsewhere', async () => {
    const { client, thread, list } = await reading();
    show(client, list, theirs('c3', 'Waits'), aComment('c4', 'From my telephone', { author: camille }));
    await settled(thread);
    expect(visibleText(thread)).to.contain('From my telephone');
    expect(visibleText(commentOf(thread, 'c4'))).not.to.contain('New');
    expect(hasControl(thread, '1 new comment')).to.be.true;
  });

  it('are not taken for others’ where the backend knows the reader by another name', async () => {
    const { client, thread, list } = await reading();
    show(client, list, { ...aComment('local-1', 'Mine', { author: camille }), local: 'saving' } as Comment);
    await settled(thread);
    client.comment('c3').ready(theirs('c3', 'Mine'));
    list.ready({ ids: ['c1', 'c2', 'c3'], total: { exact: 3 }, hasMore: false });
    await settled(thread);
    expect(visibleText(commentOf(thread, 'c3'))).to.contain('Mine');
    expect(hasControl(thread, /new comment/)).to.be.false;
  });

  it('wait no longer once they are deleted, or the page reads again', async () => {
    const { client, thread, list } = await reading();
    show(client, list, theirs('c3', 'Gone soon'), theirs('c4', 'Stays'));
    await settled(thread);
    list.ready({ ids: ['c1', 'c2', 'c4'], total: { exact: 3 }, hasMore: false });
    await settled(thread);
    expect(hasControl(thread, '1 new comment')).to.be.true;
    await thread.refresh();
    await settled(thread);
    expect(visibleText(thread)).to.contain('Stays');
    expect(hasControl(thread, /new comment/)).to.be.false;
  });

  it('are not taken for new where another thread of the page reads on', async () => {
    const { client, thread, list } = await reading({ hasMore: true, total: 3 });
    const ids = ['c1', 'c2'];
    list.ready({ ids, total: { exact: 3 }, hasMore: true }, { more: 'loading' });
    await settled(thread);
    client.comment('c3').ready(theirs('c3', 'Was there before'));
    list.ready({ ids: [...ids, 'c3'], total: { exact: 3 }, hasMore: false });
    await settled(thread);
    expect(visibleText(thread)).to.contain('Was there before');
  });

  it('do not wait where a link leads to them', async () => {
    history.replaceState(null, '', '#social-comment-c3');
    const { client, thread, list } = await reading();
    show(client, list, theirs('c3', 'Linked'));
    await settled(thread);
    history.replaceState(null, '', location.pathname + location.search);
    expect(focused() === deepAll(commentOf(thread, 'c3'), 'article')[0]).to.be.true;
  });
});

describe('replies that come in while a thread is read', () => {
  async function withReplies(count: number) {
    const comments = [theirs('c1', 'Asked', { replyCount: count }), aComment('c2', 'Next')];
    const made = await reading({ comments });
    const replies = made.client.comments({ subject, parent: 'c1' });
    return { ...made, replies };
  }

  function reply(client: FakeClient, replies: FakeComments, ...ids: Id[]): void {
    for (const id of ids) client.comment(id).ready(theirs(id, `Reply ${id}`, { parent: 'c1' }));
    replies.ready({ ids, total: { exact: ids.length }, hasMore: false });
    client.comment('c1').ready(theirs('c1', 'Asked', { replyCount: ids.length }));
  }

  it('move nothing in an open list, 0 px, and show themselves when asked', async () => {
    const { client, thread, replies } = await withReplies(1);
    reply(client, replies, 'r1');
    await settled(thread);
    control(thread, 'View 1 reply').click();
    await until(() => visibleText(thread).includes('Reply r1'), 'replies are open');
    await settled(thread);
    const before = places(thread);
    const said = await heard(async () => {
      reply(client, replies, 'r1', 'r2', 'r3');
      await settled(thread);
    });
    expect(places(thread)).to.deep.equal(before);
    expect(said).to.deep.equal(['2 new replies']);
    await expectAccessible(thread);
    control(thread, '2 new replies').click();
    await settled(thread);
    expect(visibleText(commentOf(thread, 'r2'))).to.contain('New');
    expect(focused() === deepAll(commentOf(thread, 'r2'), 'article')[0]).to.be.true;
  });

  it('move nothing where nobody had replied, and open on their button', async () => {
    const { client, thread, replies } = await withReplies(0);
    const before = places(thread);
    const said = await heard(async () => {
      reply(client, replies, 'r1');
      await settled(thread);
    });
    expect(places(thread)).to.deep.equal(before);
    expect(said).to.deep.equal(['1 new reply']);
    control(thread, '1 new reply').click();
    await settled(thread);
    expect(visibleText(thread)).to.contain('Reply r1');
  });

  it('count on the line of a closed list', async () => {
    const { client, thread, replies } = await withReplies(1);
    const before = places(thread).length;
    reply(client, replies, 'r1', 'r2');
    await settled(thread);
    expect(hasControl(thread, 'View 2 replies')).to.be.true;
    expect(places(thread)).to.have.length(before);
  });
});
