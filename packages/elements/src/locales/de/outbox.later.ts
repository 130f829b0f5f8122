import type { outbox as english } from '../en/outbox.later.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'de', typeof english> = {
  'outbox.offline': 'Wird gesendet, sobald Sie wieder online sind.',
  'outbox.later': 'Noch nicht gesendet. Es wird von selbst erneut versucht.',
  'outbox.signIn': 'Wird gesendet, sobald Sie wieder angemeldet sind.',
  'outbox.unsent': 'Nicht gesendet. {reason}',
  'outbox.unreported': 'Ihre Meldung wurde nicht gesendet. {reason}',
  'outbox.unsaved': 'Änderung nicht gespeichert. {reason}',
  'outbox.undeleted': 'Nicht gelöscht. {reason}',
  'outbox.expired': 'Es hat länger als sieben Tage gewartet.',
  'outbox.doubtful': 'Es ließ sich nicht feststellen, ob dies gesendet wurde.',
  'outbox.tab': 'Nur in diesem Tab aufbewahrt: Lassen Sie ihn geöffnet.',
  'outbox.again': 'Erneut senden',
  'outbox.check': 'Prüfen',
  'outbox.there': 'Es wurde gesendet.',
  'outbox.absent': 'Bisher ist es nicht angekommen.',
  'outbox.unclear': 'Das lässt sich gerade nicht feststellen.',
  'outbox.discard': 'Verwerfen',
  'outbox.discarded': 'Verworfen',
  'outbox.undo': 'Rückgängig',
  'outbox.undone': 'Rückgängig gemacht',
  'outbox.undoOver': 'Das lässt sich nicht mehr rückgängig machen.',
  'outbox.compare': 'Vergleichen',
};
