import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SocialError } from '../errors.ts';
import { FakePage } from '../testing/fakes.ts';
import { named, words, type Browser, type Reason, type Scene } from './naming.ts';

const silence = { cause: new TypeError('Failed to fetch'), reached: false };
const api = new URL('https://api.example/graphql');

type Told = Partial<Omit<Scene, 'browser'>> & {
  readonly from?: string;
  readonly probe?: Awaited<ReturnType<Browser['probe']>>;
  readonly deniedLocally?: boolean;
  readonly reached?: boolean;
};

async function diagnose(told: Told = {}): Promise<SocialError> {
  const {
    from = 'https://intranet.example',
    probe = 'silent',
    deniedLocally = false,
    reached = false,
  } = told;
  const { origin, protocol } = new URL(from);
  const browser: Browser = {
    location: { origin, protocol },
    probe: async () => probe,
    mayNotReachLocally: async () => deniedLocally,
  };
  const error = new SocialError('network', { operation: 'Feed', cause: silence.cause });
  return named(error, { ...silence, reached }, { endpoint: api, page: new FakePage(), browser, ...told });
}

const offline = Object.assign(new FakePage(), { online: false });
const cases: readonly (readonly [Reason, Told])[] = [
  ['offline', { page: offline }],
  ['mixed content', { endpoint: new URL('http://api.example/graphql') }],
  ['page policy', { probe: 'forbidden by the page' }],
  ['local network', { deniedLocally: true }],
  ['CORS', { probe: 'answered' }],
  ['cut off', { reached: true }],
  ['cut off', { probe: 'answered', from: 'https://api.example' }],
  ['server gone', { from: 'https://api.example' }],
  ['not reached', {}],
  ['not reached', { endpoint: new URL('http://localhost:4000/graphql'), from: 'https://intranet.example' }],
];
for (const [reason, told] of cases) {
  test(`says “${reason}”: ${JSON.stringify(told).slice(0, 80)}`, async () => {
    const error = await diagnose(told);
    const [beginning = ''] = words[reason].split('{');
    assert.ok(error.message.startsWith(beginning), error.message);
    assert.equal(error.kind, reason === 'offline' ? 'offline' : 'network');
    assert.deepEqual([error.operation, error.cause, error.retryable], ['Feed', silence.cause, true]);
  });
}

test('names who is to be asked by the origin, and nothing else of an address', async () => {
  const { message } = await diagnose({
    probe: 'answered',
    endpoint: new URL('https://api.example/graphql?key=secret'),
  });
  assert.match(message, /must allow https:\/\/intranet\.example by CORS.* runs https:\/\/api\.example$/);
});

test('the guide explains each of these words', () => {
  const guide = readFileSync(new URL('../../../../docs/guides/network.md', import.meta.url), 'utf8');
  const plain = guide.replace(/\s+/g, ' ');
  for (const message of Object.values(words)) {
    assert.ok(plain.includes(message.replaceAll('{api}', '…').replaceAll('{page}', '…')), message);
  }
});
