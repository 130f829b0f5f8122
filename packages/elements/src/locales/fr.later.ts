import { comments } from './fr/comments.later.ts';
import { common } from './fr/common.later.ts';
import { composer } from './fr/composer.later.ts';
import { feed } from './fr/feed.later.ts';
import { kudos } from './fr/kudos.later.ts';
import { outbox } from './fr/outbox.later.ts';
import { reports } from './fr/reports.later.ts';
import type { LaterStrings } from './index.ts';

export const frLater: LaterStrings = {
  ...comments,
  ...common,
  ...composer,
  ...feed,
  ...kudos,
  ...outbox,
  ...reports,
};
