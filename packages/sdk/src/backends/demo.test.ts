import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { conformanceSuite, conformanceTests, missing } from '@maillon/contract/conformance';
import type { ConformanceContext } from '@maillon/contract/conformance';
import { demoBackend, demoCompany } from './demo.ts';

const now = '2026-11-23T08:30:00.000Z';

function setup(): ConformanceContext {
  const company = demoCompany({ now, kudosRanking: true });
  let made = 0;
  return {
    backend: company.as('p-camille-rouvray'),
    other: company.as('p-noor-vanaken'),
    anonymous: company.as(null),
    newSubject: () => `urn:conformance:${++made}`,
    newKey: () => `key-${++made}`,
    known: {
      person: 'p-ines-carvalho',
      personKey: 'ines.carvalho@tervanche.example',
      personQuery: 'Inès',
      missingPerson: 'p-nobody',
      missingComment: 'c-nothing',
      missingActivity: 'a-nothing',
      link: 'https://relais.tervanche.example/service/on-call',
    },
    limits: { comment: 4000, activity: 20_000 },
  };
}

describe('the demo backend keeps what every backend promises:', () => {
  conformanceTests(conformanceSuite, setup(), test);

  test('and no case is left out', () => {
    const context = setup();
    const left = conformanceSuite.filter(
      (testCase) => missing(testCase, context.backend.capabilities, context).length > 0,
    );
    assert.deepEqual(
      left.map((testCase) => testCase.name),
      [],
    );
  });
});

describe('the demo backend', () => {
  test('shows a feed with threads, reactions, polls, events and thank-yous', async () => {
    const backend = demoBackend({ now });
    const { items } = await backend.feed.page(
      { scope: { name: 'home' }, commentsPreview: 2 },
      { first: 100 },
      {},
    );
    assert.equal(items.length, 100);
    assert.ok(items.some((item) => item.commentsPreview?.length === 2));
    assert.ok(items.some((item) => item.reactions?.groups.some((group) => group.count > 3)));
    assert.ok(items.some((item) => (item.poll?.voterCount ?? 0) > 0));
    assert.ok(items.some((item) => (item.event?.going?.length ?? 0) > 0));
    assert.ok(items.some((item) => item.kudos?.recipients.length === 2 && item.kudos.message));
    assert.ok(items.some((item) => item.question?.bestAnswer));
  });

  test('shows a group’s words to its members only', async () => {
    const company = demoCompany({ now });
    const members = company.as('p-kofi-adjei');
    const posted = await members.feed.post(
      {
        body: { format: 'markdown', value: 'For us' },
        audience: { kind: 'group', id: 'g-automation' },
        idempotencyKey: '1',
      },
      {},
    );
    const id = posted.value?.id ?? '';
    assert.equal((await members.feed.byIds([id], {})).get(id)?.type, 'activity');
    const outsider = company.as('p-ghislaine-rio');
    assert.equal((await outsider.feed.byIds([id], {})).get(id)?.type, 'absent');
    await assert.rejects(outsider.comments.page({ subject: id }, { first: 10 }, {}), { kind: 'not-found' });
  });

  test('lets moderators remove what others wrote, and nobody else', async () => {
    const company = demoCompany({ now });
    const said = await company
      .as('p-camille-rouvray')
      .comments.add({ subject: 'urn:x:1', body: { format: 'text', value: 'hm' }, idempotencyKey: '1' }, {});
    const remove = { id: said.value?.id ?? '', idempotencyKey: '2' };
    await assert.rejects(company.as('p-noor-vanaken').comments.remove(remove, {}), { kind: 'forbidden' });
    assert.equal((await company.as('p-elodie-quemener').comments.remove(remove, {})).value, null);
  });

  test('stops giving when the week’s thank-yous are given', async () => {
    const backend = demoBackend({ now });
    const before = await backend.kudos.allowance({});
    for (let index = 0; index < (before?.remaining ?? 0); index++) {
      await backend.kudos.give({ recipients: ['p-ines-carvalho'], idempotencyKey: `k${index}` }, {});
    }
    await assert.rejects(
      backend.kudos.give({ recipients: ['p-ines-carvalho'], idempotencyKey: 'last' }, {}),
      { kind: 'invalid' },
    );
  });

  test('asks whoever is not signed in to do so', async () => {
    const backend = demoBackend({ now, viewer: null });
    assert.equal(await backend.viewer({}), null);
    await assert.rejects(backend.feed.page({ scope: { name: 'home' } }, { first: 1 }, {}), {
      kind: 'auth-required',
    });
  });

  test('keeps the order of what is said when the machine sets its clock back', async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: 60_000 });
    const { comments } = demoBackend({ now });
    const subject = 'urn:clock:1';
    const add = (source: string) =>
      comments.add({ subject, body: { format: 'markdown', value: source }, idempotencyKey: source }, {});
    await add('first');
    context.mock.timers.setTime(10_000);
    await add('second');
    const { items } = await comments.page({ subject, sort: 'oldest' }, { first: 5 }, {});
    assert.deepEqual(
      items.map(({ body }) => body?.value),
      ['first', 'second'],
    );
  });

  test('takes the time it was told to, unless it is aborted', async () => {
    const backend = demoBackend({ now, latencyMs: 60_000 });
    const abort = new AbortController();
    const call = backend.kudos.values({ signal: abort.signal });
    abort.abort();
    await assert.rejects(call, { kind: 'aborted' });
  });
});
