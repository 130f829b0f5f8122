import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newKey, type OpenServer, type TestServer } from '../server.ts';

type As = Parameters<TestServer['ask']>[2];

export function kudosSuite(open: OpenServer): void {
  describe('kudos', () => {
    let server: TestServer;
    before(async () => {
      server = await open({ kudosPerWeek: 3 });
    });
    after(() => server.close());

    const give = async (input: object, as: As = 'bob') =>
      (
        await server.ask(
          `mutation ($input: GiveKudosInput!) { giveKudos(input: $input) {
             kudos { id activityId subjectId audience { kind id } recipients { id kudosCount viewerHasGivenKudos }
                     message { value } permissions { remove } }
             userErrors { code field limit } } }`,
          { input: { meta: { idempotencyKey: newKey() }, ...input } },
          as,
        )
      ).data.giveKudos;
    const withdraw = async (id: string, as: As) =>
      (
        await server.ask(
          `mutation ($input: WithdrawKudosInput!) { withdrawKudos(input: $input) { deletedId userErrors { code field } } }`,
          { input: { id, meta: { idempotencyKey: newKey() } } },
          as,
        )
      ).data.withdrawKudos;
    const codes = (errors: { code: string; field: string }[]) =>
      errors.map(({ code, field }) => `${code} ${field}`);

    it('are said in the feed, and gone from it when withdrawn', async () => {
      const { kudos } = await give({
        recipients: ['p-chloe', 'p-ann-moreau'],
        value: 'v-help',
        message: { value: 'For Friday' },
      });
      assert.deepEqual(kudos.recipients, [
        { id: 'p-chloe', kudosCount: 2, viewerHasGivenKudos: true },
        { id: 'p-ann-moreau', kudosCount: 1, viewerHasGivenKudos: true },
      ]);
      const feed = async () =>
        (await server.ask(`{ feed(first: 2) { nodes { id kind kudos { id message { value } } } } }`)).data
          .feed.nodes[1];
      assert.deepEqual(await feed(), {
        id: kudos.activityId,
        kind: 'KUDOS',
        kudos: { id: kudos.id, message: { value: 'For Friday' } },
      });
      assert.deepEqual(codes((await withdraw(kudos.id, 'ann')).userErrors), ['NOT_ALLOWED id']);
      assert.deepEqual(await withdraw(kudos.id, 'bob'), { deletedId: kudos.id, userErrors: [] });
      assert.notEqual((await feed()).id, kudos.activityId);
      assert.equal((await server.ask(`{ node(id: "${kudos.id}") { id } }`)).data.node, null);
    });

    it('are refused with a reason', async () => {
      const refused = async (input: object, as?: As) => codes((await give(input, as)).userErrors);
      assert.deepEqual(await refused({ recipients: [] }), ['REQUIRED recipients']);
      assert.deepEqual(await refused({ recipients: ['p-bob-marchand'] }), ['NOT_ALLOWED recipients']);
      assert.deepEqual(await refused({ recipients: ['p-nobody'] }), ['NOT_FOUND recipients']);
      const eleven = Array.from({ length: 11 }, (_, index) => `p-${index}`);
      assert.deepEqual(await refused({ recipients: eleven }), ['TOO_LONG recipients']);
      assert.deepEqual(await refused({ recipients: ['p-chloe'], value: 'v-none' }), ['NOT_FOUND value']);
      assert.deepEqual(await refused({ recipients: ['p-chloe'], message: { value: ' ' } }), [
        'REQUIRED message.value',
      ]);
      assert.deepEqual(await refused({ recipients: ['p-chloe'], subject: 'a-group' }), ['NOT_FOUND subject']);
    });

    it('said on a post stay among those who may read it, and reach who is thanked', async () => {
      const { kudos } = await give({ recipients: ['p-chloe'], subject: 'a-group' }, 'dora');
      assert.deepEqual(kudos.audience, { kind: 'GROUP', id: 'g-workshop' });
      const sees = async (as: As) => {
        const { data } = await server.ask(
          `{ node(id: "${kudos.id}") { id } kudos(scope: { subject: "a-group" }) { totalCount } }`,
          {},
          as,
        );
        return data.node !== null;
      };
      assert.deepEqual([await sees('ann'), await sees('chloe'), await sees('bob')], [true, true, false]);
      const { data } = await server.ask(
        `{ subjects(ids: ["a-group"]) { kudosCount viewerHasGivenKudos } }`,
        {},
        'dora',
      );
      assert.deepEqual(data.subjects, [{ kudosCount: 1, viewerHasGivenKudos: true }]);
    });

    it('are listed newest first by scope, page by page', async () => {
      const list = async (scope: string) =>
        (
          await server.ask(
            `{ kudos(scope: ${scope}, first: 1) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
          )
        ).data.kudos;
      const received = await list('{ recipient: "p-chloe" }');
      assert.equal(received.totalCount, 2);
      assert.ok(received.pageInfo.hasNextPage);
      const { data } = await server.ask(
        `{ kudos(scope: { recipient: "p-chloe" }, first: 1, after: "${received.pageInfo.endCursor}") { nodes { id } } }`,
      );
      assert.deepEqual(data.kudos.nodes, [{ id: 'k-one' }]);
      assert.equal((await list('{ value: "v-help" }')).totalCount, 1);
      assert.equal((await list('{ subject: "urn:nothing:here" }')).totalCount, 0);
    });

    it('come to an end for the week, also when two are said at once', async () => {
      const remaining = async () =>
        (await server.ask(`{ viewer { kudosAllowance { remaining } } }`, {}, 'chloe')).data.viewer
          .kudosAllowance.remaining;
      assert.equal(await remaining(), 3);
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => give({ recipients: ['p-bob-marchand'] }, 'chloe')),
      );
      assert.equal(answers.filter(({ kudos }) => kudos !== null).length, 3);
      const refused = answers.find(({ kudos }) => kudos === null);
      assert.deepEqual([refused.userErrors[0].code, refused.userErrors[0].limit], ['LIMIT_REACHED', 3]);
      assert.equal(await remaining(), 0);
      const now = server.now;
      server.now = new Date('2026-11-23T00:00:00.000Z');
      assert.equal(await remaining(), 3);
      server.now = now;
    });
  });
}
