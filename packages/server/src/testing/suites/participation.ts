import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newKey, type OpenServer, type TestServer } from '../server.ts';

type As = Parameters<TestServer['ask']>[2];

const entry = `id pinned pinnedUntil viewerMuted permissions { pin chooseAnswer }
  poll { voterCount multiple options { id votes viewerChose } }
  event { goingCount goingOnlineCount viewerAnswer going { id } }
  idea { votes viewerSupports } question { bestAnswer { id } }`;

export function participationSuite(open: OpenServer): void {
  describe('taking part', () => {
    let server: TestServer;
    before(async () => {
      server = await open();
    });
    after(() => server.close());

    const set = async (name: string, input: object, as: As = 'ann') => {
      const write = `mutation ($input: ${name}Input!) { done: ${name[0]?.toLowerCase()}${name.slice(1)}(input: $input) {
        activity { ${entry} } userErrors { code field } } }`;
      const meta = { idempotencyKey: newKey() };
      const { data } = await server.ask(write, { input: { ...input, meta } }, as);
      const [error] = data.done.userErrors;
      return error ? `${error.code} ${error.field}` : data.done.activity;
    };
    const read = async (id: string, as: As = 'ann') => {
      const { data } = await server.ask(
        `query ($ids: [ID!]!) { activities(ids: $ids) { ${entry} } }`,
        { ids: [id] },
        as,
      );
      return data.activities[0];
    };
    const home = async (as: As = 'ann', scope = 'home') => {
      const { data } = await server.ask(
        `query ($scope: String!) { feed(scope: { name: $scope }, first: 100) { nodes { id pinned } } }`,
        { scope },
        as,
      );
      return data.feed.nodes as { id: string; pinned: boolean }[];
    };

    it('hides the results of a poll from who has not voted', async () => {
      const votes = async (as: As) =>
        (await read('a-poll', as)).poll.options.map((option: { votes: number | null }) => option.votes);
      assert.deepEqual(await votes('ann'), [1, 1]);
      assert.deepEqual(await votes('chloe'), [null, null]);
      assert.equal((await read('a-poll', 'chloe')).poll.voterCount, 2);
      const voted = await set('SetVotes', { id: 'a-poll', options: ['o-tea'] }, 'chloe');
      assert.deepEqual(
        voted.poll.options.map((option: { votes: number }) => option.votes),
        [2, 1],
      );
      await set('SetVotes', { id: 'a-poll', options: [] }, 'chloe');
      assert.deepEqual(await votes('chloe'), [null, null]);
    });

    it('takes one vote for what can be chosen, while the poll is open', async () => {
      assert.equal(
        await set('SetVotes', { id: 'a-poll', options: ['o-tea', 'o-coffee'] }),
        'LIMIT_REACHED options',
      );
      assert.equal(await set('SetVotes', { id: 'a-poll', options: ['o-water'] }), 'NOT_FOUND options');
      assert.equal(await set('SetVotes', { id: 'a-event', options: [] }), 'NOT_FOUND id');
      const { now } = server;
      server.now = new Date(now.getTime() + 1_001 * 60_000);
      assert.equal(await set('SetVotes', { id: 'a-poll', options: ['o-tea'] }), 'EXPIRED id');
      const closed = await read('a-poll', 'dora');
      assert.deepEqual(
        closed.poll.options.map((option: { votes: number }) => option.votes),
        [1, 1],
        'everybody sees how it ended',
      );
      server.now = now;
    });

    it('counts who comes, and who joins from afar', async () => {
      const online = await set('SetAttendance', { id: 'a-event', answer: 'ONLINE' });
      assert.deepEqual(online.event, {
        goingCount: 1,
        goingOnlineCount: 1,
        viewerAnswer: 'ONLINE',
        going: [{ id: 'p-ann-moreau' }, { id: 'p-bob-marchand' }],
      });
      const declined = await set('SetAttendance', { id: 'a-event', answer: 'DECLINED' });
      assert.deepEqual(declined.event.going, [{ id: 'p-bob-marchand' }]);
      assert.equal((await set('SetAttendance', { id: 'a-event' })).event.viewerAnswer, null);
    });

    it('lets who asked choose the best answer, and moderators', async () => {
      const choice = { id: 'a-question', comment: 'c-answer', on: false };
      assert.equal((await read('a-question', 'bob')).permissions.chooseAnswer, false);
      assert.equal(await set('SetBestAnswer', choice, 'bob'), 'NOT_ALLOWED id');
      assert.equal((await set('SetBestAnswer', choice, 'dora')).question.bestAnswer, null);
      const chosen = await set('SetBestAnswer', { ...choice, on: true });
      assert.equal(chosen.question.bestAnswer.id, 'c-answer');
      const elsewhere = { ...choice, on: true, comment: 'c-a-many-00-1' };
      assert.equal(await set('SetBestAnswer', elsewhere), 'NOT_FOUND comment');
      assert.equal((await read('a-poll')).permissions.chooseAnswer, null);
    });

    it('counts who supports an idea, once', async () => {
      assert.deepEqual((await read('a-idea')).idea, { votes: 5, viewerSupports: false });
      await set('SetSupport', { id: 'a-idea', on: true });
      const supported = await set('SetSupport', { id: 'a-idea', on: true });
      assert.deepEqual(supported.idea, { votes: 6, viewerSupports: true });
      assert.deepEqual((await read('a-idea', 'bob')).idea, { votes: 6, viewerSupports: false });
      assert.equal((await set('SetSupport', { id: 'a-idea', on: false })).idea.votes, 5);
    });

    it('lets moderators and the owners of a group pin, until a day that they say', async () => {
      const until = new Date(server.now.getTime() + 60_000).toISOString();
      assert.equal(await set('SetPin', { id: 'a-many-01', on: true, until }), 'NOT_ALLOWED id');
      assert.equal((await read('a-group')).permissions.pin, true, 'her group');
      assert.equal((await read('a-many-01', 'dora')).permissions.pin, true, 'a moderator');
      const before = server.now.toISOString();
      const late = { id: 'a-many-01', on: true, until: before };
      assert.equal(await set('SetPin', late, 'dora'), 'MALFORMED until');
      const pinned = await set('SetPin', { id: 'a-many-01', on: true, until }, 'dora');
      assert.deepEqual([pinned.pinned, pinned.pinnedUntil], [true, until]);
      assert.ok((await home()).slice(0, 2).some(({ id }) => id === 'a-many-01'));
      const { now } = server;
      server.now = new Date(now.getTime() + 61_000);
      assert.ok(!(await home()).slice(0, 2).some(({ id }) => id === 'a-many-01'), 'the pin has ended');
      assert.equal((await read('a-many-01')).pinned, false);
      server.now = now;
    });

    it('leaves what somebody muted out of their feeds, and of nobody else’s', async () => {
      assert.equal((await set('SetMuted', { id: 'a-mention', on: true })).viewerMuted, true);
      const has = async (as: As, scope?: string) =>
        (await home(as, scope)).some(({ id }) => id === 'a-mention');
      assert.deepEqual(
        [await has('ann'), await has('bob'), await has('ann', 'mentions')],
        [false, true, true],
      );
      await set('SetMuted', { id: 'a-mention', on: false });
      assert.equal(await has('ann'), true);
    });

    it('keeps reports for moderators', async () => {
      const report = async (subject: string, as: As = 'ann') => {
        const input = { subject, reason: 'UNKIND', note: ' Look ', meta: { idempotencyKey: newKey() } };
        const { data } = await server.ask(
          `mutation ($input: AddReportInput!) { addReport(input: $input) { report { id } userErrors { code field } } }`,
          { input },
          as,
        );
        return data.addReport;
      };
      assert.equal((await report('c-answer')).userErrors.length, 0);
      assert.equal((await report('a-group', 'chloe')).userErrors[0].code, 'NOT_FOUND', 'not for her');
      assert.equal((await report('p-bob-marchand')).userErrors[0].code, 'NOT_FOUND');
      const list = '{ reports { subjectId reason note reporter { id } } }';
      const expected = {
        subjectId: 'c-answer',
        reason: 'UNKIND',
        note: 'Look',
        reporter: { id: 'p-ann-moreau' },
      };
      assert.deepEqual((await server.ask(list, {}, 'dora')).data.reports, [expected]);
      const refused = await server.ask(list, {}, 'ann');
      assert.equal(refused.errors?.[0]?.extensions.code, 'FORBIDDEN');
    });
  });
}
