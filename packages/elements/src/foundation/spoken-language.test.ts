import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { registerLocale } from '../locales/index.ts';
import { deep, fixture, settled, until } from '../testing/fixture.ts';
import { de, en, fr } from '../testing/words.ts';
import { SocialElement } from './social-element.ts';

const shown: string[] = [];

class Speaker extends SocialElement {
  protected override render(): unknown {
    return html`<p>${this.localizer.t('common.retry')}</p>`;
  }
  protected override updated(): void {
    shown.push(this.renderRoot.textContent?.trim() ?? '');
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

class Late extends SocialElement {
  protected override render(): unknown {
    return html`<p>${this.localizer.t('common.cancel')}</p>`;
  }
}
Late.define('test-late');

/** Somebody else's component, with a language of its own inside. */
class Frame extends LitElement {
  protected override render(): unknown {
    return html`<section lang="fr"><test-speaker></test-speaker></section>`;
  }
}
customElements.define('test-frame', Frame);

const said = (root: Element): string => deep(root, 'p').textContent ?? '';
const says = (root: Element, words: string): Promise<void> => until(() => said(root) === words, words);

/** Collects what the console warns of. */
function listen(): { warnings: string[]; stop: () => void } {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: string) => void warnings.push(text);
  return { warnings, stop: () => (console.warn = warn) };
}

describe('Language of an element', () => {
  const { documentElement: page } = document;

  afterEach(() => page.removeAttribute('dir'));

  it('follows the page, through shadow roots, and switches at run time', async () => {
    page.lang = 'fr';
    const speaker = await fixture(html`<test-speaker></test-speaker>`);
    expect(said(speaker)).to.equal('Réessayer');
    page.lang = 'en-GB';
    await settled(speaker);
    expect(said(speaker)).to.equal('Try again');
  });

  it('switches with any ancestor, and with itself', async () => {
    const box = await fixture(html`<div lang="fr"><test-speaker></test-speaker></div>`);
    const speaker = deep(box, 'test-speaker');
    expect(said(speaker)).to.equal(fr['common.retry']);
    box.lang = 'de';
    await says(speaker, de['common.retry']);
    speaker.lang = 'en';
    await says(speaker, en['common.retry']);
    speaker.removeAttribute('lang');
    await says(speaker, de['common.retry']);
  });

  it('switches with an ancestor inside somebody else’s shadow root', async () => {
    const frame = await fixture(html`<test-frame></test-frame>`);
    await says(frame, fr['common.retry']);
    deep(frame, 'section').lang = 'de';
    await says(frame, de['common.retry']);
  });

  it('speaks as its new place does when it is moved', async () => {
    const box = await fixture(
      html`<div>
        <div lang="fr"><test-speaker></test-speaker></div>
        <div lang="de" id="there"></div>
      </div>`,
    );
    const speaker = deep(box, 'test-speaker');
    expect(said(speaker)).to.equal(fr['common.retry']);
    deep(box, '#there').append(speaker);
    await says(speaker, de['common.retry']);
  });

  it('shows no third language, and nothing empty, while it switches', async () => {
    const speaker = await fixture(html`<test-speaker lang="de"></test-speaker>`);
    shown.length = 0;
    speaker.lang = 'es';
    await says(speaker, 'Reintentar');
    expect([...new Set(shown)].filter((words) => words !== de['common.retry'])).to.deep.equal(['Reintentar']);
  });

  it('prefers its own lang and the page’s own words', async () => {
    page.lang = 'en';
    const speaker = await fixture(
      html`<test-speaker lang="fr" .strings=${{ 'common.retry': 'Encore' }}></test-speaker>`,
    );
    expect(said(speaker)).to.equal('Encore');
  });

  for (const [lang, words] of [
    ['fr-BE', 'vendredi 3 janvier'],
    ['fr-CA', 'vendredi 3 janvier'],
    ['fr-', 'vendredi 3 janvier'],
    ['ar-EG', 'الجمعة'],
    ['de-AT', 'Freitag, 3. Jänner'],
    ['es-MX', 'viernes'],
    ['ja', '1月3日'],
    ['he', 'Friday'],
    ['not_a_tag', 'Friday'],
  ] as const) {
    it(`speaks one language at a time: lang="${lang}"`, async () => {
      const speaker = await fixture(html`<test-dater lang=${lang}></test-dater>`);
      expect(said(speaker)).to.contain(words);
    });
  }

  it('keeps words of another language in their own direction', async () => {
    const speaker = await fixture(html`<test-speaker lang="he" dir="rtl"></test-speaker>`);
    expect(said(speaker)).to.equal('\u2068Try again\u2069');
  });

  it('says what comes later as soon as it has come, where somebody forgot to load it', async () => {
    registerLocale(
      'da',
      () => new Promise((resolve) => setTimeout(() => resolve({ ...en, 'common.cancel': 'Fortryd' }))),
    );
    const late = await fixture(html`<test-late lang="da"></test-late>`);
    await says(late, 'Fortryd');
  });
});

describe('Direction of an element', () => {
  const { documentElement: page } = document;
  const runs = (element: Element): string => getComputedStyle(element).direction;

  afterEach(() => page.removeAttribute('dir'));

  it('is that of its language where the page says none', async () => {
    const speaker = await fixture(html`<test-speaker lang="ar"></test-speaker>`);
    expect(runs(speaker)).to.equal('rtl');
    expect(speaker.matches(':dir(rtl)')).to.equal(true);
    speaker.lang = 'fr';
    await says(speaker, fr['common.retry']);
    expect(runs(speaker)).to.equal('ltr');
    expect(speaker.hasAttribute('dir')).to.equal(false);
  });

  it('is that of the page where the page says one as near as its language', async () => {
    page.lang = 'ar';
    page.dir = 'ltr';
    const speaker = await fixture(html`<test-speaker></test-speaker>`);
    expect(runs(speaker)).to.equal('ltr');
    page.dir = 'rtl';
    await settled(speaker);
    expect(runs(speaker)).to.equal('rtl');
    expect(speaker.hasAttribute('dir')).to.equal(false);
  });

  it('is that of its own language on a page that runs the other way', async () => {
    page.lang = 'ar';
    page.dir = 'rtl';
    const speaker = await fixture(html`<test-speaker lang="fr"></test-speaker>`);
    expect(runs(speaker)).to.equal('ltr');
    speaker.removeAttribute('lang');
    await until(() => runs(speaker) === 'rtl', 'the page’s direction');
  });

  it('switches together with the words', async () => {
    const speaker = await fixture(html`<test-speaker lang="fr"></test-speaker>`);
    speaker.lang = 'ar';
    await until(() => said(speaker) !== fr['common.retry'], 'Arabic');
    expect(runs(speaker)).to.equal('rtl');
  });
});

describe('A language that is not there', () => {
  it('shows no words before it is, and falls back to English when it cannot be loaded', async () => {
    const { warnings, stop } = listen();
    let refuse = (): void => undefined;
    registerLocale('nl', () => new Promise((_, reject) => (refuse = () => reject(new Error('gone')))));
    const mounting = fixture(html`<test-speaker lang="nl"></test-speaker>`);
    await new Promise((resolve) => setTimeout(resolve));
    expect(document.querySelector('test-speaker')?.shadowRoot?.textContent?.trim() ?? '').to.equal('');
    refuse();
    const speaker = await mounting;
    stop();
    expect(said(speaker)).to.contain('Try again');
    expect(warnings.filter((text) => text.includes('"nl"'))).to.have.length(1);
  });

  it('leaves the one that was there, says so in the console, and comes once the network is back', async () => {
    const { warnings, stop } = listen();
    let reachable = false;
    registerLocale('sv', () =>
      reachable
        ? Promise.resolve({ ...en, 'common.retry': 'Försök igen' })
        : Promise.reject(new Error('gone')),
    );
    const speaker = await fixture(html`<test-speaker lang="de"></test-speaker>`);
    speaker.lang = 'sv';
    await until(() => warnings.length > 0, 'a warning');
    stop();
    expect(said(speaker)).to.equal(de['common.retry']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('"sv"');
    reachable = true;
    dispatchEvent(new Event('online'));
    await says(speaker, 'Försök igen');
  });

  it('is spoken as soon as the page brings it', async () => {
    const speaker = await fixture(html`<test-speaker lang="pt"></test-speaker>`);
    expect(said(speaker)).to.contain('Try again');
    registerLocale('pt', () => Promise.resolve({ ...en, 'common.retry': 'Tentar de novo' }));
    await says(speaker, 'Tentar de novo');
  });

  it('that is asked for while another one is on its way wins', async () => {
    let arrive = (): void => undefined;
    registerLocale('fi', () => new Promise((resolve) => (arrive = () => resolve(en))));
    const mounting = fixture<HTMLElement>(html`<test-speaker lang="fi"></test-speaker>`);
    await new Promise((resolve) => setTimeout(resolve));
    const speaker = document.querySelector<HTMLElement>('test-speaker')!;
    speaker.lang = 'it';
    registerLocale('it', () => Promise.resolve({ ...en, 'common.retry': 'Riprova' }));
    arrive();
    await mounting;
    await says(speaker, 'Riprova');
  });
});
