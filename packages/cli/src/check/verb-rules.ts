/** A variable of ours, in one verb. */
export interface VariableRule {
  /** As in the domain types: `id`, `[id]`, `string`, `oldest|newest|top`. */
  readonly type: string;
  /** Whether it always has a value. */
  readonly always: boolean;
}

export interface VerbRule {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** `gone`: of the answer only refusals count. */
  readonly answers: 'one' | 'page' | 'plural' | 'gone';
  readonly type: string;
  readonly variables: Readonly<Record<string, VariableRule>>;
  /** The variables without which it cannot be right; of `a/b`, one of them. */
  readonly needs: readonly string[];
  /** Without which it works for some questions only, and why. */
  readonly wants?: Readonly<Record<string, string>>;
}

/** `name:type`, with `?` where it has a value only sometimes. */
function variables(list: string): Record<string, VariableRule> {
  return Object.fromEntries(
    list.split(' ').map((word) => {
      const [, name = '', mark, type = ''] = /^(\w+)(\??):(.+)$/.exec(word) ?? [];
      return [name, { type, always: mark === '' }];
    }),
  );
}

const paging = 'first:number after?:string offset:number page:number viewer?:id';
// Who writes is signed in.
const write = 'key:string viewer:id';
const words = 'text:string format:text|markdown|html';
const files = 'attachments?:[id] descriptions?:[string]';
const poll = 'pollOptions?:[string] pollClosesAt?:time pollMultiple?:boolean';
const audience = 'audienceKind?:everyone|site|group|people audienceId?:id';

const read = (answers: 'one' | 'plural', type: string, list: string, ...needs: string[]): VerbRule => ({
  ...{ kind: 'query', answers, type, variables: variables(`${list} viewer?:id`.trim()), needs },
});

const page = (type: string, list: string, needs: string[], wants?: VerbRule['wants']): VerbRule => ({
  ...{ kind: 'query', answers: 'page', type, variables: variables(`${list} ${paging}`), needs },
  ...(wants ? { wants } : {}),
});

const change = (type: string, list: string, ...needs: string[]): VerbRule => ({
  kind: 'mutation',
  answers: type === '' ? 'gone' : 'one',
  type,
  variables: variables(`${list} ${write}`),
  needs,
});

/** What each verb of the port asks and answers. A test holds the names against those that the SDK connects. */
export const verbRules: Readonly<Record<string, VerbRule>> = {
  viewer: read('one', 'viewer', ''),
  live: { ...read('one', 'change', 'topics:[string] since?:string', 'topics'), kind: 'subscription' },
  'people.byIds': read('plural', 'person', 'ids:[id]', 'ids'),
  'people.byKeys': read('plural', 'person', 'keys:[string]', 'keys'),
  'people.search': page('person', 'search:string', ['search']),
  'people.setFollow': change('person', 'person:id on:boolean', 'person', 'on'),
  'feed.page': page(
    'activity',
    'scope:home|group|person|topic|mentions|saved|* scopeId?:id sort?:recent|active|top kinds?:[post|article|poll|event|kudos|question|idea|job|membership|*] preview?:number withPreview:boolean',
    [],
    { scope: 'the feed of a group, a person or a topic would show the same as the home feed' },
  ),
  'feed.byIds': read('plural', 'activity', 'ids:[id]', 'ids'),
  'feed.post': change(
    'activity',
    `${words} title?:string scope?:home|group|person|topic|mentions|saved|* scopeId?:id ${audience} ${files} ${poll} url?:string`,
    'text',
  ),
  'feed.edit': change('activity', `id:id ${words} title?:string version?:string`, 'id', 'text'),
  'feed.remove': change('', 'id:id version?:string', 'id'),
  'comments.page': page('comment', 'subject:id parent?:id sort?:oldest|newest|top', ['subject']),
  'comments.counts': read('plural', 'comment-count', 'subjects:[id]', 'subjects'),
  'comments.add': change('comment', `subject:id parent?:id ${words} ${files}`, 'subject', 'text'),
  'comments.edit': change('comment', `id:id ${words} version?:string`, 'id', 'text'),
  'comments.remove': change('comment', 'id:id version?:string', 'id'),
  'comments.history': read('one', '[revision]', 'id:id', 'id'),
  'topics.search': read('one', '[topic]', 'search:string', 'search'),
  'audiences.outside': read('one', '[person]', `ids:[id] subject?:id ${audience}`, 'ids'),
  'linkPreviews.get': read('one', 'link', 'url:string', 'url'),
  'comments.place': read('one', 'comment-place', 'subject:id id:id sort?:oldest|newest|top', 'id'),
  'reactions.summaries': read('plural', 'reactions', 'subjects:[id]', 'subjects'),
  'reactions.set': change(
    'reactions',
    'subject:id kind:like|celebrate|support|insightful|thanks|* on:boolean',
    'subject',
    'kind',
    'on',
  ),
  'kudos.page': page(
    'kudos',
    'recipient?:id subject?:id value?:id group?:id department?:string since?:time',
    [],
    {
      recipient: 'the wall of one person would show everybody’s thank-yous',
    },
  ),
  'kudos.summaries': read('plural', 'kudos-summary', 'subjects:[id]', 'subjects'),
  'kudos.values': read('one', '[kudos-value]', ''),
  'kudos.allowance': read('one', 'allowance', ''),
  'kudos.give': change(
    'kudos',
    `recipients:[id] team?:id value?:id text?:string format?:text|markdown|html subject?:id ${audience} consent?:string`,
    'recipients',
  ),
  'kudos.withdraw': change('', 'id:id version?:string', 'id'),
  'kudosConsent.set': change('kudos', 'id:id on:boolean', 'id', 'on'),
  'kudos.unthanked': read('one', '[unthanked]', 'weeks:number', 'weeks'),
  'kudos.ranking': read('one', '[thanked]', 'value?:id group?:id department?:string since?:time'),
  'teams.search': read('one', '[team]', 'search?:string id?:id', 'search'),
  'saved.set': change('activity', 'id:id on:boolean', 'id', 'on'),
  'resolution.set': change('comment-count', 'subject:id on:boolean', 'subject', 'on'),
  'subscriptions.set': change('comment-count', 'subject:id on:boolean', 'subject', 'on'),
  'readMarks.set': change('comment-count', 'subject:id until:time', 'subject'),
  'votes.set': change('activity', 'id:id options:[id]', 'id', 'options'),
  'support.set': change('activity', 'id:id on:boolean', 'id', 'on'),
  'attendance.set': change('activity', 'id:id answer?:in-person|online|declined', 'id', 'answer'),
  'bestAnswers.set': change('activity', 'id:id comment:id on:boolean', 'id', 'comment', 'on'),
  'pins.set': change('activity', 'id:id on:boolean until?:time', 'id', 'on'),
  'mutes.set': change('activity', 'id:id on:boolean', 'id', 'on'),
  'reports.add': change(
    'report',
    'subject:id reason:unkind|private|false|advertising|other note?:string',
    'subject',
    'reason',
  ),
};

const resolveRule = read('one', 'id', 'subject:id', 'subject');

/** The rule of a verb; of `resolve.…`, the read that gives a part of a subject. Undefined for what is no verb. */
export const ruleOf = (verb: string): VerbRule | undefined =>
  verb.startsWith('resolve.') ? resolveRule : Object.hasOwn(verbRules, verb) ? verbRules[verb] : undefined;

export const verbNames: readonly string[] = Object.keys(verbRules);

/** Verbs that state what should be: sent twice, they are done once. */
export const isDesiredState = (verb: string): boolean => verb === 'people.setFollow' || verb.endsWith('.set');

/** What people miss where a capability is not there, in words; the test asks that none is forgotten. */
export const featureOf: Readonly<Record<string, string>> = {
  viewer: 'nobody is known as the reader: no writing at all, since writes wait until the reader is known',
  'feed.read': '<social-feed> and <social-feed-item> show nothing',
  'feed.post': '<social-composer> does not appear above a feed',
  'feed.edit': 'no “Edit” in the menu of one’s own posts',
  'feed.remove': 'no “Delete” in the menu of one’s own posts',
  'comments.read': '<social-comment-thread> and the replies below posts do not appear',
  'comments.counts': '<social-comment-count> shows no number',
  'comments.sort': 'no choice of order above a thread',
  'comments.add': 'no field to write a comment: threads are read only',
  'comments.reply': 'no “Reply” below comments: threads have one level',
  'comments.edit': 'no “Edit” in the menu of one’s own comments',
  'comments.remove': 'no “Delete” in the menu of one’s own comments',
  'comments.history': 'no look at what a comment said before it was edited',
  'comments.place': 'a link to a comment finds it only among the first pages of its thread',
  'reactions.read': '<social-reaction-bar> shows only what comes with a post or comment',
  'reactions.set': 'no button to react: reactions are read only',
  'people.read': '<social-person> and <social-profile-card> show only what comes with a post or comment',
  'people.lookup': 'people cannot be named by mail address or login',
  'people.search': 'no suggestions after @, and no picker of people to thank',
  'people.follow': 'no “Follow” on profile cards',
  'kudos.read': 'no list of thank-yous',
  'kudos.summaries': '<social-kudos-button> shows no number',
  'kudos.values': 'thanks without the company’s values',
  'kudos.allowance': 'no word about how many thank-yous are left',
  'kudos.give': '<social-kudos-button> does not offer to thank',
  'kudos.withdraw': 'a thank-you cannot be taken back',
  'kudos.filter': 'no choice of team and period on <social-kudos-wall>',
  'kudos.private': 'thanks cannot be for those thanked alone',
  'kudos.team': 'a team can be thanked only by its members’ names',
  'kudos.unthanked': 'nobody is reminded whom they have not thanked lately',
  'kudos.ranking': 'nobody is told who is thanked most, as is usual',
  'kudosConsent.set': 'those thanked are not asked whether others may see it',
  'teams.search': 'no teams in the picker of people to thank',
  'saved.set': 'no “Save” in the menu of posts',
  'resolution.set': 'threads cannot be resolved',
  'subscriptions.set': 'no “Notify me” on threads',
  'readMarks.set': 'threads do not say what is new since the last visit',
  'feed.sort': 'no choice of order above a feed',
  'feed.kinds': 'no choice of kinds above a feed',
  'votes.set': 'polls are read only',
  'support.set': 'no “Support” on ideas',
  'attendance.set': 'invitations cannot be answered',
  'bestAnswers.set': 'no “Best answer” in the menu of answers to a question',
  'pins.set': 'no “Pin” in the menu of posts',
  'mutes.set': 'no “Show less of this” in the menu of posts',
  'reports.add': 'no “Report” in the menus of posts and comments',
  'topics.search': 'no suggestions after # in what people write',
  'audiences.outside': 'people named in a post are not told apart by whether they may read it',
  'files.add': 'no files and pictures in what people write',
  'feed.attachments': 'no files and pictures in posts',
  'comments.attachments': 'no files and pictures in comments',
  'feed.polls': 'no polls made in <social-composer>',
  'linkPreviews.get': 'no card of the page behind a link in what people write',
  'words.markdown': 'no formatting and no mentions in what people write: it is sent as plain text',
};
