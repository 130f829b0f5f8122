import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as m from '../define-backend.ts';
import type { SocialError } from '../errors.ts';
import { answering } from '../mapping/answering.fixture.ts';
import { connection, entriesBy, pages, rowsOf, strapi } from './strapi.ts';

const body = { format: 'markdown', value: 'secret words' } as const;

/** What becomes of a comment that Strapi refuses so. */
function refusedBy(error: object, options: Parameters<typeof strapi>[0] = {}) {
  const { backend } = answering(
    {
      'comments.add': m.op(
        'mutation ($text: String!) { createComment(data: { message: $text }) { documentId } }',
      ),
    },
    {
      data: { createComment: null },
      errors: [{ message: 'secret words', path: ['createComment'], ...error }],
    },
    strapi({ fields: { message: 'body.value' }, ...options }),
  );
  return backend.comments.add({ subject: 's', body, idempotencyKey: 'k' }, {});
}

const validation = (message: string, path = 'message') => ({
  extensions: {
    code: 'BAD_USER_INPUT',
    error: {
      name: 'ValidationError',
      message,
      details: { errors: [{ path: [path], message, name: 'ValidationError', value: 'secret words' }] },
    },
  },
});
const named = (name: string) => ({ extensions: { code: 'FORBIDDEN', error: { name, details: {} } } });

describe('what Strapi refuses', () => {
  for (const [message, code, limit] of [
    ['message must be at least 1 characters', 'required', undefined],
    ['message must match the following: "/\\S/"', 'required', undefined],
    ['message must be defined.', 'required', undefined],
    ['message must be at least 3 characters', 'too-short', 3],
    ['message must be at most 2000 characters', 'too-long', 2000],
    ['This attribute must be unique', 'taken', undefined],
  ] as const) {
    test(`“${message}” is ${code}`, async () => {
      await assert.rejects(refusedBy(validation(message)), (error: SocialError) => {
        assert.equal(error.kind, 'invalid');
        assert.deepEqual(
          error.fields?.map((each) => [each.field, each.code, each.limit]),
          [['body.value', code, limit]],
        );
        assert.ok(!JSON.stringify(error).includes('secret'));
        return true;
      });
    });
  }

  test('is told by the error’s name, since the code FORBIDDEN stands for two', async () => {
    await assert.rejects(refusedBy(named('UnauthorizedError')), { kind: 'auth-required' });
    await assert.rejects(refusedBy(named('ForbiddenError')), { kind: 'forbidden' });
    await assert.rejects(refusedBy(named('NotFoundError')), { kind: 'not-found' });
  });

  test('is told by the code where Strapi had no part in it', async () => {
    const error = { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
    await assert.rejects(refusedBy(error), { kind: 'mapping' });
  });

  test('by the company’s own code is told by the company', async () => {
    const kinds = { ShopClosedError: 'conflict' } as const;
    await assert.rejects(refusedBy(named('ShopClosedError'), { kinds }), { kind: 'conflict' });
  });
});

describe('lists of Strapi', () => {
  test('are read by an attribute, with a size, or they would be cut', async () => {
    const { backend, requests } = answering(
      {
        'people.byIds': entriesBy(
          'employees',
          'documentId',
          '$ids: [ID!]!',
          'id: documentId displayName: name',
        ),
      },
      { employees: [{ id: 'b', displayName: 'Bo' }] },
    );
    const found = await backend.people.byIds(['a', 'b'], {});
    assert.deepEqual(
      [...found.values()].map(({ type }) => type),
      ['absent', 'person'],
    );
    assert.match(
      requests[0]?.document ?? '',
      /documentId: \{ in: \$ids \} \}, pagination: \{ pageSize: 100 \}/,
    );
  });

  test('come page by page, with their total', async () => {
    const { backend, requests } = answering(
      {
        'people.search': m.op(
          `query ($first: Int!, $page: Int!) {
            people_connection(pagination: { page: $page, pageSize: $first }) { ${connection('id displayName')} } }`,
          { page: pages('people_connection') },
        ),
      },
      { people_connection: { nodes: [{ id: 'a', displayName: 'Ana' }], pageInfo: { total: 2 } } },
    );
    const page = await backend.people.search('', { first: 1 }, {});
    assert.deepEqual(page.total, { exact: 2 });
    await backend.people.search('', { first: 1, after: page.next ?? '' }, {});
    assert.deepEqual(requests[1]?.variables, { first: 1, page: 2 });
  });

  test('of rows are counted', async () => {
    const { backend } = answering(
      {
        'kudos.summaries': m.op(
          `query ($subjects: [String!]!, $first: Int!, $page: Int!) {
            thanks_connection(about: $subjects, page: $page, size: $first) { ${connection('about')} } }`,
          { from: rowsOf('thanks_connection', { key: 'about' }) },
        ),
      },
      { thanks_connection: { nodes: [{ about: 's' }, { about: 's' }], pageInfo: { total: 2 } } },
    );
    assert.equal((await backend.kudos.summaries(['s'], {})).get('s')?.count, 2);
  });
});
