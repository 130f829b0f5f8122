import { comments } from './en/comments.later.ts';
import { common } from './en/common.later.ts';
import { composer } from './en/composer.later.ts';
import { feed } from './en/feed.later.ts';
import { kudos } from './en/kudos.later.ts';
import { outbox } from './en/outbox.later.ts';
import { reports } from './en/reports.later.ts';

/** English. What is said once somebody does something. */
export const enLater = {
  ...comments,
  ...common,
  ...composer,
  ...feed,
  ...kudos,
  ...outbox,
  ...reports,
} as const;
