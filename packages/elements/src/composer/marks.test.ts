import { expect } from 'chai';
import {
  continueList,
  isFormatted,
  linkOver,
  toggleMark,
  togglePrefix,
  type Change,
  type Writing,
} from './marks.ts';
import { Mentions } from './mentions.ts';

/** `|` is the cursor, or the two ends of what is chosen. */
function writing(drawn: string): Writing {
  const [before = '', chosen, after] = drawn.split('|');
  if (after === undefined) {
    return { text: before + (chosen ?? ''), start: before.length, end: before.length };
  }
  return { text: before + chosen + after, start: before.length, end: before.length + (chosen ?? '').length };
}

function after(drawn: string, change: (writing: Writing) => Change | undefined): string {
  const { text } = writing(drawn);
  const { from, to, words, start, end } = change(writing(drawn)) ?? {
    from: 0,
    to: 0,
    words: '',
    start: 0,
    end: 0,
  };
  const changed = text.slice(0, from) + words + text.slice(to);
  const drawnEnd = start === end ? '' : `|${changed.slice(end)}`;
  return `${changed.slice(0, start)}|${changed.slice(start, start === end ? undefined : end)}${drawnEnd}`;
}

describe('formatting', () => {
  it('puts marks around what is chosen and takes them away again', () => {
    expect(after('say |this| now', (w) => toggleMark(w, '**'))).to.equal('say **|this|** now');
    expect(after('say **|this|** now', (w) => toggleMark(w, '**'))).to.equal('say |this| now');
    expect(after('say |**this**| now', (w) => toggleMark(w, '**'))).to.equal('say |this| now');
    expect(after('say | this | now', (w) => toggleMark(w, '_'))).to.equal('say  _|this|_  now');
  });

  it('takes the word under the cursor where nothing is chosen, and keeps the cursor in it', () => {
    expect(after('say th|is now', (w) => toggleMark(w, '**'))).to.equal('say **th|is** now');
    expect(after('say |', (w) => toggleMark(w, '`'))).to.equal('say `|`');
  });

  it('makes links: of words, of an address, and of words with an address that is given', () => {
    expect(after('read |this|', (w) => linkOver(w))).to.equal('read [this](|https://|)');
    expect(after('read |https://a.example/|', (w) => linkOver(w))).to.equal('read [|](https://a.example/)');
    expect(after('read |this|', (w) => linkOver(w, 'https://a.example/'))).to.equal(
      'read [this](https://a.example/)|',
    );
    expect(after('|a] b|', (w) => linkOver(w, 'https://a.example/'))).to.equal(
      '[a\\] b](https://a.example/)|',
    );
  });

  it('makes lines a list, another kind of list, and plain again', () => {
    expect(after('|one\ntwo|', (w) => togglePrefix(w, '- '))).to.equal('|- one\n- two|');
    expect(after('|- one\n- two|', (w) => togglePrefix(w, '1. '))).to.equal('|1. one\n2. two|');
    expect(after('|1. one\n2. two|', (w) => togglePrefix(w, '1. '))).to.equal('|one\ntwo|');
    expect(after('one|', (w) => togglePrefix(w, '> '))).to.equal('> one|');
  });

  it('goes on with a list on Enter, and ends it in an empty item', () => {
    expect(after('- one|', continueList)).to.equal('- one\n- |');
    expect(after('9. nine|', continueList)).to.equal('9. nine\n10. |');
    expect(after('- [x] done|', continueList)).to.equal('- [x] done\n- [ ] |');
    expect(after('  > said|', continueList)).to.equal('  > said\n  > |');
    expect(after('- one\n- |', continueList)).to.equal('- one\n|');
    expect(continueList(writing('no list|'))).to.equal(undefined);
  });

  it('tells what is meant as formatting from what only looks like it', () => {
    for (const words of [
      '**so**',
      'a _b_ c',
      '`code`',
      '- item',
      '1. first',
      '> said',
      '~~gone~~',
      '[a](https://b.example)',
      '```\nx',
    ])
      expect(isFormatted(words), words).to.equal(true);
    for (const words of [
      '2 * 3 * 4',
      'snake_case_name',
      '#3',
      'a - b',
      '__proto__',
      '** **',
      '`',
      '[]',
      '-1',
      '<b>x</b>',
      'C:\\_a',
      '~~',
      '1.5',
    ])
      expect(isFormatted(words), words).to.equal(false);
  });
});

describe('mentions', () => {
  const person = (id: string, displayName: string, headline?: string) =>
    ({ type: 'person', id, displayName, ...(headline ? { headline } : {}) }) as const;

  it('are names in the field and say whom they mean where they are kept', () => {
    const mentions = new Mentions();
    const name = mentions.add(person('p 1', 'Inès Carvalho'));
    const kept = mentions.kept(`Thanks @${name}, and mail ines@${name} too`);
    expect(kept).to.equal('Thanks [@Inès Carvalho](person:p%201), and mail ines@Inès Carvalho too');
    expect(new Mentions().shown(kept)).to.equal('Thanks @Inès Carvalho, and mail ines@Inès Carvalho too');
    expect(mentions.idsIn(kept)).to.deep.equal(['p 1']);
  });

  it('come and go with their names, as when somebody undoes and types again', () => {
    const mentions = new Mentions();
    mentions.add(person('p-1', 'Inès'));
    expect(mentions.kept('@Inèsx')).to.equal('@Inèsx');
    expect(mentions.kept('@Inès')).to.equal('[@Inès](person:p-1)');
  });

  it('tell two people of one name apart, and a longer name from a shorter one', () => {
    const mentions = new Mentions();
    expect(mentions.add(person('p-1', 'Camille'))).to.equal('Camille');
    expect(mentions.add(person('p-2', 'Camille', 'Nurse (nights)'))).to.equal('Camille (Nurse nights)');
    mentions.add(person('p-3', 'Camille Roy'));
    const shown = '@Camille Roy, @Camille (Nurse nights) and @Camille';
    expect(mentions.idsIn(mentions.kept(shown))).to.deep.equal(['p-3', 'p-2', 'p-1']);
    expect(mentions.shown(mentions.kept(shown))).to.equal(shown);
  });

  it('leave alone what somebody wrote as a link by hand', () => {
    const mentions = new Mentions();
    mentions.add(person('p-1', 'Inès'));
    expect(mentions.kept('[@Inès](person:p-1)')).to.equal('[@Inès](person:p-1)');
  });
});
