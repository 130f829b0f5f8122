import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SocialError } from '../errors.ts';
import { FakeClock, later, settled } from '../testing/fakes.ts';
import { Planner } from './planner.ts';

function plan(
  answer: (keys: readonly string[]) => unknown = (keys) => new Map(keys.map((key) => [key, `<${key}>`])),
) {
  const clock = new FakeClock();
  const asked: string[][] = [];
  const planner = new Planner<string>(clock, async (keys) => {
    asked.push([...keys]);
    return (await answer(keys)) as ReadonlyMap<string, string>;
  });
  return { clock, asked, planner };
}

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

test('an unreachable server is not asked again in halves', async () => {
  const { clock, asked, planner } = plan(() => {
    throw new SocialError('network');
  });
  const outcomes = Promise.allSettled(names(8).map((name) => planner.load(name)));
  await clock.pass(16);
  assert.ok((await outcomes).every(({ status }) => status === 'rejected'));
  assert.equal(asked.length, 1);
});
