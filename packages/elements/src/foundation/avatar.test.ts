import { expect } from 'chai';
import { html } from 'lit';
import { fixture } from '../testing/fixture.ts';
import { avatar, initials } from './avatar.ts';

const person = (rest: object = {}) => ({
  type: 'person' as const,
  id: 'p-1',
  displayName: 'Inès Carvalho',
  ...rest,
});

describe('initials', () => {
  for (const [name, expected] of [
    ['Inès Carvalho', 'IC'],
    ['Paul-Henri Garnier', 'PG'],
    ['Noor van Aken', 'NA'],
    ['Élodie', 'É'],
    ['سلمى الإدريسي', 'س'],
    ['石井 春香', '石'],
    ['👩‍🔧 Fatou Diallo', 'FD'],
    ['', ''],
  ] as const) {
    it(`${name || 'no name'} → ${expected || 'nothing'}`, () => expect(initials(name)).to.equal(expected));
  }
});

describe('avatar', () => {
  it('shows the portrait over the initials, and the initials when it cannot be loaded', async () => {
    const box = await fixture<HTMLElement>(html`<p>${avatar(person({ avatarUrl: '/nowhere.svg' }))}</p>`);
    const image = box.querySelector('img');
    expect(image?.getAttribute('src')).to.contain('/nowhere.svg');
    image?.dispatchEvent(new Event('error'));
    expect(image?.hidden).to.equal(true);
    expect(box.textContent?.trim()).to.equal('IC');
  });

  it('asks for no picture that is not http', async () => {
    const box = await fixture<HTMLElement>(
      html`<p>${avatar(person({ avatarUrl: 'javascript:alert(1)' }))}</p>`,
    );
    expect(box.querySelector('img')).to.equal(null);
  });

  it('gives the same person the same colour everywhere', async () => {
    const box = await fixture<HTMLElement>(
      html`<p>${avatar(person())}${avatar(person({ displayName: 'Other' }))}</p>`,
    );
    const [one, two] = [...box.querySelectorAll<HTMLElement>('.avatar')].map((a) =>
      a.style.getPropertyValue('--_hue'),
    );
    expect(one).to.be.a('string').and.equal(two);
  });
});
