import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newKey, newSubject, type OpenServer, type TestServer } from '../server.ts';

type As = Parameters<TestServer['ask']>[2];

export function idempotencySuite(open: OpenServer): void {
  describe('the same write again', () => {
    let server: TestServer;
    before(async () => {
      server = await open();
    });
    after(() => server.close());

    const say = async (subject: string, value: string, idempotencyKey: string, as: As = 'ann') =>
      (
        await server.ask(
          `mutation ($input: AddCommentInput!) { addComment(input: $input) {
             comment { id body { value } } userErrors { code field } replayed } }`,
          { input: { subject, body: { value }, meta: { idempotencyKey } } },
          as,
        )
      ).data.addComment;
    const count = async (subject: string) =>
      (await server.ask(`{ comments(subject: "${subject}") { totalCount } }`)).data.comments.totalCount;

    it('answers as the first time, and does nothing', async () => {
      const [subject, key] = [newSubject(), newKey()];
      const first = await say(subject, 'Once', key);
      const again = await say(subject, 'Once', key);
      assert.equal(first.replayed, false);
      assert.deepEqual(again, { ...first, replayed: true });
      assert.equal(await count(subject), 1);
    });

    it('is refused when the key comes with other input', async () => {
      const [subject, key] = [newSubject(), newKey()];
      await say(subject, 'Once', key);
      const { comment, userErrors } = await say(subject, 'Other', key);
      assert.equal(comment, null);
      assert.deepEqual(userErrors, [{ code: 'KEY_REUSED', field: 'meta.idempotencyKey' }]);
      assert.equal(await count(subject), 1);
    });

    it('is one write when it comes twice at once', async () => {
      const [subject, key] = [newSubject(), newKey()];
      const answers = await Promise.all(Array.from({ length: 8 }, () => say(subject, 'Once', key)));
      assert.equal(new Set(answers.map(({ comment }) => comment.id)).size, 1);
      assert.equal(answers.filter(({ replayed }) => !replayed).length, 1);
      assert.equal(await count(subject), 1);
    });

    it('is another write when another person uses the key', async () => {
      const [subject, key] = [newSubject(), newKey()];
      await say(subject, 'Mine', key);
      assert.equal((await say(subject, 'Mine', key, 'bob')).replayed, false);
      assert.equal(await count(subject), 2);
    });

    it('may be tried again after a refusal', async () => {
      const [subject, key] = [newSubject(), newKey()];
      assert.equal((await say(subject, ' ', key)).comment, null);
      assert.equal((await say(subject, 'Now with words', key)).replayed, false);
    });

    it('needs a key', async () => {
      assert.equal((await say(newSubject(), 'x', ' ')).userErrors[0].code, 'REQUIRED');
      assert.equal((await say(newSubject(), 'x', 'k'.repeat(201))).userErrors[0].code, 'TOO_LONG');
      assert.equal((await say(newSubject(), 'x', 'k\0')).userErrors[0].code, 'MALFORMED');
    });

    it('is known for every kind of write', async () => {
      const twice = async (field: string, type: string, input: object, answer: string) => {
        const write = `mutation ($input: ${type}!) { ${field}(input: $input) { ${answer} userErrors { code } replayed } }`;
        const meta = { idempotencyKey: newKey() };
        const first = (await server.ask(write, { input: { ...input, meta } })).data[field];
        const again = (await server.ask(write, { input: { ...input, meta } })).data[field];
        assert.deepEqual(first.userErrors, [], field);
        assert.deepEqual(again, { ...first, replayed: true }, field);
        return first;
      };
      const body = { value: 'Words' };
      const { activity } = await twice('postActivity', 'PostActivityInput', { body }, 'activity { id }');
      await twice(
        'editActivity',
        'EditActivityInput',
        { id: activity.id, body: { value: 'New' } },
        'activity { id version }',
      );
      const subject = activity.id;
      const { comment } = await twice('addComment', 'AddCommentInput', { subject, body }, 'comment { id }');
      await twice(
        'editComment',
        'EditCommentInput',
        { id: comment.id, body: { value: 'New' } },
        'comment { id version }',
      );
      await twice('setReaction', 'SetReactionInput', { subject, kind: 'like', on: true }, 'subject { id }');
      await twice('setFollow', 'SetFollowInput', { person: 'p-dora', on: true }, 'person { followerCount }');
      await twice('setPin', 'SetPinInput', { id: 'a-group', on: true }, 'activity { pinned }');
      await twice(
        'setResolution',
        'SetResolutionInput',
        { subject, on: true },
        'subject { thread { resolvedAt } }',
      );
      await twice(
        'setSubscription',
        'SetSubscriptionInput',
        { subject, on: true },
        'subject { thread { viewerSubscribed } }',
      );
      await twice(
        'setReadMark',
        'SetReadMarkInput',
        { subject, until: '2026-11-18T09:00:00.000Z' },
        'subject { thread { viewerReadAt } }',
      );
      await twice('setMuted', 'SetMutedInput', { id: activity.id, on: true }, 'activity { viewerMuted }');
      await twice(
        'setVotes',
        'SetVotesInput',
        { id: 'a-poll', options: ['o-tea'] },
        'activity { poll { voterCount } }',
      );
      await twice('setSupport', 'SetSupportInput', { id: 'a-idea', on: true }, 'activity { idea { votes } }');
      await twice(
        'setAttendance',
        'SetAttendanceInput',
        { id: 'a-event', answer: 'ONLINE' },
        'activity { event { goingOnlineCount } }',
      );
      await twice(
        'setBestAnswer',
        'SetBestAnswerInput',
        { id: 'a-question', comment: 'c-answer', on: false },
        'activity { question { bestAnswer { id } } }',
      );
      await twice('addReport', 'AddReportInput', { subject, reason: 'FALSE' }, 'report { id }');
      const given = await twice('giveKudos', 'GiveKudosInput', { recipients: ['p-dora'] }, 'kudos { id }');
      await twice('withdrawKudos', 'WithdrawKudosInput', { id: given.kudos.id }, 'deletedId');
      await twice('deleteComment', 'DeleteCommentInput', { id: comment.id }, 'comment { id }');
      await twice('deleteActivity', 'DeleteActivityInput', { id: activity.id }, 'deletedId');
    });
  });
}
