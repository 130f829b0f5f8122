import type { kudos as english } from '../en/kudos.ts';
import type { Translation } from '../translation.ts';

export const kudos: Translation<'de', typeof english> = {
  'kudos.to': 'Danke an {names}',
  'kudos.others': { one: '# weitere Person', other: '# weitere' },
  'kudos.give': 'Danke sagen',
  'kudos.giveTo': '{names} Danke sagen',
  'kudos.thanked': 'Bedankt',
  'kudos.again': 'Bedankt. {names} noch einmal Danke sagen',
  'kudos.againPlain': 'Bedankt. Noch einmal Danke sagen',
  'kudos.count': { one: 'bisher # Mal bedankt', other: 'bisher # Mal bedankt' },
  'kudos.toTeam': 'Dank an das Team {name}',
  'kudos.back': 'Zurückdanken',
  'kudos.backTo': 'Zurückdanken an {names}',
};
