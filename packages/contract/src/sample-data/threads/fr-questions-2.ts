import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frQuestions2: readonly ScriptActivity[] = [
  {
    kind: 'question',
    by: 'aminata.sow',
    ago: 6 * day + 7 * hour,
    to: 'group:methodes',
    title: 'Frein-filet sur les vis de flasque : moyen, fort, ou rien du tout ?',
    topics: ['montage'],
    body: 'La fiche dit « fort ». L’équipe du matin met du moyen, parce qu’au démontage il faut chauffer. La nuit n’en met pas. Trois équipes, trois avis, et la même pompe.',
    reactions: { insightful: 4 },
    comments: [
      {
        by: 'theophile.ancelin',
        after: 50,
        best: true,
        body: 'J’ai repris la note de 2016 : le « fort » concernait les flasques à trois vis, qui n’existent plus. Avec six vis à 85 N·m et une rondelle à cames, le frein-filet ne sert à rien, et il fausse le couple (le frottement tombe, on serre environ 15 % trop fort).\n\n**Rien**, donc, filets propres et secs. La nuit avait raison.',
        reactions: { insightful: 13, like: 6 },
        replies: [
          {
            by: 'fatou.diallo',
            after: 11 * hour,
            body: 'Nous n’avions pas raison, nous n’avions plus de tube. Mais je garde le message.',
            reactions: { like: 31 },
          },
        ],
      },
      {
        by: 'ines.carvalho',
        after: 90,
        body: 'Fiche corrigée à l’indice F, signée par Théophile. Je passe reprendre les tubes ouverts pour qu’ils ne reviennent pas par habitude.',
        reactions: { like: 5 },
      },
      {
        by: 'mehdi.bennani',
        after: 4 * hour,
        body: 'Et sur le terrain, pour les flasques à trois vis encore en service ? J’en vois une dizaine par an.',
        replies: [
          {
            by: 'theophile.ancelin',
            after: 30,
            body: 'Pour celles-là, moyen, et 70 N·m. Je l’ajoute en bas de la fiche, avec la photo pour les reconnaître.',
            reactions: { thanks: 4 },
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    by: 'nadia.ouazzani',
    ago: 419 * day + 4 * hour,
    to: 'everyone',
    title: 'Plaque signalétique en arabe : qui décide de ce qui y figure ?',
    topics: ['marquage', 'export'],
    body: 'Un client de Marrakech demande la plaque en français et en arabe. Le gabarit de gravure ne prévoit que l’alphabet latin, et personne ici n’ose choisir les abréviations.',
    reactions: { like: 6 },
    comments: [
      {
        by: 'rim.alaoui',
        after: 60,
        body: 'Les unités restent en latin partout (m³/h, bar, kW), c’est l’usage dans le métier. Seuls les libellés se traduisent. J’ai une liste de dix-neuf termes, validée avec l’office de l’eau.',
        reactions: { insightful: 8 },
      },
      {
        by: 'siobhan.keane',
        after: 3 * hour,
        best: true,
        body: 'Documentation decides, so that is me, and I have been waiting for someone to ask. Template L-07 has two columns, left-to-right on the left, right-to-left on the right, numbers only once in the middle. I have merged Rim’s list into it. The engraving file is in the [label folder](https://relais.tervanche.example/documents/L-07).',
        reactions: { thanks: 12, celebrate: 5 },
        replies: [
          {
            by: 'nadia.ouazzani',
            after: 40,
            body: 'Les nombres une seule fois au milieu, c’est élégant. Le client a répondu par un cœur, ce qui vaut bon de commande.',
            reactions: { like: 17 },
          },
        ],
      },
      {
        by: 'tanguy.lebreton',
        after: 5 * hour,
        body: 'Le graveur refuse les lettres liées, il les pose une par une comme des wagons. Il faut convertir le texte en contours avant.',
        replies: [
          {
            by: 'siobhan.keane',
            after: 50,
            body: 'Outlines it is; version 2 of the file is already that. Could you run one on scrap and post a photo?',
          },
          {
            by: 'tanguy.lebreton',
            after: 22 * hour,
            body: 'Gravé sur une chute d’inox. Rim l’a lu d’une traite à l’écran, il est accroché à mon poste.',
            reactions: { celebrate: 14 },
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    by: 'fatou.diallo',
    ago: 26 * day - 6 * hour,
    to: 'site:nantes',
    title: 'Qui commande le chauffage du vestiaire après 22 h ?',
    topics: ['nuit', 'bâtiment'],
    body: 'Il s’éteint à 22 h pile et repart à 4 h 30. Nous nous changeons à 5 h dans 12 °C. J’ai cherché un bouton, il y en a quatre, aucun n’est relié à quoi que ce soit.',
    reactions: { support: 21 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 11 * hour,
        body: 'Les quatre boutons datent de l’ancienne chaudière. Je les avais laissés parce qu’ils faisaient du bien.',
        reactions: { like: 29 },
      },
      {
        by: 'karim.benali',
        after: 13 * hour,
        best: true,
        body: 'C’est l’automate du bâtiment, programmé en 2020 quand il n’y avait pas de nuit. Je l’ai fait modifier : 19 °C de 20 h 30 à 5 h 30, chaque nuit travaillée. Le bouton vert près du miroir est désormais branché pour de bon et donne une heure de plus.',
        reactions: { thanks: 24 },
        replies: [
          {
            by: 'fatou.diallo',
            after: day,
            body: '19,4 °C ce matin. On a appuyé sur le bouton vert pour le plaisir, il fait « clic ».',
            reactions: { like: 33 },
          },
        ],
      },
      {
        by: 'tanguy.lebreton',
        after: 16 * hour,
        body: 'Des années dans 12 °C sans que personne ne pose la question par écrit. Posez les questions par écrit, je vous en prie.',
        reactions: { like: 18, support: 7 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'lea.montbrun',
    ago: 433 * day + 5 * hour,
    to: 'everyone',
    title: 'La valise de mesure part à Osaka et revient : quel régime de douane ?',
    topics: ['douane', 'matériel'],
    body: 'Analyseur, six capteurs, un ordinateur, environ 31 000 €. Départ dans trois semaines, retour dans deux mois. La dernière fois nous avions payé des droits deux fois, à l’aller et au retour.',
    comments: [
      {
        by: 'noemie.castel',
        after: 40,
        best: true,
        body: 'Carnet ATA, la valise voyage comme un passager. Il faut la liste exacte avec les **numéros de série**, une caution (la chambre de commerce prend 40 %), et faire tamponner quatre fois : sortie d’Europe, entrée au Japon, sortie du Japon, retour. Le troisième tampon est celui que tout le monde oublie.\n\nValable un an. Compte cinq jours pour l’établir, une heure si tu m’apportes un café.',
        reactions: { insightful: 11, thanks: 8 },
        replies: [
          { by: 'lea.montbrun', after: 30, body: 'Café posé sur ton bureau, liste dessous.' },
          {
            by: 'haruka.ishii',
            after: 9 * hour,
            body: 'I will be at Kansai for the third stamp myself. The counter is behind a pillar and closes at 17:00; nobody finds it alone.',
            reactions: { thanks: 13 },
          },
        ],
      },
      {
        by: 'priya.raman',
        after: 3 * hour,
        body: 'One sensor was swapped last month, so the list on the lid is wrong. The right serial numbers are in the calibration file.',
        reactions: { insightful: 6 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'yannick.floch',
    ago: 496 * day + 6 * hour,
    to: 'site:saint-nazaire',
    title: 'Lunettes de sécurité à ma vue : combien de temps, et qui paie ?',
    topics: ['équipement'],
    body: 'Je porte les grosses par-dessus les miennes, elles glissent quand je regarde les fourches en haut.',
    comments: [
      {
        by: 'brigitte.saunier',
        after: 35,
        best: true,
        body: 'L’entreprise paie, en totalité, et trois semaines suffisent. Apporte une ordonnance de moins de trois ans, l’opticienne vient ici le premier mardi du mois à 14 h. Pour un cariste, demande les verres progressifs « larges » : les ordinaires rendent flou ce qui est en haut.',
        reactions: { thanks: 9 },
        replies: [
          {
            by: 'yannick.floch',
            after: 34 * day,
            body: 'Reçues. Je lis l’étiquette du sixième niveau sans lever le menton, mon cou te remercie.',
            reactions: { like: 14 },
          },
        ],
      },
      {
        by: 'erwan.jaouen',
        after: 80,
        body: 'Demande aussi la branche souple, sous le casque tu m’en diras des nouvelles.',
      },
    ],
  },
  {
    kind: 'question',
    by: 'camille.rouvray',
    ago: 4 * day - 2 * hour,
    to: 'group:methodes',
    title: 'Jeu diamétral d’une bague d’usure en duplex sur duplex : 0,4 ou 0,6 mm ?',
    topics: ['duplex', 'jeux'],
    body: 'Roue de 250, bague Ø 140, eau de mer à 25 °C. Le tableau maison donne 0,4 pour la fonte sur bronze et s’arrête là. J’ai peur du grippage avec 0,4, et du rendement avec 0,6.',
    reactions: { insightful: 3 },
    comments: [
      {
        by: 'theophile.ancelin',
        after: 16 * hour,
        body: 'Pour des matières qui grippent entre elles, l’usage est d’ajouter environ 0,12 mm au jeu de base. À Ø 140 cela te mène vers 0,55. As-tu une différence de dureté entre les deux ?',
        replies: [
          { by: 'camille.rouvray', after: 25, body: '60 HB d’écart, si la bague est traitée. Sinon rien.' },
        ],
      },
      {
        by: 'rim.alaoui',
        after: 17 * hour,
        body: 'Sur Agadir nous sommes à 0,6 depuis huit mois, avec du sable. Aucune trace de contact, perte de rendement mesurée à 0,7 point. À 0,4 je n’aurais pas dormi.',
        reactions: { insightful: 7 },
      },
    ],
  },
];
