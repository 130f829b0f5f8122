import { day, hour, type ScriptActivity } from '../script.ts';

/** Thanks that wait for a word of those thanked, that are for them alone, or for a whole team. */
export const frMercis: readonly ScriptActivity[] = [
  {
    kind: 'kudos',
    by: 'aminata.sow',
    ago: 27 * hour,
    to: 'everyone',
    recipients: ['camille.rouvray'],
    value: 'pass-on',
    body: 'Tu as passé ta pause de midi à expliquer la gamme de la ligne 4 à mes deux apprentis, croquis à l’appui. Ils l’ont refaite seuls ce matin, sans une question.',
    consent: {},
  },
  {
    kind: 'kudos',
    by: 'camille.rouvray',
    ago: 30 * hour,
    to: 'everyone',
    recipients: ['lea.montbrun'],
    value: 'help',
    body: 'Pour m’avoir trouvé douze clavettes un vendredi à 17 h, alors que le magasin était fermé et que le client attendait au quai.',
    consent: {},
  },
  {
    kind: 'kudos',
    by: 'karim.benali',
    ago: 2 * day + 3 * hour,
    to: 'thanked',
    recipients: ['camille.rouvray'],
    value: 'care',
    body: 'Merci d’avoir pris de mes nouvelles, et de n’en avoir rien dit à personne. J’en avais besoin.',
  },
  {
    kind: 'kudos',
    by: 'ines.carvalho',
    ago: 3 * day + 2 * hour,
    to: 'everyone',
    recipients: [],
    team: 'methodes',
    value: 'reliability',
    body: 'Vos fiches d’une page ont tenu tout l’audit : pas une cote à reprendre, pas une date oubliée. L’auditrice en a demandé un exemplaire vierge.',
    reactions: { thanks: 9, like: 12 },
    comments: [
      {
        by: 'gustave.perrichon',
        after: 35,
        body: 'Affiché au bureau, entre le planning et la machine à café. Merci pour eux.',
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'noor.vanaken',
    ago: 6 * day + 4 * hour,
    to: 'everyone',
    recipients: ['kofi.adjei', 'camille.rouvray'],
    value: 'help',
    lang: 'en',
    body: 'Two people, two sites, one phone line, and a coupling aligned by eye at nine in the evening. I would not have managed alone.',
    consent: { 'kofi.adjei': true },
    reactions: { like: 6, celebrate: 4 },
  },
];
