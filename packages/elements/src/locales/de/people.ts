import type { people as english } from '../en/people.ts';
import type { Translation } from '../translation.ts';

export const people: Translation<'de', typeof english> = {
  'people.follow': 'Folgen',
  'people.following': 'Gefolgt',
  'people.message': 'Nachricht',
  'people.manager': 'Leitung: {name}',
  'people.since': 'Im Unternehmen seit {date}',
  'people.endorsements': { one: 'von # Person bestätigt', other: 'von # Personen bestätigt' },
  'people.moreSkills': { one: '# weitere Kompetenz', other: '# weitere Kompetenzen' },
  'people.kudos': { one: '# Dank erhalten', other: '# Mal Dank erhalten' },
  'people.others': { one: '# weitere Person', other: '# weitere' },
  'people.section.about': 'Über mich',
  'people.section.contact': 'Kontakt',
  'people.section.organisation': 'Organisation',
  'people.section.skills': 'Kompetenzen',
  'people.section.kudos': 'Dank',
  'people.section.groups': 'Gruppen',
  'people.presence.available': 'Verfügbar',
  'people.presence.busy': 'Beschäftigt',
  'people.presence.away': 'Abwesend',
  'people.presence.offline': 'Offline',
  'people.notFound': 'Diese Person ist hier nicht bekannt.',
  'people.unknown': 'Unbekannte Person',
  'people.forbidden': 'Dieses Profil ist für Sie nicht zugänglich.',
  'people.signedOut': 'Melden Sie sich an, um Ihre Kolleginnen und Kollegen zu sehen.',
  'people.failed': 'Diese Person konnte nicht geladen werden.',
};
