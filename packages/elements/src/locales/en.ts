import type { Plural } from './plural.ts';

/**
 * English. One section a feature; keys are `feature.what`. `{name}` stands for a value, `#` in a plural for its number.
 */
export const en = {
  // Shared
  'common.retry': 'Try again',
  'common.cancel': 'Cancel',
  'common.close': 'Close',
  'common.save': 'Save',
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

  // Why something was refused
  'error.offline': 'You are offline.',
  'error.network': 'The server could not be reached.',
  'error.timeout': 'The server took too long to answer.',
  'error.auth-required': 'Sign in first.',
  'error.forbidden': 'You are not allowed to do this.',
  'error.not-found': 'This is no longer here.',
  'error.conflict': 'Somebody changed this in the meantime.',
  'error.invalid': 'This was not accepted.',
  'error.invalid.too-long': 'This is too long: at most {limit} characters.',
  'error.invalid.required': 'Something is missing.',
  'error.invalid.expired': 'The time to edit this is over.',
  'error.invalid.limit-reached': 'The limit is reached.',
  'error.rate-limited': 'Too many requests. Wait a moment.',
  'error.server': 'The server failed.',
  'error.protocol': 'The server gave an answer we do not understand.',
  'error.mapping': 'The server gave an answer we do not understand.',
  'error.unsupported': 'This is not possible here.',
} as const satisfies Record<string, string | Plural>;
