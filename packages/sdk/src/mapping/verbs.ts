import type { Capability } from '@maillon/contract';

/** The port's verbs, as operations of a mapping are named. */
export type Verb =
  | 'viewer'
  | 'people.byIds'
  | 'people.byKeys'
  | 'people.search'
  | 'people.setFollow'
  | 'feed.page'
  | 'feed.byIds'
  | 'feed.post'
  | 'feed.edit'
  | 'feed.remove'
  | 'comments.page'
  | 'comments.counts'
  | 'comments.add'
  | 'comments.edit'
  | 'comments.remove'
  | 'reactions.summaries'
  | 'reactions.set'
  | 'kudos.page'
  | 'kudos.summaries'
  | 'kudos.values'
  | 'kudos.allowance'
  | 'kudos.give'
  | 'kudos.withdraw';

interface VerbFacts {
  /** The domain type it reads. */
  readonly type: string;
  /** What a backend can do once the verb is mapped. */
  readonly capability: Capability | undefined;
  /** The variables a document may use, beside `$viewer`. */
  readonly variables: readonly string[];
}

const words = 'text format';
const write = 'key version';
const page = 'first after offset page';

/** Type, capability, variables. The table in `docs/guides/mapping.md` says what each variable holds; a test compares. */
const table: Readonly<Record<Verb, readonly [string, Capability | undefined, string]>> = {
  viewer: ['viewer', 'viewer', ''],
  'people.byIds': ['person', 'people.read', 'ids'],
  'people.byKeys': ['person', 'people.lookup', 'keys'],
  'people.search': ['person', 'people.search', `search ${page}`],
  'people.setFollow': ['person', 'people.follow', `person on ${write}`],
  'feed.page': ['activity', 'feed.read', `scope scopeId sort kinds preview withPreview ${page}`],
  'feed.byIds': ['activity', undefined, 'ids'],
  'feed.post': ['activity', 'feed.post', `${words} title scope scopeId audienceKind audienceId ${write}`],
  'feed.edit': ['activity', 'feed.edit', `id ${words} title ${write}`],
  'feed.remove': ['activity', 'feed.remove', `id ${write}`],
  'comments.page': ['comment', 'comments.read', `subject parent sort ${page}`],
  'comments.counts': ['comment-count', 'comments.counts', 'subjects'],
  'comments.add': ['comment', 'comments.add', `subject parent ${words} ${write}`],
  'comments.edit': ['comment', 'comments.edit', `id ${words} ${write}`],
  'comments.remove': ['comment', 'comments.remove', `id ${write}`],
  'reactions.summaries': ['reactions', 'reactions.read', 'subjects'],
  'reactions.set': ['reactions', 'reactions.set', `subject kind on ${write}`],
  'kudos.page': ['kudos', 'kudos.read', `recipient subject value ${page}`],
  'kudos.summaries': ['kudos-summary', 'kudos.summaries', 'subjects'],
  'kudos.values': ['kudos-value', 'kudos.values', ''],
  'kudos.allowance': ['allowance', 'kudos.allowance', ''],
  'kudos.give': ['kudos', 'kudos.give', `recipients value ${words} subject audienceKind audienceId ${write}`],
  'kudos.withdraw': ['kudos', 'kudos.withdraw', `id ${write}`],
};

/** Undefined for a word that is no verb: a mapping may be JSON. */
export function factsOf(verb: string): VerbFacts | undefined {
  if (!Object.hasOwn(table, verb)) return undefined;
  const [type, capability, variables] = table[verb as Verb];
  return { type, capability, variables: variables.split(' ').filter(Boolean) };
}
