import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frAtelier: readonly ScriptActivity[] = [
  {
    kind: 'kudos',
    by: 'theophile.ancelin',
    ago: 2 * hour,
    to: 'everyone',
    recipients: ['malo.kervadec', 'aminata.sow'],
    value: 'pass-on',
    body: 'Vous avez pris deux matinées pour m’apprendre le montage des garnitures. J’ai enfin compris pourquoi mes plans vous compliquaient la vie.',
    reactions: { thanks: 13, like: 9 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 25,
        body: 'Tu as remonté la troisième sans une trace de doigt sur les faces. Il y a des gens à qui ça prend un an.',
        reactions: { like: 7 },
      },
      {
        by: 'aminata.sow',
        after: 50,
        body: 'Et tu as noté onze remarques sur ton carnet. Nous attendons les nouveaux plans avec une certaine gourmandise.',
        reactions: { like: 6 },
        replies: [
          {
            by: 'theophile.ancelin',
            after: 20,
            body: 'Le chanfrein d’entrée passe à 15° dès l’indice D. Pour les dix autres, laissez-moi jusqu’à Noël.',
            reactions: { celebrate: 4 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'aminata.sow',
    ago: 3 * day + 7 * hour,
    to: 'site:nantes',
    topics: ['atelier B', 'équipes'],
    body: 'Quatrième semaine du passage de consigne debout, devant le tableau, entre 12 h 55 et 13 h 05. Ce que nous gardons :\n\n- trois choses à dire, pas plus : ce qui est bloqué, ce qui est bizarre, ce qui arrive ;\n- la personne qui part parle, celle qui arrive répète ;\n- pas de téléphone, même pour montrer une photo.\n\nCe que nous abandonnons : le code couleur. Il fallait une fiche pour le lire.',
    reactions: { like: 18, insightful: 7 },
    comments: [
      {
        by: 'fatou.diallo',
        after: 50,
        body: 'Pour le passage soir vers nuit, nous avons ajouté « ce qui fait du bruit ». La nuit on entend tout, et on ne sait pas ce qui est normal.',
        reactions: { insightful: 9 },
      },
      {
        by: 'tanguy.lebreton',
        after: 90,
        body: 'En tant que délégué : ces dix minutes sont-elles comptées pour ceux qui arrivent avant l’heure ?',
        replies: [
          {
            by: 'aminata.sow',
            after: 20,
            body: 'Oui, depuis le premier jour. 12 h 55 est l’heure de prise de poste, c’est écrit sur le planning.',
            reactions: { like: 5 },
          },
          {
            by: 'tanguy.lebreton',
            after: 32,
            body: 'Alors je n’ai rien dit, et je vais voir comment copier ça dans l’atelier A.',
            reactions: { like: 8 },
          },
        ],
      },
      {
        by: 'camille.rouvray',
        after: 4 * hour,
        body: 'J’ai compté les arrêts de la ligne 3 dans l’heure qui suit le changement : 9 en octobre, 3 ce mois-ci. Ce n’est pas une preuve, mais c’est un sourire.',
        reactions: { celebrate: 10 },
      },
      {
        by: 'gustave.perrichon',
        after: 6 * hour,
        body: 'Le code couleur venait de moi. Je le prends bien.',
        reactions: { like: 23 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'malo.kervadec',
    ago: 4 * day + 5 * hour,
    to: 'everyone',
    topics: ['maintenance', 'vibrations'],
    body: 'Enquête close sur la rectifieuse 2, qui vibrait un jour sur deux depuis la rentrée. Nous avions soupçonné, dans l’ordre : les roulements de broche, la courroie, la dalle, puis Tanguy.\n\nC’était le chariot de lavage. Les jours pairs, on le gare contre le pied arrière gauche, et il suffit de 2 mm pour que la machine repose sur trois appuis. J’ai mis une butée au sol. 6,1 mm/s avant, 1,4 après.\n\nLeçon pour moi : regarder autour de la machine avant de regarder dedans.',
    reactions: { like: 24, celebrate: 9, insightful: 12 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 15,
        body: 'J’accepte les excuses de la maintenance, par écrit de préférence.',
        reactions: { like: 16 },
      },
      {
        by: 'priya.raman',
        after: 55,
        body: 'Lovely case. I checked the sensor history: the 1× peak comes and goes with a 48-hour rhythm that I had put down to a planning artefact. May I use it in the January training?',
        reactions: { insightful: 8 },
        replies: [
          {
            by: 'malo.kervadec',
            after: 40,
            body: 'Yes, of course. I send you the photo of the trolley, it looks very innocent.',
            reactions: { like: 11 },
          },
        ],
      },
      {
        by: 'karim.benali',
        after: 3 * hour,
        body: 'La butée dépasse-t-elle dans l’allée ? Je ne voudrais pas échanger une vibration contre une cheville.',
        replies: [
          {
            by: 'malo.kervadec',
            after: 15,
            body: 'Elle est sous la machine, peinte en jaune, et elle s’arrête 20 cm avant le passage. Viens voir, je te montre.',
          },
          {
            by: 'karim.benali',
            after: 50,
            body: 'Vu. Rien à redire, et j’ai cherché.',
            reactions: { like: 7 },
          },
        ],
      },
      {
        by: 'mathilde.orain',
        after: day,
        body: 'Nous avons la même histoire au banc 3, avec un bac de sable. Personne n’a jamais osé la raconter.',
        reactions: { like: 9 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'tanguy.lebreton',
    ago: 87 * day + 6 * hour,
    to: 'site:nantes',
    topics: ['usinage', 'duplex'],
    body: 'Pour qui usine les nouvelles roues en duplex : j’ai trouvé un réglage qui tient. La plaquette fait onze pièces au lieu de quatre.\n\n```\nopération   surfaçage ébauche, roue 250\nplaquette   nuance PVD, brise-copeaux M\nVc          95 m/min   (et pas 130)\nfz          0,18 mm/dent\nap          1,5 mm\nlubrifiant  8 %, plein débit, buse côté sortie\n```\n\nLe piège : en dessous de 0,12 mm/dent l’outil frotte, la surface durcit, et la passe suivante paie pour la première. Avancer franchement use moins que la prudence.',
    reactions: { insightful: 11, thanks: 7, like: 8 },
    comments: [
      {
        by: 'camille.rouvray',
        after: 45,
        body: 'Je le passe en gamme ? Il me faut ta mesure du temps et l’état de surface, même approximatif.',
        replies: [
          {
            by: 'tanguy.lebreton',
            after: 70,
            body: '6 min 40 la pièce, contre 5 min 50. Ra 1,6 mesuré sur trois. On perd cinquante secondes et on gagne six changements d’outil par poste.',
            reactions: { insightful: 5 },
          },
          {
            by: 'camille.rouvray',
            after: 100,
            body: 'Donc on gagne. C’est dans la gamme 250-D, indice B, ton nom en note.',
            reactions: { celebrate: 6 },
          },
        ],
      },
      {
        by: 'theophile.ancelin',
        after: 2 * hour,
        body: 'Ra 1,6 est mieux que ce que je demande. Je peux relâcher la cote d’usinage de l’épaulement si cela t’aide pour la finition.',
      },
      {
        by: 'benoit.lacassagne',
        after: 5 * hour,
        body: 'Si cela se confirme sur un mois, je réduis la commande de plaquettes de moitié. Elles sont à 14 € pièce, je ne vais pas me faire prier.',
        reactions: { like: 9 },
      },
      {
        by: 'aminata.sow',
        after: 3 * day,
        body: 'L’équipe de nuit a essayé vendredi : dix pièces, et la onzième aurait passé mais c’était l’heure du thé.',
        reactions: { like: 12 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'camille.rouvray',
    ago: 7 * day + 4 * hour,
    to: 'group:methodes',
    topics: ['ligne 4', 'gammes'],
    body: 'Bilan de l’essai de la ligne 4 en flux tiré, semaine 46. Je le livre sans vernis :\n\n1. Encours divisé par deux (38 pompes au lieu de 77). Très net.\n2. Temps de traversée : 3,1 jours au lieu de 4,6. Net aussi.\n3. Ruptures au poste 5 : sept, contre deux avant. Ce n’est pas acceptable, et c’est ma faute, j’ai compté les étiquettes sans les rebuts.\n\nJe propose de continuer avec une étiquette de plus au poste 5, et de nous revoir lundi prochain devant la ligne plutôt que devant un tableur.',
    reactions: { like: 9, insightful: 8, support: 3 },
    comments: [
      {
        by: 'aminata.sow',
        after: 35,
        body: 'Deux de plus, au moins pour les DN 80. Le rebut n’est pas régulier : rien pendant trois jours, puis trois volutes dans la matinée.',
        replies: [
          {
            by: 'camille.rouvray',
            after: 25,
            body: 'Deux pour les DN 80, une pour les autres. C’est un bon compromis, je l’imprime.',
          },
        ],
      },
      {
        by: 'gustave.perrichon',
        after: 2 * hour,
        body: 'Le point 3 est le plus utile du message. Continuez, je préfère sept ruptures comprises à deux dont on ne parle pas.',
        reactions: { like: 10 },
      },
      {
        by: 'lars.oudekamp',
        after: 4 * hour,
        body: 'We ran the same trial on the control cabinets last year. What helped was making the empty box itself the signal: no card to lose, no card to count.',
        reactions: { insightful: 6 },
        replies: [
          {
            by: 'camille.rouvray',
            after: day,
            body: 'I like it. Our boxes all look alike, though. Did you paint them?',
          },
          {
            by: 'lars.oudekamp',
            after: day + 40,
            body: 'Orange bottoms. You only see the colour when the box is empty.',
            reactions: { like: 13, insightful: 4 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'theophile.ancelin',
    ago: 18 * day - 2 * hour,
    to: 'group:methodes',
    topics: ['plans', 'garnitures'],
    body: 'Avant de passer le plan de la boîte à garniture à l’indice D, je voudrais vos objections. Trois changements : chanfrein d’entrée à 15° au lieu de 30°, gorge de rappel élargie de 1 mm, et un repère de montage visible d’en haut. Ce troisième point vient d’une remarque entendue à la machine à café ; son auteur se reconnaîtra.',
    reactions: { like: 7, insightful: 4 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 18 * hour,
        body: 'L’auteur se reconnaît. Un coup de pointeau suffirait, inutile de graver une flèche au laser.',
        reactions: { like: 6 },
      },
      {
        by: 'tanguy.lebreton',
        after: 19 * hour,
        body: 'Le 15° me demande un outil de forme. Délai trois semaines. Sinon je l’interpole, mais comptez quarante secondes de plus.',
        replies: [
          {
            by: 'theophile.ancelin',
            after: 60,
            body: 'Interpole pour les vingt premières. Si le montage est vraiment plus simple, nous commandons l’outil.',
          },
        ],
      },
      {
        by: 'noor.vanaken',
        after: 21 * hour,
        body: 'From the field: yes please to the mark on top. I have fitted seals lying on my back under a gantry with a torch in my teeth.',
        reactions: { like: 15, support: 4 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'malo.kervadec',
    ago: 47 * day + 5 * hour,
    to: 'everyone',
    recipients: ['fatou.diallo'],
    value: 'reliability',
    body: 'Cette nuit à 3 h 10, tu as arrêté le pont roulant parce que le câble « ne chantait pas pareil ». Trois brins cassés sous la poulie, invisibles d’en bas. Le contrôle était prévu dans neuf jours.',
    reactions: { thanks: 22, like: 11, insightful: 4 },
    comments: [
      {
        by: 'karim.benali',
        after: 30,
        body: 'Je confirme en sortant de la nacelle : arrêt entièrement justifié. C’est ce geste-là que je veux voir récompensé, avant tous les compteurs.',
        reactions: { like: 12 },
      },
      {
        by: 'fatou.diallo',
        after: 9 * hour,
        body: 'Merci. J’ai hésité deux minutes à cause de la pompe accrochée dessous. La prochaine fois j’hésiterai moins longtemps.',
        reactions: { support: 14 },
      },
      {
        by: 'gustave.perrichon',
        after: 10 * hour,
        body: 'La prochaine fois, zéro minute, et je porterai la pompe moi-même.',
        reactions: { like: 18 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'camille.rouvray',
    ago: 33 * day + 3 * hour,
    to: 'site:nantes',
    recipients: ['tanguy.lebreton'],
    value: 'help',
    body: 'Pour les six gabarits refaits un vendredi à 16 h parce que j’avais inversé la cote de la ligne 4. Tu n’as rien dit, tu as seulement demandé si je voulais les trous du même côté que le plan.',
    reactions: { thanks: 8, like: 16 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 45,
        body: 'J’ai gardé un des anciens. Il fait un très bon presse-papier.',
        reactions: { like: 14 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'malo.kervadec',
    ago: 397 * day + 6 * hour,
    to: 'site:nantes',
    topics: ['roulements'],
    body: 'Rappel utile après deux roulements changés cette semaine : le chauffe-roulement se règle à **110 °C**, pas plus, et on garde la sonde sur la bague intérieure. À 140 °C, l’acier ne dit rien, mais il se souvient. Et on démagnétise avant de poser : la limaille, elle, n’attend que ça.\n\nSi l’appareil affiche `E4`, c’est la sonde qui est débranchée, ce n’est pas une panne. Inutile de taper dessus, je vois les marques.',
    reactions: { like: 13, thanks: 5, insightful: 6 },
    comments: [
      {
        by: 'aminata.sow',
        after: 25,
        body: 'Les marques datent de 2022. Nous avons mûri.',
        reactions: { like: 11 },
      },
      {
        by: 'fatou.diallo',
        after: 10 * hour,
        body: 'Combien de temps a-t-on entre l’arrêt de la chauffe et la pose, pour un 6310 ?',
        replies: [
          {
            by: 'malo.kervadec',
            after: 11 * hour,
            body: 'Vingt-cinq secondes confortables, quarante au grand maximum. Prépare l’épaulement avant, gants aux mains, et pousse d’un seul geste.',
            reactions: { thanks: 3 },
          },
          {
            by: 'fatou.diallo',
            after: 20 * hour,
            body: 'Essayé cette nuit : dix-huit secondes. J’ai compté à voix haute, c’est plus calme.',
            reactions: { like: 7 },
          },
        ],
      },
      {
        by: 'soline.drevant',
        after: day,
        body: 'Puis-je venir photographier une pose ? Il me manque cette étape pour le module roulements.',
      },
    ],
  },
  {
    kind: 'post',
    by: 'aminata.sow',
    ago: 75 * day + 4 * hour,
    to: 'everyone',
    topics: ['atelier B'],
    body: 'La pompe n° 40 000 a quitté l’atelier B ce matin à 9 h 20. Une DN 65 en fonte, 11 kW, pour une laiterie de Mayenne. Rien de spectaculaire, et c’est bien ainsi : elle pousse du petit-lait, elle en a pour vingt ans.\n\nLa n° 1 est dans le hall. On lui a mis un coup de chiffon.',
    reactions: { celebrate: 34, like: 21 },
    comments: [
      {
        by: 'paul.henri.garnier',
        after: 30,
        body: 'J’ai prévenu la laiterie. Le chef d’entretien demande s’il a droit à une remise sur la 40 001.',
        reactions: { like: 15 },
        replies: [
          {
            by: 'laure.vautrin',
            after: 20,
            body: 'Il a droit à une carte postale. 💌',
            reactions: { like: 26 },
          },
        ],
      },
      {
        by: 'helene.masurel',
        after: 70,
        body: 'Mon premier jour ici, on montait la 11 200 et quelque. Le bruit au démarrage n’a pas changé.',
        reactions: { like: 17 },
      },
      {
        by: 'erwan.jaouen',
        after: 3 * hour,
        body: 'Partie de Saint-Nazaire à 13 h 40, sanglée comme les autres. J’ai tout de même mis une cale de plus.',
        reactions: { like: 19 },
        replies: [{ by: 'aminata.sow', after: 25, body: 'Nous n’en attendions pas moins de toi.' }],
      },
      {
        by: 'malo.kervadec',
        after: 5 * hour,
        body: 'Pour l’histoire : la n° 1 tourne encore à la main, j’ai vérifié. Le presse-étoupe est d’origine, et il sent l’origine.',
        reactions: { like: 20 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'tanguy.lebreton',
    ago: 131 * day + 2 * hour,
    to: 'site:nantes',
    topics: ['chaleur', 'CSE'],
    body: 'Relevé de 11 h 30 dans l’atelier A : 33,5 °C à hauteur d’homme, 36 au pied du four de revenu. Ce qui est décidé avec Karim et Gustave, dès aujourd’hui et jusqu’à vendredi :\n\n- poste du matin avancé à 4 h 30, pour qui veut, sans obligation ;\n- pause de 15 minutes toutes les deux heures, au frais, salle Erdre ;\n- four de revenu arrêté de 12 h à 18 h ;\n- eau au frais dans les deux vestiaires.\n\nSi vous avez la tête qui tourne, vous posez tout et vous le dites. Même si la pièce est en route.',
    reactions: { thanks: 19, support: 14 },
    comments: [
      {
        by: 'karim.benali',
        after: 20,
        body: 'J’ajoute : les manches longues restent obligatoires au meulage, mais on passe aux vestes fines, j’en dépose trente à 13 h.',
        reactions: { thanks: 6 },
      },
      {
        by: 'gustave.perrichon',
        after: 45,
        body: 'Les délais bougent de deux jours, les clients concernés sont prévenus. Personne n’a protesté, ils ont chaud aussi.',
        reactions: { like: 9 },
      },
      {
        by: 'fatou.diallo',
        after: 11 * hour,
        body: 'La nuit, il fait 27 °C et les portes restent fermées pour la sécurité. Peut-on ouvrir le côté cour ?',
        replies: [
          {
            by: 'karim.benali',
            after: 6 * hour,
            body: 'Oui, côté cour, avec la grille baissée. Le gardien est prévenu, il passera à 1 h et à 4 h.',
            reactions: { thanks: 5 },
          },
        ],
      },
      {
        by: 'tanguy.lebreton',
        after: 2 * day,
        body: 'Trois jours, aucun malaise, et vingt-deux volontaires pour 4 h 30. Certains demandent à garder l’horaire toute l’année, j’ai répondu que j’avais besoin de dormir.',
        reactions: { like: 16 },
      },
    ],
  },
];
