import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OpenServer, TestServer } from '../server.ts';

export function readingSuite(open: OpenServer): void {
  describe('reading', () => {
    let server: TestServer;
    before(async () => {
      server = await open();
    });
    after(() => server.close());

    const ids = async (query: string, as?: Parameters<TestServer['ask']>[2]) => {
      const { data } = await server.ask(`{ feed(${query}) { nodes { id } } }`, {}, as);
      return data.feed.nodes.map(({ id }: { id: string }) => id) as string[];
    };

    it('tells the viewer who they are and what they may do', async () => {
      const { data } = await server.ask(
        `{ viewer { id person { displayName isViewer } capabilities reactionKinds reactionMode
             audiences { kind id label { value translations { language value } } }
             kudosAllowance { remaining total refillsAt } } }`,
      );
      assert.equal(data.viewer.id, 'p-ann-moreau');
      assert.deepEqual(data.viewer.person, { displayName: 'Ann Moreau', isViewer: true });
      assert.ok(data.viewer.capabilities.includes('comments.add'));
      assert.equal(data.viewer.reactionMode, 'ONE');
      assert.deepEqual(
        data.viewer.audiences.map(({ kind, id }: { kind: string; id: string }) => [kind, id]),
        [
          ['EVERYONE', null],
          ['SITE', 's-nantes'],
          ['GROUP', 'g-workshop'],
        ],
      );
      assert.deepEqual(data.viewer.audiences[1].label, {
        value: 'Nantes site',
        translations: [{ language: 'fr', value: 'Site de Nantes' }],
      });
      assert.deepEqual(data.viewer.kudosAllowance, {
        remaining: 9,
        total: 10,
        refillsAt: '2026-11-23T00:00:00.000Z',
      });
    });

    it('gives people in the order asked, and null where nobody is', async () => {
      const { data } = await server.ask(`{
        people(ids: ["p-bob-marchand", "p-nobody", "p-ann-moreau"]) {
          displayName site manager { displayName } groups { name memberCount viewerIsMember }
          skills { name endorsementCount } presence { status } joinedAt followerCount viewerFollows kudosCount }
        peopleByKeys(keys: ["CHLOE", "bob.marchand@example.test", "x"]) { id } }`);
      const [bob, nobody, ann] = data.people;
      assert.equal(nobody, null);
      assert.equal(bob.manager.displayName, 'Ann Moreau');
      assert.deepEqual(bob.skills, [{ name: 'Welding', endorsementCount: 3 }]);
      assert.deepEqual([bob.followerCount, bob.viewerFollows, bob.kudosCount], [1, true, 1]);
      assert.equal(bob.presence.status, 'AVAILABLE');
      assert.deepEqual(ann.groups, [{ name: 'Workshop', memberCount: 2, viewerIsMember: true }]);
      assert.deepEqual(data.peopleByKeys, [{ id: 'p-chloe' }, { id: 'p-bob-marchand' }, null]);
    });

    it('finds people whatever the accents and capitals, by name first', async () => {
      const search = async (query: string) => {
        const { data } = await server.ask(
          `query ($query: String!) { searchPeople(query: $query) { totalCount nodes { displayName } } }`,
          { query },
        );
        const names = data.searchPeople.nodes.map(({ displayName }: { displayName: string }) => displayName);
        assert.equal(data.searchPeople.totalCount, names.length);
        return names;
      };
      assert.deepEqual(await search('OEUV chloe'), ['Chloé Œuvrard']);
      assert.deepEqual(await search('weld'), ['Bob Marchand']);
      assert.deepEqual(await search('elan'), ['Dora Élan']);
      assert.deepEqual(await search('%'), await search(''));
      assert.deepEqual(await search('nobody'), []);
      assert.deepEqual(await search('gent'), ['Chloé Œuvrard', 'Dora Élan']);
    });

    it('shows each person what is for them', async () => {
      const first = 'first: 10';
      assert.ok((await ids(first, 'ann')).includes('a-group'));
      assert.ok((await ids(first, 'bob')).includes('a-nantes'));
      const forChloe = await ids(first, 'chloe');
      assert.ok(!forChloe.includes('a-nantes') && !forChloe.includes('a-group'));
      const hidden = await server.ask(
        `{ node(id: "a-group") { id } activities(ids: ["a-group", "a-poll"]) { id }
           comments(subject: "a-group") { totalCount nodes { id } } }`,
        {},
        'chloe',
      );
      assert.equal(hidden.data.node, null);
      assert.deepEqual(hidden.data.activities, [null, { id: 'a-poll' }]);
      assert.deepEqual(hidden.data.comments, { totalCount: 0, nodes: [] });
    });

    it('reads each stream', async () => {
      assert.equal((await ids('first: 3'))[0], 'a-pinned');
      assert.deepEqual(await ids('scope: { name: "group", id: "g-workshop" }'), ['a-group']);
      assert.deepEqual(await ids('scope: { name: "topic", id: "safety" }'), ['a-mention']);
      assert.deepEqual(await ids('scope: { name: "mentions" }'), ['a-mention']);
      assert.deepEqual(await ids('scope: { name: "person", id: "p-chloe" }'), ['a-kudos']);
      assert.deepEqual(await ids('kinds: [POLL, EVENT]'), ['a-event', 'a-poll']);
    });

    for (const sort of ['RECENT', 'ACTIVE', 'TOP']) {
      it(`reads the whole feed page by page without a gap or a double: ${sort}`, async () => {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const { data } = await server.ask(
            `query ($after: String) { feed(sort: ${sort}, first: 7, after: $after) {
               nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
            { after },
          );
          assert.equal(data.feed.pageInfo.hasPreviousPage, after !== null);
          assert.equal(data.feed.edges.at(-1)?.cursor, data.feed.pageInfo.endCursor);
          seen.push(...data.feed.nodes.map(({ id }: { id: string }) => id));
          after = data.feed.pageInfo.hasNextPage ? data.feed.pageInfo.endCursor : null;
        } while (after !== null);
        assert.equal(seen.length, 69);
        assert.equal(new Set(seen).size, 69);
      });
    }

    it('puts the most discussed of the month first, and the latest talked about', async () => {
      const top = await ids('sort: TOP, first: 61');
      assert.ok(top.slice(0, 60).every((id) => id.startsWith('a-many')));
      assert.equal((await ids('sort: ACTIVE, first: 1'))[0], 'a-mention');
    });

    it('shows what belongs to each kind', async () => {
      const { data } = await server.ask(`{
        activities(ids: ["a-poll", "a-event", "a-question", "a-kudos"]) {
          poll { options { text votes viewerChose } voterCount closesAt }
          event { place online goingCount goingOnlineCount viewerAnswer going { displayName } }
          question { bestAnswer { id author { displayName } } }
          kudos { id from { displayName } recipients { displayName } value { label { value } } message { value }
                  permissions { remove } activityId } } }`);
      const [poll, event, question, kudos] = data.activities;
      assert.deepEqual(poll.poll.options, [
        { text: 'Tea', votes: 1, viewerChose: false },
        { text: 'Coffee', votes: 1, viewerChose: true },
      ]);
      assert.equal(poll.poll.voterCount, 2);
      assert.deepEqual(event.event, {
        place: 'Hall',
        online: true,
        goingCount: 1,
        goingOnlineCount: 0,
        viewerAnswer: null,
        going: [{ displayName: 'Bob Marchand' }],
      });
      assert.equal(question.question.bestAnswer.author.displayName, 'Bob Marchand');
      assert.deepEqual(
        kudos.kudos.recipients.map(({ displayName }: { displayName: string }) => displayName),
        ['Bob Marchand', 'Chloé Œuvrard'],
      );
      assert.equal(kudos.kudos.activityId, 'a-kudos');
    });

    it('asks the database as often for fifty posts as for five', async () => {
      const page = (first: number) =>
        server.ask(`{ feed(first: ${first}, kinds: [POST]) { nodes {
          id author { displayName manager { displayName } groups { name } } audience { label { value } }
          reactions { kind count viewerHasReacted people { displayName } }
          commentCount kudosCount viewerHasGivenKudos permissions { edit }
          latestComments(first: 3) { id author { displayName } reactions { kind } replyCount permissions { edit } } } } }`);
      const few = await page(5);
      const countOfFew = server.statements.length;
      const lots = await page(50);
      assert.deepEqual([few.data.feed.nodes.length, lots.data.feed.nodes.length], [5, 50]);
      assert.equal(server.statements.length, countOfFew);
      assert.ok(countOfFew < 20, `${countOfFew} statements`);
    });

    it('asks as often for many subjects and people as for a few', async () => {
      const read = async (count: number) => {
        const ids = Array.from({ length: count }, (_, index) => `a-many-${String(index).padStart(2, '0')}`);
        await server.ask(
          `query ($ids: [ID!]!) { subjects(ids: $ids) { id commentCount kudosCount reactions { kind people { id } } } }`,
          { ids },
        );
        return server.statements.length;
      };
      assert.equal(await read(2), await read(40));
    });

    it('refuses what cannot be a page', async () => {
      const codes = async (query: string) => {
        const { status, errors } = await server.ask(query);
        return [status, errors?.[0]?.extensions.code];
      };
      const refused = [400, 'BAD_USER_INPUT'];
      assert.deepEqual(await codes('{ feed(first: 0) { nodes { id } } }'), refused);
      assert.deepEqual(await codes('{ feed(first: 101) { nodes { id } } }'), refused);
      assert.deepEqual(await codes('{ feed(after: "nonsense") { nodes { id } } }'), refused);
      assert.deepEqual(await codes('{ feed(scope: { name: "elsewhere" }) { nodes { id } } }'), refused);
      const { data } = await server.ask('{ feed(first: 1) { pageInfo { endCursor } } }');
      const other = `{ feed(sort: TOP, after: "${data.feed.pageInfo.endCursor}") { nodes { id } } }`;
      assert.deepEqual(await codes(other), refused);
      const forged = Buffer.from('["feed:recent",true,"2026-01-01\\u0000","x"]').toString('base64url');
      assert.deepEqual(await codes(`{ feed(after: "${forged}") { nodes { id } } }`), refused);
      const tooMany = JSON.stringify(Array.from({ length: 101 }, (_, index) => `p-${index}`));
      assert.deepEqual(await codes(`{ people(ids: ${tooMany}) { id } }`), refused);
    });

    it('answers null for ids that cannot be', async () => {
      const { data } = await server.ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { id } people(ids: $ids) { id } }`,
        { ids: ['', 'p-\0', 'a-\ud800', 'no such', 'https://', 'g-none'] },
      );
      assert.deepEqual(data.nodes, [null, null, null, null, null, null]);
      assert.deepEqual(data.people, [null, null, null, null, null, null]);
    });

    it('finds any kind of thing by its id', async () => {
      const { data } = await server.ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } groups { id } kudosValues { id } }`,
        { ids: ['p-chloe', 'a-poll', 'c-answer', 'g-workshop', 'k-one', 'v-help', 'urn:x:y'] },
      );
      assert.deepEqual(
        data.nodes.map(({ __typename }: { __typename: string }) => __typename),
        ['Person', 'Activity', 'Comment', 'Group', 'Kudos', 'KudosValue', 'ExternalSubject'],
      );
    });
  });
}
