import type { people as english } from '../en/people.ts';
import type { Translation } from '../translation.ts';

export const people: Translation<'es', typeof english> = {
  'people.follow': 'Seguir',
  'people.following': 'Siguiendo',
  'people.message': 'Mensaje',
  'people.manager': 'responsable: {name}',
  'people.departmentLed': '{department}, responsable: {name}',
  'people.since': 'En la empresa desde {date}',
  'people.endorsements': {
    one: 'confirmada por # colega',
    many: 'confirmada por # de colegas',
    other: 'confirmada por # colegas',
  },
  'people.moreSkills': {
    one: '# competencia más',
    many: '# de competencias más',
    other: '# competencias más',
  },
  'people.kudos': {
    one: '# agradecimiento recibido',
    many: '# de agradecimientos recibidos',
    other: '# agradecimientos recibidos',
  },
  'people.others': { one: '# persona más', many: '# de personas más', other: '# personas más' },
  'people.section.about': 'Acerca de',
  'people.section.contact': 'Contacto',
  'people.section.organisation': 'Organización',
  'people.section.skills': 'Competencias',
  'people.section.kudos': 'Agradecimientos',
  'people.section.groups': 'Grupos',
  'people.presence.available': 'Disponible',
  'people.presence.busy': 'Ocupado',
  'people.presence.away': 'Ausente',
  'people.presence.offline': 'Sin conexión',
  'people.notFound': 'Esta persona no se conoce aquí.',
  'people.unknown': 'Persona desconocida',
  'people.forbidden': 'No tiene acceso a este perfil.',
  'people.signedOut': 'Inicie sesión para ver a sus colegas.',
  'people.failed': 'No se ha podido cargar a esta persona.',
};
