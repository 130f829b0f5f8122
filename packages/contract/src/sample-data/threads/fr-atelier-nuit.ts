import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

/** The night shift, and what the day owes it. */
export const frAtelierNuit: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'fatou.diallo',
    ago: 9 * hour + 20,
    to: 'site:nantes',
    topics: ['nuit', 'consigne'],
    body: 'Consigne de nuit, pour le matin :\n\n- **bloqué** : pompe 40 871, il manque la rondelle à cames n° 4, pas une autre, celle-là ;\n- **bizarre** : le compresseur 2 démarre deux fois de suite vers 2 h 40, toutes les nuits, comme s’il changeait d’avis ;\n- **arrive** : douze DN 65 prêtes pour la navette de 14 h 15, caisses vissées ;\n- **bruit** : rien, à part le compresseur, et Bertrand.',
    reactions: { like: 13, thanks: 4 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 2 * hour,
        body: 'Le compresseur, 2 h 40 précises ou environ ?',
        replies: [
          {
            by: 'fatou.diallo',
            after: 6 * hour,
            body: '2 h 38, 2 h 41, 2 h 40 sur trois nuits. Je me lève à l’instant, j’ai noté sur la porte.',
          },
          {
            by: 'malo.kervadec',
            after: 6 * hour + 15,
            body: 'C’est l’heure où le sécheur se régénère et vide le réservoir d’un coup. Le pressostat doit être réglé trop serré, j’élargis à 0,8 bar et tu me diras.',
            reactions: { insightful: 6 },
          },
        ],
      },
      {
        by: 'aminata.sow',
        after: 2 * hour + 20,
        body: 'Rondelle n° 4 trouvée à 7 h dans la caisse de la 40 869, qui en avait deux. Les deux pompes sont closes.',
        reactions: { thanks: 5 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'gustave.perrichon',
    ago: 7 * day - 2 * hour,
    to: 'everyone',
    recipients: ['camille.rouvray'],
    value: 'boldness',
    body: 'Vous avez écrit « c’est ma faute, j’ai compté les étiquettes sans les rebuts » dans un bilan que tout le comité allait lire, avec les chiffres qui le prouvaient. En trente ans d’usine j’ai lu peu de bilans aussi utiles, et je n’en ai pas écrit.',
    reactions: { thanks: 19, like: 16, celebrate: 5 },
    comments: [
      {
        by: 'aminata.sow',
        after: 40,
        body: 'Je contresigne. Et l’étiquette en plus au poste 5 tient depuis ce matin sans rupture.',
        reactions: { like: 11 },
      },
      {
        by: 'camille.rouvray',
        after: 90,
        body: 'Merci. J’ai relu la phrase six fois avant d’envoyer. La prochaine, je compterai les rebuts d’abord.',
        reactions: { like: 18 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'fatou.diallo',
    ago: 200 * day + 9 * hour,
    to: 'site:nantes',
    topics: ['nuit'],
    body: 'À qui appartient la radio verte de l’établi 6 ? Elle ne capte qu’une seule station, et seulement entre 3 h et 4 h, une émission sur l’accordéon. Nous y sommes attachés. Si son propriétaire veut la reprendre, qu’il vienne négocier.',
    reactions: { like: 33 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 2 * hour,
        body: 'À Jean-Yves, depuis 1991. Il dit que vous pouvez la garder, mais que le samedi elle attrape le Portugal.',
        reactions: { like: 27 },
      },
      {
        by: 'sabrina.lopez',
        after: 4 * hour,
        body: 'L’antenne passe contre l’armoire du variateur. Entre 3 h et 4 h, le variateur est à l’arrêt. Décalez-la de deux mètres et vous aurez le monde.',
        reactions: { insightful: 14 },
        replies: [
          {
            by: 'fatou.diallo',
            after: 14 * hour,
            body: 'On a essayé. On avait le monde. On l’a remise à sa place, l’accordéon nous manquait.',
            reactions: { like: 48 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'camille.rouvray',
    ago: 20 * day - 1 * hour,
    to: 'site:nantes',
    topics: ['nuit', 'méthodes'],
    body: 'J’ai passé la nuit de jeudi à vendredi avec l’équipe, chronomètre dans la poche et sorti deux fois seulement. Trois choses que le jour ne voit pas :\n\n1. le magasin étant fermé, on prélève d’avance, « au cas où », et le stock faux du lundi vient de là ;\n2. la lumière du poste 4 éclaire le dos de la personne, pas la pièce ;\n3. à 3 h on travaille moins vite et mieux, zéro retouche sur quatre heures.\n\nLe 1 et le 2 seront réglés d’ici un mois. Le 3, je n’y touche pas.',
    reactions: { like: 24, thanks: 11, insightful: 9 },
    comments: [
      {
        by: 'benoit.lacassagne',
        after: 60,
        body: 'Pour le 1 : un petit libre-service fermé par badge, avec les quarante références les plus prises ? Le fournisseur de visserie en installe gratuitement.',
        replies: [
          { by: 'camille.rouvray', after: 30, body: 'Oui, si la liste vient de la nuit et non de nous.' },
          {
            by: 'fatou.diallo',
            after: 6 * hour,
            body: 'La liste est prête, quarante-trois lignes. La quarante-troisième est du sucre.',
            reactions: { like: 21 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 6 * hour,
        body: 'Tu as oublié le 4 : les méthodes tiennent très bien le thé, mais s’endorment à 4 h 20 contre l’armoire.',
        reactions: { like: 39 },
      },
      {
        by: 'malo.kervadec',
        after: 19 * hour,
        body: 'Lampe du poste 4 déplacée de 80 cm ce matin. Dix minutes de travail pour, d’après les anciens, six ans de plaintes.',
        reactions: { celebrate: 12 },
      },
    ],
  },
];
