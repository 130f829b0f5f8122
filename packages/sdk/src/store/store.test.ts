import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Person, ReactionSummary } from '@maillon/contract';
import { activity, comment, FakeClock, person, reactions } from '../testing/fakes.ts';
import { refTo } from './normalise.ts';
import { Store, type Patch, type Patches, type Row } from './store.ts';

const store = () => new Store(new FakeClock());
const setting = (key: string, changes: object): Patches =>
  new Map([[key, (row: Row) => row && { ...row, ...changes }]]);

test('a thing is kept once, wherever it was seen', () => {
  const s = store();
  s.learn(comment('c1', { author: person('ada') }));
  s.learn(activity('a1', { author: person('ada') }));
  s.learn(person('ada', { displayName: 'Ada L.' }));
  assert.equal((s.read('comment:c1') as { author: Person }).author.displayName, 'Ada L.');
  assert.equal(
    (s.read('comment:c1') as { author: Person }).author,
    (s.read('activity:a1') as { author: Person }).author,
  );
});

test('what an answer does not mention stays, what it says is empty becomes empty', () => {
  const s = store();
  s.learn(person('ada', { headline: 'Engineer', phone: '12' }));
  s.learn(person('ada', { phone: null, ...{ headline: undefined } }));
  assert.deepEqual(s.read('person:ada'), person('ada', { headline: 'Engineer', phone: null }));
});

test('a renamed person changes only what shows it', () => {
  const s = store();
  s.learn([comment('c1', { author: person('ada') }), comment('c2', { author: person('bob') })]);
  const [c1, c2] = [s.read('comment:c1'), s.read('comment:c2')];
  const told: string[] = [];
  for (const key of ['comment:c1', 'comment:c2', 'person:ada', 'person:bob'])
    s.subscribe(key, () => told.push(key));
  s.learn(person('ada', { displayName: 'Ada L.' }));
  assert.deepEqual(told.sort(), ['comment:c1', 'person:ada']);
  assert.notEqual(s.read('comment:c1'), c1);
  assert.equal(s.read('comment:c2'), c2);
});

test('the parts of a changed object that say the same are the same objects', () => {
  const s = store();
  s.learn(
    activity('a1', { reactions: reactions('a1', [{ kind: 'like', count: 1, viewerHasReacted: false }]) }),
  );
  const before = s.read('activity:a1') as ReturnType<typeof activity>;
  s.learn({ type: 'activity', id: 'a1', title: 'New' });
  const after = s.read('activity:a1') as ReturnType<typeof activity>;
  assert.notEqual(after, before);
  assert.equal(after.body, before.body);
  assert.equal(after.reactions, before.reactions);
});

test('an answer that says nothing new changes nothing and tells nobody', () => {
  const s = store();
  s.learn(comment('c1'));
  const before = s.read('comment:c1');
  let told = 0;
  s.subscribe('comment:c1', () => told++);
  s.learn(comment('c1'));
  assert.equal(told, 0);
  assert.equal(s.read('comment:c1'), before);
});

test('a manager who is the manager of the manager ends somewhere', () => {
  const s = store();
  s.learn(person('ada', { manager: person('bob') }));
  s.learn(person('bob', { manager: person('ada') }));
  const ada = s.read('person:ada') as Person;
  assert.equal(ada.manager?.manager?.displayName, 'Name of ada');
  s.learn(person('bob', { displayName: 'Robert' }));
  assert.equal((s.read('person:ada') as Person).manager?.displayName, 'Robert');
  assert.equal((s.read('person:bob') as Person).manager?.manager?.displayName, 'Robert');
});

test('what is gone leaves the lists that showed it', () => {
  const s = store();
  s.learn(activity('a1', { commentsPreview: [comment('c1'), comment('c2')] }));
  s.apply(new Map([['comment:c1', () => null]]));
  const shown = (s.read('activity:a1') as ReturnType<typeof activity>).commentsPreview;
  assert.deepEqual(
    shown?.map(({ id }) => id),
    ['c2'],
  );
});

test('a layer shows on top of whatever comes below it, and leaves nothing when it goes', () => {
  const s = store();
  s.learn(person('ada', { headline: 'Engineer' }));
  const before = s.read('person:ada');
  const layer = s.expect(setting('person:ada', { headline: 'CTO' }));
  assert.equal((s.read('person:ada') as Person).headline, 'CTO');
  s.learn(person('ada', { phone: '12' }));
  assert.deepEqual(s.read('person:ada'), person('ada', { headline: 'CTO', phone: '12' }));
  s.settle(layer);
  assert.deepEqual(s.read('person:ada'), person('ada', { headline: 'Engineer', phone: '12' }));
  assert.deepEqual(before, person('ada', { headline: 'Engineer' }));
});

test('a confirmed write is seen in one step: never without it, never twice', () => {
  const s = store();
  s.learn(person('ada', { followerCount: 1 }));
  const follow: Patches = new Map([
    ['person:ada', (row: Row) => row && { ...row, followerCount: Number(row['followerCount']) + 1 }],
  ]);
  const layer = s.expect(follow);
  const seen: unknown[] = [];
  s.subscribe('person:ada', () => seen.push((s.read('person:ada') as Person).followerCount));
  s.settle(layer, () => s.learn(person('ada', { followerCount: 2 })));
  assert.deepEqual([...new Set(seen)], [2]);
});

test('an answer to a question from before a confirmed write does not undo it', () => {
  const s = store();
  s.learn(person('ada', { viewerFollows: false }));
  const asked = s.stamp();
  const layer = s.expect(setting('person:ada', { viewerFollows: true }));
  s.settle(layer, () => s.learn(person('ada', { viewerFollows: true })));
  s.learn(person('ada', { viewerFollows: false }), asked);
  assert.equal((s.read('person:ada') as Person).viewerFollows, true);
  s.learn(person('ada', { viewerFollows: false }));
  assert.equal((s.read('person:ada') as Person).viewerFollows, false);
});

test('a list of reactions that does not say who leaves who it was, while they are as many', () => {
  const s = store();
  const like = { kind: 'like', count: 1, viewerHasReacted: false };
  s.learn(reactions('a1', [{ ...like, people: [person('ada')] }]));
  s.learn(reactions('a1', [like]));
  assert.equal((s.read('reactions:a1') as ReactionSummary).groups[0]?.people?.[0]?.id, 'ada');
  s.learn(reactions('a1', [{ ...like, count: 2 }]));
  assert.equal((s.read('reactions:a1') as ReactionSummary).groups[0]?.people, undefined);
});

test('a listener that throws does not keep the news from the others, and its error is not lost', (t) => {
  const s = store();
  const thrown: (() => void)[] = [];
  t.mock.method(globalThis, 'queueMicrotask', (task: () => void) => thrown.push(task));
  let told = 0;
  s.subscribe('person:ada', () => {
    throw new Error('a listener failed');
  });
  s.subscribe('person:ada', () => told++);
  s.learn(person('ada'));
  assert.equal(told, 1);
  assert.throws(() => thrown[0]?.(), /a listener failed/);
});

/*
 * The promise of the store: whatever the order in which writes are shown, confirmed, taken back and overtaken by other
 * answers, the screen is what the backend said, with the patches of the open writes on it in the order they were made.
 */
test('layers and answers in any order equal the replay of what was confirmed', () => {
  const key = fc.constantFrom('ada', 'bob', 'eve');
  const step = fc.oneof(
    fc.record({ kind: fc.constant('expect' as const), key, add: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('confirm' as const), which: fc.nat() }),
    fc.record({ kind: fc.constant('refuse' as const), which: fc.nat() }),
    fc.record({ kind: fc.constant('answer' as const), key, count: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ kind: fc.constant('read' as const), key }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const s = store();
      const model = new Map<string, number>();
      let open: { layer: Patches; key: string; add: number }[] = [];
      const more = (key: string, add: number): Patches =>
        new Map<string, Patch>([
          [`person:${key}`, (row: Row) => row && { ...row, kudosCount: Number(row['kudosCount']) + add }],
          ['note', () => ({ by: refTo('person', key) })],
        ]);
      const expected = (key: string) => {
        const base = model.get(key);
        if (base === undefined) return undefined;
        return open.reduce((count, write) => (write.key === key ? count + write.add : count), base);
      };
      for (const each of steps) {
        if (each.kind === 'expect') {
          open.push({ layer: s.expect(more(each.key, each.add)), key: each.key, add: each.add });
        } else if (each.kind === 'answer') {
          model.set(each.key, each.count);
          s.learn({ type: 'person', id: each.key, kudosCount: each.count });
        } else if (each.kind === 'read') {
          s.read(`person:${each.key}`);
          s.read('note');
        } else {
          const write = open[each.which % open.length];
          if (!write) continue;
          open = open.filter((other) => other !== write);
          const base = model.get(write.key);
          const confirmed = each.kind === 'confirm' && base !== undefined;
          if (confirmed) model.set(write.key, base + write.add);
          const value = { type: 'person', id: write.key, kudosCount: model.get(write.key) };
          s.settle(write.layer, confirmed ? () => s.learn(value) : undefined);
        }
        for (const id of ['ada', 'bob', 'eve']) {
          assert.equal((s.read(`person:${id}`) as Person | undefined)?.kudosCount, expected(id));
        }
        const last = open.at(-1);
        const note = s.read('note') as { by: Person | null } | undefined;
        assert.equal(note?.by?.kudosCount, last && expected(last.key));
      }
    }),
  );
});
