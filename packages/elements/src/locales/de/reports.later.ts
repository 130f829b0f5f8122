import type { reports as english } from '../en/reports.later.ts';
import type { Translation } from '../translation.ts';

export const reports: Translation<'de', typeof english> = {
  'reports.title': 'Der Moderation melden',
  'reports.text': 'Die Moderation sieht es sich an. Sonst erfährt niemand von Ihrer Meldung.',
  'reports.reason': 'Was stimmt nicht?',
  'reports.unkind': 'Es verletzt oder setzt jemanden herab',
  'reports.private': 'Es verrät etwas Privates oder Geheimes',
  'reports.false': 'Es ist falsch oder irreführend',
  'reports.advertising': 'Es ist Werbung',
  'reports.other': 'Etwas anderes',
  'reports.note': 'Ein paar Worte (freiwillig)',
  'reports.send': 'Melden',
  'reports.sent': 'Danke. Die Moderation sieht es sich an.',
};
