import type { reactions as english } from '../en/reactions.ts';
import type { Translation } from '../translation.ts';

export const reactions: Translation<'fr', typeof english> = {
  'reactions.label': 'Réactions',
  'reactions.like': 'J’aime',
  'reactions.celebrate': 'Bravo',
  'reactions.support': 'Soutien',
  'reactions.insightful': 'Instructif',
  'reactions.thanks': 'Merci',
  'reactions.add': 'Ajouter une réaction',
  'reactions.offer': 'Autres réactions',
  'reactions.people': { one: '# personne', many: '# de personnes', other: '# personnes' },
  'reactions.others': { one: '# autre', many: '# d’autres', other: '# autres' },
  'reactions.who': '{reaction} : {names}.',
  'reactions.summary': { one: '# réaction', many: '# de réactions', other: '# réactions' },
  'reactions.unread': 'Les réactions n’ont pas pu être chargées.',
  'reactions.unset': 'Votre réaction n’a pas été enregistrée.',
};
