import { expect } from 'chai';
import { control, deepAll, hasControl, settled, until, visibleText } from '../testing/fixture.ts';
import { many, memoryOf, threadOf } from './memory-thread.fixture.ts';
import { commentOf, focused } from './thread.fixture.ts';
import type { SocialComment } from './social-comment.ts';

const shown = (thread: Element): SocialComment[] => deepAll(thread, 'social-comment') as SocialComment[];

describe('a thread of 3,000 comments', () => {
  it('pages on without losing the reader’s place, with the focus kept', async function () {
    this.timeout(120_000);
    const { client } = memoryOf({ comments: many(3000) });
    const thread = await threadOf(client, { pageSize: 100 });
    let pages = 1;
    while (hasControl(thread, /^View [\d,]+ more comments?$/)) {
      const more = control(thread, /^View [\d,]+ more comments?$/);
      more.focus();
      more.scrollIntoView({ block: 'end' });
      const last = shown(thread).at(-1)!;
      const before = last.getBoundingClientRect().top;
      const count = pages * 100;
      more.click();
      await until(() => shown(thread).length === count + 100, `page ${pages + 1} is there`);
      await settled(thread.querySelector('p') ?? document.body);
      pages++;
      if (pages === 30) break;
      expect(last.getBoundingClientRect().top, 'what was read last stays').to.be.closeTo(before, 0.5);
      expect(focused() === more, 'the focus stays on the button').to.be.true;
    }
    expect(pages).to.equal(30);
    // The button is gone: reading goes on with the first that came last.
    expect(focused() === deepAll(commentOf(thread, 'c2901'), 'article')[0]).to.be.true;
    expect(shown(thread).map(({ commentId }) => commentId)).to.deep.equal(many(3000).map(({ id }) => id));
  });

  it('draws a page around a comment that a link leads to, not the thousands before it', async () => {
    const { client, asked } = memoryOf({ comments: many(3000) });
    const thread = await threadOf(client, { highlight: 'c2500' });
    await until(() => shown(thread).some((one) => one.matches(':state(target)')), 'it is marked');
    expect(shown(thread).length).to.be.at.most(40);
    expect(asked.pages).to.be.at.most(3);
    expect(visibleText(thread)).to.contain('View 2,479 comments in between');
  });

  it('renders again what changed, whatever its length', async () => {
    const { client } = memoryOf({ comments: many(300) });
    const thread = await threadOf(client, { pageSize: 100 });
    await settled(thread);
    let renders = 0;
    for (const one of shown(thread) as unknown as { performUpdate(): void }[]) {
      const { performUpdate } = one;
      one.performUpdate = () => {
        renders++;
        performUpdate.call(one);
      };
    }
    control(thread, /^View 200 more comments$/).click();
    await until(() => shown(thread).length === 200, 'the next page is there');
    expect(renders).to.equal(0);
  });
});
