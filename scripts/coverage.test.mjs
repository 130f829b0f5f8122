import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageOf, readManifest, rowsOf } from './coverage.mjs';

const specification = {
  inner: { 'social-poll': ['social-poll-option'] },
  groups: { views: ['social-poll'] },
  shared: [{ kind: 'state', names: ['loading', 'offline'], on: ['views'] }],
  leftOut: [{ elements: ['social-poll'], kind: 'state', names: ['offline'], because: 'it is always there' }],
  elements: {
    'social-poll': {
      attribute: ['closes-at', 'answers'],
      event: ['social-voted'],
      part: ['option'],
      behaviour: [{ name: 'one vote each', words: ['one vote|once'] }],
    },
  },
};
const manifest = {
  modules: [
    {
      declarations: [
        {
          tagName: 'social-poll',
          name: 'SocialPoll',
          attributes: [{ name: 'closes-at' }, { name: 'colour' }],
          events: [{ name: 'social-voted' }, { name: 'error' }],
          cssParts: [{ name: 'option' }],
          cssStates: [{ name: 'loading' }],
        },
      ],
    },
  ],
};
const about = (title, text, more = {}) => ({
  file: 'packages/elements/src/polls/social-poll.test.ts',
  suite: '<social-poll>',
  around: '',
  title,
  text,
  ...more,
});
const tests = [
  about('closes when it is time', 'html`<social-poll closes-at="2026-11-24"></social-poll>`'),
  about('tells the page', "await nextEvent(poll, 'social-voted')"),
  about('waits', "expect(poll.matches(':state(loading)')).to.equal(true)"),
  about('finds its options', 'deep(poll, `[part~=option]`)'),
  about('counts a person once', '', { file: 'packages/elements/src/polls/social-poll-option.test.ts' }),
  about('is of another element', 'html`<social-feed answers></social-feed>`', {
    file: 'packages/elements/src/feed/social-feed.test.ts',
    suite: '<social-feed>',
  }),
];

const manual = readManifest(manifest).get('social-poll');
const rows = rowsOf('social-poll', specification, manual, tests);
const row = (name) => rows.find((one) => one.name === name);

test('a thing that is specified, documented and tested has its test', () => {
  for (const [name, title] of [
    ['closes-at', 'closes when it is time'],
    ['social-voted', 'tells the page'],
    ['loading', 'waits'],
    ['option', 'finds its options'],
    ['one vote each', 'counts a person once'],
  ])
    assert.equal(row(name).test?.title, title, name);
});

test('what is specified and not documented is missing, whatever another element’s test does', () => {
  assert.equal(row('answers').there, false);
  assert.equal(row('answers').test, undefined);
});

test('the page says what is missing, beyond, left out and not tested', () => {
  const page = pageOf(specification, readManifest(manifest), tests);
  assert.match(page, /\| `answers` \| \*\*missing\*\* \|/);
  assert.match(page, /\| `colour` \| beyond \| \*\*none\*\* \|/);
  assert.match(page, /\| `offline` \| left out: it is always there \|/);
  assert.match(page, /\[`<social-poll>`\]\(#social-poll\) \| 6 \| 1 \| 1 \|/);
});
