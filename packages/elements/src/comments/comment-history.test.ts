import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { aComment, camille } from '../testing/data.ts';
import { allCapabilities } from '../testing/fake-client.ts';
import {
  control,
  deepAll,
  expectAccessible,
  hasControl,
  settled,
  until,
  visibleText,
} from '../testing/fixture.ts';
import { focused, setup, soon } from './thread.fixture.ts';

const edited = aComment('c1', 'As it is now', { author: camille, editedAt: soon(-3), createdAt: soon(-60) });
const opener = 'edited: what it said before';
const earlier = [
  { body: { format: 'text', value: 'At first' }, createdAt: soon(-60) },
  { body: { format: 'text', value: 'Then' }, createdAt: soon(-20) },
] as const;

async function open() {
  const { client, thread } = await setup({ comments: [edited] });
  const answer = client.ask('comments.history', { id: 'c1' });
  expect(answer.subscribers).to.equal(0);
  control(thread, opener).focus();
  control(thread, opener).click();
  await until(() => deepAll(thread, 'dialog[open]').length > 0, 'the dialog is open');
  const dialog = deepAll(thread, 'dialog')[0] as HTMLDialogElement;
  return { client, thread, answer, dialog };
}

describe('what a comment said before', () => {
  before(() => import('./comment-history.ts'));

  it('is asked for when somebody wants to know, and told in order with times, the present words last', async () => {
    const { answer, dialog, thread } = await open();
    expect(answer.subscribers).to.equal(1);
    answer.ready(earlier);
    await settled(thread);
    expect(visibleText(dialog)).to.match(
      /Written .*At first Changed .*Then As it is now, since .*As it is now/,
    );
    expect(deepAll(dialog, '[aria-current=true]')).to.have.length(1);
    await expectAccessible(thread);
  });

  it('waits, and says why it cannot be told, with another try', async () => {
    const { answer, dialog, thread } = await open();
    expect(deepAll(dialog, '[aria-busy=true]')).to.have.length(1);
    await expectAccessible(thread);
    answer.fail(new SocialError('network'));
    await settled(thread);
    expect(visibleText(dialog)).to.contain('The server could not be reached.');
    control(dialog, 'Try again').click();
    expect(answer.refreshes).to.equal(1);
  });

  it('closes and gives the focus back', async () => {
    const { answer, dialog, thread } = await open();
    answer.ready(earlier);
    await settled(thread);
    control(dialog, 'Close').click();
    await settled(thread);
    await until(() => deepAll(thread, 'dialog').length === 0, 'the dialog is gone');
    await settled(thread);
    expect(answer.subscribers).to.equal(0);
    expect(focused() === control(thread, opener)).to.be.true;
  });

  it('reads again what was looked at before: it may lack the last change', async () => {
    const { answer, dialog, thread } = await open();
    answer.ready(earlier);
    await settled(thread);
    control(dialog, 'Close').click();
    await until(() => deepAll(thread, 'dialog').length === 0, 'the dialog is gone');
    control(thread, opener).click();
    await until(() => deepAll(thread, 'dialog[open]').length > 0, 'the dialog is open again');
    expect(answer.refreshes).to.equal(1);
  });

  it('is no button where the backend does not know', async () => {
    const capabilities = allCapabilities.filter((name) => name !== 'comments.history');
    const { thread } = await setup({ comments: [edited], capabilities });
    expect(visibleText(thread)).to.contain('edited');
    expect(hasControl(thread, opener)).to.be.false;
  });
});
