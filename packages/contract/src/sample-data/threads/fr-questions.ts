import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frQuestions: readonly ScriptActivity[] = [
  {
    kind: 'question',
    by: 'mehdi.bennani',
    ago: 4 * day + 6 * hour,
    to: 'group:terrain',
    title: 'Joint torique gonflé après trois semaines en eau froide : que regarder ?',
    topics: ['joints', 'EPDM'],
    body: 'Eau de ville, 18 °C, rien d’agressif, et pourtant le joint d’arbre a pris presque 1 mm. La garniture ne coulisse plus. Le joint livré est bien en EPDM, je l’ai vérifié au sachet.',
    reactions: { insightful: 5 },
    comments: [
      {
        by: 'noor.vanaken',
        after: 30,
        body: 'Any cleaning agent in the line, or a disinfection after installation?',
        replies: [
          {
            by: 'mehdi.bennani',
            after: 25,
            body: 'Une javellisation au départ, rincée. Les autres joints de la pompe sont intacts.',
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 70,
        best: true,
        body: 'Regarde la graisse de montage. L’EPDM n’aime pas l’huile minérale : un film suffit, il gonfle de 10 à 20 % en quelques semaines, même dans l’eau pure. C’est pour cela que les autres sont intacts, on ne graisse que celui de l’arbre.\n\nRemonte à l’eau savonneuse ou à la graisse silicone, réf. 322. Et jette le pinceau, il en garde.',
        reactions: { insightful: 14, thanks: 8 },
        replies: [
          {
            by: 'mehdi.bennani',
            after: 4 * hour,
            body: 'C’était cela. Pot de graisse à roulements dans la caisse du sous-traitant, pinceau compris. Tout est reparti, merci.',
            reactions: { celebrate: 5 },
          },
        ],
      },
      {
        by: 'siobhan.keane',
        after: 6 * hour,
        body: 'I am adding a crossed-out grease pot to page 12 of the fitting manual. One picture, no words, all languages.',
        reactions: { like: 15 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'tanguy.lebreton',
    ago: 263 * day + 6 * hour,
    to: 'group:methodes',
    title: 'Broutage à l’alésage du fond de volute : qui a une idée que je n’ai pas eue ?',
    topics: ['usinage'],
    body: 'Barre de 40, sortie de 210 mm, fonte GJS-400, Ø 92 H7. Ça chante à 640 Hz et la surface a des écailles. Déjà essayé : vitesse divisée par deux, avance doublée, plaquette neuve, rayon de 0,4 au lieu de 0,8, jurons.',
    reactions: { support: 6 },
    comments: [
      {
        by: 'camille.rouvray',
        after: 40,
        body: 'Cinq fois le diamètre, c’est la limite d’une barre acier. Le fournisseur prête une barre antivibratoire quinze jours, j’ai le formulaire.',
        reactions: { like: 4 },
      },
      {
        by: 'lars.oudekamp',
        after: 2 * hour,
        body: 'If 640 Hz does not move with the spindle speed, it is the bar’s own frequency. Measure it: hit the bar with a mallet, record with a phone, look at the peak.',
        replies: [
          {
            by: 'tanguy.lebreton',
            after: 60,
            body: '638 au téléphone. C’est donc bien la barre, et le maillet fait un joli la… non, un mi.',
            reactions: { like: 12 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 4 * hour,
        best: true,
        body: 'Un vieux tour de main, avant de dépenser : colle un morceau de durite remplie de grenaille de plomb le long de la barre, serrée avec deux colliers. Cela ne raidit rien, mais cela amortit. On faisait ainsi sur l’aléseuse de 1978.',
        reactions: { insightful: 13, like: 9 },
        replies: [
          {
            by: 'tanguy.lebreton',
            after: 4 * day,
            body: 'Ra 1,2, plus un bruit. C’est hideux, ça tient, et je rends la barre antivibratoire sans l’avoir déballée.',
            reactions: { celebrate: 18 },
          },
          {
            by: 'karim.benali',
            after: 5 * day,
            body: 'Colliers à vis avec un ruban par-dessus, que rien n’accroche. Vu ce matin, c’est bien fait.',
            reactions: { thanks: 3 },
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    by: 'ousmane.traore',
    ago: 27 * day + 5 * hour,
    to: 'group:data',
    title: 'Un pic à deux fois la rotation, et rien à une fois : alignement ou autre chose ?',
    topics: ['vibrations'],
    body: 'Groupe d’essai n° 2, 1 480 tr/min. Spectre au palier moteur :\n\n```\n1×   24,7 Hz   0,4 mm/s\n2×   49,3 Hz   3,8 mm/s\n3×   74,0 Hz   0,3 mm/s\n```\n\nL’alignement laser donne 0,03 mm. J’ai refait deux fois.',
    reactions: { insightful: 6 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 50,
        body: 'Deux fois la rotation avec un alignement juste, moi je regarderais le pied boiteux. Desserre les quatre vis une à une, comparateur sur la patte.',
      },
      {
        by: 'priya.raman',
        after: 80,
        best: true,
        body: 'Careful: 49.3 Hz is very close to 50, and your resolution may hide the difference. Zoom in with a longer record. If the peak sits at 49.33 it is mechanical. If there is a second one at 100.00 (twice the mains), look at the motor: air gap or frame distortion.\n\nSimplest test: cut the power and watch. An electrical peak vanishes at once, a mechanical one runs down with the shaft.',
        reactions: { insightful: 19, thanks: 7 },
        replies: [
          {
            by: 'ousmane.traore',
            after: 5 * hour,
            body: 'Coupé : le pic descend avec l’arbre, donc mécanique. Et sur l’enregistrement long, 49,33. Je desserre les pattes demain, Malo tient la corde.',
          },
          {
            by: 'ousmane.traore',
            after: day,
            body: '0,11 mm sous la patte avant gauche. Calé, 0,6 mm/s. Vous aviez raison tous les deux, dans l’ordre.',
            reactions: { celebrate: 11 },
          },
        ],
      },
      {
        by: 'kofi.adjei',
        after: 4 * hour,
        body: 'I am keeping the power-cut test for our commissioning sheet. Ten seconds, no tools.',
        reactions: { like: 8 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'jules.tessier',
    ago: 376 * day + 3 * hour,
    to: 'site:saint-nazaire',
    title: 'Comment saisir le retour d’une caisse consignée quand le client a gardé le couvercle ?',
    topics: ['emballage'],
    body: 'Le logiciel connaît « complète » et « détruite ». La mienne est entre les deux, et j’en ai sept comme cela.',
    reactions: { like: 5 },
    comments: [
      {
        by: 'yannick.floch',
        after: 25,
        body: 'Moi je mettais « complète » et je faisais un couvercle. Ce n’est sans doute pas une réponse.',
        reactions: { like: 13 },
      },
      {
        by: 'lea.montbrun',
        after: 60,
        best: true,
        body: 'Saisis « complète » avec le motif `R7`, et le nombre de couvercles manquants en commentaire. Le client est débité de 38 € par couvercle en fin de trimestre. R7 n’est pas dans la liste déroulante, il faut le taper, ce qui explique que personne ne le connaisse.',
        reactions: { thanks: 6, insightful: 4 },
        replies: [
          { by: 'jules.tessier', after: 20, body: 'Il marche. Existe-t-il d’autres codes secrets ?' },
          {
            by: 'lea.montbrun',
            after: 40,
            body: 'Onze. Je te les imprime, et j’en profite pour demander à Marius de les mettre dans la liste.',
            reactions: { like: 9 },
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    by: 'paul.henri.garnier',
    ago: 32 * day + 5 * hour,
    to: 'everyone',
    title: 'Peut-on promettre six semaines sur une DN 125 en 1.4517 ?',
    topics: ['délais', 'duplex'],
    body: 'Un port de pêche, corrosion avancée sur l’ancienne pompe, ils tiennent avec un secours loué 480 € par jour. Je dois répondre demain midi. Je préfère un non clair à un oui courageux.',
    reactions: { support: 5 },
    comments: [
      {
        by: 'camille.rouvray',
        after: 30,
        body: 'Côté atelier, usinage et montage tiennent en neuf jours si l’on décale la série de la papeterie, qui a deux semaines de marge.',
      },
      {
        by: 'mathilde.orain',
        after: 50,
        body: 'Banc 5 libre en semaine 48. Essai en eau claire, une demi-journée.',
      },
      {
        by: 'benoit.lacassagne',
        after: 2 * hour,
        best: true,
        body: 'Six semaines, non : la fonderie coule le 1.4517 une fois par mois, prochaine coulée dans dix-huit jours, plus traitement thermique. **Huit semaines, oui**, je m’y engage.\n\nMais il y a mieux : une volute brute au magasin, commande annulée en mars, même indice. Il ne manque que la roue. Avec une roue usinée dans la barre, plus chère d’environ 1 900 €, tu as tes six semaines.',
        reactions: { insightful: 12, celebrate: 7 },
        replies: [
          {
            by: 'paul.henri.garnier',
            after: 45,
            body: '1 900 € contre quatorze jours de location, le calcul est fait. Je propose les deux versions au client.',
          },
          {
            by: 'paul.henri.garnier',
            after: day + 2 * hour,
            body: 'Il a choisi la barre. Il demande à rencontrer « celui qui fouille dans les étagères ».',
            reactions: { like: 22 },
          },
        ],
      },
      {
        by: 'theophile.ancelin',
        after: 3 * hour,
        body: 'Roue dans la barre : je dois revoir l’épaisseur des aubes, 4 mm au lieu de 5, sinon l’outil ne passe pas. Je perds un demi-point de rendement, à lui dire aussi.',
        reactions: { insightful: 5 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'laure.vautrin',
    ago: 411 * day + 4 * hour,
    to: 'everyone',
    title: 'Pourquoi « Élodie » devient « Ã‰lodie » quand j’ouvre l’export des heures ?',
    topics: ['tableur'],
    body: 'Chaque mois je corrige 140 prénoms à la main. J’ai fini par trouver cela reposant, c’est inquiétant.',
    reactions: { like: 16 },
    comments: [
      {
        by: 'elodie.quemener',
        after: 10,
        body: 'Je trouvais que cela me donnait un genre.',
        reactions: { like: 28 },
      },
      {
        by: 'marius.delcourt',
        after: 35,
        best: true,
        body: 'Le fichier est en UTF-8 et ton tableur le lit comme s’il datait de 1998. Ne double-clique pas :\n\n1. Données, puis « À partir d’un fichier texte » ;\n2. origine du fichier : `65001 : Unicode (UTF-8)` ;\n3. séparateur : point-virgule.\n\nÀ partir de lundi l’export portera une marque au début du fichier, et le double-clic suffira. Pardon pour les 140 prénoms.',
        reactions: { thanks: 11, insightful: 6 },
        replies: [
          {
            by: 'laure.vautrin',
            after: 20,
            body: 'Deux minutes. Je ne sais pas quoi faire de ma fin de mois.',
            reactions: { like: 14 },
          },
          { by: 'benoit.lacassagne', after: 30, body: 'J’ai quelques provisions à t’expliquer.' },
        ],
      },
    ],
  },
];
