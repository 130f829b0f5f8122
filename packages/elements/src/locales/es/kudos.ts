import type { kudos as english } from '../en/kudos.ts';
import type { Translation } from '../translation.ts';

export const kudos: Translation<'es', typeof english> = {
  'kudos.to': 'Gracias a {names}',
  'kudos.others': { one: '# persona más', many: '# de personas más', other: '# personas más' },
  'kudos.give': 'Dar las gracias',
  'kudos.giveTo': 'Dar las gracias a {names}',
  'kudos.thanked': 'Agradecido',
  'kudos.again': 'Agradecido. Dar otra vez las gracias a {names}',
  'kudos.againPlain': 'Agradecido. Dar otra vez las gracias',
  'kudos.count': {
    one: '# agradecimiento hasta ahora',
    many: '# de agradecimientos hasta ahora',
    other: '# agradecimientos hasta ahora',
  },
  'kudos.toTeam': 'Gracias al equipo {name}',
  'kudos.back': 'Dar las gracias también',
  'kudos.backTo': 'Dar las gracias también a {names}',
};
