import { expect } from 'chai';
import { control, deep, deepAll, expectAccessible, settled, until, visibleText } from '../testing/fixture.ts';
import { loadMarkdown } from '../foundation/rich-text.ts';
import { base, openMenu, setup } from './item.fixture.ts';

describe('<social-feed-item> and what stands around its words', () => {
  it('names who is mentioned, and lets the page take the way to them', async () => {
    await loadMarkdown();
    const { item } = await setup({
      body: { format: 'markdown', value: 'Ask [Aminata Sow](person:p-aminata) on Friday.' },
    });
    await until(() => deepAll(item, '.mention').length === 1, 'the name');
    const mention = deep(item, '.mention');
    expect(mention.textContent).to.contain('Aminata Sow');
    expect(visibleText(item)).to.contain('on Friday.').and.not.to.contain('person:');
    await expectAccessible(item);
    const told: string[] = [];
    item.addEventListener('social-navigate', (event) => {
      told.push(`${event.to} ${event.id}`);
      event.preventDefault();
    });
    mention.click();
    expect(told).to.deep.equal(['person p-aminata']);
  });

  it('names its topics, with the sign that people write', async () => {
    const { item } = await setup({ topics: ['audit', 'qualité'] });
    expect([...deepAll(item, '.topics .tag')].map((one) => one.textContent)).to.deep.equal([
      '#audit',
      '#qualité',
    ]);
    const without = await setup({ topics: [] });
    expect(deepAll(without.item, '.topics')).to.deep.equal([]);
  });

  it('says who sees it, in words of the reader’s language', async () => {
    const { item } = await setup();
    expect(deep(item, '[part=audience]').textContent).to.equal('Everyone');
    document.documentElement.lang = 'fr';
    await until(() => deep(item, '[part=audience]').textContent === 'Toute l’entreprise', 'French');
    const untold = await setup({ audience: null });
    expect(deepAll(untold.item, '[part=audience]')).to.deep.equal([]);
  });

  it('marks what was edited, and says when', async () => {
    const { item } = await setup();
    expect(visibleText(item)).not.to.contain('edited');
    const edited = await setup({ editedAt: '2026-11-23T09:30:00.000Z' });
    expect(visibleText(edited.item)).to.match(/ago .*edited/i);
  });

  it('copies its link to hand on, from the row of buttons and from the menu, and says so', async () => {
    const copied: string[] = [];
    const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    try {
      const { item, client } = await setup();
      control(item, 'Share').click();
      await until(() => visibleText(item).includes('Link copied'), 'it is said');
      expect(copied).to.deep.equal([`${location.href.split('#')[0]}#social-activity-a-1`]);
      client.activity('a-1').ready({ ...base, url: 'https://intranet.example/posts/1' });
      await settled(item);
      await openMenu(item);
      control(item, /copy/i).click();
      await until(() => copied.length === 2, 'the second copy');
      expect(copied[1]).to.equal('https://intranet.example/posts/1');
    } finally {
      delete (navigator as { clipboard?: unknown }).clipboard;
    }
  });
});
