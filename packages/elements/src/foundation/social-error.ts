import type { SocialError } from '@maillon/sdk';

/** Recognises errors of every copy of the SDK on the page, without loading one. */
export function isSocialError(value: unknown): value is SocialError {
  return typeof value === 'object' && value !== null && Symbol.for('maillon/error/1') in value;
}
