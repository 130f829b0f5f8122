import type { Comment } from '@maillon/contract';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { comment, pageOf, text } from '../../testing/fakes.ts';
import type { WriteRecord } from '../record.ts';
import { lookFor } from './look.ts';

const written = Date.parse('2026-11-23T08:00:00.000Z');
const at = (ms: number) => new Date(written + ms).toISOString();

/** What comes of looking for a write of 8 o'clock, by our clock, among these. */
const look = (items: readonly Comment[], isNewestFirst = true, before: readonly string[] = []) =>
  lookFor(
    { createdAt: written, before } as unknown as WriteRecord,
    isNewestFirst,
    async () => pageOf(items),
    ({ body }) => body?.value === 'Thanks',
  );

const thanks = (id: string, createdAt: string) => comment(id, { body: text('Thanks'), createdAt });

test('the same words from about the same time are the write', async () => {
  const found = await look([thanks('c1', at(-30_000))]);
  assert.equal(typeof found === 'object' && found.written.value?.['id' as never], 'c1');
});

test('the same words from another time are not taken for it, nor for a sign that it is not there', async () => {
  for (const isNewestFirst of [true, false]) {
    assert.equal(await look([thanks('c1', at(-3_600_000))], isNewestFirst), 'unclear');
  }
});

test('what was known before the write is not it', async () => {
  assert.equal(await look([thanks('c1', at(-3_600_000))], true, ['c1']), 'absent');
});

test('other words say that it is not there', async () => {
  assert.equal(await look([comment('c2', { createdAt: at(0) })]), 'absent');
});
