import type { Family } from '../translation.ts';

/** Names, cards and profiles. */
export const people = {
  'people.follow': 'Follow',
  'people.following': 'Following',
  'people.message': 'Message',
  'people.manager': 'led by {name}',
  'people.since': 'Here since {date}',
  'people.endorsements': { one: 'confirmed by # colleague', other: 'confirmed by # colleagues' },
  'people.moreSkills': { one: '# more skill', other: '# more skills' },
  'people.kudos': { one: '# thank-you received', other: '# thank-yous received' },
  'people.others': { one: '# other', other: '# others' },
  'people.section.about': 'About',
  'people.section.contact': 'Contact',
  'people.section.organisation': 'Organisation',
  'people.section.skills': 'Skills',
  'people.section.kudos': 'Kudos',
  'people.section.groups': 'Groups',
  'people.presence.available': 'Available',
  'people.presence.busy': 'Busy',
  'people.presence.away': 'Away',
  'people.presence.offline': 'Offline',
  'people.notFound': 'This person is not known here.',
  'people.unknown': 'Unknown person',
  'people.forbidden': 'This profile is not open to you.',
  'people.signedOut': 'Sign in to see your colleagues.',
  'people.failed': 'This person could not be loaded.',
} as const satisfies Family<'people'>;
