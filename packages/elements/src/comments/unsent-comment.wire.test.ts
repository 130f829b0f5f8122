import { createClient, type SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { faults } from '../testing/faults.ts';
import { control, deepAll, fixture, until, visibleText } from '../testing/fixture.ts';
import { defineComments } from './define-comments.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';

defineComments();

const camille = 'p-camille-rouvray';
const noor = 'p-noor-vanaken';

/** A client of its own, as each page and each reload has one. */
const as = (person: string): SocialClient =>
  createClient({ endpoint: '/graphql', token: () => Promise.resolve(`demo:${person}`) });

async function open(client: SocialClient, subject: string): Promise<SocialCommentThread> {
  const thread = await fixture<SocialCommentThread>(
    html`<social-comment-thread
      subject=${subject}
      loading="eager"
      live="off"
      .client=${client}
    ></social-comment-thread>`,
  );
  await until(() => thread.matches(':state(ready), :state(empty)'), 'the thread has loaded');
  await until(() => deepAll(thread, 'textarea').length > 0, 'one can write');
  return thread;
}

function write(thread: Element, words: string): void {
  const field = deepAll(thread, 'textarea').at(-1) as HTMLTextAreaElement;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  const enter = { key: 'Enter', ctrlKey: true, bubbles: true, composed: true };
  field.dispatchEvent(new KeyboardEvent('keydown', enter));
}

const commentsOf = (thread: Element): Element[] => deepAll(thread, 'social-comment');
const fieldOf = (thread: Element): HTMLTextAreaElement =>
  deepAll(thread, 'textarea').at(-1) as HTMLTextAreaElement;
const isUnsent = (thread: Element): boolean =>
  commentsOf(thread).some((comment) => comment.matches(':state(queued)'));
const waits = (thread: Element): Promise<void> => until(() => isUnsent(thread), 'it waits');

describe('a comment that does not get through, over the wire', () => {
  before(async function () {
    this.timeout(60_000);
    await faults.start();
    await fetch('/__test/reset', { method: 'POST' });
  });

  let subject = '';
  let subjects = 0;
  beforeEach(() => {
    faults.clear();
    subject = `urn:unsent:${Date.now()}:${++subjects}`;
  });
  afterEach(async () => {
    faults.clear();
    const client = as(camille);
    await open(client, subject);
    await (await client.signOut()).wipe();
  });

  /** What a stranger reads. */
  async function stored(): Promise<string> {
    const thread = await open(as(noor), subject);
    return visibleText(thread);
  }

  it('waits in its place, says so, and goes when the server is reached again; the field is free meanwhile', async () => {
    const client = as(camille);
    const thread = await open(client, subject);
    faults.inject('unreachable', 'CommentsAdd');
    write(thread, 'First of two.');
    await waits(thread);
    expect(visibleText(thread)).to.contain('Not sent yet');
    expect(fieldOf(thread).value).to.equal('');
    write(thread, 'Second of two.');
    await until(() => client.outbox.state.length === 2, 'both wait');
    faults.clear();
    await client.outbox.flush();
    await until(() => client.outbox.state.length === 0, 'all is sent');
    expect(await stored()).to.match(/First of two\..*Second of two\./);
  });

  it('is there again after a reload, once, and its words are not in the field as well', async () => {
    const before = as(camille);
    const thread = await open(before, subject);
    faults.inject('unreachable', 'CommentsAdd');
    write(thread, 'Over the reload.');
    await waits(thread);
    before.dispose();
    thread.remove();

    const after = as(camille);
    const again = await open(after, subject);
    await waits(again);
    expect(
      commentsOf(again).filter((comment) => visibleText(comment).includes('Over the reload.')),
    ).to.have.lengthOf(1);
    expect(fieldOf(again).value).to.equal('');
    faults.clear();
    await after.outbox.flush();
    await until(() => after.outbox.state.length === 0 && !isUnsent(again), 'it is sent');
    expect(visibleText(again).match(/Over the reload\./g)).to.have.lengthOf(1);
    expect((await stored()).match(/Over the reload\./g)).to.have.lengthOf(1);
  });

  it('is nobody else’s: the next person neither sees nor sends it', async () => {
    const mine = as(camille);
    const thread = await open(mine, subject);
    faults.inject('unreachable', 'CommentsAdd');
    write(thread, 'Only mine.');
    await waits(thread);
    mine.dispose();
    faults.clear();
    const theirs = as(noor);
    const other = await open(theirs, subject);
    await theirs.outbox.flush();
    expect(theirs.outbox.state).to.deep.equal([]);
    expect(visibleText(other)).not.to.contain('Only mine.');
    const back = as(camille);
    await open(back, subject);
    await back.outbox.flush();
    await until(() => back.outbox.state.length === 0, 'its writer is back, and it is sent');
    expect(await stored()).to.contain('Only mine.');
  });

  it('stays with its reason where the server refused it after a reload, until it is discarded', async () => {
    const before = as(camille);
    const thread = await open(before, subject);
    // Surely not done: an answer that was lost would leave a doubt, which no later refusal ends.
    faults.inject('too many requests', 'CommentsAdd');
    write(thread, 'Refused in the end.');
    await waits(thread);
    before.dispose();
    faults.clear();
    faults.inject('forbidden', 'CommentsAdd');
    const after = as(camille);
    const again = await open(after, subject);
    await until(() => commentsOf(again).some((one) => one.matches(':state(failed)')), 'it was refused');
    expect(visibleText(again)).to.contain('Not sent.');
    control(again, 'Discard').click();
    await until(() => !visibleText(again).includes('Refused in the end.'), 'it is gone');
    expect(after.outbox.state).to.deep.equal([]);
  });

  it('keeps a reaction that waits as it was chosen, and sends it', async () => {
    const client = as(camille);
    const comments = client.comments({ subject });
    await open(client, subject);
    const comment = await comments.add({ body: { format: 'text', value: 'Worth a thumb.' } });
    const reactions = client.reactions(comment?.id ?? '');
    faults.inject('unreachable', 'ReactionsSet');
    const set = reactions.set('like', true);
    await until(() => client.outbox.state[0]?.state === 'queued', 'it waits');
    expect(reactions.state.status === 'ready' && reactions.state.value.local).to.equal('queued');
    faults.clear();
    await client.outbox.flush();
    await set;
    const { state } = reactions;
    const groups = state.status === 'ready' ? state.value.groups : [];
    expect(groups.map(({ kind, count }) => [kind, count])).to.deep.equal([['like', 1]]);
    expect(state.status === 'ready' && state.value.local).to.equal(undefined);
  });
});
