import { comments } from './es/comments.later.ts';
import { common } from './es/common.later.ts';
import { composer } from './es/composer.later.ts';
import { feed } from './es/feed.later.ts';
import { kudos } from './es/kudos.later.ts';
import { outbox } from './es/outbox.later.ts';
import { reports } from './es/reports.later.ts';
import type { LaterStrings } from './index.ts';

export const esLater: LaterStrings = {
  ...comments,
  ...common,
  ...composer,
  ...feed,
  ...kudos,
  ...outbox,
  ...reports,
};
