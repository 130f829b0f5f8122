import { comments } from './de/comments.ts';
import { common } from './de/common.ts';
import { composer } from './de/composer.ts';
import { errors } from './de/errors.ts';
import { feed } from './de/feed.ts';
import { kudos } from './de/kudos.ts';
import { outbox } from './de/outbox.ts';
import { people } from './de/people.ts';
import { reactions } from './de/reactions.ts';
import type { FirstStrings } from './index.ts';

/** Deutsch. Anrede „Sie“. */
export const de: FirstStrings = {
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
