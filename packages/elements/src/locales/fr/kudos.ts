import type { kudos as english } from '../en/kudos.ts';
import type { Translation } from '../translation.ts';

export const kudos: Translation<'fr', typeof english> = {
  'kudos.to': 'Merci à {names}',
  'kudos.others': { one: '# autre', many: '# d’autres', other: '# autres' },
  'kudos.give': 'Remercier',
  'kudos.giveTo': 'Remercier {names}',
  'kudos.thanked': 'Remercié',
  'kudos.again': 'Remercié. Remercier encore {names}',
  'kudos.againPlain': 'Remercié. Remercier encore',
  'kudos.count': { one: '# merci jusqu’ici', many: '# de mercis jusqu’ici', other: '# mercis jusqu’ici' },
  'kudos.toTeam': 'Merci à l’équipe {name}',
  'kudos.back': 'Dire merci en retour',
  'kudos.backTo': 'Dire merci en retour à {names}',
};
