import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { kindOf, newId } from './ids.ts';
import { normaliseOutside } from './subjects.ts';
import { fold, foldedWords, isStorable, mentionsIn, topicsIn } from './words.ts';

describe('outside references', () => {
  it('have one form', () => {
    for (const [given, expected] of [
      ['urn:crm:deal:42', 'urn:crm:deal:42'],
      ['URN:CRM:Deal:42#top', 'urn:crm:Deal:42'],
      ['https://Intranet.Test/a?utm_source=x&q=1&gclid=2#part', 'https://intranet.test/a?q=1'],
      ['https://user:secret@intranet.test/', 'https://intranet.test/'],
      ['https://intranet.test/a?q=a%20b', 'https://intranet.test/a?q=a%20b'],
    ] as const) {
      assert.equal(normaliseOutside(given), expected);
    }
  });

  it('are URNs and web addresses only', () => {
    for (const given of [
      '',
      'page',
      'urn:',
      'urn:x',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://x/y',
      '//x',
      'http://',
      `urn:a:${'x'.repeat(600)}`,
      'urn:a:b c',
      'urn:a:\0',
    ]) {
      assert.equal(normaliseOutside(given), null, given);
    }
  });

  it('stay as they are when they have that form', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const once = normaliseOutside(url);
        assert.ok(once !== null);
        assert.equal(normaliseOutside(once), once);
      }),
    );
  });
});

describe('words', () => {
  it('are folded for comparing', () => {
    assert.equal(fold('Élodie Œuvrard-Straße'), 'elodie oeuvrard-strasse');
    assert.deepEqual(foldedWords('  Łukasz, «Ö» 3D '), ['lukasz', 'o', '3d']);
  });

  it('are storable when they are well formed and hold no null', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) =>
        assert.equal(isStorable(text), !text.includes('\0')),
      ),
    );
    assert.equal(isStorable('\ud83e'), false);
  });

  it('name people by links and topics by hashtags', () => {
    const value = 'Hi [@Ann](person:p-ann) and [@Ann](person:p-ann), #Safety (#qualité) # title a#b [x](#y)';
    assert.deepEqual(mentionsIn({ format: 'markdown', value }), ['p-ann']);
    assert.deepEqual(mentionsIn({ format: 'text', value }), []);
    assert.deepEqual(topicsIn({ format: 'markdown', value }), ['safety', 'qualité']);
  });
});

describe('ids', () => {
  it('sort by age and say what they name', () => {
    const ids = [1, 1_000, Date.now(), Date.now() + 1].map((at) => newId('c', new Date(at)));
    assert.deepEqual([...ids].sort(), ids);
    assert.equal(kindOf(ids[0] ?? ''), 'comment');
    assert.equal(kindOf('constructor'), null);
    assert.equal(kindOf('x-1'), null);
  });
});
