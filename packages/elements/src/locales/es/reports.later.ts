import type { reports as english } from '../en/reports.later.ts';
import type { Translation } from '../translation.ts';

export const reports: Translation<'es', typeof english> = {
  'reports.title': 'Denunciar a los moderadores',
  'reports.text': 'Los moderadores lo revisarán. Nadie más sabrá de su denuncia.',
  'reports.reason': '¿Qué problema hay?',
  'reports.unkind': 'Hiere o menosprecia a alguien',
  'reports.private': 'Revela algo privado o secreto',
  'reports.false': 'Es falso o engañoso',
  'reports.advertising': 'Es publicidad',
  'reports.other': 'Otra cosa',
  'reports.note': 'Unas palabras (opcional)',
  'reports.send': 'Denunciar',
  'reports.sent': 'Gracias. Los moderadores lo revisarán.',
};
