import type { Family } from '../translation.ts';

/** Reactions. */
export const reactions = {
  'reactions.label': 'Reactions',
  'reactions.like': 'Like',
  'reactions.celebrate': 'Celebrate',
  'reactions.support': 'Support',
  'reactions.insightful': 'Insightful',
  'reactions.thanks': 'Thanks',
  'reactions.add': 'Add a reaction',
  'reactions.offer': 'Other reactions',
  'reactions.people': { one: '# person', other: '# people' },
  'reactions.others': { one: '# other', other: '# others' },
  'reactions.who': '{reaction}: {names}.',
  'reactions.summary': { one: '# reaction', other: '# reactions' },
  'reactions.unread': 'The reactions could not be loaded.',
  'reactions.unset': 'Your reaction was not saved.',
} as const satisfies Family<'reactions'>;
