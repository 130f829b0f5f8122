import { expect } from 'chai';
import { html } from 'lit';
import { aComment, aViewer } from '../testing/data.ts';
import { FakeClient } from '../testing/fake-client.ts';
import { control, deep, deepAll, expectAccessible, fixture, settled, until } from '../testing/fixture.ts';
import { defineComments } from './define-comments.ts';
import type { SocialCommentThread } from './social-comment-thread.ts';

// A page that is never idle: the composer comes by press or focus only, and once for the whole file.
Object.assign(globalThis, { requestIdleCallback: () => 0 });
defineComments();

const subject = 'urn:doc:1';

async function setup(): Promise<SocialCommentThread> {
  const client = new FakeClient();
  client.viewer.ready(aViewer());
  client.comment('c1').ready(aComment('c1', 'Which first, cut or lock?'));
  for (const list of [client.comments({ subject }), client.comments({ subject, sort: 'oldest' })]) {
    list.ready({ ids: ['c1'], total: { exact: 1 }, hasMore: false });
  }
  const thread = await fixture<SocialCommentThread>(
    html`<social-comment-thread
      subject=${subject}
      loading="eager"
      .client=${client.asClient}
    ></social-comment-thread>`,
  );
  await settled(thread);
  return thread;
}

const boxOf = (element: Element): number[] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height].map((number) => Math.round(number * 10) / 10);
};

describe('a comment thread whose composer has not come yet', () => {
  it('shows a button of the same place and look, and gives way to the field with the cursor in it', async () => {
    const thread = await setup();
    expect(customElements.get('social-composer')).to.be.undefined;
    await expectAccessible(thread);
    const standIn = control(thread, /Write a comment$/);
    const before = [deep(thread, 'social-composer'), deep(thread, '.stand-in > :last-child')].map(boxOf);

    standIn.focus();
    const writing = (): boolean => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.localName === 'textarea';
    };
    await until(writing, 'one can write');

    const later = await setup();
    await until(() => deepAll(later, 'textarea').length === 1, 'the composer is there at once');
    expect(
      [deep(later, 'social-composer'), deep(later, '.box')].map(boxOf).map((box) => box.slice(2)),
    ).to.deep.equal(before.map((box) => box.slice(2)));
  });
});
