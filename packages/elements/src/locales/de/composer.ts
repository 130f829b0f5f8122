import type { composer as english } from '../en/composer.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'de', typeof english> = {
  'composer.comment': 'Kommentar schreiben',
  'composer.signedOut': 'Melden Sie sich an, um mitzureden.',
};
