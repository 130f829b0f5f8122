import { comments } from './ar/comments.ts';
import { common } from './ar/common.ts';
import { composer } from './ar/composer.ts';
import { errors } from './ar/errors.ts';
import { feed } from './ar/feed.ts';
import { kudos } from './ar/kudos.ts';
import { outbox } from './ar/outbox.ts';
import { people } from './ar/people.ts';
import { reactions } from './ar/reactions.ts';
import type { FirstStrings } from './index.ts';

/** العربية. أسماء الأفعال للأزرار، و«يُرجى» للطلب. */
export const ar: FirstStrings = {
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
