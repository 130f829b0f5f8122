import type { Person } from '@maillon/contract';
import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import type { SocialError } from '../errors.ts';
import { answering } from './answering.fixture.ts';
import { plainAddresses } from './plain-addresses.ts';
import { shapeList, shapes } from './shapes.ts';

// Answers of any make: what obeys its schema and is null where it may be, and what breaks every promise.

interface Field {
  readonly name: string;
  readonly mark: string;
  readonly type: string;
}

const fieldsOf = (type: string): readonly Field[] =>
  (shapes[type] ?? '').split(' ').map((word) => {
    const [, name = '', mark = '', kind = 'string'] = /^(\w+)([!~?]?)(?::(.+))?$/.exec(word) ?? [];
    return { name, mark, type: kind };
  });

const junk = fc.constantFrom<unknown>(
  ...[null, undefined, '', 'secret words', 7, -1.5, Number.NaN, true, [], [null], {}, { id: 1 }, [['x']]],
  ...['__proto__', 'javascript:alert(1)', '2026-13-45', Number.MAX_SAFE_INTEGER * 2, () => 1],
);

/** A value as a type wants it; below `depth`, things within things end. */
function fitting(type: string, depth: number): fc.Arbitrary<unknown> {
  if (type.startsWith('[')) {
    return depth === 0 ? fc.constant([]) : fc.array(spoilt(type.slice(1, -1), depth - 1), { maxLength: 3 });
  }
  if (Object.hasOwn(shapes, type)) return record(type, depth);
  if (type.includes('|')) return fc.constantFrom(...type.split('|').filter((word) => word !== '*'));
  const kinds: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    string: fc.constantFrom('secret words', 'x'),
    id: fc.constantFrom<unknown>('i1', 'i2', 7),
    number: fc.constantFrom<unknown>(0, 3, '12'),
    boolean: fc.boolean(),
    time: fc.constantFrom('2026-11-23T08:30:00Z', '2026-11-23 08:30:00+01'),
    url: fc.constantFrom('/a', 'https://x.example/', 'mailto:a@b.example'),
    words: fc.constant({ fr: 'secret words' }),
  };
  return kinds[type.split('.')[0] ?? ''] ?? fc.constant(null);
}

function record(type: string, depth: number): fc.Arbitrary<Record<string, unknown>> {
  const parts = fieldsOf(type).map(({ name, mark, type: of }) => {
    const deep = Object.hasOwn(shapes, of) && depth === 0;
    // What is too deep is left out; what has to be there stays.
    const value = deep && mark !== '!' ? fc.constant(null) : fitting(of, Math.max(0, depth - 1));
    return [
      name,
      mark === '!' ? value : fc.oneof({ weight: 3, arbitrary: value }, fc.constantFrom(null, undefined)),
    ] as const;
  });
  return fc.record(Object.fromEntries(parts));
}

/** One in six is nothing that anybody promised. */
const spoilt = (type: string, depth: number): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: fitting(type, depth) }, { weight: 1, arbitrary: junk });

const spoiltRecord = (type: string): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      record(type, 2),
      fc.array(fc.tuple(fc.constantFrom(...fieldsOf(type).map(({ name }) => name)), junk), { maxLength: 2 }),
    )
    .map(([whole, wrong]) => ({ ...whole, ...Object.fromEntries(wrong) }));

/** Whether a value is of a domain type, told by other means than those that read it. */
function sound(type: string, value: unknown): boolean {
  if (type.startsWith('['))
    return Array.isArray(value) && value.every((each) => sound(type.slice(1, -1), each));
  if (Object.hasOwn(shapes, type)) {
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return false;
    const fields = fieldsOf(type);
    const known = [...fields.map(({ name }) => name), 'type'];
    return (
      Object.keys(value).every((name) => known.includes(name)) &&
      fields.every(({ name, mark, type: of }) => {
        const found = (value as Record<string, unknown>)[name];
        if (found === undefined) return mark === '' || mark === '?';
        return found === null ? mark === '' || mark === '~' : sound(of, found);
      })
    );
  }
  if (type.includes('|'))
    return typeof value === 'string' && (type.includes('*') || type.split('|').includes(value));
  const checks: Readonly<Record<string, (given: unknown) => boolean>> = {
    string: (given) => typeof given === 'string',
    boolean: (given) => typeof given === 'boolean',
    number: (given) => typeof given === 'number' && Number.isFinite(given),
    id: (given) => typeof given === 'string' && given !== '',
    time: (given) => typeof given === 'string' && new Date(given).toISOString() === given,
    url: (given) => typeof given === 'string' && /^(https?|mailto|data):/.test(given),
    words: (given) =>
      typeof given === 'object' &&
      given !== null &&
      Object.values(given).every((word) => typeof word === 'string'),
  };
  return checks[type.split('.')[0] ?? '']?.(value) ?? false;
}

function readList(type: string, items: readonly unknown[]) {
  const problems: SocialError[] = [];
  const found = shapeList(type, items, 'items', {
    operation: 'feed.page',
    endpoint: 'https://x.example/graphql',
    instants: 'iso',
    types: {},
    addresses: plainAddresses,
    asked: {},
    report: (problem) => problems.push(problem),
  });
  return { found, problems };
}

describe('whatever a backend answers,', () => {
  for (const type of Object.keys(shapes)) {
    test(`a list of “${type}” holds what is sound, and one bad item takes nothing with it`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.oneof({ weight: 4, arbitrary: spoiltRecord(type) }, junk), { maxLength: 5 }),
          (items) => {
            const { found, problems } = readList(type, items);
            assert.ok(found.every((item) => sound(type, item)));
            assert.deepEqual(
              found,
              items.flatMap((item) => readList(type, [item]).found),
            );
            assert.ok(problems.every(({ kind }) => kind === 'mapping'));
            assert.ok(
              !JSON.stringify(problems.map((problem) => [problem, problem.message])).includes('secret'),
            );
          },
        ),
        { numRuns: 150 },
      );
    });
  }

  test('what is sound as it comes is lost nowhere', () => {
    const whole = (type: string) =>
      record(type, 2).filter((item) => sound(type, readList(type, [item]).found[0] ?? null));
    fc.assert(
      fc.property(fc.array(whole('comment'), { maxLength: 4 }), (items) => {
        assert.equal(readList('comment', items).found.length, items.length);
      }),
      { numRuns: 100 },
    );
  });

  test('of many people each is there, absent or failed, and none because of another', async () => {
    const people = fc.array(fc.oneof({ weight: 4, arbitrary: spoiltRecord('person') }, junk), {
      minLength: 1,
      maxLength: 6,
    });
    const mapping = {
      'people.byIds': m.op('query ($ids: [ID!]!) { people { id } }', { from: m.plural('people') }),
    };
    const read = async (answers: readonly unknown[]) => {
      const { backend } = answering(mapping, { people: answers });
      const ids = answers.map((_, index) => `k${index}`);
      const failed: string[] = [];
      const found = await backend.people.byIds(ids, { failed: (key) => failed.push(key) });
      return ids.map((id) => (failed.includes(id) ? 'failed' : (found.get(id) as Person | undefined)));
    };
    await fc.assert(
      fc.asyncProperty(people, async (answers) => {
        const together = await read(answers);
        for (const [index, answer] of answers.entries()) {
          const here = together[index];
          assert.ok(
            here === 'failed' ||
              here?.type === 'person' ||
              (here as { type?: string } | undefined)?.type === 'absent',
          );
          const [alone] = await read([answer]);
          assert.equal(
            typeof alone === 'string' ? alone : alone?.type,
            typeof here === 'string' ? here : here?.type,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});
