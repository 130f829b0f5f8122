import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Comment, SocialBackend } from '@maillon/contract';
import { conformanceSuite, runConformance } from '@maillon/contract/conformance';
import type { ConformanceReport } from '@maillon/contract/conformance';
import { demoCompany } from './demo.ts';

/** Puts a spoilt demo backend through the suite. */
async function inspect(
  spoil: (backend: SocialBackend) => Partial<SocialBackend>,
): Promise<ConformanceReport> {
  const company = demoCompany({ now: '2026-11-23T08:30:00.000Z' });
  const backend = company.as('p-camille-rouvray');
  let made = 0;
  return runConformance(conformanceSuite, {
    backend: { ...backend, ...spoil(backend) },
    other: company.as('p-noor-vanaken'),
    newSubject: () => `urn:conformance:${++made}`,
    newKey: () => `key-${++made}`,
    known: {
      person: 'p-ines-carvalho',
      personKey: 'ines.carvalho',
      personQuery: 'Inès',
      missingPerson: 'p-nobody',
      missingComment: 'c-nothing',
      missingActivity: 'a-nothing',
      link: 'https://relais.tervanche.example/service/on-call',
    },
  });
}

async function assertNoticed(
  spoil: (backend: SocialBackend) => Partial<SocialBackend>,
  caseName: RegExp,
): Promise<void> {
  const { failed } = await inspect(spoil);
  assert.ok(
    failed.some(({ name }) => caseName.test(name)),
    `${failed.length} cases failed: ${failed.map(({ name }) => name).join('; ')}`,
  );
}

describe('the conformance suite notices a backend that', () => {
  test('writes twice what comes twice', () =>
    assertNoticed(
      ({ comments }) => ({
        comments: {
          ...comments,
          add: (command, context) =>
            comments.add(
              { ...command, idempotencyKey: `${command.idempotencyKey}${Math.random()}` },
              context,
            ),
        },
      }),
      /sent three times at once/,
    ));

  test('trims people’s words', () =>
    assertNoticed(
      ({ comments }) => ({
        comments: {
          ...comments,
          add: (command, context) =>
            comments.add(
              { ...command, body: { ...command.body, value: command.body.value.trim() } },
              context,
            ),
        },
      }),
      /words come back unchanged/,
    ));

  test('never comes to the end of a list', () =>
    assertNoticed(
      ({ comments }) => ({
        comments: {
          ...comments,
          page: async (query, page, context) => ({
            next: 'again',
            ...(await comments.page(query, page, context)),
          }),
        },
      }),
      /nothing was said has no comments/,
    ));

  test('says a wrong total', () =>
    assertNoticed(
      ({ comments }) => ({
        comments: {
          ...comments,
          page: async (query, page, context) => ({
            ...(await comments.page(query, page, context)),
            total: { exact: 99 },
          }),
        },
      }),
      /all pages together/,
    ));

  test('pages by counting, so that a new item pushes others over the edge', () =>
    assertNoticed(
      ({ comments }) => ({
        comments: {
          ...comments,
          page: async (query, { first, after }, context) => {
            const all = await comments.page(query, { first: 100 }, context);
            const start = Number(after ?? 0);
            const next = start + first < all.items.length ? { next: String(start + first) } : {};
            return { items: all.items.slice(start, start + first), total: all.total, ...next };
          },
        },
      }),
      /added between two pages moves nothing/,
    ));

  test('lets a reaction be a switch', () => {
    const on = new Set<string>();
    return assertNoticed(
      ({ reactions }) => ({
        reactions: {
          ...reactions,
          set: (command, context) => {
            const isOn = on.delete(command.subject);
            if (!isOn) on.add(command.subject);
            return reactions.set({ ...command, on: !isOn }, context);
          },
        },
      }),
      /on until it is turned off/,
    );
  });

  test('leaves out people who are not there', () =>
    assertNoticed(
      ({ people }) => ({
        people: {
          ...people,
          byIds: async (ids, context) => {
            const found = await people.byIds(ids, context);
            return new Map([...found].filter(([, person]) => person.type === 'person'));
          },
        },
      }),
      /every id asked for is a key/,
    ));

  test('fails with a plain error', () =>
    assertNoticed(
      ({ comments }) => ({
        comments: { ...comments, edit: () => Promise.reject(new Error('no')) },
      }),
      /not there cannot be edited/,
    ));

  test('does not stop when it is told to', () =>
    assertNoticed(
      ({ comments }) => ({
        comments: { ...comments, page: (query, page) => comments.page(query, page, {}) },
      }),
      /aborted on its way/,
    ));

  test('offers less, and leaves the rest out of account', async () => {
    const report = await inspect(() => ({ capabilities: { viewer: true, 'comments.read': true } }));
    assert.deepEqual(report.failed, []);
    assert.ok(report.passed.length > 0);
    assert.ok(report.notApplicable.some(({ because }) => because.includes('comments.add')));
    assert.equal(report.passed.length + report.notApplicable.length, conformanceSuite.length);
  });
});

describe('the conformance suite lets a backend', () => {
  const each = (change: (comment: Comment) => Comment) => (backend: SocialBackend) => {
    const { comments } = backend;
    const changed = <T extends Comment | null>(comment: T): T => comment && (change(comment) as T);
    return {
      comments: {
        ...comments,
        page: async (...args: Parameters<typeof comments.page>) => {
          const page = await comments.page(...args);
          return { ...page, items: page.items.map(changed) };
        },
        add: async (...args: Parameters<typeof comments.add>) => {
          const written = await comments.add(...args);
          return { ...written, value: changed(written.value) };
        },
      },
    };
  };

  test('keep words as plain text', async () => {
    const plain = each((comment) => ({
      ...comment,
      body: comment.body && { ...comment.body, format: 'text' },
    }));
    assert.deepEqual((await inspect(plain)).failed, []);
  });

  test('have no versions, and says so', async () => {
    const { failed, notApplicable } = await inspect(each(({ version: _, ...comment }) => comment));
    assert.deepEqual(failed, []);
    const told = notApplicable.find(({ name }) => /older version/.test(name));
    assert.deepEqual(told?.because, ['versions of comments']);
  });
});
