import type { Capability } from '@maillon/contract';

/** What this server can do for whoever is signed in. */
export const capabilities: readonly Capability[] = [
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
];
