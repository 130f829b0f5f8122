import { comments } from './en/comments.ts';
import { common } from './en/common.ts';
import { composer } from './en/composer.ts';
import { errors } from './en/errors.ts';
import { feed } from './en/feed.ts';
import { kudos } from './en/kudos.ts';
import { outbox } from './en/outbox.ts';
import { people } from './en/people.ts';
import { reactions } from './en/reactions.ts';

/** English. What is said at first sight, a file for each family. */
export const en = {
  ...comments,
  ...common,
  ...composer,
  ...errors,
  ...feed,
  ...kudos,
  ...outbox,
  ...people,
  ...reactions,
} as const;
