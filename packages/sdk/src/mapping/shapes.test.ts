import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import ts from 'typescript';
import type { SocialError } from '../errors.ts';
import { plainAddresses } from './plain-addresses.ts';
import { byType, fn, only, value } from './lenses.ts';
import { shape, shapes } from './shapes.ts';
import type { ItemFields, Reading } from './shapes.ts';

function setup(overrides: Partial<Reading> = {}) {
  const problems: SocialError[] = [];
  const reading: Reading = {
    operation: 'feed.page',
    endpoint: 'https://intranet.example/graphql',
    instants: 'iso',
    types: {},
    addresses: plainAddresses,
    asked: {},
    report: (problem) => problems.push(problem),
    ...overrides,
  };
  const read = (type: string, raw: unknown, fields?: ItemFields) => shape(type, raw, 'here', reading, fields);
  return { read, problems, told: () => problems.map(({ path, expected, got }) => [path, expected, got]) };
}

const person = { id: 'p1', displayName: 'Ada' };
const comment = {
  id: 'c1',
  subject: 's',
  parent: null,
  author: person,
  body: { format: 'text', value: 'secret words' },
  createdAt: '2026-11-23T08:30:00.000Z',
};

describe('the table of shapes', () => {
  const text = ['types.ts', 'backend.ts'].map((file) =>
    readFileSync(new URL(`../../../contract/src/${file}`, import.meta.url), 'utf8'),
  );
  const source = ts.createSourceFile('contract.ts', text.join('\n'), ts.ScriptTarget.Latest);
  const interfaces = new Map<string, Map<string, string>>();
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement)) continue;
    const fields = statement.members.filter(ts.isPropertySignature).map((member) => {
      const nullable = /\| null\b/.test(member.type?.getText(source) ?? '');
      const presence = member.questionToken ? (nullable ? '' : '?') : nullable ? '~' : '!';
      return [member.name.getText(source), presence] as const;
    });
    interfaces.set(statement.name.text, new Map(fields));
  }
  const names: Record<string, string> = {
    rich: 'RichText',
    group: 'GroupRef',
    reaction: 'ReactionGroup',
    reactions: 'ReactionSummary',
    permissions: 'ItemPermissions',
    link: 'LinkPreview',
    option: 'PollOption',
    event: 'EventDetails',
    question: 'QuestionDetails',
    idea: 'IdeaDetails',
    job: 'JobDetails',
    membership: 'MembershipDetails',
    allowance: 'KudosAllowance',
    consent: 'KudosConsent',
  };
  const inCapitals = (name: string) =>
    name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

  for (const [name, table] of Object.entries(shapes)) {
    test(`says of ${name} what the contract says`, () => {
      const wanted = new Map(interfaces.get(names[name] ?? inCapitals(name)));
      wanted.delete('type');
      const written = table
        .split(' ')
        .map((word) => /^(\w+)([!~?]?)/.exec(word)?.slice(1) as [string, string]);
      assert.deepEqual(new Map(written), wanted);
    });
  }
});

describe('an answer', () => {
  test('becomes a new object with known fields only', () => {
    const { read } = setup();
    const raw = JSON.parse(
      '{"id":"p1","displayName":"Ada","__proto__":{"admin":true},"constructor":1,"salary":9}',
    ) as object;
    const found = read('person', raw) as object;
    assert.deepEqual(found, { type: 'person', id: 'p1', displayName: 'Ada' });
    assert.equal(Object.getPrototypeOf(found), Object.prototype);
    assert.ok(!('admin' in found));
  });

  test('keeps null apart from absent', () => {
    const { read } = setup();
    assert.deepEqual(read('person', { ...person, headline: null }), {
      type: 'person',
      ...person,
      headline: null,
    });
  });

  test('that misses what is required is refused with place and types, never with values', () => {
    const { read } = setup();
    for (const [broken, path, got] of [
      [{ ...comment, createdAt: undefined }, 'here.createdAt', 'nothing'],
      [{ ...comment, createdAt: 'secret words' }, 'here.createdAt', 'string'],
      [{ ...comment, body: { format: 'text', value: ['secret words'] } }, 'here.body.value', 'list of 1'],
      [{ ...comment, author: undefined }, 'here.author', 'nothing'],
      [{ ...comment, id: null }, 'here.id', 'null'],
      [{ ...comment, id: 1.5 }, 'here.id', 'number'],
      [{ ...comment, body: { format: 'secret words', value: '' } }, 'here.body.format', 'string'],
    ] as const) {
      assert.throws(
        () => read('comment', broken),
        (error: SocialError) => {
          assert.equal(error.kind, 'mapping');
          assert.equal(error.operation, 'feed.page');
          assert.equal(error.path, path);
          assert.equal(error.got, got);
          assert.match(error.message, /^feed\.page: here\.\S+ should be .+, but is \w+( of 1)?$/);
          assert.ok(!JSON.stringify([error, error.message]).includes('secret'));
          return true;
        },
      );
    }
  });

  test('loses a bad field that may be absent, and the rest stays', () => {
    const { read, told } = setup();
    const found = read('person', {
      ...person,
      headline: 42,
      joinedAt: 'soon',
      kudosCount: '12',
      skills: [{ name: 'Go' }, 'x'],
    });
    assert.deepEqual(found, { type: 'person', ...person, kudosCount: 12, skills: [{ name: 'Go' }] });
    assert.deepEqual(told(), [
      ['here.headline', 'string', 'number'],
      ['here.skills[1]', 'skill', 'string'],
      ['here.joinedAt', 'an instant (iso)', 'string'],
    ]);
  });

  test('loses a bad item of a list, and the rest of the page stays', () => {
    const { read, told } = setup();
    const found = read('[comment]', [
      comment,
      null,
      { ...comment, id: 'c2', createdAt: 7 },
      { ...comment, id: 'c3' },
    ]);
    assert.deepEqual(
      (found as { id: string }[]).map(({ id }) => id),
      ['c1', 'c3'],
    );
    assert.deepEqual(told(), [['here[2].createdAt', 'an instant (iso)', 'number']]);
  });

  test('has no reactions that nobody gave, and loses one of a kind that nobody mapped', () => {
    const { read, told } = setup();
    const groups = [
      { kind: 'like', count: 0, viewerHasReacted: false },
      { kind: 'thanks', count: 1, viewerHasReacted: true },
      { theirs: 'STAR', count: 1, viewerHasReacted: true },
    ];
    const found = read('reactions', { id: 's', groups }, { groups: 'groups' });
    assert.deepEqual((found as { groups: object[] }).groups, [groups[1]]);
    assert.deepEqual(told(), [
      ['here.groups[2].kind', 'like|celebrate|support|insightful|thanks|*', 'nothing'],
    ]);
  });

  test('of a function that fails is such a bad item too', () => {
    const { read, problems } = setup();
    const fields = { createdAt: fn(({ at }: { at: string }) => at.trim()) };
    assert.deepEqual(read('[comment]', [comment], fields), []);
    assert.equal(problems[0]?.kind, 'mapping');
    assert.ok(problems[0].cause instanceof TypeError);
  });

  test('may write small types shortly', () => {
    const { read } = setup();
    const found = read('activity', {
      id: 'a1',
      kind: 'IN_HOUSE',
      author: null,
      createdAt: comment.createdAt,
      body: 'plain',
      audience: { kind: 'EVERYONE', label: 'All' },
      comments: 3,
      reactions: [],
    }) as Record<string, unknown>;
    assert.deepEqual(found.body, { format: 'text', value: 'plain' });
    assert.deepEqual(found.audience, { kind: 'everyone', label: { value: 'All' } });
    assert.deepEqual(found.comments, { type: 'comment-count', id: 'a1', count: 3 });
    assert.deepEqual(found.reactions, { type: 'reactions', id: 'a1', groups: [] });
    assert.equal(found.kind, 'IN_HOUSE', 'a kind of the organisation’s own is kept');
    const viewer = read('viewer', person) as { id: string; person: unknown };
    assert.deepEqual([viewer.id, viewer.person], ['p1', { type: 'person', ...person }]);
  });

  test('gives addresses whole, and none that could run', () => {
    const { read, told } = setup();
    const of = (avatarUrl: string) =>
      (read('person', { ...person, avatarUrl }) as { avatarUrl?: string }).avatarUrl;
    assert.equal(of('/a.svg'), 'https://intranet.example/a.svg');
    assert.equal(of(''), null);
    assert.equal(of('//cdn.example/a.svg'), 'https://cdn.example/a.svg');
    assert.equal(of('data:image/png;base64,AA=='), 'data:image/png;base64,AA==');
    for (const bad of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'https://[',
      'file:///etc',
    ]) {
      assert.equal(of(bad), undefined, bad);
    }
    assert.equal(told().length, 5);
  });

  test('has translations of languages, not of anything', () => {
    const { read } = setup();
    const label = {
      value: 'Help',
      translations: JSON.parse('{"fr":"Entraide","__proto__":"x","constructor":"y","de":3}') as unknown,
    };
    assert.deepEqual(read('label', label), { value: 'Help', translations: { fr: 'Entraide' } });
  });

  test('of several types takes the lenses of each', () => {
    const { read, problems } = setup();
    const base = { id: 'a', author: null, createdAt: comment.createdAt };
    const items = [
      { ...base, __typename: 'Post' },
      { ...base, __typename: 'Poll' },
    ];
    const kinds = (fields: ItemFields) =>
      (read('[activity]', items, fields) as { kind: string }[]).map(({ kind }) => kind);
    assert.deepEqual(kinds(byType({ Post: { kind: value('post') }, Poll: { kind: value('poll') } })), [
      'post',
      'poll',
    ]);
    assert.deepEqual(kinds(only({ Poll: { kind: value('poll') } })), ['poll']);
    assert.equal(problems.length, 0);
    assert.deepEqual(kinds(byType({ Post: { kind: value('post') } })), ['post']);
    assert.equal(problems.length, 1);
  });

  test('of any make is refused or put right, never passed on wrong', () => {
    let state = 1;
    const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const junk = [
      null,
      undefined,
      '',
      'secret',
      7,
      -1.5,
      Number.NaN,
      true,
      [],
      [null],
      {},
      { id: 1 },
      [['x']],
      () => 1,
    ];
    const activity = {
      id: 'a1',
      kind: 'poll',
      author: {
        ...person,
        skills: [{ name: 'Go' }],
        about: { format: 'html', value: '<p>' },
        manager: person,
      },
      createdAt: comment.createdAt,
      audience: { kind: 'site', id: 's', label: { value: 'x', translations: { fr: 'y' } } },
      attachments: [{ id: 'f', kind: 'file', name: 'x', url: '/x', size: 3 }],
      poll: {
        options: [{ id: 'o', text: 't', votes: 1, viewerChose: false }],
        voterCount: 1,
        closesAt: null,
      },
      reactions: [{ kind: 'like', count: 1, viewerHasReacted: true, people: [person] }],
      commentsPreview: [comment],
      permissions: { edit: true },
    };
    const spoil = (value: unknown): unknown => {
      if (random(12) === 0) return junk[random(junk.length)];
      if (Array.isArray(value)) return value.map(spoil);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spoil(each)]));
    };
    let [passed, refused] = [0, 0];
    for (let round = 0; round < 2000; round++) {
      const { read, problems } = setup();
      try {
        const once = read('activity', spoil(activity));
        const again = setup();
        assert.deepEqual(again.read('activity', once), once);
        assert.deepEqual(again.problems, []);
        passed++;
      } catch (error) {
        if ((error as SocialError).kind !== 'mapping') throw error;
        problems.push(error as SocialError);
        refused++;
      }
      assert.ok(!JSON.stringify(problems.map((problem) => [problem, problem.message])).includes('secret'));
    }
    assert.ok(passed > 500 && refused > 500, `${passed} passed, ${refused} refused`);
  });
});
