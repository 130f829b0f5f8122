import type { common as english } from '../en/common.ts';
import type { Translation } from '../translation.ts';

export const common: Translation<'de', typeof english> = {
  'common.retry': 'Erneut versuchen',
  'common.delete': 'Löschen',
  'common.edit': 'Bearbeiten',
  'common.more': 'Weitere Aktionen',
  'common.loading': 'Wird geladen',
  'common.showMore': 'Mehr anzeigen',
  'common.showLess': 'Weniger anzeigen',
  'common.signIn': 'Anmelden',
  'common.edited': 'bearbeitet',
  'common.you': 'Sie',
  'common.unknownPerson': 'Ehemaliges Mitglied',
  'common.saving': 'Wird gespeichert',
  'common.linkCopied': 'Link kopiert',
  'common.unconnected':
    'Nicht verbunden. Dieses Element braucht einen endpoint oder einen social-provider um sich herum.',
  'common.staleSince': 'Nicht aktuell. Sie lesen den Stand von {time}.',
  'common.offlineSince': 'Offline. Sie lesen den Stand von {time}.',
  'common.offline': 'Offline. Der Inhalt erscheint, sobald das Netz wieder da ist.',
  'common.forbidden': 'Dieser Bereich ist für Sie nicht zugänglich.',
  'common.notFound': 'Dieser Inhalt ist nicht mehr da.',
  'common.partial': 'Ein Teil konnte nicht geladen werden.',
  'common.picture': 'Bild {number} von {count}',
  'common.report': 'Melden…',
};
