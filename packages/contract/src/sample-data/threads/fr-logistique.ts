import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frLogistique: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'erwan.jaouen',
    ago: 6 * hour + 10,
    to: 'site:saint-nazaire',
    topics: ['nouveau quai'],
    body: 'Premier camion à quai 4 à 7 h 12, déchargé à 7 h 31. Dix-neuf minutes, contre quarante de l’autre côté, et le chauffeur n’a pas eu à reculer dans la rue. Il a demandé si c’était toujours comme ça. J’ai dit oui.\n\nDeux réglages à faire avant midi : le niveleur 4B descend trop vite, et le radar du portail s’ouvre pour les mouettes.',
    reactions: { celebrate: 16, like: 12 },
    link: {
      url: 'https://relais.tervanche.example/actualites/saint-nazaire-quai',
      title: 'Saint-Nazaire : le nouveau quai ouvre lundi',
      description: 'Quatre portes, un sens de circulation, et plus aucun camion dans la rue.',
      site: 'Relais',
      picture: 'quay',
    },
    comments: [
      {
        by: 'lea.montbrun',
        after: 20,
        body: 'Dix-neuf minutes. J’avais écrit vingt-cinq dans le dossier et on m’avait trouvée optimiste.',
        reactions: { like: 14 },
        replies: [
          {
            by: 'erwan.jaouen',
            after: 15,
            body: 'Le deuxième en a pris vingt-six, il y avait une palette de travers. La moyenne te donne raison.',
          },
        ],
      },
      {
        by: 'yannick.floch',
        after: 45,
        body: 'Pour le niveleur : la vis de réglage est derrière la trappe grise, un quart de tour. C’est fait, dites-moi si c’est encore trop.',
        reactions: { thanks: 5 },
      },
      {
        by: 'jules.tessier',
        after: 100,
        body: 'Pour les mouettes, on peut baisser la sensibilité à 60 cm du sol, elles marchent plus qu’elles ne volent.',
        reactions: { like: 9 },
        replies: [
          {
            by: 'erwan.jaouen',
            after: 40,
            body: 'Réglé à 70. Une mouette est restée devant cinq minutes, l’air contrarié. 🐦',
            reactions: { like: 19 },
          },
        ],
      },
      {
        by: 'mathilde.orain',
        after: 3 * hour,
        body: 'Depuis la salle du banc, on n’entend plus les avertisseurs de recul. Je découvre que j’ai un ventilateur bruyant.',
        reactions: { like: 10 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'benoit.lacassagne',
    ago: 4 * day + 4 * hour,
    to: 'everyone',
    recipients: ['lea.montbrun'],
    value: 'reliability',
    body: 'Pour le camion retrouvé à 19 h, et les palettes avec. Il était garé à Montaigu derrière une station fermée, le chauffeur dormait, légalement. Tu as appelé onze numéros et gardé le sourire au onzième.',
    reactions: { thanks: 15, like: 10 },
    comments: [
      {
        by: 'lea.montbrun',
        after: 30,
        body: 'Le onzième était la boulangerie d’en face. La dame est sortie avec son téléphone frapper à la portière, c’est elle qu’il faut remercier.',
        reactions: { like: 27 },
      },
      {
        by: 'camille.rouvray',
        after: 70,
        body: 'Les volutes étaient sur la ligne à 6 h. Personne ne s’est aperçu de rien, c’est le plus beau compliment.',
        replies: [
          {
            by: 'benoit.lacassagne',
            after: 50,
            body: 'Une boîte de biscuits nantais est partie pour la boulangerie. Sur mes deniers, @{laure.vautrin}, détends-toi.',
            reactions: { like: 16 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'noemie.castel',
    ago: 7 * day + 5 * hour,
    to: 'everyone',
    topics: ['douane', 'Casablanca'],
    body: 'Trois envois vers Casablanca ont payé des droits la semaine dernière alors qu’ils avaient droit à l’exonération. À chaque fois, le même oubli : pas de déclaration du fournisseur pour les garnitures achetées hors d’Europe, donc pas d’origine préférentielle, donc pas d’EUR.1.\n\nAvant de me demander un EUR.1, vérifiez deux choses :\n\n1. la nomenclature, `8413 70` pour la pompe, `8484 20` pour les garnitures seules ;\n2. la part de pièces non originaires dans le prix départ usine, colonne K du [tableau des origines](https://relais.tervanche.example/documents/D-118).\n\nSi la colonne K est vide, ce n’est pas que la part est nulle. C’est que personne ne l’a remplie.',
    reactions: { insightful: 13, thanks: 9 },
    comments: [
      {
        by: 'nadia.ouazzani',
        after: 35,
        body: 'Merci, le client de Settat m’a envoyé la quittance avec un point d’interrogation pour tout message. Peut-on encore récupérer les droits ?',
        replies: [
          {
            by: 'noemie.castel',
            after: 20,
            body: 'Oui, par un EUR.1 délivré a posteriori, rubrique 7. Il me faut la facture, le titre de transport et deux semaines. Je m’en occupe dès que la colonne K est remplie.',
            reactions: { thanks: 4 },
          },
          { by: 'nadia.ouazzani', after: 35, body: 'Les deux premiers documents sont dans ta boîte.' },
        ],
      },
      {
        by: 'benoit.lacassagne',
        after: 2 * hour,
        body: 'La colonne K, c’est chez moi que cela coince. Le fournisseur allemand renouvelle sa déclaration à long terme chaque janvier, et en janvier j’oublie de la lui réclamer.',
        reactions: { like: 7 },
        replies: [
          {
            by: 'laure.vautrin',
            after: 30,
            body: 'Je mets le rappel dans la clôture de décembre, avec le reste des corvées. Tu ne pourras plus oublier, ni moi.',
            reactions: { thanks: 3 },
          },
        ],
      },
      {
        by: 'youssef.tazi',
        after: 5 * hour,
        body: 'Au magasin, je photographie maintenant l’étiquette d’origine à la réception. Si cela peut remplir la colonne, dites-moi où déposer.',
        reactions: { like: 8 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'yannick.floch',
    ago: 133 * day + 7 * hour,
    to: 'site:saint-nazaire',
    topics: ['chariots'],
    body: 'Chariot 6 : la batterie descend à 20 % dès 10 h 30, alors que le 5 tient jusqu’à 13 h. J’ai comparé les deux pendant une semaine. Même charge, même chauffeur (moi). La différence : le 6 dort sur la borne du fond, celle qui coupe quand on allume les néons de l’atelier d’emballage.\n\nJe le branche désormais sur la borne 2. Si quelqu’un le remet au fond, je saurai qui ne lit pas.',
    reactions: { like: 11, insightful: 4 },
    comments: [
      {
        by: 'erwan.jaouen',
        after: 20,
        body: 'Bien vu. Électricien prévu jeudi pour séparer les deux circuits.',
      },
      {
        by: 'jules.tessier',
        after: 60,
        body: 'C’est moi qui l’avais remis au fond vendredi. Je lis, mais le lundi.',
        reactions: { like: 17 },
      },
      {
        by: 'yannick.floch',
        after: 3 * day,
        body: 'Circuits séparés ce matin, le 6 est à 55 % à 11 h. Il peut retourner dormir où il veut.',
        reactions: { celebrate: 6 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'jules.tessier',
    ago: 24 * day + 3 * hour,
    to: 'group:nouveaux',
    topics: ['alternance'],
    body: 'Deuxième année d’alternance commencée. Pour celles et ceux qui arrivent, ce que j’aurais aimé savoir l’an dernier :\n\n- le café du quai est meilleur que celui des bureaux, mais il faut apporter sa tasse ;\n- Noémie ne mord pas, elle demande juste le numéro de commande avant le bonjour ;\n- quand Erwan dit « tranquille », il reste un quart d’heure ;\n- personne ne vous en voudra d’avoir demandé deux fois, mais la troisième, on vous tend un carnet.',
    reactions: { like: 29, thanks: 6 },
    comments: [
      {
        by: 'noemie.castel',
        after: 15,
        body: 'Bonjour Jules. Quel numéro de commande ?',
        reactions: { like: 33 },
      },
      {
        by: 'erwan.jaouen',
        after: 40,
        body: 'C’était vrai l’an dernier. Maintenant c’est dix minutes.',
        reactions: { like: 18 },
      },
      {
        by: 'soline.drevant',
        after: 2 * hour,
        body: 'Puis-je reprendre ta liste dans le livret d’accueil ? Avec le nom des gens, ou sans, comme ils préfèrent.',
        replies: [
          {
            by: 'noemie.castel',
            after: 30,
            body: 'Avec. J’ai une réputation à entretenir. 😎',
            reactions: { like: 13 },
          },
          {
            by: 'jules.tessier',
            after: 45,
            body: 'Alors avec. Le carnet, c’est @{lea.montbrun} qui me l’a donné, il est presque plein.',
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'lea.montbrun',
    ago: 52 * day + 5 * hour,
    to: 'everyone',
    topics: ['transport', 'horaires'],
    edited: true,
    body: 'À partir du 12, la navette entre Nantes et Saint-Nazaire change d’heure. Elle partait à 17 h et roulait à moitié vide dans les bouchons de Savenay ; elle partira à **14 h 15** et **20 h 30**.\n\nCe que cela change pour vous : une pompe terminée avant 14 h est essayée le jour même. Une pièce oubliée à 14 h 20 attend la nuit, pas le lendemain. Et les deux chauffeurs dînent chez eux.',
    reactions: { like: 17, celebrate: 6 },
    comments: [
      {
        by: 'aminata.sow',
        after: 30,
        body: '14 h 15 tombe pendant l’emballage du matin. 14 h 30 nous éviterait de courir.',
        replies: [
          {
            by: 'lea.montbrun',
            after: 40,
            body: 'À 14 h 30 le banc n’a plus le temps de faire une série complète avant 18 h. Essayons 14 h 15 un mois, et si vous courez je bouge.',
          },
          {
            by: 'aminata.sow',
            after: 55,
            body: 'Marché conclu. Je compterai les coureurs.',
            reactions: { like: 9 },
          },
          {
            by: 'aminata.sow',
            after: 28 * day,
            body: 'Un mois : deux coureurs, dont un par plaisir. On garde 14 h 15.',
            reactions: { like: 15 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 9 * hour,
        body: 'Le départ de 20 h 30 nous arrange beaucoup : les retours du banc arrivent à la prise de poste et plus à l’aube.',
        reactions: { like: 5 },
      },
    ],
  },
  {
    kind: 'article',
    by: 'noemie.castel',
    ago: 145 * day + 4 * hour,
    to: 'everyone',
    title: 'Une pompe passe la frontière : huit papiers, une histoire',
    topics: ['douane', 'export'],
    body: 'Mardi dernier, une DN 150 est partie de Nantes pour une station de relevage près d’Oslo. La Norvège n’est pas dans l’Union ; la pompe, elle, ne le sait pas. Voici ce qui a voyagé avec elle.\n\n1. **La facture**, avec un poids net qui doit être celui de la pompe et non celui de la pompe dans sa caisse.\n2. **La liste de colisage**, où chaque caisse a un numéro, même quand il n’y en a qu’une.\n3. **La déclaration d’exportation**, que je dépose la veille vers 16 h, parce qu’à 17 h tout le monde a la même idée.\n4. **La preuve d’origine**, ici une simple mention sur la facture, puisque nous sommes exportateur agréé. Une ligne qui vaut 3 % du prix.\n5. **Le certificat du bois**, deux lettres et un épi gravés sur la caisse. Sans eux, la caisse brûle et la pompe attend.\n6. **La lettre de voiture**, signée par un chauffeur pressé sur le capot.\n7. **Le rapport d’essai**, que le client n’ouvre pas, et que l’assureur ouvre en premier.\n8. **Un post-it** de Yannick : « arrimée deux fois, il y a des virages là-bas ».\n\nLe huitième n’est pas réglementaire. C’est le seul que le client a encadré.',
    reactions: { like: 31, insightful: 12, celebrate: 8 },
    comments: [
      {
        by: 'yannick.floch',
        after: 30,
        body: 'Encadré pour de vrai ? 😳',
        replies: [
          {
            by: 'noemie.castel',
            after: 10,
            body: 'Photo à l’appui, au-dessus de leur pupitre. Tu es exposé en Norvège. 🇳🇴',
            reactions: { like: 36 },
          },
          { by: 'yannick.floch', after: 18, body: 'Je vais soigner mon écriture.', reactions: { like: 29 } },
        ],
      },
      {
        by: 'tom.hargreaves',
        after: 100,
        body: 'Paper 3: is sixteen hundred your time still safe in the week before Christmas?',
        replies: [
          {
            by: 'noemie.castel',
            after: 30,
            body: 'No. From 14 December on, noon, please. And bring chocolate. 🍫',
            reactions: { like: 12 },
          },
        ],
      },
      {
        by: 'paul.henri.garnier',
        after: 4 * hour,
        body: 'Je comprends enfin pourquoi tu me demandes le poids net deux fois. Je donnais celui de la plaquette commerciale, arrondi à la louche.',
        reactions: { insightful: 5 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'erwan.jaouen',
    ago: 476 * day + 5 * hour,
    to: 'everyone',
    topics: ['emballage'],
    body: 'Petit mot aux ateliers, sans reproche. Sur quarante caisses reçues de Nantes ce mois-ci, six étaient clouées par le dessus. Or on les ouvre ici pour ajouter les papiers, et on abîme le couvercle traité, et il faut une caisse neuve (112 €).\n\nDes vis, quatre, aux coins, et le couvercle vit trois voyages.',
    reactions: { like: 13, insightful: 5 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 25,
        body: 'Reçu. Le cloueur est plus rapide, mais je ne savais pas pour les papiers. On range le cloueur.',
      },
      {
        by: 'aminata.sow',
        after: 60,
        body: 'Et si les papiers voyageaient dans une pochette, à l’extérieur ?',
        replies: [
          {
            by: 'noemie.castel',
            after: 45,
            body: 'Pour l’Europe oui, pour le reste il faut un exemplaire dedans. L’eau de mer n’aime pas les pochettes.',
          },
          {
            by: 'erwan.jaouen',
            after: 65,
            body: 'Va pour les deux : pochette en Europe, vis pour tout le monde.',
            reactions: { like: 8 },
          },
        ],
      },
      {
        by: 'erwan.jaouen',
        after: 35 * day,
        body: 'Un mois plus tard : zéro clou sur trente-huit. La personne qui a dessiné un tournevis souriant sur la dernière caisse est priée de se dénoncer.',
        reactions: { like: 25 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'benoit.lacassagne',
    ago: 21 * day + 4 * hour,
    to: 'everyone',
    topics: ['achats', 'fonderie'],
    body: 'Nouvelles de la fonderie : le four à induction a repris, mais ils coulent un jour sur deux jusqu’à la fin du mois. Pour nous, cela veut dire dix jours de plus sur les volutes au-dessus de DN 100, rien en dessous.\n\nJ’ai réparti les huit volutes en stock entre quatre commandes, par date promise et non par taille de client. Si vous n’êtes pas d’accord avec la méthode, c’est maintenant, et c’est ici.',
    reactions: { insightful: 8, support: 7 },
    comments: [
      {
        by: 'paul.henri.garnier',
        after: 40,
        body: 'Je ne suis pas d’accord avec ma place dans la liste, mais je suis d’accord avec la méthode. C’est désagréable.',
        reactions: { like: 21 },
        replies: [
          {
            by: 'benoit.lacassagne',
            after: 20,
            body: 'Ton client de Cholet accepterait-il une volute en inox ? J’en ai une, je te fais la différence de prix.',
          },
          {
            by: 'paul.henri.garnier',
            after: 3 * hour,
            body: 'Il accepte, et il a ri. Tu as gagné une commande de pièces de rechange.',
            reactions: { celebrate: 10 },
          },
        ],
      },
      {
        by: 'salma.idrissi',
        after: 90,
        body: 'Nous avons trois DN 125 sur étagère à Casablanca, réservées pour mars. Prenez-en deux, vous nous les rendrez.',
        reactions: { thanks: 14 },
      },
      {
        by: 'lea.montbrun',
        after: 2 * hour,
        body: 'Retour de Casablanca par le bateau de jeudi, cinq jours porte à porte. Je réserve la place.',
        reactions: { like: 6 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'noemie.castel',
    ago: 371 * day + 5 * hour,
    to: 'everyone',
    recipients: ['youssef.tazi'],
    value: 'help',
    body: 'Tu as passé ton samedi matin au port parce qu’un chiffre manquait sur mon connaissement. Le conteneur est sorti à midi. Le chiffre était un 7, je ne l’oublierai plus.',
    reactions: { thanks: 11, like: 8 },
    comments: [
      {
        by: 'youssef.tazi',
        after: 50,
        body: 'L’agent du port collectionne les porte-clés de pompes. Envoie-m’en deux, nous serons tranquilles jusqu’à l’été.',
        reactions: { like: 16 },
      },
      {
        by: 'salma.idrissi',
        after: 2 * hour,
        body: 'Et récupère ton samedi, Youssef, je l’ai déjà inscrit.',
        reactions: { like: 9 },
      },
    ],
  },
];
