import type { people as english } from '../en/people.ts';
import type { Translation } from '../translation.ts';

export const people: Translation<'fr', typeof english> = {
  'people.follow': 'Suivre',
  'people.following': 'Suivi',
  'people.message': 'Message',
  'people.manager': 'responsable : {name}',
  'people.departmentLed': '{department}, responsable : {name}',
  'people.since': 'Dans l’entreprise depuis {date}',
  'people.endorsements': {
    one: 'confirmée par # collègue',
    many: 'confirmée par # de collègues',
    other: 'confirmée par # collègues',
  },
  'people.moreSkills': {
    one: '# autre compétence',
    many: '# d’autres compétences',
    other: '# autres compétences',
  },
  'people.kudos': { one: '# merci reçu', many: '# de mercis reçus', other: '# mercis reçus' },
  'people.others': { one: '# autre', many: '# d’autres', other: '# autres' },
  'people.section.about': 'À propos',
  'people.section.contact': 'Contact',
  'people.section.organisation': 'Organisation',
  'people.section.skills': 'Compétences',
  'people.section.kudos': 'Mercis',
  'people.section.groups': 'Groupes',
  'people.presence.available': 'Disponible',
  'people.presence.busy': 'Occupé',
  'people.presence.away': 'Absent',
  'people.presence.offline': 'Hors ligne',
  'people.notFound': 'Cette personne n’est pas connue ici.',
  'people.unknown': 'Personne inconnue',
  'people.forbidden': 'Ce profil ne vous est pas ouvert.',
  'people.signedOut': 'Connectez-vous pour voir vos collègues.',
  'people.failed': 'Cette personne n’a pas pu être chargée.',
};
