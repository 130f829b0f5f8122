import { expect } from 'chai';
import { html } from 'lit';
import { ar, en, fr } from '../testing/words.ts';
import { Localizer } from './localize.ts';

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

  it('keeps a name that runs the other way in its own direction, in texts and lists', () => {
    const arabic = new Localizer('ar', ar);
    expect(arabic.t('comments.replies.to', { name: 'Léa' })).to.equal('الردود على \u2068Léa\u2069');
    expect(arabic.t('comments.replies.to', { name: 'سارة' })).to.equal('الردود على سارة');
    expect(english.t('comments.replies.to', { name: 'سارة' })).to.equal('Replies to \u2068سارة\u2069');
    expect(english.list(['Léa', 'سارة'])).to.equal('Léa and \u2068سارة\u2069');
  });
});
