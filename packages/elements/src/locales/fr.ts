import { comments } from './fr/comments.ts';
import { common } from './fr/common.ts';
import { composer } from './fr/composer.ts';
import { errors } from './fr/errors.ts';
import { feed } from './fr/feed.ts';
import { kudos } from './fr/kudos.ts';
import { outbox } from './fr/outbox.ts';
import { people } from './fr/people.ts';
import { reactions } from './fr/reactions.ts';
import type { FirstStrings } from './index.ts';

/** Français. Espace fine insécable (U+202F) avant ; ! ?, insécable (U+00A0) avant les deux-points. */
export const fr: FirstStrings = {
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
