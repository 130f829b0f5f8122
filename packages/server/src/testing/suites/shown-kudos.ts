import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newKey, type OpenServer, type TestServer } from '../server.ts';

type As = 'ann' | 'bob' | 'chloe' | 'dora';

// Ann and Bob work in Nantes, Chloé and Dora in Gent. Ann and Dora are in the group Workshop; Ann leads Bob.
export function shownKudosSuite(open: OpenServer): void {
  describe('who sees kudos', () => {
    let server: TestServer;
    before(async () => {
      server = await open({ kudosPerWeek: 100 });
    });
    after(() => server.close());

    const give = async (input: object, as: As = 'bob') =>
      (
        await server.ask(
          `mutation ($input: GiveKudosInput!) { giveKudos(input: $input) {
             kudos { id activityId audience { kind id } team { id name } recipients { id }
                     consent { state viewerMayAnswer audience { kind id } } }
             userErrors { code field } } }`,
          { input: { recipients: ['p-chloe'], meta: { idempotencyKey: newKey() }, ...input } },
          as,
        )
      ).data.giveKudos;
    const answer = async (id: string, on: boolean, as: As) => {
      const { data } = await server.ask(
        `mutation ($input: SetKudosConsentInput!) { setKudosConsent(input: $input) {
           kudos { audience { kind } consent { state viewerMayAnswer } } userErrors { code field } } }`,
        { input: { id, on, meta: { idempotencyKey: newKey() } } },
        as,
      );
      const { kudos, userErrors } = data.setKudosConsent;
      return kudos === null ? userErrors[0].code : `${kudos.consent.state} ${kudos.audience.kind}`;
    };
    /** Who finds it by its id, in the list, by its feed entry, in the feed, and in the number beside the person. */
    const seenBy = async ({ id, activityId, recipients }: Given) => {
      const readers: As[] = [];
      for (const as of ['ann', 'bob', 'chloe', 'dora'] as const) {
        const { data } = await server.ask(
          `query ($person: ID!) {
             node(id: "${id}") { id } activities(ids: ["${activityId}"]) { kudos { id } }
             feed(first: 50) { nodes { id } } kudos(first: 50) { nodes { id } }
             person: kudos(scope: { recipient: $person }) { nodes { id } } people(ids: [$person]) { kudosCount } }`,
          { person: recipients[0]?.id },
          as,
        );
        const has = (nodes: { id: string }[], one: string) => nodes.some((node) => node.id === one);
        const ways = [
          data.node !== null,
          data.activities[0]?.kudos?.id === id,
          has(data.feed.nodes, activityId),
          has(data.kudos.nodes, id),
          has(data.person.nodes, id),
        ];
        assert.equal(new Set(ways).size, 1, `${as} sees all of it or nothing: ${String(ways)}`);
        assert.equal(data.people[0].kudosCount, data.person.nodes.length, 'the number tells nothing more');
        if (ways[0]) readers.push(as);
      }
      return readers.join(' ');
    };
    interface Given {
      readonly id: string;
      readonly activityId: string;
      readonly recipients: readonly { readonly id: string }[];
    }

    it('for everyone: everyone', async () => {
      const { kudos } = await give({});
      assert.equal(await seenBy(kudos), 'ann bob chloe dora');
    });

    it('for a site: its people, the giver, and who is thanked', async () => {
      const { kudos } = await give({ audience: { kind: 'SITE', id: 's-nantes' } });
      assert.equal(await seenBy(kudos), 'ann bob chloe');
    });

    it('for a group: its members, the giver, and who is thanked', async () => {
      const { kudos } = await give({ audience: { kind: 'GROUP', id: 'g-workshop' } }, 'ann');
      assert.equal(await seenBy(kudos), 'ann chloe dora');
    });

    it('for those thanked: they and the giver, and no moderator', async () => {
      const { kudos } = await give({ audience: { kind: 'PEOPLE' } });
      assert.deepEqual([kudos.audience, kudos.consent], [{ kind: 'PEOPLE', id: null }, null]);
      assert.equal(await seenBy(kudos), 'bob chloe');
    });

    it('no other person can be made an audience, and no post be hidden so', async () => {
      const { userErrors } = await give({ audience: { kind: 'PEOPLE', id: 'p-dora' } });
      assert.deepEqual(userErrors, [{ code: 'NOT_ALLOWED', field: 'audience.kind' }]);
      const { data } = await server.ask(
        `mutation ($input: PostActivityInput!) { postActivity(input: $input) { userErrors { code } } }`,
        {
          input: {
            body: { value: 'psst' },
            audience: { kind: 'PEOPLE' },
            meta: { idempotencyKey: newKey() },
          },
        },
      );
      assert.deepEqual(data.postActivity.userErrors, [{ code: 'NOT_ALLOWED' }]);
    });

    it('that wait for consent: who is thanked and the giver, until somebody thanked agrees', async () => {
      const { kudos } = await give({
        recipients: ['p-chloe', 'p-ann-moreau'],
        consent: 'recipient-chooses',
      });
      assert.deepEqual(kudos.consent, {
        state: 'PENDING',
        viewerMayAnswer: false,
        audience: { kind: 'EVERYONE', id: null },
      });
      assert.equal(await seenBy(kudos), 'ann bob chloe');
      assert.equal(await answer(kudos.id, true, 'bob'), 'NOT_ALLOWED');
      assert.equal(await answer(kudos.id, true, 'dora'), 'NOT_FOUND');
      assert.equal(await answer(kudos.id, true, 'chloe'), 'GIVEN EVERYONE');
      assert.equal(await seenBy(kudos), 'ann bob chloe dora');
      assert.equal(await answer(kudos.id, false, 'ann'), 'DECLINED PEOPLE');
      assert.equal(await seenBy(kudos), 'ann bob chloe');
      assert.equal(await answer(kudos.id, true, 'ann'), 'GIVEN EVERYONE');
      assert.equal(await seenBy(kudos), 'ann bob chloe dora');
    });

    it('that nobody was asked about cannot be answered', async () => {
      const { kudos } = await give({});
      assert.equal(await answer(kudos.id, false, 'chloe'), 'NOT_ALLOWED');
      const { userErrors } = await give({ consent: 'whatever' });
      assert.deepEqual(userErrors, [{ code: 'MALFORMED', field: 'consent' }]);
    });

    it('to a team reach each of its members but the giver', async () => {
      const { kudos } = await give(
        { recipients: [], team: 'g-workshop', audience: { kind: 'PEOPLE' } },
        'ann',
      );
      assert.deepEqual(kudos.team, { id: 'g-workshop', name: 'Workshop' });
      assert.deepEqual(kudos.recipients, [{ id: 'p-dora' }]);
      assert.equal(await seenBy(kudos), 'ann dora');
      const refused = async (input: object) => (await give(input, 'ann')).userErrors[0].field;
      assert.equal(await refused({ recipients: [], team: 'g-none' }), 'team');
      assert.equal(await refused({ team: 'g-workshop' }), 'recipients');
    });

    it('hear of them live only if they see them', async () => {
      const { kudos } = await give({ audience: { kind: 'PEOPLE' } });
      const { rows } = await server.social.database.db
        .selectFrom('change')
        .select(['audienceKind', 'audienceId', 'authorId'])
        .where('nodeId', 'in', [kudos.activityId as string, kudos.id as string])
        .execute()
        .then((found) => ({ rows: found }));
      assert.deepEqual(rows, [{ audienceKind: 'people', audienceId: 'p-chloe', authorId: 'p-bob-marchand' }]);
    });

    it('are listed by team, department and period', async () => {
      const count = async (scope: string) =>
        (await server.ask(`{ kudos(scope: ${scope}) { totalCount } }`, {}, 'dora')).data.kudos.totalCount;
      await give({ recipients: ['p-dora'] });
      assert.equal(await count('{ group: "g-workshop", since: "2026-11-18T00:00:00Z" }'), 3);
      assert.equal(await count('{ group: "g-none" }'), 0);
      assert.equal((await count('{ department: "Quality", since: "2026-11-18T00:00:00Z" }')) > 0, true);
      assert.equal(await count('{ department: "Legal" }'), 0);
      assert.equal(await count('{ since: "2027-01-01T00:00:00Z" }'), 0);
    });
  });

  describe('whom to thank', () => {
    let server: TestServer;
    before(async () => {
      server = await open({ kudosRanking: true });
    });
    after(() => server.close());

    const unthanked = async (as: As, weeks = 8) =>
      (
        await server.ask(
          `query ($weeks: Int!) { unthanked(weeks: $weeks) { person { id } because lastThankedAt } }`,
          { weeks },
          as,
        )
      ).data.unthanked as { person: { id: string }; because: string; lastThankedAt: string | null }[];

    it('names those the viewer works with and did not thank lately, and says why', async () => {
      const ofBob = await unthanked('bob');
      const because = new Map(ofBob.map((one) => [one.person.id, one.because]));
      assert.equal(because.get('p-ann-moreau'), 'manager');
      assert.equal(because.get('p-chloe'), 'talks');
      assert.ok(!because.has('p-bob-marchand'));
      // Ann thanked Bob and Chloé two days ago.
      assert.deepEqual(await unthanked('ann'), []);
    });

    it('remembers when it was, once that is long ago', async () => {
      const now = server.now;
      server.now = new Date(now.getTime() + 3 * 7 * 86_400_000);
      const [bob] = (await unthanked('ann', 2)).filter(({ because }) => because === 'report');
      assert.deepEqual([bob?.person.id, bob?.lastThankedAt?.slice(0, 10)], ['p-bob-marchand', '2026-11-16']);
      server.now = now;
    });

    it('refuses a number of weeks that makes no sense', async () => {
      const { errors } = await server.ask(`{ unthanked(weeks: 0) { because } }`);
      assert.equal(errors?.[0]?.extensions.code, 'BAD_USER_INPUT');
    });

    it('compares people only where the operator says so', async () => {
      const query = `{ viewer { capabilities } kudosRanking { person { id } count } }`;
      const { data } = await server.ask(query);
      assert.ok(data.viewer.capabilities.includes('kudos.ranking'));
      assert.deepEqual(data.kudosRanking, [
        { person: { id: 'p-bob-marchand' }, count: 1 },
        { person: { id: 'p-chloe' }, count: 1 },
      ]);
      const usual = await open();
      const answer = await usual.ask(query);
      assert.ok(!answer.data.viewer.capabilities.includes('kudos.ranking'));
      assert.equal(answer.data.kudosRanking, null);
      await usual.close();
    });

    it('finds teams by words of their names, with their members', async () => {
      const { data } = await server.ask(
        `{ searchGroups(query: "work") { id memberCount members { id } } none: searchGroups(query: "zz") { id }
           one: searchGroups(id: "g-workshop") { name } }`,
      );
      assert.deepEqual(data.searchGroups, [
        { id: 'g-workshop', memberCount: 2, members: [{ id: 'p-ann-moreau' }, { id: 'p-dora' }] },
      ]);
      assert.deepEqual([data.none, data.one], [[], [{ name: 'Workshop' }]]);
    });
  });
}
