import * as m from '../define-backend.ts';
import type { Idempotency } from '../mapping/idempotency.ts';

const user = 'id displayName: name followerCount: followers viewerFollows: followedByMe kudosCount: thanked';
const note = `id subject: on author: by { ${user} } body: words createdAt: at editedAt: changedAt`;
const post = `id author: by { ${user} } body: words createdAt: at editedAt: changedAt viewerSaved: keptByMe`;
const thanks = `id from: by { ${user} } recipients: to { ${user} } message: words subject: about createdAt: at
  consent: shown { state viewerMayAnswer: askedMe }`;
const groups = 'groups: reactions { kind count viewerHasReacted: mine }';

const things = (selection: string) =>
  m.op(`query ($subjects: [ID!]!) { things(ids: $subjects) { id ${selection} } }`, {
    from: m.plural('things', { key: 'id' }),
  });

/** Something new, as the board wants it described. */
const made = (mutation: string, selection: string, input: Record<string, string>) =>
  m.op(`mutation ($input: New!) { ${mutation}(input: $input) { ${selection} } }`, {
    variables: { input: m.build(input) },
  });

/** Documents against the board's schema, with one way or another to know a write again. */
export const boardMapping = (idempotency: Idempotency): m.MappedBackend =>
  m.defineBackend({
    name: `board-${idempotency.idempotency}`,
    idempotency,
    types: {
      comment: { body: m.text('text') },
      activity: { body: m.text('text'), kind: m.value('post') },
      kudos: { message: m.text('text') },
    },
    operations: {
      viewer: m.op(`{ me { ${user} } }`),
      live: m.op(
        `subscription ($topics: [String!]!, $since: ID) {
          changes(in: $topics, after: $since) { topic: in id change: how position: number } }`,
      ),
      'people.byIds': m.op(`query ($ids: [ID!]!) { users(ids: $ids) { ${user} } }`, {
        from: m.plural('users'),
      }),
      'people.setFollow': m.op(
        `mutation ($person: ID!, $on: Boolean!) { follow(user: $person, wanted: $on) { ${user} } }`,
      ),
      'feed.page': m.op(`query ($scopeId: ID!) { posts(by: $scopeId) { ${post} } }`, {
        page: m.list('posts'),
      }),
      'feed.byIds': m.op(`query ($ids: [ID!]!) { postsById(ids: $ids) { ${post} } }`, {
        from: m.plural('postsById'),
      }),
      'feed.post': made('addPost', post, { words: 'text' }),
      'feed.edit': m.op(
        `mutation ($id: ID!, $text: String!) { changePost(id: $id, words: $text) { ${post} } }`,
      ),
      'feed.remove': m.op(`mutation ($id: ID!) { dropPost(id: $id) }`),
      'comments.page': m.op(`query ($subject: ID!) { notes(on: $subject) { ${note} } }`, {
        page: m.list('notes'),
      }),
      'comments.counts': things('count: notes'),
      'comments.add': made('addNote', note, { words: 'text', on: 'subject' }),
      'comments.edit': m.op(
        `mutation ($id: ID!, $text: String!) { changeNote(id: $id, words: $text) { ${note} } }`,
      ),
      'comments.remove': m.op(`mutation ($id: ID!) { gone: dropNote(id: $id) }`, { from: 'nothing' }),
      'reactions.summaries': things(groups),
      'reactions.set': m.op(
        `mutation ($subject: ID!, $kind: String!, $on: Boolean!) {
          react(on: $subject, kind: $kind, wanted: $on) { id ${groups} } }`,
      ),
      'kudos.page': m.op(`query ($subject: ID) { thanks(about: $subject) { ${thanks} } }`, {
        page: m.list('thanks'),
      }),
      'kudos.summaries': things('count: thanks viewerHasGiven: thankedByMe'),
      'kudos.give': made('thank', thanks, { words: 'text', to: 'recipients', about: 'subject' }),
      'saved.set': m.op(`mutation ($id: ID!, $on: Boolean!) { keep(post: $id, wanted: $on) { ${post} } }`),
      'kudosConsent.set': m.op(
        `mutation ($id: ID!, $on: Boolean!) { agree(thanks: $id, wanted: $on) { ${thanks} } }`,
      ),
      'reports.add': m.op(
        `mutation ($subject: ID!, $reason: String!) { complain(about: $subject, reason: $reason) }`,
        { from: 'nothing' },
      ),
      'kudos.withdraw': m.op(`mutation ($id: ID!) { unthank(id: $id) }`),
    },
  });
