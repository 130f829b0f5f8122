import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as base from './lens.ts';
import * as others from './lenses.ts';
import * as variableLenses from './variable-lenses.ts';
import { look, Unreadable } from './lens.ts';
import type { Lens } from './lens.ts';
import { defineBackend, guardedToggle, op } from '../define-backend.ts';
import { blocks } from './blocks.ts';
import { variable } from './idempotency.ts';
import { clientId, inputField } from './once.ts';
import { offset } from './pages.ts';
import { plural } from './plural.ts';

const lenses = { ...base, ...others, ...variableLenses };

const answer = {
  id: 7,
  title: null,
  name: { first: 'Ada', middle: '', last: 'Lovelace' },
  tags: [{ label: 'a' }, { label: 'b' }],
  state: 'HEART',
  states: ['HEART', 'CLAP'],
  seconds: 1_795_000_000,
  millis: '1795000000000',
  created: '2026-11-18T11:06:40Z',
  updated: '2026-11-18T12:06:40+01:00',
  changed: '2026-11-18T12:06:40Z',
  count: 2,
  mine: true,
  __typename: 'Post',
};
const read = (lens: Lens | string) => look(lens, answer, 'state');
const send = (lens: Lens, variables: object, name = 'kind') => look(lens, variables, name, true);

describe('a lens', () => {
  test('sees a value at a path, in a list, or nothing', () => {
    assert.equal(read('name.first'), 'Ada');
    assert.equal(read(lenses.at('tags.1.label')), 'b');
    assert.deepEqual(read('tags[].label'), ['a', 'b']);
    assert.equal(read('name.nothing.there'), undefined);
    assert.equal(read('title.length'), undefined);
  });

  test('sees own properties only', () => {
    assert.equal(read('toString'), undefined);
    assert.equal(read('name.hasOwnProperty'), undefined);
  });

  test('refuses paths that could reach a prototype, wherever they are said', () => {
    const bad = ['__proto__.x', 'a.constructor', 'prototype', 'a[].__proto__', 'constructor[]'];
    for (const path of bad) {
      for (const make of [
        () => lenses.at(path),
        () => lenses.text('html', path),
        () => lenses.first('ok', path),
        () => lenses.map({}, path),
        () => lenses.caps(path),
        () => lenses.time(path, 's'),
        () => lenses.later('ok', path),
        () => lenses.join(' ', path),
        () => lenses.template(`{${path}}`),
        () => lenses.likes('ok', path),
        () => lenses.url(path, 'https://x.example'),
        () => lenses.json(path),
        () => lenses.json('ok', path),
        () => lenses.tally({ counts: path, mine: 'ok' }),
        () => lenses.tally({ counts: 'ok', mine: path }),
        () => lenses.stub({ displayName: path }),
        () => blocks(path),
        () => inputField(path),
        () => clientId(path),
        () => variable({ replayed: path }),
        () => guardedToggle({ read: op('{ a }'), is: path, toggle: op('mutation { a }') }),
        () => defineBackend({ name: 'x', operations: { viewer: op('{ a }', { from: path }) } }),
        () =>
          defineBackend({
            name: 'x',
            operations: { viewer: op('{ a }', { item: { person: { headline: path } } }) },
          }),
        () =>
          defineBackend({
            name: 'x',
            operations: { viewer: op('{ a }', { item: lenses.byType({ A: { id: path } }) }) },
          }),
        () => defineBackend({ name: 'x', operations: {}, types: { person: { about: path } } }),
        () => defineBackend({ name: 'x', operations: {}, variables: { input: lenses.build({ a: path }) } }),
        () => offset(path),
        () => offset('ok', { total: path }),
        () => plural('ok', { key: path }),
      ]) {
        assert.throws(make, /is not allowed/);
      }
    }
  });

  test('is plain data', () => {
    assert.equal(
      JSON.stringify(lenses.text('html', 'bodyHTML')),
      '{"lens":"text","format":"html","path":"bodyHTML"}',
    );
    assert.equal(JSON.stringify(lenses.map({ like: 'HEART' })), '{"lens":"map","members":{"like":"HEART"}}');
  });

  test('gives a constant, words in a format, the first that is not null', () => {
    assert.equal(read(lenses.value('post')), 'post');
    assert.deepEqual(read(lenses.text('markdown', 'name.first')), { format: 'markdown', value: 'Ada' });
    assert.equal(read(lenses.text('markdown', 'title')), null);
    assert.equal(read(lenses.first('title', 'nothing', 'name.first')), 'Ada');
  });

  test('maps members both ways, and is total', () => {
    const kinds = lenses.map({ like: 'HEART', thanks: ['CLAP', 'PRAY'] });
    assert.equal(read(kinds), 'like');
    assert.deepEqual(read(lenses.map({ like: 'HEART', thanks: ['CLAP', 'PRAY'] }, 'states')), [
      'like',
      'thanks',
    ]);
    assert.equal(send(kinds, { kind: 'thanks' }), 'CLAP');
    assert.ok(read(lenses.map({ like: 'STAR' })) instanceof Unreadable);
    assert.ok(send(kinds, { kind: 'celebrate' }) instanceof Unreadable);
    assert.ok(send(kinds, { kind: 'toString' }) instanceof Unreadable);
    assert.equal(send(kinds, {}), undefined);
  });

  test('writes members as GraphQL does', () => {
    assert.equal(send(lenses.caps(), { kind: 'in-person' }), 'IN_PERSON');
    assert.deepEqual(send(lenses.caps('kinds'), { kinds: ['post', 'event'] }), ['POST', 'EVENT']);
  });

  test('reads instants in seconds, milliseconds and ISO', () => {
    const moment = '2026-11-18T11:06:40.000Z';
    assert.equal(read(lenses.time('seconds', 's')), moment);
    assert.equal(read(lenses.time('millis', 'ms')), moment);
    assert.equal(read(lenses.time('updated', 'iso')), moment);
    assert.equal(lenses.instant('2026-11-18 11:06:40.5', 'iso'), '2026-11-18T11:06:40.500Z');
    assert.equal(lenses.instant('2026-11-18 13:06:40+02', 'iso'), moment);
    assert.equal(lenses.instant('2026-11-18', 'iso'), '2026-11-18T00:00:00.000Z');
    for (const wrong of ['yesterday', '18/11/2026', '2026-13-45', '', 12, null, 1e30]) {
      assert.ok(lenses.instant(wrong, 'iso') instanceof Unreadable, String(wrong));
    }
    assert.ok(lenses.instant('2026-11-18', 's') instanceof Unreadable);
  });

  test('tells an edit from a creation, whatever the time zones', () => {
    assert.equal(read(lenses.later('updated', 'created')), null);
    assert.equal(read(lenses.later('changed', 'created')), '2026-11-18T12:06:40.000Z');
    assert.equal(read(lenses.later('title', 'created')), null);
  });

  test('puts texts together', () => {
    assert.equal(read(lenses.join(' ', 'name.first', 'name.middle', 'title', 'name.last')), 'Ada Lovelace');
    assert.equal(read(lenses.join(' ', 'title', 'name.middle')), null);
    assert.equal(read(lenses.template('post:{id}/{state}')), 'post:7/HEART');
    assert.equal(read(lenses.template('post:{title}')), null);
  });

  test('chooses by type, and is total', () => {
    assert.equal(read(lenses.byType({ Post: lenses.value('post'), Poll: 'state' })), 'post');
    assert.ok(read(lenses.byType({ Poll: 'state' })) instanceof Unreadable);
    assert.equal(read(lenses.only({ Poll: {} })), null);
  });

  test('makes reactions of a like', () => {
    assert.deepEqual(read(lenses.likes('count', 'mine')), [
      { kind: 'like', count: 2, viewerHasReacted: true },
    ]);
    assert.deepEqual(look(lenses.likes('count', 'mine', 'star'), { count: 0, mine: false }, ''), []);
    assert.equal(look(lenses.likes('count', 'mine'), { count: null }, ''), null);
    assert.deepEqual(look(lenses.likes('count', 'mine.like'), { count: 2, mine: null }, ''), [
      { kind: 'like', count: 2, viewerHasReacted: false },
    ]);
  });

  test('builds an input object, or none', () => {
    const audience = lenses.build({ kind: lenses.caps('audienceKind'), id: 'audienceId' });
    assert.deepEqual(send(audience, { audienceKind: 'site', audienceId: '4' }), { kind: 'SITE', id: '4' });
    assert.deepEqual(send(audience, { audienceKind: 'everyone' }), { kind: 'EVERYONE' });
    assert.equal(send(audience, {}), undefined);
    assert.ok(send(lenses.build({ kind: lenses.map({}, 'kind') }), { kind: 'x' }) instanceof Unreadable);
  });

  test('completes addresses', () => {
    const at = (slug: unknown) => look(lenses.url('slug', 'https://intranet.example/news/'), { slug }, 'url');
    assert.equal(at('a b'), 'https://intranet.example/news/a%20b');
    assert.equal(at('/x'), 'https://intranet.example/x');
    assert.equal(at('https://other.example/'), 'https://other.example/');
    assert.equal(at(null), null);
    assert.equal(at(''), null);
    assert.ok(at(7) instanceof Unreadable);
    assert.ok(at('https://[') instanceof Unreadable);
    assert.throws(
      () => lenses.url('slug', '/news/'),
      /url: the base should be a whole address, not "\/news\/"/,
    );
  });

  test('sees inside JSON, also JSON that is text', () => {
    const floor = lenses.json('meta', 'place.floor');
    for (const meta of ['{"place":{"floor":3}}', { place: { floor: 3 } }]) {
      assert.equal(look(floor, { meta }, 'x'), 3);
    }
    assert.deepEqual(look(lenses.json('meta'), { meta: '[1]' }, 'x'), [1]);
    assert.equal(look(floor, { meta: null }, 'x'), null);
    assert.equal(look(floor, { meta: '{}' }, 'x'), undefined);
    assert.equal(look(lenses.json('meta', 'toString'), { meta: '{}' }, 'x'), undefined);
    const broken = look(floor, { meta: '{' }, 'x');
    assert.ok(broken instanceof Unreadable);
    assert.equal(broken.expected, 'JSON');
  });

  test('counts reactions in a JSON scalar', () => {
    const members = { like: 'thumbs', thanks: ['clap', 'pray'] };
    const groups = (raw: object, more: object = { members }) =>
      look(lenses.tally({ counts: 'counts', mine: 'mine', ...more }), raw, 'groups');
    const wanted = [
      { kind: 'like', count: 2, viewerHasReacted: true },
      { kind: 'thanks', count: 4, viewerHasReacted: false },
    ];
    const counts = { thumbs: 2, clap: 1, heart: 0, pray: 3 };
    assert.deepEqual(groups({ counts, mine: ['thumbs'] }), wanted);
    assert.deepEqual(groups({ counts: JSON.stringify(counts), mine: '["thumbs"]' }), wanted);
    assert.deepEqual(groups({ counts, mine: { thumbs: true, clap: false } }), wanted);
    assert.deepEqual(groups({ counts: { thumbs: ['u1', 'u2'] }, mine: null }, {}), [
      { kind: 'thumbs', count: 2, viewerHasReacted: false },
    ]);
    assert.equal(groups({ counts: null }), null);
    for (const wrong of ['{', 7, []]) assert.ok(groups({ counts: wrong }) instanceof Unreadable);
  });

  test('counts no reaction by a name it does not know, or that leads to a prototype', () => {
    const kinds = (counts: unknown, members?: base.MapMembers) =>
      (
        look(
          lenses.tally({ counts: 'counts', mine: 'mine', ...(members ? { members } : {}) }),
          { counts },
          '',
        ) as {
          kind: unknown;
        }[]
      ).map(({ kind }) => (kind instanceof Unreadable ? kind.expected : kind));
    assert.deepEqual(kinds({ star: 1, heart: 2 }, { like: 'heart' }), ['one of the mapped members', 'like']);
    assert.deepEqual(kinds('{"__proto__":1,"constructor":2,"a":3}'), [
      'one of the mapped members',
      'one of the mapped members',
      'a',
    ]);
  });

  test('makes a person of what stands beside their words', () => {
    const author = lenses.stub({
      displayName: 'author_name',
      avatarUrl: 'author_image',
      site: lenses.value('Nantes'),
    });
    assert.deepEqual(look(author, { author_name: 'Ada', author_image: '/a.png' }, 'author'), {
      id: 'stub:Ada|/a.png|Nantes',
      displayName: 'Ada',
      avatarUrl: '/a.png',
      site: 'Nantes',
    });
    for (const author_name of [null, '', undefined])
      assert.equal(look(author, { author_name }, 'author'), null);
  });

  test('that is a function may do anything, and may fail', () => {
    assert.equal(read(lenses.fn(({ id }: { id: number }) => id + 1)), 8);
    const failed = read(lenses.fn(({ title }: { title: string }) => title.length));
    assert.ok(failed instanceof Unreadable);
    assert.equal(failed.got, 'an exception');
  });
});
