import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frIdees: readonly ScriptActivity[] = [
  {
    kind: 'idea',
    by: 'malo.kervadec',
    ago: 13 * day + 6 * hour,
    to: 'everyone',
    title: 'Une caisse « première heure » dans chaque véhicule de service',
    topics: ['terrain'],
    body: 'Sur douze dépannages du trimestre, sept ont attendu une pièce à moins de 20 €. Je propose une caisse identique partout : joints toriques des huit tailles courantes, deux roulements 6308, clavettes, presse-étoupe tressé, un manomètre neuf. Environ 310 € la caisse.',
    votes: 46,
    stage: 'planned',
    reactions: { like: 17, insightful: 8 },
    comments: [
      {
        by: 'noor.vanaken',
        after: 50,
        body: 'Please add a roll of shim, 0.05 to 0.5. I have cut shims out of a lemonade can.',
        reactions: { like: 23 },
        replies: [
          { by: 'malo.kervadec', after: 20, body: 'Added. The can was how thick?' },
          {
            by: 'noor.vanaken',
            after: 35,
            body: '0.10, very regular. The soft drink industry is underrated.',
            reactions: { like: 27 },
          },
        ],
      },
      {
        by: 'benoit.lacassagne',
        after: 3 * hour,
        body: 'Neuf véhicules, 2 800 €. J’ai le budget si l’on me promet une personne qui recompte les caisses chaque trimestre.',
        replies: [
          {
            by: 'femke.dewitte',
            after: 40,
            body: 'The service desk will do it. We see the vehicles anyway when they come in for tyres.',
            reactions: { thanks: 9 },
          },
        ],
      },
      {
        by: 'gustave.perrichon',
        after: 2 * day,
        body: 'Accordé. Les trois premières partent avant Noël, une par pays.',
        reactions: { celebrate: 15 },
      },
    ],
  },
  {
    kind: 'idea',
    by: 'fatou.diallo',
    ago: 55 * day + 8 * hour,
    to: 'site:nantes',
    title: 'Une réunion d’information sur quatre à 21 h',
    topics: ['nuit'],
    body: 'L’équipe de nuit apprend les nouvelles par le compte rendu, ou par le gardien. Le gardien raconte mieux, mais il brode. Une fois sur quatre, venez à 21 h. On fournit le thé.',
    votes: 88,
    stage: 'done',
    reactions: { support: 31, like: 14 },
    comments: [
      {
        by: 'yasmine.haddad',
        after: 2 * hour,
        body: 'Je n’ai aucune objection, et un peu de gêne de ne pas y avoir pensé. Premier essai dans quinze jours, mardi à 21 h, salle Loire.',
        reactions: { like: 12 },
      },
      {
        by: 'helene.masurel',
        after: 5 * hour,
        body: 'Je viens. Combien de temps avez-vous, réellement, sans arrêter la ligne ?',
        replies: [
          {
            by: 'fatou.diallo',
            after: 12 * hour,
            body: 'Vingt-cinq minutes, à la prise de poste. Après, les fours sont chauds et les gens aussi.',
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 15 * day,
        body: 'C’était hier. Vingt-trois minutes, dix-neuf questions, dont neuf sur la douche. Le gardien est venu vérifier sa version.',
        reactions: { like: 36, celebrate: 9 },
      },
    ],
  },
  {
    kind: 'idea',
    by: 'yannick.floch',
    ago: 7 * day + 6 * hour,
    to: 'site:saint-nazaire',
    title: 'Peindre la hauteur libre sur les poutres du vieux hall, en grand et à l’envers',
    topics: ['sécurité', 'quai'],
    body: 'À l’envers parce qu’on les lit en marche arrière, dans le rétroviseur du chariot. J’ai essayé avec un carton, ça marche tout de suite.',
    votes: 31,
    stage: 'open',
    reactions: { like: 15, insightful: 6 },
    comments: [
      {
        by: 'erwan.jaouen',
        after: 20,
        body: 'J’ai cru à une blague, puis j’ai reculé. Il a raison.',
        reactions: { like: 17 },
      },
      {
        by: 'lea.montbrun',
        after: 70,
        body: 'À l’endroit aussi, de l’autre face, pour les piétons et les pompiers. Je demande un devis pour les quatorze poutres.',
        replies: [
          {
            by: 'jules.tessier',
            after: 30,
            body: 'Un pochoir découpé au laser, deux week-ends de volontaires, 60 € de peinture. J’en suis.',
          },
          {
            by: 'lea.montbrun',
            after: 50,
            body: 'Les volontaires en hauteur, non. La nacelle et quelqu’un qui a le permis, oui. Je regarde.',
            reactions: { like: 7 },
          },
        ],
      },
    ],
  },
  {
    kind: 'idea',
    by: 'theophile.ancelin',
    ago: 104 * day + 4 * hour,
    to: 'everyone',
    title: 'Chaque dessinateur monte une fois la pompe qu’il a dessinée',
    topics: ['bureau d’études', 'atelier'],
    body: 'Deux matinées par an et par personne, avec l’équipe de montage, gants aux mains. Je me propose comme cobaye.',
    votes: 73,
    stage: 'planned',
    reactions: { like: 28, celebrate: 7 },
    comments: [
      {
        by: 'aminata.sow',
        after: 15,
        body: 'Quand tu veux. Apporte un carnet et de la modestie, nous fournissons la clé de 24.',
        reactions: { like: 34 },
      },
      {
        by: 'laure.vautrin',
        after: 2 * hour,
        body: 'Onze dessinateurs, deux matinées : 88 heures. C’est le prix d’une seule modification tardive, j’ai vérifié sur mars.',
        reactions: { insightful: 15 },
      },
      {
        by: 'tanguy.lebreton',
        after: 4 * hour,
        body: 'Et l’inverse ? Un monteur au bureau d’études pendant qu’on dessine la suivante.',
        reactions: { like: 19 },
        replies: [
          {
            by: 'theophile.ancelin',
            after: 40,
            body: 'J’y pensais sans oser. Il y a un écran libre à côté du mien, et une fenêtre.',
          },
        ],
      },
    ],
  },
  {
    kind: 'idea',
    by: 'paul.henri.garnier',
    ago: 514 * day + 4 * hour,
    to: 'everyone',
    title: 'Livrer les pompes dans les couleurs du client',
    topics: ['peinture'],
    body: 'Trois clients sur dix le demandent. Nous leur répondons que le bleu est solide. Le bleu est solide, mais un autre fabricant dit oui.',
    votes: 12,
    stage: 'declined',
    reactions: { like: 5 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 60,
        body: 'Chaque couleur, c’est une purge du pistolet : 1,8 litre de solvant et vingt-cinq minutes. En bleu, une purge par semaine.',
        reactions: { insightful: 13 },
      },
      {
        by: 'karim.benali',
        after: 2 * hour,
        body: 'Et 1,8 litre de solvant, c’est 1,8 litre à faire brûler à Saint-Herblain. Je vote pour le bleu.',
        reactions: { like: 9 },
      },
      {
        by: 'gustave.perrichon',
        after: 6 * day,
        body: 'Refusé, à regret et avec une porte ouverte : au-delà de vingt pompes identiques, nous savons faire sans gaspiller. En dessous, proposons l’apprêt gris livré nu, que le client peint lui-même.',
        reactions: { like: 11 },
        replies: [
          {
            by: 'paul.henri.garnier',
            after: 50,
            body: 'L’apprêt nu, personne n’y avait pensé. Je le teste auprès des trois. Un refus utile, c’est rare.',
            reactions: { like: 20 },
          },
          {
            by: 'paul.henri.garnier',
            after: 40 * day,
            body: 'Deux ont dit oui, le troisième a finalement trouvé notre bleu très beau.',
            reactions: { like: 26 },
          },
        ],
      },
    ],
  },
];
