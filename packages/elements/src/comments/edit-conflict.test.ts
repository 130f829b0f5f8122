import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { aComment, camille } from '../testing/data.ts';
import {
  control,
  deepAll,
  expectAccessible,
  hasControl,
  nextEvent,
  settled,
  visibleText,
} from '../testing/fixture.ts';
import { loadNotes } from '../foundation/open-write.ts';
import { choose, commentOf, focused, setup, write } from './thread.fixture.ts';

const first = aComment('c1', 'Befor', { author: camille, version: '1' });
const theirs = { ...first, body: { format: 'text', value: 'Their words' } as const, version: '2' };

/** Both changed it; the other one was faster. */
async function meet() {
  const { client, thread } = await setup({ comments: [first] });
  const comment = commentOf(thread, 'c1');
  const handle = client.comment('c1');
  await choose(comment, 'Edit');
  handle.edit.answer = () => Promise.reject(new SocialError('conflict'));
  handle.refresh = () => Promise.resolve(handle.ready(theirs));
  await write(comment, 'My words');
  await settled(thread);
  return { client, thread, comment, handle };
}

const field = (root: Element): HTMLTextAreaElement =>
  deepAll(root, '.said textarea, textarea')[0] as HTMLTextAreaElement;

describe('two people editing the same comment', () => {
  before(() => Promise.all([import('./own-comment.ts'), loadNotes()]));

  it('sends which words were changed, whatever has come in since', async () => {
    const { client, thread } = await setup({ comments: [first] });
    await choose(commentOf(thread, 'c1'), 'Edit');
    client.comment('c1').ready(theirs);
    await write(commentOf(thread, 'c1'), 'My words');
    expect(client.comment('c1').edit.calls[0]?.[0].version).to.equal('1');
  });

  it('shows both texts and the choice, with the focus', async () => {
    const { thread, comment } = await meet();
    expect(visibleText(comment)).to.contain(
      'This comment was changed while you were writing. What it says now Their words Your change My words',
    );
    expect(focused()?.getAttribute('aria-label')).to.equal(
      'This comment was changed while you were writing.',
    );
    await expectAccessible(thread);
  });

  it('saves mine over theirs, knowing theirs', async () => {
    const { thread, comment, handle } = await meet();
    handle.edit.answer = () => Promise.resolve(null);
    const saved = nextEvent(thread, 'social-comment-edited');
    control(comment, 'Save mine').click();
    await saved;
    await settled(thread);
    const [draft] = handle.edit.calls.at(-1)!;
    expect([draft.body.value, draft.version]).to.deep.equal(['My words', '2']);
    expect(hasControl(comment, 'Save mine')).to.be.false;
    expect(focused()?.getAttribute('aria-label')).to.match(/^Actions for/);
  });

  it('asks again where somebody was faster once more', async () => {
    const { thread, comment, handle } = await meet();
    const again = { ...theirs, body: { format: 'text', value: 'Newer words' } as const, version: '3' };
    handle.refresh = () => Promise.resolve(handle.ready(again));
    control(comment, 'Save mine').click();
    await settled(thread);
    expect(visibleText(comment)).to.contain('Newer words');
    expect(visibleText(comment)).to.contain('My words');
  });

  it('says why mine could not be saved, and keeps it', async () => {
    const { thread, comment, handle } = await meet();
    handle.edit.answer = () => Promise.reject(new SocialError('network'));
    control(comment, 'Save mine').click();
    await settled(thread);
    expect(visibleText(comment)).to.contain('My words The server could not be reached.');
  });

  it('puts mine back into the field, from where it is saved over theirs', async () => {
    const { thread, comment, handle } = await meet();
    control(comment, 'Go on with mine').click();
    await settled(thread);
    expect(focused()).to.equal(field(comment));
    expect(field(comment).value).to.equal('My words');
    handle.edit.answer = () => Promise.resolve(null);
    await write(comment, 'My words and theirs');
    expect(handle.edit.calls.at(-1)?.[0].version).to.equal('2');
  });

  it('leaves theirs, and forgets mine only then', async () => {
    const { client, thread, comment } = await meet();
    expect(client.drafts.get('edit:c1')).to.equal('My words');
    control(comment, 'Drop mine').click();
    await settled(thread);
    expect(client.drafts.get('edit:c1')).to.be.undefined;
    expect(visibleText(comment)).to.contain('Their words');
    expect(focused()?.getAttribute('aria-label')).to.match(/^Actions for/);
  });

  it('offers the same for a change that waited and was refused later', async () => {
    const { client, thread } = await setup({ comments: [first] });
    const handle = client.comment('c1');
    client.outbox.set({
      id: 'write-1',
      verb: 'comments.edit',
      item: 'c1',
      place: 'c1',
      words: 'My words',
      state: 'failed',
      kept: 'device',
      since: 0,
      error: new SocialError('conflict'),
    });
    handle.ready({
      ...first,
      body: { format: 'text', value: 'My words' },
      local: 'failed',
      write: 'write-1',
    });
    await settled(thread);
    expect(hasControl(thread, 'Try again')).to.be.false;
    client.outbox.discard.answer = () => Promise.resolve('My words');
    handle.refresh = () => Promise.resolve(handle.ready(theirs));
    control(thread, 'Compare').click();
    await settled(thread);
    expect(visibleText(thread)).to.contain('What it says now Their words Your change My words');
    control(thread, 'Go on with mine').click();
    await settled(thread);
    expect(field(thread).value).to.equal('My words');
  });
});
