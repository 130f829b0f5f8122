import type { Family } from '../translation.ts';

/** The field to write in. Needed later. */
export const composer = {
  'composer.post': 'What is new, {name}?',
  'composer.post.anyone': 'What is new?',
  'composer.edit': 'Change your words',
  'composer.send': 'Post',
  'composer.sending': 'Sending',
  'composer.sent': 'Posted',
  'composer.left': { one: '# character left', other: '# characters left' },
  'composer.over': { one: '# character too many', other: '# characters too many' },
  'composer.empty': 'Write something first.',
  'composer.unsent': 'Not sent. Your words are kept here. {reason}',
  'composer.unsaved': 'Not saved. Your words are kept here. {reason}',
  'composer.audience': 'Visible to {audience}',
} as const satisfies Family<'composer'>;
