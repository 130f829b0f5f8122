import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newKey, newSubject, type OpenServer, type TestServer } from '../server.ts';

type As = Parameters<TestServer['ask']>[2];

const thread = `thread { resolvedAt resolvedBy { id } lockedAt lockedReason viewerSubscribed viewerReadAt unreadCount
  mayComment mayResolve }`;

export function threadSuite(open: OpenServer): void {
  describe('threads', () => {
    let server: TestServer;
    before(async () => {
      server = await open();
    });
    after(() => server.close());

    const meta = () => ({ idempotencyKey: newKey() });
    const say = async (subject: string, value: string, as: As = 'ann', parent?: string) => {
      const { data } = await server.ask(
        `mutation ($input: AddCommentInput!) { addComment(input: $input) {
           comment { id createdAt } userErrors { code field } } }`,
        { input: { subject, parent, body: { format: 'TEXT', value }, meta: meta() } },
        as,
      );
      return data.addComment;
    };
    const set = async (name: string, input: object, as: As = 'ann') => {
      const write = `mutation ($input: ${name}Input!) { done: ${name[0]?.toLowerCase()}${name.slice(1)}(input: $input) {
        subject { id ${thread} } userErrors { code field } } }`;
      const { data } = await server.ask(write, { input: { ...input, meta: meta() } }, as);
      const [error] = data.done.userErrors;
      return error ? `${error.code} ${error.field}` : data.done.subject.thread;
    };
    const read = async (subject: string, as: As = 'ann') => {
      const { data } = await server.ask(
        `query ($ids: [ID!]!) { subjects(ids: $ids) { ${thread} } }`,
        { ids: [subject] },
        as,
      );
      return data.subjects[0].thread;
    };

    it('are resolved by whoever may read an outside thing, and open again', async () => {
      const subject = newSubject();
      const resolved = await set('SetResolution', { subject, on: true }, 'ann');
      assert.equal(resolved.resolvedBy.id, (await read(subject)).resolvedBy.id);
      const again = await set('SetResolution', { subject, on: true }, 'bob');
      assert.equal(again.resolvedBy.id, resolved.resolvedBy.id, 'whoever did it first stays named');
      const opened = await set('SetResolution', { subject, on: false }, 'bob');
      assert.deepEqual([opened.resolvedAt, opened.resolvedBy], [null, null]);
    });

    it('on a post are resolved by its author and moderators only', async () => {
      const { data } = await server.ask('{ feed(first: 50) { nodes { id kind author { id } } } }', {}, 'ann');
      const post = data.feed.nodes.find(
        ({ kind, author }: { kind: string; author: { id: string } | null }) =>
          kind === 'POST' && author?.id === 'p-ann-moreau',
      );
      assert.equal((await read(post.id, 'bob')).mayResolve, false);
      assert.equal(await set('SetResolution', { subject: post.id, on: true }, 'bob'), 'NOT_ALLOWED subject');
      assert.equal((await set('SetResolution', { subject: post.id, on: true }, 'ann')).mayResolve, true);
      await set('SetResolution', { subject: post.id, on: false }, 'ann');
    });

    it('take no comment, and are not resolved, while they are locked; the reason is told', async () => {
      const subject = 'urn:test:locked';
      const { lockedReason, mayComment, mayResolve } = await read(subject);
      assert.deepEqual([lockedReason, mayComment, mayResolve], ['Moved to the safety group.', false, false]);
      assert.deepEqual((await say(subject, 'But')).userErrors, [{ code: 'NOT_ALLOWED', field: 'subject' }]);
      assert.equal(await set('SetResolution', { subject, on: true }), 'NOT_ALLOWED subject');
    });

    it('keep for each person whether they want to hear of them', async () => {
      const subject = newSubject();
      assert.equal((await set('SetSubscription', { subject, on: true }, 'ann')).viewerSubscribed, true);
      assert.equal((await read(subject, 'bob')).viewerSubscribed, false);
      assert.equal((await set('SetSubscription', { subject, on: false }, 'ann')).viewerSubscribed, false);
    });

    it('tell each person what others said since they were there', async () => {
      const subject = newSubject();
      const first = await say(subject, 'one', 'bob');
      assert.equal((await read(subject, 'ann')).unreadCount, null);
      await set('SetReadMark', { subject, until: first.comment.createdAt }, 'ann');
      server.now = new Date(server.now.getTime() + 60_000);
      await say(subject, 'two', 'bob');
      await say(subject, 'mine', 'ann');
      assert.equal((await read(subject, 'ann')).unreadCount, 1);
      const ahead = new Date(server.now.getTime() + 3_600_000).toISOString();
      const { viewerReadAt, unreadCount } = await set('SetReadMark', { subject, until: ahead }, 'ann');
      assert.deepEqual([viewerReadAt, unreadCount], [server.now.toISOString(), 0]);
      const back = await set('SetReadMark', { subject, until: first.comment.createdAt }, 'ann');
      assert.equal(back.viewerReadAt, viewerReadAt);
    });

    it('say where a comment stands, whatever the order, as far as the viewer may read', async () => {
      const subject = newSubject();
      const ids: string[] = [];
      for (const value of 'abcdefgh') {
        server.now = new Date(server.now.getTime() + 1000);
        ids.push((await say(subject, value)).comment.id);
      }
      const place = async (id: string, sort: string, about = subject) => {
        const { data } = await server.ask(
          `query ($subject: ID!, $id: ID!, $sort: CommentSort!) {
             commentPlace(subject: $subject, id: $id, sort: $sort) { comment { id } after before } }`,
          { subject: about, id, sort },
        );
        return data.commentPlace as { comment: { id: string }; after: string | null; before: number } | null;
      };
      for (const sort of ['OLDEST', 'NEWEST', 'TOP']) {
        for (const [index, id] of ids.entries()) {
          const found = await place(id, sort);
          assert.equal(found?.comment.id, id);
          const { data } = await server.ask(
            `query ($subject: ID!, $sort: CommentSort!, $after: String) {
               comments(subject: $subject, sort: $sort, first: 3, after: $after) { nodes { id } } }`,
            { subject, sort, after: found.after },
          );
          const stands = sort === 'OLDEST' ? index : ids.length - 1 - index;
          assert.equal(found.before, Math.max(0, stands - 2), `${sort} ${index}`);
          assert.equal(
            data.comments.nodes.findIndex((node: { id: string }) => node.id === id),
            Math.min(2, stands),
          );
        }
      }
      assert.equal(await place(ids[0]!, 'OLDEST', newSubject()), null);
      assert.equal(await place('c-missing', 'OLDEST'), null);
    });
  });
}
