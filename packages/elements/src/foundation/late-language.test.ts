import { expect } from 'chai';
import { html } from 'lit';
import { loadLaterStrings } from '../locales/index.ts';
import { fixture, visibleText } from '../testing/fixture.ts';
import { SocialElement } from './social-element.ts';

class Discarding extends SocialElement {
  protected override render(): unknown {
    return html`<button type="button">${this.localizer.t('outbox.discard')}</button>`;
  }
}
Discarding.define('test-discarding');

describe('a language that is first spoken after words were wanted that come later', () => {
  it('has them at the first look', async () => {
    const english = await fixture(html`<test-discarding></test-discarding>`);
    await loadLaterStrings();
    const german = await fixture(html`<test-discarding lang="de"></test-discarding>`);
    expect(visibleText(german)).to.equal('Verwerfen');
    expect(english.isConnected).to.equal(true);
  });
});
