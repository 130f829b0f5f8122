import { comments } from './ja/comments.ts';
import { common } from './ja/common.ts';
import { composer } from './ja/composer.ts';
import { errors } from './ja/errors.ts';
import { feed } from './ja/feed.ts';
import { kudos } from './ja/kudos.ts';
import { outbox } from './ja/outbox.ts';
import { people } from './ja/people.ts';
import { reactions } from './ja/reactions.ts';
import type { FirstStrings } from './index.ts';

/** 日本語。です・ます調。 */
export const ja: FirstStrings = {
  ...comments,
  ...common,
  ...composer,
  ...errors,
  ...feed,
  ...kudos,
  ...outbox,
  ...people,
  ...reactions,
};
