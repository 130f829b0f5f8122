import type { reactions as english } from '../en/reactions.ts';
import type { Translation } from '../translation.ts';

export const reactions: Translation<'de', typeof english> = {
  'reactions.label': 'Reaktionen',
  'reactions.like': 'Gefällt mir',
  'reactions.celebrate': 'Bravo',
  'reactions.support': 'Unterstützung',
  'reactions.insightful': 'Hilfreich',
  'reactions.thanks': 'Danke',
  'reactions.add': 'Reaktion hinzufügen',
  'reactions.offer': 'Weitere Reaktionen',
  'reactions.people': { one: '# Person', other: '# Personen' },
  'reactions.others': { one: '# weitere Person', other: '# weitere' },
  'reactions.who': '{reaction}: {names}.',
  'reactions.summary': { one: '# Reaktion', other: '# Reaktionen' },
  'reactions.unread': 'Die Reaktionen konnten nicht geladen werden.',
  'reactions.unset': 'Ihre Reaktion wurde nicht gespeichert.',
};
