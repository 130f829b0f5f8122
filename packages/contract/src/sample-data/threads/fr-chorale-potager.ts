import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frChoralePotager: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'soline.drevant',
    ago: 4 * day + 1 * hour,
    to: 'group:chorale',
    topics: ['répétition'],
    body: 'Notes après la répétition de midi :\n\n- mesures 12 à 19, les ténors partent avant les autres ; c’est joli, mais ce n’est pas écrit ;\n- « lueur » a deux syllabes, pas trois ;\n- les basses, gardez ce son, c’est le bon.\n\nSemaine prochaine, même salle, avec les manteaux : le hall où nous chanterons est à 14 °C et la justesse descend avec le thermomètre.',
    reactions: { like: 13 },
    comments: [
      {
        by: 'gustave.perrichon',
        after: 40,
        body: 'Au nom des basses, merci. Nous sommes trois et nous nous sentions peu entourés. 😌',
        reactions: { like: 9 },
        replies: [
          {
            by: 'marius.delcourt',
            after: 25,
            body: 'Trois et demi, depuis que je tiens le si bémol un jour sur deux. 🎶',
            reactions: { like: 11 },
          },
        ],
      },
      {
        by: 'sabrina.lopez',
        after: 90,
        body: 'Les ténors contestent les mesures 12 à 16. Pour 17 à 19, nous plaidons coupables. 🙈',
        reactions: { like: 14 },
      },
      {
        by: 'mathilde.orain',
        after: 3 * hour,
        body: 'Les voix de Saint-Nazaire répètent à distance, avec un décalage de 0,3 s. Quelqu’un a-t-il une idée qui ne coûte rien ?',
        replies: [
          {
            by: 'sabrina.lopez',
            after: 45,
            body: 'Coupez votre retour et suivez seulement la main de Soline à l’image. Vous serez en retard pour nous, mais ensemble entre vous, et au concert vous êtes là.',
            reactions: { insightful: 6 },
          },
          {
            by: 'mathilde.orain',
            after: 20 * hour,
            body: 'Essayé ce matin à quatre : ça marche, et c’est beaucoup plus reposant. 👏',
          },
        ],
      },
    ],
  },
  {
    kind: 'event',
    by: 'soline.drevant',
    ago: 14 * day + 3 * hour,
    to: 'everyone',
    title: 'La chorale du Relais dans le hall : cinq chants et un vin chaud',
    topics: ['chorale', 'Noël'],
    body: 'Vingt-six minutes, cinq langues, un solo tenu secret. Le vin chaud et le jus de pomme arrivent après le dernier accord, pas avant, l’expérience de l’an dernier ayant été concluante.',
    startsIn: 24 * day + 3.5 * hour,
    at: '17:30',
    minutes: 60,
    place: 'Hall du bâtiment 1, Nantes',
    online: true,
    going: 47,
    goingOnline: 18,
    reactions: { celebrate: 15, like: 12 },
    comments: [
      {
        by: 'wouter.maes',
        after: 70,
        body: 'Gent will watch from the canteen, on the big screen. Which is the fifth language?',
        replies: [
          {
            by: 'soline.drevant',
            after: 30,
            body: 'Breton. Erwan corrects our vowels and does not spare us. 😄',
            reactions: { like: 12 },
          },
          {
            by: 'erwan.jaouen',
            after: 50,
            body: 'Il y a du progrès. Au début on aurait dit du danois. 😂',
            reactions: { like: 23 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 7 * hour,
        body: 'À 17 h 30, la nuit dort encore, mais je mets un réveil. ⏰',
        reactions: { like: 15 },
      },
      {
        by: 'karim.benali',
        after: day,
        body: 'Le hall accueille 120 personnes debout, portes dégagées des deux côtés. Je compterai, en chantonnant.',
        reactions: { like: 8 },
      },
    ],
  },
  {
    kind: 'membership',
    by: 'marius.delcourt',
    ago: 54 * day + 5 * hour,
    to: 'group:chorale',
    group: 'chorale',
    body: 'Je sais lire une partition comme je sais lire du code d’il y a dix ans : lentement, et en jugeant l’auteur.',
    reactions: { celebrate: 8, like: 15 },
    comments: [
      {
        by: 'soline.drevant',
        after: 30,
        body: 'Grave ou aigu ?',
        replies: [
          { by: 'marius.delcourt', after: 5, body: 'Ma voisine dit « fort ».', reactions: { like: 19 } },
          { by: 'soline.drevant', after: 10, body: 'Basse, donc. Gustave va pleurer de joie. 🥲' },
        ],
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'elodie.quemener',
    ago: 165 * day + 4 * hour,
    to: 'everyone',
    recipients: ['gustave.perrichon'],
    value: 'boldness',
    body: 'Pour le solo de samedi à la fête du site, devant trois cents personnes, sans micro, parce que le micro était resté dans ma voiture. La deuxième strophe a un peu tremblé, et c’est à ce moment-là que tout le monde s’est tu.',
    reactions: { celebrate: 34, like: 19, thanks: 8 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 20,
        body: 'En dix-huit ans de réunions avec lui, c’est la première fois que je n’ai rien trouvé à redire.',
        reactions: { like: 42 },
      },
      {
        by: 'gustave.perrichon',
        after: 55,
        body: 'Je m’en souviendrai à la prochaine négociation. Merci Élodie, et garde le micro dans ta voiture.',
        reactions: { like: 31 },
      },
      {
        by: 'helene.masurel',
        after: 3 * hour,
        body: 'Ma fille demande si « le monsieur de la chanson » travaille aussi.',
        reactions: { like: 39 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'benoit.lacassagne',
    ago: 5 * day + 1 * hour,
    to: 'group:potager',
    topics: ['automne'],
    body: 'Plantés ce midi : 60 gousses d’ail rose, deux rangs de fèves, et les échalotes que Laure avait oubliées dans son tiroir depuis mars (elles avaient déjà commencé sans nous). Le carré 4 est paillé avec les copeaux de l’emballage, non traités, vérifiés par Erwan.\n\nIl manque quelqu’un pour vider le récupérateur avant les gelées. Deux personnes, vingt minutes, des bottes.',
    reactions: { like: 11 },
    comments: [
      {
        by: 'laure.vautrin',
        after: 20,
        body: 'Elles n’étaient pas oubliées, elles étaient provisionnées. 😇',
        reactions: { like: 26 },
      },
      {
        by: 'camille.rouvray',
        after: 70,
        body: 'J’ai des bottes et vingt minutes lundi à 12 h 30.',
        replies: [
          {
            by: 'karim.benali',
            after: 30,
            body: 'J’en suis aussi. On vide vers la noue, pas vers le regard, il est relié au parking.',
          },
          {
            by: 'camille.rouvray',
            after: 5 * day - hour,
            body: 'Récupérateur vidé, robinet laissé ouvert, une grenouille relogée. 🐸',
            reactions: { like: 18 },
          },
        ],
      },
    ],
  },
  {
    kind: 'poll',
    by: 'karim.benali',
    ago: 45 * day + 5 * hour,
    to: 'group:potager',
    title: 'Que fait-on du carré 6, celui que rien n’aime ?',
    topics: ['carré 6'],
    body: 'Trois printemps, trois échecs. Le sol est tassé par l’ancien passage des chariots.',
    options: [
      ['De la luzerne pendant deux ans', 14],
      ['Une mare', 21],
      ['Une table et deux bancs', 18],
      ['Encore des courgettes', 3],
    ],
    closesIn: -38 * day,
    reactions: { like: 5 },
    comments: [
      {
        by: 'benoit.lacassagne',
        after: 30,
        body: 'Les trois voix pour les courgettes viennent d’une même personne qui a ouvert trois onglets. J’admire.',
        reactions: { like: 17 },
      },
      {
        by: 'rim.alaoui',
        after: 2 * hour,
        body: 'Pour la mare : 60 cm au plus profond, une pente douce d’un côté, et pas de pompe. Je sais où je travaille, mais pas de pompe.',
        reactions: { like: 24 },
        replies: [
          { by: 'malo.kervadec', after: 40, body: 'Une toute petite ? 🥺', reactions: { like: 20 } },
          { by: 'rim.alaoui', after: 55, body: 'Non.', reactions: { like: 28 } },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'karim.benali',
    ago: 88 * day + 5 * hour,
    to: 'group:potager',
    topics: ['récolte', 'courgettes'],
    body: 'Je lance un appel solennel. Il y a 31 kg de courgettes dans le local, dont une de 2,4 kg que personne n’ose regarder. Prenez-en. Prenez-en pour vos voisins. Le restaurant en a accepté 10 kg et m’a demandé de ne pas revenir avant jeudi.',
    reactions: { like: 25, support: 9 },
    comments: [
      {
        by: 'yasmine.haddad',
        after: 15,
        body: 'J’en prends six. Recette de ma tante : râpées, pois chiches, menthe, citron, au four. On oublie que c’est des courgettes. 🥒',
        reactions: { thanks: 7 },
      },
      {
        by: 'tanguy.lebreton',
        after: 60,
        body: 'Celle de 2,4 kg a été montée sur l’équilibreuse pendant la pause. Balourd de 38 g à 200 mm. Elle ne passera jamais en G6.3.',
        reactions: { like: 44 },
        replies: [
          {
            by: 'theophile.ancelin',
            after: 15,
            body: 'Avec un perçage de 12 côté tige, peut-être.',
            reactions: { like: 30 },
          },
          {
            by: 'aminata.sow',
            after: 20,
            body: 'Vous la démontez avant 13 h, s’il vous plaît, j’ai de vrais rotors.',
            reactions: { like: 33 },
          },
        ],
      },
      {
        by: 'elodie.quemener',
        after: 3 * hour,
        body: 'Le comité en met vingt à l’accueil avec un panneau « servez-vous ». 🥒 Deux visiteurs sont déjà repartis contents et intrigués.',
        reactions: { like: 12 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'benoit.lacassagne',
    ago: 252 * day + 2 * hour,
    to: 'group:potager',
    topics: ['semis'],
    body: 'Échange de graines vendredi midi, devant le local. J’apporte des tomates noires de Crimée, des haricots à rames d’un voisin de 84 ans, et une enveloppe marquée « surprise 2024 » dont j’ai tout oublié. Étiquetez : nom, année, et si ça pique.',
    reactions: { like: 10 },
    comments: [
      {
        by: 'ines.carvalho',
        after: 40,
        body: 'J’ai des choux portugais de ma mère. Elle exige un rapport de germination.',
        reactions: { like: 13 },
        replies: [
          {
            by: 'benoit.lacassagne',
            after: 20,
            body: 'Avec un tableau et des écarts-types, si c’est la mère d’une qualiticienne.',
            reactions: { like: 16 },
          },
        ],
      },
      {
        by: 'karim.benali',
        after: 2 * hour,
        body: 'Les plants restent hors des allées de secours, comme l’an dernier, merci. La citrouille qui a fleuri sous le RIA était belle, mais mal placée.',
        reactions: { like: 11 },
      },
      {
        by: 'benoit.lacassagne',
        after: 60 * day,
        body: 'La « surprise 2024 » est un radis noir. 🌱 Je suis moyennement surpris.',
        reactions: { like: 21 },
      },
    ],
  },
];
