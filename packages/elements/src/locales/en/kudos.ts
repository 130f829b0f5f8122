import type { Family } from '../translation.ts';

/** Thank-yous: the button and the panel. */
export const kudos = {
  'kudos.to': 'Kudos to {names}',
  'kudos.others': { one: '# other', other: '# others' },
  'kudos.give': 'Give kudos',
  'kudos.giveTo': 'Give kudos to {names}',
  'kudos.thanked': 'Thanked',
  'kudos.again': 'Thanked. Give kudos to {names} again',
  'kudos.againPlain': 'Thanked. Give kudos again',
  'kudos.count': { one: '# thank-you so far', other: '# thank-yous so far' },
  'kudos.toTeam': 'Kudos to the team {name}',
  'kudos.back': 'Say thanks back',
  'kudos.backTo': 'Say thanks back to {names}',
} as const satisfies Family<'kudos'>;
