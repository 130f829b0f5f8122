import type { kudos as english } from '../en/kudos.ts';
import type { Translation } from '../translation.ts';

export const kudos: Translation<'ja', typeof english> = {
  'kudos.to': '{names}への感謝',
  'kudos.others': { other: 'ほか#人' },
  'kudos.give': '感謝を伝える',
  'kudos.giveTo': '{names}に感謝を伝える',
  'kudos.thanked': '感謝済み',
  'kudos.again': '感謝済み。{names}にもう一度感謝を伝える',
  'kudos.againPlain': '感謝済み。もう一度感謝を伝える',
  'kudos.count': { other: 'これまでに感謝#件' },
  'kudos.toTeam': '{name}チームへの感謝',
  'kudos.back': 'お礼を返す',
  'kudos.backTo': '{names}さんにお礼を返す',
};
