import type { reports as english } from '../en/reports.later.ts';
import type { Translation } from '../translation.ts';

export const reports: Translation<'fr', typeof english> = {
  'reports.title': 'Signaler aux modérateurs',
  'reports.text': 'Les modérateurs vont l’examiner. Personne d’autre ne saura que vous l’avez signalé.',
  'reports.reason': 'Qu’est-ce qui ne va pas ?',
  'reports.unkind': 'C’est blessant ou dénigrant',
  'reports.private': 'Cela révèle une donnée personnelle ou un secret',
  'reports.false': 'C’est faux ou trompeur',
  'reports.advertising': 'C’est de la publicité',
  'reports.other': 'Autre chose',
  'reports.note': 'Quelques mots (facultatif)',
  'reports.send': 'Signaler',
  'reports.sent': 'Merci. Les modérateurs vont l’examiner.',
};
