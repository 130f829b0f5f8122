import type { kudos as english } from '../en/kudos.ts';
import type { Translation } from '../translation.ts';

export const kudos: Translation<'ar', typeof english> = {
  'kudos.to': 'شكر إلى {names}',
  'kudos.others': {
    zero: '# آخرون',
    one: 'شخص آخر',
    two: 'شخصان آخران',
    few: '# آخرون',
    many: '# آخرون',
    other: '# آخرون',
  },
  'kudos.give': 'توجيه شكر',
  'kudos.giveTo': 'توجيه شكر إلى {names}',
  'kudos.thanked': 'تم الشكر',
  'kudos.again': 'تم الشكر. توجيه شكر آخر إلى {names}',
  'kudos.againPlain': 'تم الشكر. توجيه شكر آخر',
  'kudos.count': {
    zero: 'لا رسائل شكر حتى الآن',
    one: 'رسالة شكر واحدة حتى الآن',
    two: 'رسالتا شكر حتى الآن',
    few: '# رسائل شكر حتى الآن',
    many: '# رسالة شكر حتى الآن',
    other: '# رسالة شكر حتى الآن',
  },
  'kudos.toTeam': 'شكرًا لفريق {name}',
  'kudos.back': 'ردّ الشكر',
  'kudos.backTo': 'ردّ الشكر إلى {names}',
};
