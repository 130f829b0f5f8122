/** Every capability of this version of the contract. What a backend offers is for the backend to say. */
export const capabilities = [
  'viewer',
  'feed.read',
  'feed.post',
  'feed.edit',
  'feed.remove',
  'comments.read',
  'comments.counts',
  'comments.sort',
  'comments.add',
  'comments.reply',
  'comments.edit',
  'comments.remove',
  'comments.history',
  'reactions.read',
  'reactions.set',
  'people.read',
  'people.lookup',
  'people.search',
  'people.follow',
  'kudos.read',
  'kudos.summaries',
  'kudos.values',
  'kudos.allowance',
  'kudos.give',
  'kudos.withdraw',
  'saved.set',
  'feed.sort',
  'feed.kinds',
  'votes.set',
  'support.set',
  'attendance.set',
  'bestAnswers.set',
  'pins.set',
  'mutes.set',
  'reports.add',
] as const;

/**
 * What a backend can do. Elements show only what is here: a read-only backend is a normal backend. New keys may come in
 * any release; a client that does not know one ignores it, and one that misses it does not offer the feature.
 */
export type Capability = (typeof capabilities)[number];
