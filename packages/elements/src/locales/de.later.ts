import { comments } from './de/comments.later.ts';
import { common } from './de/common.later.ts';
import { composer } from './de/composer.later.ts';
import { feed } from './de/feed.later.ts';
import { kudos } from './de/kudos.later.ts';
import { outbox } from './de/outbox.later.ts';
import { reports } from './de/reports.later.ts';
import type { LaterStrings } from './index.ts';

export const deLater: LaterStrings = {
  ...comments,
  ...common,
  ...composer,
  ...feed,
  ...kudos,
  ...outbox,
  ...reports,
};
