import { comments } from './ar/comments.later.ts';
import { common } from './ar/common.later.ts';
import { composer } from './ar/composer.later.ts';
import { feed } from './ar/feed.later.ts';
import { kudos } from './ar/kudos.later.ts';
import { outbox } from './ar/outbox.later.ts';
import { reports } from './ar/reports.later.ts';
import type { LaterStrings } from './index.ts';

export const arLater: LaterStrings = {
  ...comments,
  ...common,
  ...composer,
  ...feed,
  ...kudos,
  ...outbox,
  ...reports,
};
