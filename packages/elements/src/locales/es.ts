import { comments } from './es/comments.ts';
import { common } from './es/common.ts';
import { composer } from './es/composer.ts';
import { errors } from './es/errors.ts';
import { feed } from './es/feed.ts';
import { kudos } from './es/kudos.ts';
import { outbox } from './es/outbox.ts';
import { people } from './es/people.ts';
import { reactions } from './es/reactions.ts';
import type { FirstStrings } from './index.ts';

/** Español. Tratamiento de «usted». */
export const es: FirstStrings = {
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
