import type { Viewer } from '@maillon/contract';
import type { SocialClient } from '@maillon/sdk';
import { expect } from 'chai';
import { aViewer, malo } from '../testing/data.ts';
import { control, deepAll, settled, until } from '../testing/fixture.ts';
import { many, memoryOf, threadOf } from './memory-thread.fixture.ts';
import { choose, commentOf, focused, setup } from './thread.fixture.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';

const fieldsOf = (root: Element): HTMLTextAreaElement[] => deepAll(root, 'textarea') as HTMLTextAreaElement[];

async function type(thread: Element, words: string): Promise<void> {
  const field = fieldsOf(thread).at(-1)!;
  field.focus();
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await settled(thread);
}

/** What a person finds in the field of a thread that another page opens: a reload has the storage, and nothing else. */
async function found(drafts: SocialCommentThread['drafts'], client: SocialClient): Promise<string> {
  const thread = await threadOf(client, { drafts });
  await until(() => fieldsOf(thread).length === 1, 'one can write');
  await settled(thread);
  return fieldsOf(thread)[0]!.value;
}

/** Another client of the same backend, as after a reload. */
function reloaded(viewer?: () => Viewer | null): SocialClient {
  const { client } = memoryOf({ comments: many(2), name: 'drafts', ...(viewer ? { viewer } : {}) });
  return client;
}

describe('<social-comment-thread> keeps unsent words', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('on the device with drafts="local", as by itself: they survive a reload', async () => {
    const thread = await threadOf(reloaded());
    expect(thread.drafts).to.equal('local');
    await type(thread, 'Half a thought');
    expect(await found('local', reloaded())).to.equal('Half a thought');
    expect(Object.values(localStorage)).to.include('Half a thought');
  });

  it('as long as the tab with drafts="session"', async () => {
    await type(await threadOf(reloaded(), { drafts: 'session' }), 'For this tab');
    expect(Object.values(localStorage)).not.to.include('For this tab');
    expect(await found('session', reloaded())).to.equal('For this tab');
    expect(await found('local', reloaded())).to.equal('');
    sessionStorage.clear();
    expect(await found('session', reloaded())).to.equal('');
  });

  it('nowhere with drafts="off"', async () => {
    await type(await threadOf(reloaded(), { drafts: 'off' }), 'Between us');
    expect([...Object.values(localStorage), ...Object.values(sessionStorage)].join()).not.to.contain(
      'Between us',
    );
    expect(await found('off', reloaded())).to.equal('');
  });

  for (const drafts of ['local', 'session'] as const) {
    it(`for their writer only, ${drafts}: who signs in afterwards does not see them`, async () => {
      await type(await threadOf(reloaded(), { drafts }), 'My own');
      const other = () => aViewer({ id: 'viewer-2', person: malo });
      expect(await found(drafts, reloaded(other))).to.equal('');
      expect(await found(drafts, reloaded())).to.equal('My own');
    });
  }

  it('wherever one writes in it: comments, replies and changes', async () => {
    const { client, thread } = await setup({ props: { drafts: 'session' } });
    client.comment('c2').ready({ ...many(1)[0]!, id: 'c2', author: aViewer().person });
    await settled(thread);
    thread.focusComposer('c1');
    await until(() => fieldsOf(commentOf(thread, 'c1')).length === 1, 'one can reply');
    await type(commentOf(thread, 'c1'), 'A reply');
    await choose(commentOf(thread, 'c2'), 'Edit');
    await until(() => focused()?.localName === 'textarea', 'one can change it');
    await type(commentOf(thread, 'c2'), 'A change');
    await type(thread, 'A comment');
    expect(client.drafts.elsewhere.session.size).to.equal(3);
    expect(client.drafts.get('comment:urn:doc:1')).to.be.undefined;
    expect(control(thread, 'Save').isConnected).to.be.true;
  });
});
