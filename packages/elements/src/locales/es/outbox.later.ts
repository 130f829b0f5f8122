import type { outbox as english } from '../en/outbox.later.ts';
import type { Translation } from '../translation.ts';

export const outbox: Translation<'es', typeof english> = {
  'outbox.offline': 'Se enviará cuando vuelva a tener conexión.',
  'outbox.later': 'Aún no se ha enviado. Se intentará de nuevo automáticamente.',
  'outbox.signIn': 'Se enviará cuando vuelva a iniciar sesión.',
  'outbox.unsent': 'No enviado. {reason}',
  'outbox.unreported': 'Su denuncia no se ha enviado. {reason}',
  'outbox.unsaved': 'Cambio no guardado. {reason}',
  'outbox.undeleted': 'No eliminado. {reason}',
  'outbox.expired': 'Ha esperado más de siete días.',
  'outbox.doubtful': 'No se ha podido saber si se envió.',
  'outbox.tab': 'Guardado solo en esta pestaña: déjela abierta.',
  'outbox.again': 'Enviar de nuevo',
  'outbox.check': 'Comprobar',
  'outbox.there': 'Se envió correctamente.',
  'outbox.absent': 'De momento no ha llegado.',
  'outbox.unclear': 'No se puede saber en este momento.',
  'outbox.discard': 'Descartar',
  'outbox.discarded': 'Descartado',
  'outbox.undo': 'Deshacer',
  'outbox.undone': 'Deshecho',
  'outbox.undoOver': 'Ya es tarde para deshacerlo.',
  'outbox.compare': 'Comparar',
};
