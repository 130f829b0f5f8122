/** A poll of several answers, an idea that is still open, and a question without a best answer yet. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frSondagesIdees: readonly ScriptActivity[] = [
  {
    kind: 'poll',
    by: 'elodie.quemener',
    ago: 26 * hour,
    to: 'everyone',
    title: 'Quels ateliers pour la semaine de la sécurité ?',
    topics: ['sécurité'],
    body: 'Trois demi-journées en mars. Choisissez-en autant que vous voulez, nous garderons les trois premiers.',
    multiple: true,
    options: [
      ['Extincteurs, en vrai, dans la cour', 31],
      ['Premiers secours', 24],
      ['Consignation d’une pompe', 19],
      ['Gestes et postures', 8],
      ['Conduite sur route mouillée', 17],
    ],
    voters: { 'camille.rouvray': [0, 2] },
    closesIn: 9 * day,
    reactions: { like: 7 },
    comments: [
      {
        by: 'karim.benali',
        after: 40,
        body: 'Pour les extincteurs, je fournis le bac à feu et les regrets.',
        reactions: { like: 12 },
      },
    ],
  },
  {
    kind: 'idea',
    by: 'lea.montbrun',
    ago: 27 * hour,
    to: 'everyone',
    title: 'Un tableau des palettes à rendre, à l’entrée du quai',
    topics: ['logistique'],
    body: 'Nous payons 1 900 € par an de palettes que personne ne réclame. Un tableau, une craie, un nom : celui qui prend inscrit, celui qui rend efface.',
    votes: 23,
    stage: 'open',
    savedBy: ['camille.rouvray'],
    reactions: { like: 8, insightful: 3 },
    comments: [
      {
        by: 'benoit.lacassagne',
        after: 90,
        body: 'Je prête le tableau de l’ancien réfectoire. Il manque un coin, il a du vécu.',
        reactions: { like: 9 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'camille.rouvray',
    ago: 28 * hour,
    to: 'everyone',
    title: 'Qui a déjà serré des goujons M30 à l’allongement ?',
    topics: ['montage'],
    body: 'Le client de la pompe 214 le demande. J’ai la théorie, il me manque quelqu’un qui l’a fait avec du vent dans le dos.',
    reactions: { like: 3 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 50,
        body: 'Oui, à Azemmour : comparateur sur la tige, trois passes, et on attend dix minutes entre les deux dernières. Je te prête le montage.',
        reactions: { insightful: 6 },
      },
      {
        by: 'noor.vanaken',
        after: 80,
        body: 'Once, at sea. Measure the free length of each stud before you start and write it on the nut.',
        reactions: { insightful: 8, thanks: 2 },
      },
    ],
  },
];
