import type { RichText, SocialErrorKind } from '@maillon/contract';
import { SocialError } from '../errors.ts';

type Code =
  | 'required'
  | 'too-long'
  | 'malformed'
  | 'not-found'
  | 'not-allowed'
  | 'conflict'
  | 'expired'
  | 'limit-reached'
  | 'key-reused';

const kindOf: Partial<Record<Code, SocialErrorKind>> = {
  'not-found': 'not-found',
  'not-allowed': 'forbidden',
  conflict: 'conflict',
};

/** The longest texts, in characters. */
export const limits = { activity: 20_000, comment: 4_000, kudos: 1_000, title: 200 } as const;

/** Refuses a command. The message is for developers and repeats nothing of it. */
export function refuse(code: Code, field: string, message: string, limit?: number): never {
  const refused = { field, code, message, ...(limit === undefined ? {} : { limit }) };
  throw new SocialError(kindOf[code] ?? 'invalid', { message, fields: [refused] });
}

/** Refuses a text without words, or with too many. */
export function checkWords({ value }: RichText, field: string, limit: number): void {
  if (value.trim() === '') refuse('required', `${field}.value`, 'There are no words in it.');
  if (value.length > limit && [...value].length > limit)
    refuse('too-long', `${field}.value`, `At most ${limit} characters.`, limit);
}

/** Refuses a change to an item that has another version by now. */
export function checkVersion(expected: string | undefined, version: number): void {
  if (expected !== undefined && expected !== String(version))
    refuse('conflict', 'expectedVersion', 'It was changed meanwhile.');
}
