import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frVie: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'fatou.diallo',
    ago: 3 * day + 8 * hour,
    to: 'group:covoiturage',
    topics: ['Rezé', 'nuit'],
    body: 'Je cherche une place, ou j’en propose deux, entre Rezé et le site : retour de nuit, départ du parking à **5 h 15**. Ma voiture passe au garage lundi et mardi, le reste du temps c’est moi qui conduis. Règle de la maison : on ne parle pas avant le pont de Cheviré.',
    reactions: { like: 8 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 4 * hour,
        body: 'Je suis d’astreinte mardi, je finis vers 5 h. Je te dépose, et je me tais très bien.',
        reactions: { thanks: ['fatou.diallo'], like: 4 },
        replies: [{ by: 'fatou.diallo', after: 7 * hour, body: 'Mardi réglé. Il reste lundi.' }],
      },
      {
        by: 'tanguy.lebreton',
        after: 8 * hour,
        body: 'Lundi j’ouvre à 5 h, je ne peux pas. Mais le gardien de jour habite Pont-Rousseau et arrive à 4 h 50 : demande s’il prête ses clés, il l’a déjà fait pour moi.',
      },
      {
        by: 'fatou.diallo',
        after: 2 * day,
        body: 'Le gardien prête ses clés contre un thé. 🍵 Lundi réglé. Je propose donc mes deux places à partir de mercredi.',
        reactions: { like: 9 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'elodie.quemener',
    ago: 3 * day + 3 * hour,
    to: 'site:nantes',
    topics: ['restaurant'],
    body: 'Menu de la semaine prochaine, avec les trois demandes de la boîte à idées :\n\n- **lundi** lentilles, saucisse ou œuf mollet\n- **mardi** couscous, version légumes aussi copieuse que l’autre\n- **mercredi** poisson du Croisic selon la criée\n- **jeudi** blanquette, la vraie, celle de l’an dernier\n- **vendredi** frites, puisqu’il le faut\n\nPour l’équipe de nuit, deux plateaux froids différents chaque soir, et non plus le même quatre fois.',
    reactions: { like: 26, celebrate: 8 },
    comments: [
      {
        by: 'marius.delcourt',
        after: 30,
        body: '« Celle de l’an dernier » : avec ou sans champignons ? Le souvenir est contesté.',
        replies: [
          {
            by: 'elodie.quemener',
            after: 15,
            body: 'Le chef dit avec. La photo dit sans. Il tranchera jeudi.',
            reactions: { like: 7 },
          },
          {
            by: 'laure.vautrin',
            after: 50,
            body: 'J’ai la facture de l’an dernier : 4 kg de champignons de Paris. Avec.',
            reactions: { like: 24, insightful: 5 },
          },
        ],
      },
      {
        by: 'karim.benali',
        after: 60,
        body: 'Mardi, la version légumes est-elle cuite dans un bouillon à part ? Trois collègues me posent la question.',
        replies: [
          {
            by: 'elodie.quemener',
            after: 25,
            body: 'À part, depuis octobre, avec ses propres ustensiles. C’est affiché à l’entrée, en trop petit, je l’agrandis.',
            reactions: { thanks: 6 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 9 * hour,
        body: 'Quatre fois le même céleri. Nous lui avions donné un prénom.',
        reactions: { like: 31 },
        replies: [
          { by: 'elodie.quemener', after: 2 * day + 13 * hour, body: 'Il s’appelait comment ?' },
          {
            by: 'fatou.diallo',
            after: 2 * day + 15 * hour,
            body: 'Marcel. Qu’il repose en paix. 🕯️',
            reactions: { like: 37 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'laure.vautrin',
    ago: 6 * day + 5 * hour,
    to: 'group:parents',
    topics: ['école'],
    body: 'École fermée jeudi à Bouguenais, et sans doute à Rezé. Yasmine confirme que la salle Erdre peut accueillir les enfants à partir de six ans entre 8 h et 17 h, à condition qu’il y ait toujours deux adultes. Voici les créneaux, inscrivez-vous à la suite :\n\n- 8 h – 10 h\n- 10 h – 12 h\n- 12 h – 14 h (avec le déjeuner)\n- 14 h – 17 h',
    reactions: { thanks: 13 },
    comments: [
      {
        by: 'theophile.ancelin',
        after: 20,
        body: 'Je prends 10 h – 12 h. Atelier pliage : à midi, ils sauront faire un pont qui porte un dictionnaire.',
        reactions: { like: 14 },
      },
      {
        by: 'yasmine.haddad',
        after: 35,
        body: 'Moi 8 h – 10 h. Et j’ai prévenu l’assurance, tout est en ordre.',
        reactions: { thanks: 6 },
      },
      {
        by: 'aminata.sow',
        after: 60,
        body: '14 h – 17 h, mon poste finit à 13 h. Mes deux viennent, dont un qui pose des questions.',
        replies: [
          {
            by: 'laure.vautrin',
            after: 20,
            body: 'Je complète avec toi. Le mien pose les mêmes, mais plus fort.',
          },
        ],
      },
      {
        by: 'camille.rouvray',
        after: 90,
        body: 'Sans enfant, mais je sais faire cuire des coquillettes : comptez-moi sur 12 h – 14 h. 🍝',
        reactions: { like: 17 },
      },
      {
        by: 'theophile.ancelin',
        after: 2 * day + 8 * hour,
        body: 'Compte rendu : neuf enfants, onze ponts, un dictionnaire blessé. 📕 Ils veulent voir la grue la prochaine fois.',
        reactions: { like: 25, celebrate: 6 },
      },
    ],
  },
  {
    kind: 'membership',
    by: 'jules.tessier',
    ago: 52 * day + 5 * hour,
    to: 'group:velo',
    group: 'velo',
    body: '',
    reactions: { celebrate: 4, like: 7 },
    comments: [
      {
        by: 'paul.henri.garnier',
        after: 60,
        body: 'Bienvenue. Sur ton trajet, évite la passerelle de Méan par vent d’ouest, on y pédale sans avancer.',
        reactions: { like: 5 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'paul.henri.garnier',
    ago: 255 * day + 6 * hour,
    to: 'group:velo',
    topics: ['vestiaire'],
    body: 'Bonne nouvelle : le local derrière l’accueil de Nantes devient un séchoir. Douze patères, un déshumidificateur, et une règle affichée par Karim, « ni chaussures sur le radiateur, ni sandwich ».\n\nTravaux ce week-end, ouverture lundi. Le code de la porte est celui du garage à vélos, à l’envers.',
    reactions: { celebrate: 15, like: 11 },
    comments: [
      {
        by: 'karim.benali',
        after: 30,
        body: 'La règle du sandwich répond à un événement précis. Je ne citerai personne.',
        reactions: { like: 16 },
        replies: [
          { by: 'marius.delcourt', after: 20, body: 'Il était sous vide. 🤐', reactions: { like: 22 } },
        ],
      },
      {
        by: 'sabrina.lopez',
        after: 2 * hour,
        body: 'Le code à l’envers est le même, il se lit pareil dans les deux sens. J’ai essayé une minute entière avant de comprendre.',
        reactions: { like: 29 },
      },
      {
        by: 'femke.dewitte',
        after: 4 * hour,
        body: 'Gent has had one for years. Tip from experience: hang a cheap clock in it, or people miss their first meeting watching their socks. 🧦',
        reactions: { like: 12 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'brigitte.saunier',
    ago: 19 * day + 5 * hour,
    to: 'site:saint-nazaire',
    topics: ['santé'],
    body: 'Vaccination contre la grippe à l’infirmerie, sans rendez-vous, tous les matins de 9 h à 11 h jusqu’au 27. Pour la nuit, j’ouvre aussi mardi de 21 h à 22 h.\n\nJe ne tiens aucune liste, personne ne demandera qui est venu. Et si vous préférez seulement poser une question, la chaise est la même.',
    reactions: { thanks: 12, like: 7 },
    comments: [
      {
        by: 'ousmane.traore',
        after: 50,
        body: 'Peut-on conduire un chariot juste après ?',
        replies: [
          {
            by: 'brigitte.saunier',
            after: 20,
            body: 'Un quart d’heure assis d’abord, avec un biscuit. Ensuite oui. Le biscuit est médical. 🍪',
            reactions: { like: 18 },
          },
        ],
      },
      {
        by: 'yannick.floch',
        after: 5 * day,
        body: 'Fait ce matin. Je recommande les sablés. 🍪',
        reactions: { like: 15 },
      },
    ],
  },
  {
    kind: 'poll',
    by: 'elodie.quemener',
    ago: 31 * day + 4 * hour,
    to: 'site:nantes',
    title: 'La machine à café du bâtiment 2 rend l’âme. On la remplace par quoi ?',
    topics: ['café'],
    body: 'Le réparateur a refusé de l’ouvrir une quatrième fois. Le budget permet une seule chose, et bien.',
    options: [
      ['Une machine à grains', 58],
      ['Deux cafetières à filtre, une par étage', 41],
      ['Une machine à capsules', 6],
      ['Une bouilloire et du thé correct', 19],
    ],
    closesIn: -24 * day,
    reactions: { like: 14 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 20,
        body: 'La machine à grains, oui, mais qui la détartre ? Je dis cela parce que je sais déjà la réponse.',
        reactions: { like: 20 },
      },
      {
        by: 'laure.vautrin',
        after: 70,
        body: 'Au prix de la tasse : 9 centimes au filtre, 14 en grains, 38 en capsules. Je n’influence personne.',
        reactions: { insightful: 15 },
        replies: [
          {
            by: 'karim.benali',
            after: 30,
            body: 'Et 40 kg d’aluminium par an pour les capsules. Moi, j’influence.',
            reactions: { like: 9 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 9 * hour,
        body: 'Le thé correct a fait 19 voix. Nous sommes une force. 💪',
        reactions: { like: 13 },
      },
      {
        by: 'elodie.quemener',
        after: 10 * day,
        body: 'Résultat : grains au rez-de-chaussée, bouilloire et quatre thés à l’étage. Et un tour de détartrage, avec **tous** les noms dessus, Malo en dernier.',
        reactions: { celebrate: 16 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'soline.drevant',
    ago: 34 * day + 1 * hour,
    to: 'group:lecture',
    topics: ['lecture'],
    body: 'Prochain livre du club : la majorité a voté pour *L’Établi*, de Robert Linhart. 180 pages, une usine, 1968. Nous nous retrouvons dans cinq semaines, un mardi midi, salle Loire, avec son déjeuner.\n\nPour la première fois, trois personnes de l’atelier mènent la discussion. Je me contenterai du café.',
    reactions: { like: 12 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 80,
        body: 'Je l’ai lu à dix-neuf ans, la semaine de mon embauche, ce qui n’était pas une idée reposante. Curieux de le relire à cinquante et un.',
        reactions: { like: 14 },
        replies: [
          {
            by: 'soline.drevant',
            after: 20,
            body: 'Accepterais-tu d’ouvrir la séance avec cela ? Rien de préparé, deux minutes.',
          },
          {
            by: 'tanguy.lebreton',
            after: 60,
            body: 'Deux minutes, d’accord. Après, je rends la parole, promis.',
          },
        ],
      },
      {
        by: 'siobhan.keane',
        after: 3 * hour,
        body: 'There is an English translation, *The Assembly Line*. I have found two second-hand copies, one to lend.',
        reactions: { thanks: 5 },
      },
      {
        by: 'helene.masurel',
        after: 20 * hour,
        body: 'Puis-je venir, en lectrice et au fond de la salle ?',
        replies: [
          {
            by: 'tanguy.lebreton',
            after: 30,
            body: 'En lectrice, oui. Au fond, non, c’est une table ronde.',
            reactions: { like: 27 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'yasmine.haddad',
    ago: 62 * day - 1 * hour,
    to: 'group:parents',
    topics: ['stage de troisième'],
    body: 'Stages de troisième : nous accueillons douze élèves du 14 au 18 décembre. Six places pour vos enfants ou ceux de vos proches, six pour des collégiens du quartier qui ne connaissent personne ici. C’est le même nombre, et j’y tiens.\n\nCherche aussi des volontaires pour une demi-journée : montrer, laisser essayer, répondre aux questions directes (« vous gagnez combien ? » revient toujours).',
    reactions: { like: 18, support: 7 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 40,
        body: 'Démontage d’une pompe hors d’usage, le mardi. Ils repartent avec une bille de roulement.',
        reactions: { like: 11 },
      },
      {
        by: 'theophile.ancelin',
        after: 60,
        body: 'Le mercredi matin : dessiner une roue, l’imprimer, la faire tourner dans un seau. On mouille un peu.',
        reactions: { like: 9 },
      },
      {
        by: 'benoit.lacassagne',
        after: 2 * hour,
        body: 'Aux achats il n’y a rien à voir, hélas. Sauf si on les laisse négocier.',
        replies: [
          {
            by: 'yasmine.haddad',
            after: 30,
            body: 'Laisse-les négocier. L’an dernier une élève a obtenu 8 % sur les gommettes.',
            reactions: { like: 24 },
          },
          {
            by: 'benoit.lacassagne',
            after: 40,
            body: 'Quel est son nom ? J’ai un dossier de volutes.',
            reactions: { like: 30 },
          },
        ],
      },
      {
        by: 'paul.henri.garnier',
        after: 18 * hour,
        body: 'Pour la question du salaire, je réponds toujours la vérité, et le silence qui suit me coûte à chaque fois.',
        reactions: { like: 13 },
      },
    ],
  },
  {
    kind: 'poll',
    by: 'marius.delcourt',
    ago: 451 * day + 4 * hour,
    to: 'group:covoiturage',
    title: 'Comment se retrouver quand un équipage change au dernier moment ?',
    topics: ['covoiturage'],
    body: 'Aujourd’hui il y a trois listes et un papier sur la porte. Le papier est le plus à jour.',
    options: [
      ['Un fil unique dans ce groupe', 22],
      ['Un message à tout l’équipage', 9],
      ['Le papier sur la porte, assumé', 17],
    ],
    closesIn: -444 * day,
    reactions: { like: 6 },
    comments: [
      {
        by: 'sabrina.lopez',
        after: 2 * hour,
        body: 'On peut avoir les deux : le fil, et un écran à côté de la porte qui l’affiche. L’écran de l’ancienne pointeuse ne sert plus.',
        reactions: { insightful: 7 },
        replies: [
          { by: 'marius.delcourt', after: 40, body: 'Je récupère l’écran demain. Il faudra un clou.' },
          {
            by: 'malo.kervadec',
            after: 90,
            body: 'Une cheville de 8. Pas un clou. Je viens.',
            reactions: { like: 15 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 8 * hour,
        body: 'Le papier ne tombe jamais en panne de batterie.',
        reactions: { like: 12 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'elodie.quemener',
    ago: 340 * day + 5 * hour,
    to: 'everyone',
    topics: ['fêtes'],
    body: 'L’arbre de Noël a réuni 214 personnes samedi, dont 96 de moins de douze ans. Objets trouvés, à réclamer à l’accueil : cinq moufles (aucune paire), une dent de lait dans un mouchoir, un doudou lapin qui répond au nom de Boulon.\n\nMerci aux quatorze bénévoles, et à la personne qui a réparé le manège avec un joint torique de 30.',
    reactions: { like: 41, thanks: 17, celebrate: 12 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 15,
        body: 'De 32. Le 30 aurait lâché au deuxième tour.',
        reactions: { like: 38 },
      },
      {
        by: 'benoit.lacassagne',
        after: 40,
        body: 'Boulon est à nous. La maison ne dort plus depuis samedi, j’arrive.',
        reactions: { like: 33 },
        replies: [
          {
            by: 'elodie.quemener',
            after: 20,
            body: 'Il t’attend, assis derrière le comptoir, avec un badge visiteur. 🐰',
            reactions: { like: 45 },
          },
        ],
      },
      {
        by: 'yasmine.haddad',
        after: 3 * hour,
        body: 'La dent a été réclamée par sa propriétaire, par téléphone, avec beaucoup de sérieux. La petite souris est prévenue du retard. 🐭🦷',
        reactions: { like: 29 },
      },
    ],
  },
];
