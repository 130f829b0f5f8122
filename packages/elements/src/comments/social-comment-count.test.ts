import { SocialError } from '@maillon/sdk';
import { expect } from 'chai';
import { html } from 'lit';
import { allCapabilities, FakeClient } from '../testing/fake-client.ts';
import { deepAll, expectAccessible, fixture, nextEvent, settled, visibleText } from '../testing/fixture.ts';
import { defineComments } from './define-comments.ts';
import type { SocialCommentCount } from './social-comment-count.ts';

defineComments();

async function setup(props: Partial<SocialCommentCount> = {}, count = 7, capabilities = allCapabilities) {
  const client = new FakeClient(capabilities);
  const subject = props.subject ?? 'urn:doc:1';
  const handle = client.commentCount(subject);
  handle.ready({ type: 'comment-count', id: subject, count });
  const made = Object.assign(
    document.createElement('social-comment-count'),
    { subject, client: client.asClient },
    props,
  );
  const element = await fixture<SocialCommentCount>(html`${made}`);
  await settled(element);
  return { element, handle };
}

describe('social-comment-count', () => {
  it('is accessible, light and dark', async () => {
    const { element } = await setup({ href: '/doc/1' });
    for (const scheme of ['light', 'dark']) {
      element.parentElement!.style.cssText = `color-scheme:${scheme};background:Canvas`;
      await expectAccessible(element);
    }
  });

  it('says how many, in the reader’s language', async () => {
    document.documentElement.lang = 'fr';
    expect(visibleText((await setup({}, 0)).element)).to.equal('0 commentaire');
    expect(visibleText((await setup({}, 1234)).element)).to.equal('1 234 commentaires');
  });

  it('leads to the subject if that is a web address, else where told, and the page may take over', async () => {
    const { element } = await setup({ subject: 'https://intra.example/d/1' });
    const link = deepAll(element, 'a')[0] as HTMLAnchorElement;
    expect(link.href).to.equal('https://intra.example/d/1');
    element.addEventListener('social-navigate', (event) => event.preventDefault());
    const followed = nextEvent(element, 'social-navigate');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(await followed).to.include({ to: 'subject', id: 'https://intra.example/d/1' });
    expect(click.defaultPrevented).to.be.true;
    expect(deepAll((await setup()).element, 'a')).to.be.empty;
  });

  it('never leads to a script', async () => {
    const { element } = await setup({ href: 'javascript:alert(1)' });
    expect(deepAll(element, 'a')).to.be.empty;
  });

  it('shows no number with counts="hide"', async () => {
    expect(visibleText((await setup({ counts: 'hide' })).element)).to.equal('Comments');
  });

  it('shows nothing, and tells the page, when it cannot be read', async () => {
    const { element, handle } = await setup();
    const told = nextEvent(element, 'social-error');
    handle.fail(new SocialError('server'));
    await told;
    await settled(element);
    expect(visibleText(element)).to.equal('');
  });

  it('leaves no trace where the backend cannot count', async () => {
    const { element, handle } = await setup({}, 7, ['viewer', 'comments.read']);
    expect(visibleText(element)).to.equal('');
    expect(handle.subscribers).to.equal(0);
  });
});
