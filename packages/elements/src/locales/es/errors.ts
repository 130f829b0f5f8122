import type { errors as english } from '../en/errors.ts';
import type { Translation } from '../translation.ts';

export const errors: Translation<'es', typeof english> = {
  'error.offline': 'No tiene conexión.',
  'error.network': 'No se ha podido contactar con el servidor.',
  'error.timeout': 'El servidor ha tardado demasiado en responder.',
  'error.auth-required': 'Inicie sesión primero.',
  'error.forbidden': 'No tiene permiso para hacer esto.',
  'error.not-found': 'Este contenido ya no está.',
  'error.conflict': 'Alguien lo ha cambiado entretanto.',
  'error.invalid': 'No se ha aceptado.',
  'error.invalid.too-long': 'Es demasiado largo: como máximo {limit} caracteres.',
  'error.invalid.required': 'Falta algo.',
  'error.invalid.expired': 'El plazo para editar ha terminado.',
  'error.invalid.limit-reached': 'Se ha alcanzado el límite.',
  'error.rate-limited': 'Demasiadas solicitudes. Espere un momento.',
  'error.server': 'El servidor ha fallado.',
  'error.protocol': 'El servidor ha dado una respuesta que no entendemos.',
  'error.mapping': 'El servidor ha dado una respuesta que no entendemos.',
  'error.unsupported': 'Aquí no es posible.',
};
