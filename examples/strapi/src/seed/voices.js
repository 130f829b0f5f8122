'use strict';

/** Any page of the intranet, by its address: it is no article of Strapi. */
const procedure = 'https://intranet.verdoyer.example/qualite/lavage-des-mains';

/** What was said: on an article by its slug, or on a page by its address. Answers stand under what they answer. */
const comments = [
  {
    on: 'nouvelle-calibreuse',
    at: '2026-11-03T08:10:00.000Z',
    by: 'paul.fabregue',
    message: 'Première semaine **sans bourrage** en voie 4. On respire !',
    answers: [
      {
        at: '2026-11-03T09:02:00.000Z',
        by: 'yann.le-goff',
        message: 'Bravo à l’équipe du matin. On garde ce réglage.',
      },
      { at: '2026-11-03T12:31:00.000Z', by: 'nolwenn.riviere', message: 'Je peux venir voir jeudi ?' },
    ],
  },
  {
    on: 'nouvelle-calibreuse',
    at: '2026-11-04T06:20:00.000Z',
    by: 'karim.oualid',
    message: 'La porte B est trop étroite pour le chariot 3. Qui la mesure ?',
    edited: '2026-11-04T06:25:00.000Z',
  },
  {
    on: 'export-ireland',
    at: '2026-11-10T10:05:00.000Z',
    by: 'helene.vasseur',
    message: 'Well done, both of you. À quand la Norvège ?',
  },
  {
    on: 'mutuelle-2027',
    at: '2026-11-20T11:00:00.000Z',
    by: 'aminata.ndour',
    message: 'Et pour les apprentis, même tarif ?',
    answers: [
      {
        at: '2026-11-20T13:20:00.000Z',
        by: 'lucia.ferrante',
        message: 'Oui, *même tarif* dès le premier mois.',
      },
    ],
  },
  {
    on: 'mutuelle-2027',
    at: '2026-11-20T14:00:00.000Z',
    by: 'jerome.chastel',
    withdrawn: '2026-11-20T14:10:00.000Z',
    answers: [
      { at: '2026-11-20T14:05:00.000Z', by: 'lucia.ferrante', message: 'Je vous réponds par courriel.' },
    ],
  },
  {
    on: procedure,
    at: '2026-11-12T07:45:00.000Z',
    by: 'nolwenn.riviere',
    message: 'Le distributeur du vestiaire 2 est vide depuis hier.',
    answers: [
      {
        at: '2026-11-12T08:00:00.000Z',
        by: 'samira.benhaddou',
        message: 'Rempli ce matin, merci de l’avoir dit.',
      },
    ],
  },
];

/** Who reacted, by what, in Strapi’s words. */
const reactions = [
  ['nouvelle-calibreuse', 'bravo', 'yann.le-goff marc.delorme samira.benhaddou karim.oualid'],
  ['nouvelle-calibreuse', 'jaime', 'paul.fabregue nolwenn.riviere'],
  ['export-ireland', 'merci', 'tom.whitfield'],
  ['export-ireland', 'bravo', 'helene.vasseur aminata.ndour karim.oualid'],
  ['mutuelle-2027', 'eclairant', 'aminata.ndour jerome.chastel paul.fabregue'],
  [procedure, 'jaime', 'samira.benhaddou'],
];

const values = [
  ['Entraide', 'Helping each other', 'spark'],
  ['Soin du fruit', 'Care for the fruit', 'leaf'],
  ['Parler vrai', 'Plain speaking', 'shield'],
  ['Transmettre', 'Passing it on', 'book'],
];

const thankYous = [
  {
    at: '2026-11-10T16:40:00.000Z',
    from: 'tom.whitfield',
    to: ['karim.oualid'],
    value: 'Entraide',
    about: 'export-ireland',
    words: 'Merci d’avoir chargé un jour férié. Cork t’attend pour une pinte.',
  },
  {
    at: '2026-11-13T17:05:00.000Z',
    from: 'samira.benhaddou',
    to: ['nolwenn.riviere', 'paul.fabregue'],
    value: 'Parler vrai',
    words: 'Vous avez arrêté la ligne au bon moment.',
  },
  {
    at: '2026-11-18T08:20:00.000Z',
    from: 'yann.le-goff',
    to: ['paul.fabregue'],
    value: 'Transmettre',
    words: 'Trois réglages expliqués à l’équipe de nuit, sans compter tes heures.',
  },
];

module.exports = { comments, reactions, values, thankYous };
