import type { OutboxEntry, Shown } from '@maillon/sdk';
import { SocialError } from '@maillon/sdk';
import type { Comment } from '@maillon/contract';
import { expect } from 'chai';
import { html } from 'lit';
import { defineComposer } from '../composer/define-composer.ts';
import { loadNotes } from '../foundation/open-write.ts';
import { aComment, aViewer, camille } from '../testing/data.ts';
import { FakeClient } from '../testing/fake-client.ts';
import {
  control,
  deepAll,
  expectAccessible,
  fixture,
  hasControl,
  nextEvent,
  settled,
  visibleText,
} from '../testing/fixture.ts';
import { defineComments } from './define-comments.ts';
import type { SocialComment } from './social-comment.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';

defineComments();
defineComposer();

const subject = 'urn:doc:1';

function entry(more: Partial<OutboxEntry> = {}): OutboxEntry {
  const since = Date.parse('2026-11-23T08:00:00.000Z');
  const rest = { place: subject, words: 'Mine', state: 'queued', kept: 'device', since } as const;
  return { id: 'w1', verb: 'comments.add', item: 'local-w1', ...rest, ...more };
}

/** A thread with a comment of somebody else's and an unsent one of the reader's. */
async function setup(more: Partial<OutboxEntry> = {}, shown: Partial<Shown<Comment>> = {}) {
  await loadNotes();
  const client = new FakeClient();
  client.viewer.ready(aViewer());
  const unsent = entry(more);
  client.outbox.set(unsent);
  const tab = unsent.kept === 'tab' ? { kept: 'tab' as const } : {};
  const mine = { ...aComment(unsent.item, 'Mine', { author: camille }), ...tab };
  client.comment('c1').ready(aComment('c1', 'Theirs'));
  client.comment(unsent.item).ready({ ...mine, local: unsent.state, write: 'w1', ...shown });
  client
    .comments({ subject, sort: 'oldest' })
    .ready({ ids: ['c1', unsent.item], total: { exact: 2 }, hasMore: false });
  const thread = await fixture<SocialCommentThread>(
    html`<social-comment-thread
      subject=${subject}
      loading="eager"
      .client=${client.asClient}
    ></social-comment-thread>`,
  );
  await settled(thread);
  const comment = deepAll(thread, 'social-comment')[1] as SocialComment;
  return { client, thread, comment };
}

const offline = { error: new SocialError('offline') };
const refused = { state: 'failed', error: new SocialError('forbidden') } as const;

describe('a comment that is not sent yet', () => {
  for (const [name, more] of [
    ['that waits for the network', offline],
    ['that waits in this tab only', { ...offline, kept: 'tab' }],
    ['that was refused', refused],
    ['of which nobody knows', { state: 'doubtful' }],
  ] as const) {
    it(`is accessible, ${name}, light and dark, in French`, async () => {
      document.documentElement.lang = 'fr';
      const { thread } = await setup(more);
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#101217' : '';
        await expectAccessible(thread);
      }
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    });
  }

  it('says that it will be sent when the network is back, and takes neither reactions nor replies', async () => {
    const { comment } = await setup(offline);
    expect(visibleText(comment)).to.contain('Will be sent when you are back online');
    expect(comment.matches(':state(queued)')).to.equal(true);
    for (const name of ['Reply', 'Try again', /More/]) expect(hasControl(comment, name)).to.equal(false);
  });

  it('says when it is tried again by itself, and tries at once when told to', async () => {
    const { client, comment } = await setup({ error: new SocialError('network') });
    expect(visibleText(comment)).to.contain('tried again by itself');
    control(comment, 'Try again').click();
    expect(client.outbox.retry.calls).to.deep.equal([['w1']]);
    await settled(comment);
    expect(comment.matches(':focus-within'), 'the focus stays with it').to.equal(true);
  });

  it('asks for a sign-in where that is what it waits for', async () => {
    const { comment } = await setup({ error: new SocialError('auth-required') });
    expect(visibleText(comment)).to.contain('once you have signed in again');
    const asked = nextEvent(comment, 'social-auth-required');
    control(comment, 'Sign in').click();
    await asked;
  });

  it('says that it is kept in this tab only', async () => {
    const { comment } = await setup({ ...offline, kept: 'tab' });
    expect(visibleText(comment)).to.contain('Kept in this tab only');
  });

  it('says why it was refused, and offers to send it again or to discard it', async () => {
    const { client, comment } = await setup(refused);
    expect(visibleText(comment)).to.contain('Not sent. You are not allowed to do this.');
    expect(comment.matches(':state(failed)')).to.equal(true);
    control(comment, 'Try again').click();
    expect(client.outbox.retry.calls).to.deep.equal([['w1']]);
  });

  it('says what was refused: a change, a removal, or what waited too long', async () => {
    const { comment } = await setup({ ...refused, verb: 'comments.edit' });
    expect(visibleText(comment)).to.contain('Change not saved.');
    const removal = await setup({ ...refused, verb: 'comments.remove' });
    expect(visibleText(removal.comment)).to.contain('Not deleted.');
    const error = new SocialError('invalid', { fields: [{ field: '', code: 'expired', message: '' }] });
    const old = await setup({ state: 'failed', error });
    expect(visibleText(old.comment)).to.contain('It waited for more than seven days.');
  });

  it('goes when it is discarded, and the focus goes on', async () => {
    const { client, thread, comment } = await setup(refused);
    control(comment, 'Discard').focus();
    client.outbox.discard.answer = () => {
      client
        .comments({ subject, sort: 'oldest' })
        .ready({ ids: ['c1'], total: { exact: 1 }, hasMore: false });
      return Promise.resolve('Mine');
    };
    control(comment, 'Discard').click();
    await settled(thread);
    expect(client.outbox.discard.calls).to.deep.equal([['w1']]);
    const [left] = deepAll(thread, 'social-comment');
    expect(left?.matches(':focus-within')).to.equal(true);
  });

  it('says that nobody knows whether it was sent, and looks when asked to', async () => {
    const { client, comment } = await setup({ state: 'doubtful' });
    expect(visibleText(comment)).to.contain('We could not find out whether this was sent.');
    expect(comment.matches(':state(doubtful)')).to.equal(true);
    control(comment, 'Check').click();
    await settled(comment);
    expect(client.outbox.check.calls).to.deep.equal([['w1']]);
    control(comment, 'Send again').click();
    expect(client.outbox.retry.calls).to.deep.equal([['w1']]);
  });

  it('is announced when it begins to wait', async () => {
    const { client, comment } = await setup({ state: 'saving' });
    const region = () => document.querySelector('[data-social-announcer]')?.textContent ?? '';
    const said: string[] = [];
    const root = document.documentElement as HTMLElement & { ariaNotify?: (text: string) => void };
    const notify = root.ariaNotify;
    root.ariaNotify = (text) => void said.push(text);
    client.outbox.set(entry(offline));
    const waiting = {
      ...aComment('local-w1', 'Mine', { author: camille }),
      local: 'queued',
      write: 'w1',
    } as const;
    client.comment('local-w1').ready(waiting);
    await settled(comment);
    if (notify) root.ariaNotify = notify;
    else delete root.ariaNotify;
    expect([...said, region()].join(' ')).to.contain('Will be sent when you are back online');
  });

  it('keeps what can be done by keyboard in order', async () => {
    const { comment } = await setup(refused);
    const names = deepAll(comment, 'button').map((button) => button.textContent?.trim());
    expect(names.filter((name) => /Try again|Discard/.test(name ?? ''))).to.deep.equal([
      'Try again',
      'Discard',
    ]);
  });
});
