import type { Family } from '../translation.ts';

/** Why something was refused. Here at first sight: these are said when nothing more can be loaded. */
export const errors = {
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
} as const satisfies Family<'error'>;
