import type { errors as english } from '../en/errors.ts';
import type { Translation } from '../translation.ts';

export const errors: Translation<'de', typeof english> = {
  'error.offline': 'Sie sind offline.',
  'error.network': 'Der Server war nicht erreichbar.',
  'error.timeout': 'Der Server hat zu lange nicht geantwortet.',
  'error.auth-required': 'Melden Sie sich zuerst an.',
  'error.forbidden': 'Dazu sind Sie nicht berechtigt.',
  'error.not-found': 'Dieser Inhalt ist nicht mehr da.',
  'error.conflict': 'Das hat inzwischen jemand anderes geändert.',
  'error.invalid': 'Das wurde nicht angenommen.',
  'error.invalid.too-long': 'Das ist zu lang: höchstens {limit} Zeichen.',
  'error.invalid.required': 'Es fehlt etwas.',
  'error.invalid.expired': 'Die Zeit zum Bearbeiten ist abgelaufen.',
  'error.invalid.limit-reached': 'Die Grenze ist erreicht.',
  'error.rate-limited': 'Zu viele Anfragen. Warten Sie einen Augenblick.',
  'error.server': 'Auf dem Server ist ein Fehler aufgetreten.',
  'error.protocol': 'Der Server hat eine Antwort gegeben, die wir nicht verstehen.',
  'error.mapping': 'Der Server hat eine Antwort gegeben, die wir nicht verstehen.',
  'error.unsupported': 'Das ist hier nicht möglich.',
};
