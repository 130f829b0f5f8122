import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frQualite: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'ines.carvalho',
    ago: 42,
    to: 'site:nantes',
    topics: ['audit', 'qualité'],
    files: [{ name: 'Rapport-audit.pdf', lines: ['Aucune remarque majeure', 'Deux points à suivre'] }],
    body: 'Le rapport d’audit de mardi est arrivé ce matin : aucune remarque majeure, deux points à suivre, et une visite que l’auditrice a trouvée « facile à lire ». Six mois de rangement patient, et cela se voit dès la porte de l’atelier B.\n\nCe qui a compté, je crois : des fiches d’une page, à hauteur des yeux, écrites par celles et ceux qui s’en servent. Les anciennes faisaient onze pages et personne ne les ouvrait plus. Le détail existe toujours, mais derrière, pour les cas rares. L’auditrice a demandé à trois personnes de lui montrer leur fiche ; les trois l’ont désignée du doigt sans chercher.\n\nRestent l’étalonnage des clés du poste 7 et l’archivage des relevés de nuit. Les responsables sont connus, les dates aussi (4 et 18 décembre), et le plan est dans le [dossier partagé](https://relais.tervanche.example/documents/audit-novembre). Si vous voyez un troisième point que l’auditrice n’a pas vu, je préfère l’apprendre de vous.',
    reactions: { like: 21, celebrate: 12, insightful: 5 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 3,
        body: 'Le troisième point, le voici : le bac à copeaux du centre 2 gêne encore l’extincteur. Personne ne l’a vu mardi parce que je l’avais poussé.',
        reactions: { like: 9 },
        replies: [
          {
            by: 'karim.benali',
            after: 6,
            body: 'Merci de le dire. Je viens à 15 h avec un mètre et de la peinture jaune, on lui trouve une place définitive.',
            reactions: { thanks: 3 },
          },
          {
            by: 'ines.carvalho',
            after: 9,
            body: 'Voilà exactement ce que je demandais. Je l’ajoute au plan, avec ton nom si tu veux bien.',
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 5,
        body: 'Pour les clés du poste 7 : deux sur cinq sont déjà revenues du laboratoire. Les trois autres partent mercredi, il restera une clé de prêt au râtelier.',
        reactions: { like: 6 },
        replies: [
          {
            by: 'fatou.diallo',
            after: 8,
            body: 'La clé de prêt monte à combien ? Nous serrons les flasques à 85 N·m la nuit.',
          },
          {
            by: 'malo.kervadec',
            after: 11,
            body: 'De 20 à 100. Tu as de la marge.',
            reactions: { thanks: 1 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 7,
        body: 'Les relevés de nuit, on sait pourquoi : l’armoire est fermée à clé après 20 h et la clé est dans un bureau fermé à clé. On les pose dessus, et ils s’envolent.',
        reactions: { insightful: 7 },
        replies: [
          {
            by: 'ines.carvalho',
            after: 5,
            body: 'Je ne le savais pas. Un double de la clé sera dans le coffret de l’équipe de nuit ce soir, avant la prise de poste.',
            reactions: { thanks: ['fatou.diallo', 'aminata.sow'] },
          },
        ],
      },
      {
        by: 'soline.drevant',
        after: 8,
        body: 'J’aimerais filmer le moment où trois personnes désignent leur fiche sans chercher. Quatre secondes, et je n’ai plus besoin d’introduction au module qualité.',
      },
      {
        by: 'camille.rouvray',
        after: 9,
        body: 'Côté méthodes, il reste deux fiches de onze pages sur la ligne 4. Elles ont honte, elles seront réduites avant vendredi.',
        reactions: { like: 5 },
      },
      {
        by: 'helene.masurel',
        after: 10,
        body: 'Lu avec plaisir, et relu la dernière phrase. Merci à toutes les mains derrière.',
        reactions: { like: 8 },
      },
      {
        by: 'gustave.perrichon',
        after: 12,
        body: 'La fiche d’une page, je la veux partout. Qui peut montrer la sienne au comité de jeudi ?',
        reactions: { like: 4 },
        replies: [
          {
            by: 'elodie.quemener',
            after: 4,
            body: 'Le comité commence à 9 h, salle Loire. Je garde un quart d’heure juste après le point budget.',
          },
        ],
      },
      {
        by: 'aminata.sow',
        after: 30,
        body: '@{gustave.perrichon} Avec plaisir, celle du poste 3 est la plus parlante. Je viendrai avec la tache d’huile d’origine.',
      },
    ],
  },
  {
    kind: 'post',
    by: 'ines.carvalho',
    ago: 11 * day + 4 * hour,
    to: 'group:qualite',
    topics: ['étalonnage'],
    body: 'Résultats de la campagne sur les clés dynamométriques du poste 7. La tolérance est de ± 4 % ; au-delà, la clé ne revient pas à l’atelier.\n\n```\nclé    consigne   mesuré    écart\n7-01   40 N·m     40,9      +2,3 %\n7-02   40 N·m     38,1      -4,8 %\n7-03   85 N·m     84,2      -0,9 %\n7-04   85 N·m     86,6      +1,9 %\n7-05   85 N·m     80,3      -5,5 %\n```\n\nLes 7-02 et 7-05 serrent trop peu. J’ai sorti la liste des pompes montées depuis leur dernier contrôle : 61, dont 48 encore chez nous.',
    reactions: { insightful: 8, support: 4 },
    comments: [
      {
        by: 'theophile.ancelin',
        after: 35,
        body: 'J’ai repris le calcul du joint de flasque : à 80 N·m, on garde encore un coefficient de 1,6 sur la pression d’épreuve. Les 13 pompes livrées ne risquent rien. Je t’envoie la note signée.',
        reactions: { thanks: 5, insightful: 4 },
        replies: [
          {
            by: 'ines.carvalho',
            after: 20,
            body: 'C’est ce que j’espérais lire. Je préviens quand même les quatre clients, avec la note jointe. Mieux vaut qu’ils l’apprennent par nous.',
          },
          {
            by: 'paul.henri.garnier',
            after: 95,
            body: 'Deux des quatre sont à moi. Donne-moi une heure d’avance sur le courrier, je les appelle.',
            reactions: { like: 4 },
          },
        ],
      },
      {
        by: 'aminata.sow',
        after: 70,
        body: 'On reprend les 48 demain entre 6 h et 10 h, à deux, avec la 7-03. Je garde la trace sur la fiche suiveuse.',
        reactions: { support: 6 },
      },
      {
        by: 'malo.kervadec',
        after: 140,
        body: 'La 7-05 est tombée en septembre, je l’ai ramassée moi-même. J’aurais dû le noter. Proposition : une clé qui tombe va dans le bac rouge, sans discussion.',
        reactions: { like: 11 },
      },
      {
        by: 'tanguy.lebreton',
        after: 190,
        body: 'Chez nous le bac rouge existe depuis deux ans. Il est vide, ce qui veut dire soit que nous sommes adroits, soit que personne ne s’en sert.',
        reactions: { like: 7 },
      },
    ],
  },
  {
    kind: 'article',
    by: 'ines.carvalho',
    ago: 60 * day + 5 * hour,
    to: 'everyone',
    title: 'La fiche d’une page, mode d’emploi',
    topics: ['qualité', 'méthodes'],
    body: 'Plusieurs d’entre vous m’ont demandé comment réduire une procédure sans perdre ce qui protège. Voici ce que nous avons appris en trente-deux fiches.\n\n**1. Regarder avant d’écrire.** Une matinée debout, à côté de la personne qui fait. Nous avons trouvé à chaque fois une étape qui n’était dans aucun document, et souvent la plus utile.\n\n**2. Garder ce qui se rate.** Une étape que personne n’a jamais ratée n’a pas besoin d’une phrase. Celle qui a coûté une garniture mérite une photo.\n\n**3. Sept étapes au plus.** S’il en faut neuf, ce sont deux fiches.\n\n**4. Une photo du vrai poste.** Pas du catalogue : l’établi, avec sa lumière et son étiquette de travers.\n\n**5. Un nom en bas.** Celui de la personne qui s’en sert, pas le mien. C’est elle qu’on vient voir quand la fiche ment.\n\nEt le reste ? Il va au dossier complet, relié par un carré à scanner. En six mois, il a été ouvert neuf fois. Ces neuf fois-là, il était là.\n\nLe modèle vide est [ici](https://relais.tervanche.example/documents/Q-031). Il tient lui aussi sur une page.',
    reactions: { like: 26, insightful: 19, thanks: 8 },
    comments: [
      {
        by: 'mathilde.orain',
        after: 50,
        body: 'Essayé au banc 5 avec la mise en eau. Nous étions à douze étapes ; trois étaient là pour une vanne démontée en 2019.',
        reactions: { like: 12 },
        replies: [
          {
            by: 'ines.carvalho',
            after: 25,
            body: 'Les vannes fantômes sont le gros du volume. À Nantes nous avions un « attendre la cloche ». Plus de cloche depuis la réfection du toit.',
            reactions: { like: 9 },
          },
        ],
      },
      {
        by: 'siobhan.keane',
        after: 130,
        body: 'I would add a sixth rule: read it aloud to someone who has gloves on. If they have to look down twice, the sentence is too long.',
        reactions: { insightful: 14 },
        replies: [
          {
            by: 'ines.carvalho',
            after: 40,
            body: 'Adopted. It goes into the template tomorrow, with your name.',
          },
        ],
      },
      {
        by: 'gustave.perrichon',
        after: 180,
        body: 'Une question de mauvaise foi, mais qu’on nous posera : comment prouver à un client que la version courte dit la même chose que la longue ?',
        replies: [
          {
            by: 'ines.carvalho',
            after: 35,
            body: 'Les deux portent le même indice et se révisent ensemble. Si l’une change sans l’autre, le système refuse la publication. Merci @{marius.delcourt} pour ce verrou.',
            reactions: { like: 6 },
          },
          {
            by: 'marius.delcourt',
            after: 60,
            body: 'Quinze lignes de code et trois cafés avec Inès pour décider ce que veut dire « changer ».',
            reactions: { like: 10 },
          },
        ],
      },
      {
        by: 'salma.idrissi',
        after: day,
        body: 'Pour Casablanca, nous partons du modèle et nous ajoutons l’arabe en face, ligne à ligne. Le premier essai concerne la réception des garnitures.',
        reactions: { support: 7 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'ines.carvalho',
    ago: 110 * day + 5 * hour,
    to: 'group:qualite',
    topics: ['non-conformités'],
    body: 'Le premier semestre en trois chiffres : **74** non-conformités internes, contre 91 l’an dernier ; **31** d’entre elles déclarées par la personne qui s’était trompée, contre 9. Et **2** jours de délai moyen avant la première réponse, contre 6.\n\nLe deuxième chiffre est celui qui me plaît. On ne déclare pas ses propres erreurs dans une maison où cela coûte.',
    reactions: { celebrate: 9, insightful: 11, like: 6 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 25,
        body: 'Je confirme pour l’atelier A. Au printemps j’ai déclaré une volute alésée 0,05 trop grand, on m’a demandé comment m’aider, pas pourquoi.',
        reactions: { like: 13 },
      },
      {
        by: 'laure.vautrin',
        after: 100,
        body: 'A-t-on une idée du coût ? Pas pour gronder, pour savoir où mettre l’argent des outils.',
        replies: [
          {
            by: 'ines.carvalho',
            after: 30,
            body: 'Environ 118 000 €, dont la moitié sur deux familles : porosités de fonderie et joints pincés. Le reste est de la poussière.',
          },
          {
            by: 'laure.vautrin',
            after: 45,
            body: 'Alors je préfère financer un contrôle d’entrée des volutes que dix petites choses. On en parle jeudi ?',
          },
          {
            by: 'benoit.lacassagne',
            after: 90,
            body: 'Gardez-moi une chaise. La fonderie a accepté le principe d’un contrôle chez elle, il reste à écrire qui paie la radiographie.',
            reactions: { like: 4 },
          },
        ],
      },
      {
        by: 'ousmane.traore',
        after: 5 * hour,
        body: 'Aux essais, on voit encore des joints pincés sur les petites tailles, DN 32 surtout. Toujours le même côté, celui où l’on pousse du pouce.',
        reactions: { insightful: 6 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'theophile.ancelin',
    ago: 440 * day + 3 * hour,
    to: 'group:qualite',
    topics: ['matière', 'fonderie'],
    body: 'J’ai besoin d’un avis à froid. Sur le lot de roues en duplex 1.4517 reçu lundi, quatre certificats 3.1 sur douze portent un numéro de coulée qui n’est pas celui gravé sur la pièce. La dureté est bonne, l’aspect aussi. Ma tentation est de dire « erreur de papier ». Ma prudence dit le contraire.',
    reactions: { support: 5, insightful: 3 },
    comments: [
      {
        by: 'ines.carvalho',
        after: 15,
        body: 'Ta prudence a raison. Bloqué tant que la pièce et le papier ne disent pas la même chose. Ce n’est pas de la méfiance, c’est ce que nous vendons.',
        reactions: { like: 9 },
      },
      {
        by: 'benoit.lacassagne',
        after: 40,
        body: 'La fonderie m’assure que c’est une inversion entre deux coulées du même jour. Ils renvoient les certificats cet après-midi.',
        replies: [
          {
            by: 'theophile.ancelin',
            after: 30,
            body: 'Deux coulées du même jour, d’accord, mais le cuivre n’y est pas forcément le même, et le cuivre est tout l’intérêt du 1.4517. Je voudrais une analyse sur une pièce de chaque.',
          },
          {
            by: 'benoit.lacassagne',
            after: 55,
            body: 'Vu comme cela. Le laboratoire de Carquefou prend l’échantillon à 16 h, résultat après-demain, 140 € les deux.',
          },
        ],
      },
      {
        by: 'camille.rouvray',
        after: 3 * hour,
        body: 'Je décale l’ordre de fabrication de trois jours, la ligne 2 passe devant. Personne n’attend ces roues avant le 20.',
        reactions: { thanks: 4 },
      },
      {
        by: 'theophile.ancelin',
        after: 2 * day,
        body: 'Verdict : les douze sont bonnes (2,9 % de cuivre), c’était bien le papier. La fonderie grave désormais la coulée avant la découpe du jet, et non après. Le doute aura servi.',
        reactions: { celebrate: 7, like: 8 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'ines.carvalho',
    ago: 458 * day + 4 * hour,
    to: 'everyone',
    recipients: ['sabrina.lopez'],
    value: 'care',
    body: 'Tu as vu que l’imprimante d’étiquettes du contrôle final coupait les deux derniers caractères du numéro de série, alors que tu passais pour un clavier. Tu es restée jusqu’à ce que ce soit juste, et tu as revérifié le lendemain sans qu’on te le demande.',
    reactions: { thanks: 14, like: 9 },
    comments: [
      {
        by: 'sabrina.lopez',
        after: 40,
        body: 'Pour le clavier, en revanche, c’était du café. Je n’ai rien pu faire.',
        reactions: { like: 17 },
      },
      {
        by: 'fatou.diallo',
        after: 12 * hour,
        body: 'Depuis, je ne recopie plus les numéros à la main. Une demi-heure par nuit, je me joins au merci.',
        reactions: { like: 6 },
      },
    ],
  },
  {
    kind: 'membership',
    by: 'fatou.diallo',
    ago: 69 * day + 8 * hour,
    to: 'group:qualite',
    group: 'qualite',
    body: '',
    reactions: { celebrate: 6 },
    comments: [
      {
        by: 'ines.carvalho',
        after: 3 * hour,
        body: 'Bienvenue au cercle. Nous nous réunissons à 13 h 30, c’est impossible pour la nuit : je propose d’alterner avec 21 h, une fois sur deux.',
        reactions: { like: 5 },
      },
      {
        by: 'fatou.diallo',
        after: 14 * hour,
        body: '21 h me va très bien. J’apporte le thé, quelqu’un apporte l’ordre du jour.',
      },
    ],
  },
];
