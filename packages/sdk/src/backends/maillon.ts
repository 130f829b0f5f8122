import {
  build,
  caps,
  defineBackend,
  op,
  plural,
  relay,
  variable,
  fromErrorsArray,
  fromPayload,
} from '../define-backend.ts';
import type { MappedBackend, Operation } from '../define-backend.ts';

// Selections are put together here and not by GraphQL fragments, which count as a level of depth for some servers. A
// person in a list brings what a line shows; `people.byIds` brings the rest. Audience and value keep their translations
// wherever they come: a label replaces the one that is known.

const label = 'label { value translations { language value } }';
const words = 'format value';
const line = 'id displayName avatarUrl headline';
const permissions = 'permissions { edit remove comment react reply }';
const postPermissions = 'permissions { edit remove comment react reply pin chooseAnswer }';
const reactions = 'reactions { kind count viewerHasReacted }';
const reactionsWithPeople = `reactions { kind count viewerHasReacted people(first: 5) { id displayName } }`;
const pageInfo = 'pageInfo { hasNextPage endCursor }';

const person = `${line} jobTitle department site email phone url about { ${words} } manager { ${line} manager { ${line} manager { ${line} } } }
  skills { name endorsementCount } groups { id name } presence { status text }
  joinedAt kudosCount followerCount viewerFollows isViewer`;

const attachment = 'id kind name url mediaType size width height description';

const link = 'url title description imageUrl site';

const comment = `id subject: subjectId parent: parentId author { ${line} } body { ${words} } createdAt editedAt deletedAt
  attachments { ${attachment} } pending replyCount editableUntil version ${permissions}`;

// Its translations stand beside the label: within it they would be one level too deep in a feed.
const kudosValue = 'id label { value } icon translations { language value }';
const audience = `audience { kind id ${label} }`;

const thanks = `id from { ${line} } recipients { ${line} } team { id name } value { ${kudosValue} } message { ${words} }
  createdAt consent { state viewerMayAnswer } subject: subjectId activityId version`;
// Where it stands alone there is room for whom it is meant to reach, with its translations beside the label again.
const wanted = 'audience { kind id label { value } translations { language value } }';
const kudos = `${thanks.replace('viewerMayAnswer', `viewerMayAnswer ${wanted}`)} points ${audience}`;

// Its thank-you has the audience that it has itself.
const activity = `id kind author { ${line} } createdAt editedAt title body { ${words} } ${audience} topics
  attachments { ${attachment} }
  linkPreview { ${link} } pinned pinnedUntil viewerSaved viewerMuted url version ${postPermissions}
  poll { options { id text votes viewerChose } voterCount closesAt multiple }
  event { startsAt endsAt place online goingCount goingOnlineCount viewerAnswer going(first: 5) { ${line} } }
  kudos { ${thanks} } question { bestAnswer { ${comment} } } idea { stage votes viewerSupports } job { team place }
  membership { group { id name } } ${reactions} comments: commentCount`;

const flatLabel = build({ value: 'label.value', translations: 'translations' });
const thread = `count: commentCount thread { resolvedAt resolvedBy { ${line} } lockedAt lockedReason
  subscribed: viewerSubscribed readAt: viewerReadAt unread: unreadCount mayComment mayResolve }`;

const userErrors = 'userErrors { code field message limit } replayed';

/** A write by its mutation's name and input; `from` is the field of its payload that holds the result. */
function write(head: string, mutation: string, input: string, from: string, selection: string): Operation {
  return op(
    `mutation (${head}, $key: String!) {
      ${mutation}(input: { ${input}, meta: { idempotencyKey: $key${head.includes('$version') ? ', expectedVersion: $version' : ''} } }) {
        ${selection ? `${from} { ${selection} }` : from} ${userErrors}
      }
    }`,
    { from: `${mutation}.${from}` },
  );
}

const body = 'body: { format: $format, value: $text }';
const bodyVariables = '$text: String!, $format: RichTextFormat!';

/** A question about several subjects. */
const aboutSubjects = (selection: string) =>
  op(`query ($subjects: [ID!]!) { subjects(ids: $subjects) { id ${selection} } }`, {
    from: plural('subjects'),
  });

/** Any server of the schema in `@maillon/contract`: ours, or one that somebody wrote against it. */
export const maillon: MappedBackend = defineBackend({
  name: 'maillon',
  files: { url: '{endpoint}/files', headers: { 'x-maillon-upload': '1' } },
  errors: [fromErrorsArray(), fromPayload('*.userErrors[]')],
  idempotency: variable({ replayed: '*.replayed' }),
  variables: {
    sort: caps(),
    kinds: caps(),
    answer: caps(),
    reason: caps(),
    format: caps(),
    audience: build({ kind: caps('audienceKind'), id: 'audienceId' }),
    message: build({ format: caps('format'), value: 'text' }),
    poll: build({ options: 'pollOptions', closesAt: 'pollClosesAt', multiple: 'pollMultiple' }),
    scopeInput: build({ name: 'scope', id: 'scopeId' }),
  },
  capabilities: { 'kudos.private': true, 'feed.polls': true },
  types: { 'kudos-value': { label: flatLabel }, consent: { audience: { label: flatLabel } } },
  operations: {
    viewer: op(
      `{ viewer { id capabilities reactionKinds reactionMode person { ${person} } audiences { kind id ${label} } } }`,
    ),

    live: op(
      `subscription ($topics: [String!]!, $since: String) {
        changes(topics: $topics, since: $since) { topic id change position }
      }`,
    ),

    'people.byIds': op(`query ($ids: [ID!]!) { people(ids: $ids) { ${person} } }`, {
      from: plural('people'),
    }),
    'people.byKeys': op(`query ($keys: [String!]!) { peopleByKeys(keys: $keys) { ${person} } }`, {
      from: plural('peopleByKeys'),
    }),
    'people.search': op(
      `query ($search: String!, $first: Int!, $after: String) {
        searchPeople(query: $search, first: $first, after: $after) { nodes { ${line} department site } ${pageInfo} totalCount }
      }`,
      { page: relay('searchPeople') },
    ),
    'people.setFollow': write(
      '$person: ID!, $on: Boolean!',
      'setFollow',
      'person: $person, on: $on',
      'person',
      person,
    ),

    'feed.page': op(
      `query ($scope: String!, $scopeId: ID, $sort: FeedSort! = RECENT, $kinds: [ActivityKind!], $preview: Int! = 2,
              $withPreview: Boolean!, $first: Int!, $after: String) {
        feed(scope: { name: $scope, id: $scopeId }, sort: $sort, kinds: $kinds, first: $first, after: $after) {
          nodes { ${activity} commentsPreview: latestComments(first: $preview) @include(if: $withPreview) { ${comment} ${reactions} } }
          ${pageInfo} totalCount
        }
      }`,
      { page: relay('feed') },
    ),
    'feed.byIds': op(`query ($ids: [ID!]!) { activities(ids: $ids) { ${activity} } }`, {
      from: plural('activities'),
    }),
    'feed.post': write(
      `${bodyVariables}, $title: String, $scopeInput: FeedScopeInput, $audience: AudienceInput,
        $attachments: [ID!], $descriptions: [String!], $poll: PollInput, $url: String`,
      'postActivity',
      `${body}, title: $title, scope: $scopeInput, audience: $audience, attachments: $attachments,
        descriptions: $descriptions, poll: $poll, link: $url`,
      'activity',
      activity,
    ),
    'feed.edit': write(
      `$id: ID!, ${bodyVariables}, $title: String, $version: String`,
      'editActivity',
      `id: $id, ${body}, title: $title`,
      'activity',
      activity,
    ),
    'feed.remove': write('$id: ID!, $version: String', 'deleteActivity', 'id: $id', 'deletedId', ''),

    'comments.page': op(
      `query ($subject: ID!, $parent: ID, $sort: CommentSort! = OLDEST, $first: Int!, $after: String) {
        comments(subject: $subject, parent: $parent, sort: $sort, first: $first, after: $after) {
          nodes { ${comment} ${reactions} } ${pageInfo} totalCount
        }
      }`,
      { page: relay('comments') },
    ),
    'comments.counts': aboutSubjects(thread),
    'comments.add': write(
      `$subject: ID!, $parent: ID, ${bodyVariables}, $attachments: [ID!], $descriptions: [String!]`,
      'addComment',
      `subject: $subject, parent: $parent, ${body}, attachments: $attachments, descriptions: $descriptions`,
      'comment',
      `${comment} ${reactions}`,
    ),
    'comments.edit': write(
      `$id: ID!, ${bodyVariables}, $version: String`,
      'editComment',
      `id: $id, ${body}`,
      'comment',
      `${comment} ${reactions}`,
    ),
    'comments.remove': write(
      '$id: ID!, $version: String',
      'deleteComment',
      'id: $id',
      'comment',
      `${comment} ${reactions}`,
    ),

    'comments.history': op(
      `query ($id: ID!) { node(id: $id) { ... on Comment { history { body { ${words} } createdAt } } } }`,
      { from: 'node.history' },
    ),

    'comments.place': op(
      `query ($subject: ID!, $id: ID!, $sort: CommentSort! = OLDEST) {
        commentPlace(subject: $subject, id: $id, sort: $sort) { comment { ${comment} ${reactions} } after before }
      }`,
    ),
    'resolution.set': write(
      '$subject: ID!, $on: Boolean!',
      'setResolution',
      'subject: $subject, on: $on',
      'subject',
      thread,
    ),
    'subscriptions.set': write(
      '$subject: ID!, $on: Boolean!',
      'setSubscription',
      'subject: $subject, on: $on',
      'subject',
      thread,
    ),
    'readMarks.set': write(
      '$subject: ID!, $until: DateTime!',
      'setReadMark',
      'subject: $subject, until: $until',
      'subject',
      thread,
    ),

    'reactions.summaries': aboutSubjects(`groups: ${reactionsWithPeople}`),
    'reactions.set': write(
      '$subject: ID!, $kind: String!, $on: Boolean!',
      'setReaction',
      'subject: $subject, kind: $kind, on: $on',
      'subject',
      `id groups: ${reactionsWithPeople}`,
    ),

    'kudos.page': op(
      `query ($recipient: ID, $subject: ID, $value: ID, $group: ID, $department: String, $since: DateTime, $first: Int!, $after: String) {
        kudos(scope: { recipient: $recipient, subject: $subject, value: $value, group: $group, department: $department, since: $since }, first: $first, after: $after) {
          nodes { ${kudos} ${permissions} } ${pageInfo} totalCount
        }
      }`,
      { page: relay('kudos') },
    ),
    'kudos.summaries': aboutSubjects('count: kudosCount viewerHasGiven: viewerHasGivenKudos'),
    'kudos.values': op(`{ kudosValues { ${kudosValue} prompt { value translations { language value } } } }`),
    'kudos.allowance': op('{ viewer { kudosAllowance { remaining total refillsAt } } }', {
      from: 'viewer.kudosAllowance',
    }),
    'kudos.give': write(
      '$recipients: [ID!]!, $team: ID, $value: ID, $message: RichTextInput, $subject: ID, $audience: AudienceInput, $consent: String',
      'giveKudos',
      'recipients: $recipients, team: $team, value: $value, message: $message, subject: $subject, audience: $audience, consent: $consent',
      'kudos',
      `${kudos} ${permissions}`,
    ),
    'kudos.withdraw': write('$id: ID!, $version: String', 'withdrawKudos', 'id: $id', 'deletedId', ''),

    'kudosConsent.set': write(
      '$id: ID!, $on: Boolean!',
      'setKudosConsent',
      'id: $id, on: $on',
      'kudos',
      `${kudos} ${permissions}`,
    ),
    'kudos.unthanked': op(
      `query ($weeks: Int!) { unthanked(weeks: $weeks) { person { ${line} } lastThankedAt because } }`,
    ),
    'kudos.ranking': op(
      `query ($value: ID, $group: ID, $department: String, $since: DateTime) {
        kudosRanking(scope: { value: $value, group: $group, department: $department, since: $since }) { person { ${line} } count }
      }`,
    ),
    'teams.search': op(
      `query ($search: String, $id: ID) {
        searchGroups(query: $search, id: $id) { id name memberCount members(first: 10) { ${line} } }
      }`,
    ),
    'topics.search': op('query ($search: String!) { searchTopics(query: $search) { name count } }'),
    'linkPreviews.get': op(`query ($url: String!) { linkPreview(url: $url) { ${link} } }`),
    'audiences.outside': op(
      `query ($ids: [ID!]!, $subject: ID, $audience: AudienceInput) {
        outsideAudience(ids: $ids, subject: $subject, audience: $audience) { ${line} }
      }`,
    ),

    'saved.set': write('$id: ID!, $on: Boolean!', 'setSaved', 'id: $id, on: $on', 'activity', activity),
    'votes.set': write(
      '$id: ID!, $options: [ID!]!',
      'setVotes',
      'id: $id, options: $options',
      'activity',
      activity,
    ),
    'support.set': write('$id: ID!, $on: Boolean!', 'setSupport', 'id: $id, on: $on', 'activity', activity),
    'attendance.set': write(
      '$id: ID!, $answer: EventAnswer',
      'setAttendance',
      'id: $id, answer: $answer',
      'activity',
      activity,
    ),
    'bestAnswers.set': write(
      '$id: ID!, $comment: ID!, $on: Boolean!',
      'setBestAnswer',
      'id: $id, comment: $comment, on: $on',
      'activity',
      activity,
    ),
    'pins.set': write(
      '$id: ID!, $on: Boolean!, $until: DateTime',
      'setPin',
      'id: $id, on: $on, until: $until',
      'activity',
      activity,
    ),
    'mutes.set': write('$id: ID!, $on: Boolean!', 'setMuted', 'id: $id, on: $on', 'activity', activity),
    'reports.add': write(
      '$subject: ID!, $reason: ReportReason!, $note: String',
      'addReport',
      'subject: $subject, reason: $reason, note: $note',
      'report',
      'id',
    ),
  },
});
