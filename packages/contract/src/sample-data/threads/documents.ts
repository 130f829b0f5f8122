import type { ScriptDocumentThread } from '../script.ts';
import { day, hour } from '../script.ts';
import { roundsLog } from './rounds-log.ts';

export const documentThreads: readonly ScriptDocumentThread[] = [
  roundsLog(),
  {
    subject: 'urn:tervanche:document:P-214',
    title: 'Consigner une pompe avant intervention',
    ago: 3 * day + 4 * hour,
    readBy: { 'camille.rouvray': 2 * day + 18 * hour },
    comments: [
      {
        by: 'aminata.sow',
        after: 0,
        body: 'Relu avec l’équipe du matin. Le point 4 peut se comprendre de deux façons : coupe-t-on d’abord, ou pose-t-on le cadenas d’abord ?',
        reactions: { like: 3, insightful: 2 },
        replies: [
          {
            by: 'theophile.ancelin',
            after: hour,
            body: 'Autre chose, en relisant : la vanne de purge manque sur le schéma 2. Je corrige ce soir.',
            reactions: { thanks: 2 },
          },
          {
            by: 'camille.rouvray',
            after: 3 * day + 4 * hour - 6,
            body: 'Au point 4, je propose « couper puis cadenasser », dans cet ordre. C’est ainsi que nous le montrons aux nouveaux.',
            reactions: { like: 4 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 4 * hour,
        body: '',
        deleted: true,
        replies: [
          {
            by: 'benoit.lacassagne',
            after: 75,
            body: 'Merci, c’est noté pour la commande de cadenas. Vingt suffiront, dont quatre à anse longue pour les vannes papillon.',
            reactions: { like: 2 },
          },
        ],
      },
      {
        by: 'ines.carvalho',
        after: 3 * day + 4 * hour - 25,
        edited: true,
        former: [
          'Pour la version affichée à l’atelier : deux pages, recto verso.',
          'Pour la version affichée à l’atelier : une seule page, police de 14, et la photo du coffret.',
        ],
        body: 'Pour la version affichée à l’atelier : une seule page, police de 18, et la photo du coffret plutôt que le dessin.',
        reactions: {
          insightful: [
            'malo.kervadec',
            'lea.montbrun',
            'kofi.adjei',
            'soline.drevant',
            'benoit.lacassagne',
            'aminata.sow',
            'fatou.diallo',
            'karim.benali',
            'camille.rouvray',
          ],
          like: 6,
          thanks: 2,
        },
      },
      {
        by: 'noor.vanaken',
        after: 3 * day + 4 * hour - 8,
        body: 'Could we have this one in English and Dutch before the January visit?',
        reactions: { like: 1 },
      },
    ],
  },
  {
    subject: 'urn:tervanche:document:P-215',
    title: 'Déconsigner et remettre en service',
    ago: 17 * day + 5 * hour,
    resolved: { by: 'ines.carvalho', after: 5 * day + hour },
    comments: [
      {
        by: 'fatou.diallo',
        after: 0,
        body: 'Que fait-on si la personne qui a posé le cadenas est rentrée chez elle avec la clé ? C’est arrivé deux fois cet été, la nuit.',
        reactions: { insightful: 7, support: 3 },
        replies: [
          {
            by: 'karim.benali',
            after: 50,
            body: 'On l’appelle, et on attend. Si elle est injoignable, le retrait se fait à deux, avec l’astreinte, après recherche de la personne **sur le site**, vestiaires compris. C’est l’annexe B, mais je vois qu’on ne la trouve pas.',
            reactions: { thanks: 5 },
          },
          {
            by: 'ines.carvalho',
            after: 3 * hour,
            body: 'L’annexe B devient le point 7. On ne met pas en annexe ce dont on a besoin à 3 h.',
            reactions: { like: 9 },
          },
        ],
      },
      {
        by: 'mehdi.bennani',
        after: 4 * hour,
        body: 'Chez certains clients, c’est leur cadenas et leur registre. Laquelle des deux procédures l’emporte ?',
        replies: [
          {
            by: 'karim.benali',
            after: 40,
            body: 'La plus exigeante, point par point. Et ton propre cadenas en plus du leur, toujours.',
            reactions: { insightful: 6 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 3 * day,
        body: 'Au point 3, ajouter « vérifier le sens de rotation après toute intervention sur le câble ». Une pompe qui tourne à l’envers débite quand même, c’est ce qui trompe.',
        reactions: { insightful: 11 },
      },
      {
        by: 'ines.carvalho',
        after: 5 * day,
        body: 'Version 4 en ligne, avec le point 7 et le sens de rotation. Merci à tous les trois, vos noms sont en bas de page.',
        reactions: { celebrate: 6, like: 5 },
      },
    ],
  },
  {
    subject: 'urn:tervanche:document:P-231',
    title: 'Travaux par point chaud',
    ago: 46 * day + 5 * hour,
    locked:
      'La version 3 est en vigueur depuis le 1er octobre : la discussion continue dans le groupe Sécurité.',
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 0,
        body: 'Deux heures de surveillance après le dernier point de soudure, d’accord. Mais si l’on finit à 20 h, qui reste jusqu’à 22 h ?',
        reactions: { insightful: 5 },
        replies: [
          {
            by: 'karim.benali',
            after: 90,
            body: 'Personne ne reste seul : soit on finit avant 18 h, soit l’équipe de nuit reprend la ronde, avec une signature au passage. Si aucun des deux n’est possible, on ne soude pas ce jour-là.',
            reactions: { like: 8 },
          },
          {
            by: 'fatou.diallo',
            after: 9 * hour,
            body: 'La nuit accepte la ronde. Donnez-nous la caméra thermique, on voit mieux qu’à la main.',
            reactions: { like: 6 },
          },
        ],
      },
      {
        by: 'yannick.floch',
        after: day,
        body: 'Le permis de feu imprimé est trop grand pour la pochette du chariot à extincteurs. Plié en quatre, on ne voit plus l’heure de fin.',
        replies: [
          {
            by: 'karim.benali',
            after: 4 * hour,
            body: 'Format réduit de moitié, heure de fin en haut à droite, en rouge. Cinquante exemplaires partent par la navette.',
            reactions: { thanks: 4 },
          },
        ],
      },
      {
        by: 'wouter.maes',
        after: 6 * day,
        body: 'Our insurer in Gent asks for the same rule from January. May we adopt your text as it stands, with the thermal camera?',
        reactions: { like: 3 },
        replies: [
          {
            by: 'karim.benali',
            after: 2 * hour,
            body: 'With pleasure. I send you the editable file, and the small permit.',
          },
        ],
      },
    ],
  },
  {
    subject: 'urn:tervanche:news:saint-nazaire-quai',
    title: 'Saint-Nazaire : le nouveau quai ouvre lundi',
    ago: 3 * day + 5 * hour,
    comments: [
      {
        by: 'paul.henri.garnier',
        after: 0,
        body: 'Les clients qui viennent chercher leur pompe eux-mêmes passent par où, désormais ?',
        replies: [
          {
            by: 'lea.montbrun',
            after: 30,
            body: 'Portail sud, puis porte 1, celle avec l’auvent. Un plan d’une page est joint à chaque avis d’enlèvement depuis hier.',
            reactions: { thanks: 3 },
          },
        ],
      },
      {
        by: 'yannick.floch',
        after: 70,
        body: 'La photo de l’article montre le quai à l’envers. Ou alors la Loire a changé de côté.',
        reactions: { like: 22 },
        replies: [
          {
            by: 'elodie.quemener',
            after: 20,
            body: 'Corrigé. La Loire a repris sa place.',
            reactions: { like: 18 },
          },
        ],
      },
      {
        by: 'mathilde.orain',
        after: 2 * hour,
        body: 'Le sens unique impose de longer le banc d’essai. Peut-on limiter à 10 km/h entre les portes 2 et 3 ? Les capteurs sentent passer un quinze tonnes.',
        replies: [
          {
            by: 'erwan.jaouen',
            after: 40,
            body: 'Panneau posé, et un ralentisseur en caoutchouc. Dis-moi lundi ce que disent tes capteurs.',
          },
          {
            by: 'mathilde.orain',
            after: 2 * day + 23 * hour,
            body: 'Ils ne disent rien, c’est parfait. Même le trente-huit tonnes de 9 h est passé inaperçu.',
            reactions: { celebrate: 7 },
          },
        ],
      },
      {
        by: 'salma.idrissi',
        after: 5 * hour,
        body: 'Nos conteneurs gagneront-ils du temps, ou seulement les camions ?',
        replies: [
          {
            by: 'noemie.castel',
            after: 60,
            body: 'Une demi-journée, parce que le scellement se fera à quai et plus sur le parking. Je te confirme après le premier départ.',
            reactions: { like: 4 },
          },
        ],
      },
    ],
  },
];
