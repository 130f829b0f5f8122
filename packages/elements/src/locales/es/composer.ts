import type { composer as english } from '../en/composer.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'es', typeof english> = {
  'composer.comment': 'Escribir un comentario',
  'composer.signedOut': 'Inicie sesión para participar.',
};
