import type { WriteVerb } from '@maillon/contract';
import { addComment, editComment, removeComment } from './comments.ts';
import type { WriteKind } from './kind.ts';
import { editActivity, postActivity, removeActivity } from './posts.ts';
import { giveKudos, withdrawKudos } from './thanks.ts';
import { setFollow, setReaction, setSaved } from './wishes.ts';

export const writeKinds: Readonly<Record<WriteVerb, WriteKind>> = {
  'comments.add': addComment,
  'comments.edit': editComment,
  'comments.remove': removeComment,
  'feed.post': postActivity,
  'feed.edit': editActivity,
  'feed.remove': removeActivity,
  'kudos.give': giveKudos,
  'kudos.withdraw': withdrawKudos,
  'people.setFollow': setFollow,
  'reactions.set': setReaction,
  'saved.set': setSaved,
};
