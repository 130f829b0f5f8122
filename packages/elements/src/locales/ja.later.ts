import { comments } from './ja/comments.later.ts';
import { common } from './ja/common.later.ts';
import { composer } from './ja/composer.later.ts';
import { feed } from './ja/feed.later.ts';
import { kudos } from './ja/kudos.later.ts';
import { outbox } from './ja/outbox.later.ts';
import { reports } from './ja/reports.later.ts';
import type { LaterStrings } from './index.ts';

export const jaLater: LaterStrings = {
  ...comments,
  ...common,
  ...composer,
  ...feed,
  ...kudos,
  ...outbox,
  ...reports,
};
