import type { composer as english } from '../en/composer.later.ts';
import type { Translation } from '../translation.ts';

export const composer: Translation<'es', typeof english> = {
  'composer.post': '¿Novedades, {name}?',
  'composer.post.anyone': '¿Qué novedades hay?',
  'composer.edit': 'Editar su texto',
  'composer.send': 'Publicar',
  'composer.sending': 'Enviando',
  'composer.sent': 'Publicado',
  'composer.left': {
    one: '# carácter restante',
    many: '# de caracteres restantes',
    other: '# caracteres restantes',
  },
  'composer.over': { one: '# carácter de más', many: '# de caracteres de más', other: '# caracteres de más' },
  'composer.empty': 'Escriba algo primero.',
  'composer.unsent': 'No enviado. Sus palabras se conservan aquí. {reason}',
  'composer.unsaved': 'No guardado. Sus palabras se conservan aquí. {reason}',
  'composer.audience': 'Visible para: {audience}',
};
