import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SocialError } from '../errors.ts';
import { FakeClock, later, settled } from '../testing/fakes.ts';
import { Planner, type Ask } from './planner.ts';

function plan(
  answer: (keys: readonly string[], failed: (key: string, error: unknown) => void) => unknown = (keys) =>
    new Map(keys.map((key) => [key, `<${key}>`])),
  most?: number,
) {
  const clock = new FakeClock();
  const asked: string[][] = [];
  const ask: Ask<string> = async (keys, failed) => {
    asked.push([...keys]);
    return (await answer(keys, failed)) as ReadonlyMap<string, string>;
  };
  return { clock, asked, planner: new Planner<string>(clock, ask, most) };
}

/** A backend that takes so many keys at once. */
const atMost =
  (most: number, how: ConstructorParameters<typeof SocialError>) => (keys: readonly string[]) => {
    if (keys.length > most) throw new SocialError(...how);
    return new Map(keys.map((key) => [key, `<${key}>`]));
  };

const names = (count: number, from = 0) => Array.from({ length: count }, (_, i) => `p${from + i}`);

test('fifty elements that ask at once make one question', async () => {
  const { clock, asked, planner } = plan();
  const answers = Promise.all(names(50).map((name) => planner.load(name)));
  await clock.pass(16);
  assert.deepEqual((await answers).slice(0, 2), ['<p0>', '<p1>']);
  assert.equal(asked.length, 1);
});

test('elements that stream in within 16 ms of the first make one question, later ones another', async () => {
  const { clock, asked, planner } = plan();
  for (const name of names(15)) {
    void planner.load(name);
    await clock.pass(1);
  }
  void planner.load('p15');
  await clock.pass(1);
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.length, 16);
  void planner.load('late');
  await clock.pass(16);
  assert.deepEqual(asked[1], ['late']);
});

test('a hundred keys are enough to go at once', async () => {
  const { asked, planner } = plan();
  for (const name of names(100)) void planner.load(name);
  await settled();
  assert.equal(asked[0]?.length, 100);
});

test('a backend that takes fewer keys gets them in parts, at once and side by side', async () => {
  const { clock, asked, planner } = plan(undefined, 5);
  const answers = Promise.all(names(12).map((name) => planner.load(name)));
  await settled();
  assert.deepEqual(
    asked.map((keys) => keys.length),
    [5, 5],
  );
  await clock.pass(16);
  assert.equal((await answers).length, 12);
  assert.equal(asked.length, 3);
});

test('a key on its way is not asked for again; once it has arrived it may be', async () => {
  const answer = later<ReadonlyMap<string, string>>();
  const { clock, asked, planner } = plan(() => answer.promise);
  const first = planner.load('p1');
  await clock.pass(16);
  const second = planner.load('p1');
  await clock.pass(16);
  assert.equal(asked.length, 1);
  answer.resolve(new Map([['p1', 'one']]));
  assert.deepEqual(await Promise.all([first, second]), ['one', 'one']);
  void planner.load('p1');
  await clock.pass(16);
  assert.equal(asked.length, 2);
});

test('a key without an answer is undefined', async () => {
  const { clock, planner } = plan(() => new Map());
  const none = planner.load('p1');
  await clock.pass(16);
  assert.equal(await none, undefined);
});

test('a question refused as a whole is halved until only the refused key fails', async () => {
  const { clock, planner } = plan((keys) => {
    if (keys.includes('p3')) throw new SocialError('invalid');
    return new Map(keys.map((key) => [key, key]));
  });
  const outcomes = Promise.allSettled(names(8).map((name) => planner.load(name)));
  await clock.pass(16);
  assert.deepEqual(
    (await outcomes).map(({ status }) => status === 'fulfilled'),
    [true, true, true, false, true, true, true, true],
  );
});

for (const kind of ['server', 'mapping', 'protocol'] as const) {
  test(`a refusal of the whole question (${kind}) reaches nobody, and its size is not tried again`, async () => {
    const { clock, asked, planner } = plan(atMost(15, [kind, { refusedWhole: true }]));
    const answers = Promise.all(names(60).map((name) => planner.load(name)));
    await clock.pass(16);
    assert.deepEqual((await answers).at(-1), '<p59>');
    await settled();
    asked.length = 0;
    const later = Promise.all(names(60, 100).map((name) => planner.load(name)));
    await clock.pass(16);
    assert.equal((await later).length, 60);
    assert.deepEqual(
      asked.map((keys) => keys.length),
      [15, 15, 15, 15],
    );
  });
}

test('one refused key does not make later questions smaller', async () => {
  const { clock, asked, planner } = plan((keys) => {
    if (keys.includes('p3')) throw new SocialError('invalid');
    return new Map();
  });
  void Promise.allSettled(names(8).map((name) => planner.load(name)));
  await clock.pass(16);
  asked.length = 0;
  for (const name of names(8, 10)) void planner.load(name);
  await clock.pass(16);
  assert.equal(asked.length, 1);
});

test('a backend that refuses everything is not asked for each key', async () => {
  const { clock, asked, planner } = plan(atMost(0, ['server', { refusedWhole: true }]));
  const outcomes = Promise.allSettled(names(100).map((name) => planner.load(name)));
  await settled();
  await clock.pass(16);
  assert.ok((await outcomes).every(({ status }) => status === 'rejected'));
  assert.ok(asked.length < 12, `${asked.length} questions`);
});

test('an error of one key reaches only who asked for it', async () => {
  const { clock, asked, planner } = plan((keys, failed) => {
    failed('p1', new SocialError('server'));
    return new Map(keys.filter((key) => key !== 'p1').map((key) => [key, key]));
  });
  const outcomes = Promise.allSettled(names(3).map((name) => planner.load(name)));
  await clock.pass(16);
  assert.deepEqual(
    (await outcomes).map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  );
  assert.equal(asked.length, 1);
});

test('an unreachable server is not asked again in halves', async () => {
  const { clock, asked, planner } = plan(() => {
    throw new SocialError('network');
  });
  const outcomes = Promise.allSettled(names(8).map((name) => planner.load(name)));
  await clock.pass(16);
  assert.ok((await outcomes).every(({ status }) => status === 'rejected'));
  assert.equal(asked.length, 1);
});

test('a small question does not make later ones smaller', async () => {
  const { clock, asked, planner } = plan();
  const first = planner.load('p0');
  await clock.pass(16);
  await first;
  const others = Promise.all(names(100, 1).map((name) => planner.load(name)));
  await clock.pass(16);
  await others;
  assert.deepEqual(
    asked.map(({ length }) => length),
    [1, 100],
  );
});
