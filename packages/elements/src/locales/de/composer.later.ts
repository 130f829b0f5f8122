import type { composer as english } from '../en/composer.later.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'de', typeof english> = {
  'composer.post': 'Was ist neu, {name}?',
  'composer.post.anyone': 'Was ist neu?',
  'composer.edit': 'Ihren Text bearbeiten',
  'composer.send': 'Veröffentlichen',
  'composer.sending': 'Wird gesendet',
  'composer.sent': 'Veröffentlicht',
  'composer.left': { one: 'noch # Zeichen', other: 'noch # Zeichen' },
  'composer.over': { one: '# Zeichen zu viel', other: '# Zeichen zu viel' },
  'composer.empty': 'Schreiben Sie zuerst etwas.',
  'composer.unsent': 'Nicht gesendet. Ihr Text bleibt hier erhalten. {reason}',
  'composer.unsaved': 'Nicht gespeichert. Ihr Text bleibt hier erhalten. {reason}',
  'composer.audience': 'Sichtbar für {audience}',
};
