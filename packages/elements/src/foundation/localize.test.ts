import { expect } from 'chai';
import { html } from 'lit';
import { registerLocale } from '../locales/index.ts';
import { deep, fixture, settled } from '../testing/fixture.ts';
import { en, fr } from '../testing/words.ts';
import { Localizer } from './localize.ts';
import { SocialElement } from './social-element.ts';

class Speaker extends SocialElement {
  protected override render(): unknown {
    return html`<p>${this.localizer.t('common.retry')}</p>`;
  }
}
Speaker.define('test-speaker');

class Dater extends SocialElement {
  protected override render(): unknown {
    const day: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
    return html`<p>${this.localizer.date('2025-01-03T12:00:00.000Z', day)}</p>`;
  }
}
Dater.define('test-dater');

const english = new Localizer('en-GB', en);
const french = new Localizer('fr-FR', fr);
const noon = Date.parse('2026-11-23T12:00:00');
const before = (milliseconds: number): string => new Date(noon - milliseconds).toISOString();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('Localizer', () => {
  it('puts values in their place and chooses the plural of the language', () => {
    expect(english.t('feed.new', { count: 1 })).to.equal('1 new post');
    expect(english.t('feed.new', { count: 0 })).to.equal('0 new posts');
    // In French, zero is singular.
    expect(french.t('feed.new', { count: 0 })).to.equal('0 nouvelle publication');
    expect(french.t('feed.composer.prompt', { name: 'Léa' })).to.equal('Quoi de neuf, Léa\u202f?');
  });

  it('leaves a value it was not given as it is, and never reads patterns in a value', () => {
    expect(english.t('feed.composer.prompt')).to.contain('{name}');
    expect(english.t('feed.composer.prompt', { name: '{count} $&' })).to.contain('{count} $&');
  });

  it('says times as people do', () => {
    const say = (localizer: Localizer, ago: number): string => localizer.timeAgo(before(ago), noon);
    expect(say(english, 10_000)).to.equal('now');
    expect(say(french, 42 * minute)).to.match(/^il y a 42\smin$/);
    expect(say(french, 2 * hour)).to.match(/^il y a 2\sh$/);
    expect(say(english, day)).to.equal('yesterday');
    expect(say(french, 3 * day)).to.equal('vendredi');
    expect(say(english, 12 * day)).to.equal('11 November');
    expect(say(english, 400 * day)).to.equal('19 October 2025');
    expect(english.timeAgo('not a time')).to.equal('');
  });

  it('joins names with the word of the language, also around templates', () => {
    expect(french.list(['Malo', 'Aminata', 'Léa'])).to.equal('Malo, Aminata et Léa');
    const mark = html`<b>Malo</b>`;
    expect(english.richList([mark, 'Léa'])).to.deep.equal([mark, ' and ', 'Léa']);
  });

  it('takes an organisation’s word in the reader’s language, else as it is', () => {
    const label = { value: 'Entraide', translations: { en: 'Mutual help' } };
    expect(english.label(label)).to.equal('Mutual help');
    expect(french.label(label)).to.equal('Entraide');
  });

  it('writes French with its spaces', () => {
    for (const [key, text] of Object.entries(fr)) {
      for (const form of typeof text === 'string' ? [text] : Object.values(text)) {
        expect(form, key).not.to.match(/[^\u202f]([;!?])|[^\u00a0]:/u);
        expect(form, key).not.to.contain("'");
      }
    }
  });
});

describe('Language of an element', () => {
  it('follows the page, through shadow roots, and switches at run time', async () => {
    document.documentElement.lang = 'fr';
    const speaker = await fixture(html`<test-speaker></test-speaker>`);
    expect(deep(speaker, 'p').textContent).to.equal('Réessayer');
    document.documentElement.lang = 'en-GB';
    await settled(speaker);
    expect(deep(speaker, 'p').textContent).to.equal('Try again');
  });

  it('prefers its own lang and the page’s own words', async () => {
    document.documentElement.lang = 'en';
    const speaker = await fixture(
      html`<test-speaker lang="fr" .strings=${{ 'common.retry': 'Encore' }}></test-speaker>`,
    );
    expect(deep(speaker, 'p').textContent).to.equal('Encore');
  });

  for (const [lang, shown] of [
    ['fr-BE', 'vendredi 3 janvier'],
    ['fr-', 'vendredi 3 janvier'],
    ['he', 'Friday'],
    ['ar-EG', 'الجمعة'],
    ['de-AT', 'Freitag, 3. Jänner'],
    ['es-MX', 'viernes'],
    ['ja', '1月3日'],
    ['not_a_tag', 'Friday'],
  ] as const) {
    it(`speaks one language at a time: lang="${lang}"`, async () => {
      const speaker = await fixture(html`<test-dater lang=${lang}></test-dater>`);
      expect(deep(speaker, 'p').textContent).to.contain(shown);
    });
  }

  it('keeps words of another language in their own direction', async () => {
    const speaker = await fixture(html`<test-speaker lang="he" dir="rtl"></test-speaker>`);
    expect(deep(speaker, 'p').textContent).to.equal('\u2068Try again\u2069');
  });

  it('shows no words before their language is there, and falls back to English when it cannot be loaded', async () => {
    let refuse = (): void => undefined;
    registerLocale('nl', () => new Promise((_, reject) => (refuse = () => reject(new Error('gone')))));
    const mounting = fixture(html`<test-speaker lang="nl"></test-speaker>`);
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.querySelector('test-speaker')?.shadowRoot?.textContent?.trim() ?? '').to.equal('');
    refuse();
    const speaker = await mounting;
    expect(deep(speaker, 'p').textContent).to.contain('Try again');
  });
});
