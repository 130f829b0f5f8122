import type { Family } from '../translation.ts';

/** What several elements say. */
export const common = {
  'common.retry': 'Try again',
  'common.delete': 'Delete',
  'common.edit': 'Edit',
  'common.more': 'More actions',
  'common.loading': 'Loading',
  'common.showMore': 'Show more',
  'common.showLess': 'Show less',
  'common.signIn': 'Sign in',
  'common.edited': 'edited',
  'common.you': 'You',
  'common.unknownPerson': 'Former colleague',
  'common.saving': 'Saving',
  'common.linkCopied': 'Link copied',
  'common.unconnected': 'Not connected. This element needs an endpoint or a social-provider around it.',
  'common.staleSince': 'Not up to date. You are reading the version of {time}.',
  'common.offlineSince': 'Offline. You are reading the version of {time}.',
  'common.offline': 'Offline. This will appear when the network is back.',
  'common.forbidden': 'This is not open to you.',
  'common.notFound': 'This is no longer here.',
  'common.partial': 'Some of this could not be loaded.',
  'common.picture': 'Picture {number} of {count}',
  'common.report': 'Report…',
} as const satisfies Family<'common'>;
