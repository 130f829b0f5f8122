import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frEssais: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'mathilde.orain',
    ago: 5 * day + 3 * hour,
    to: 'everyone',
    topics: ['essais', 'banc 5'],
    body: 'La pompe de la sucrerie refusée lundi (hauteur de 3,8 % sous la courbe, toute la plage, très régulière) est bonne. C’est le banc qui avait tort.\n\nUn écart aussi régulier ne ressemble pas à une roue mal coulée, qui décroche plutôt en fin de courbe. Ousmane a repris la chaîne de mesure maillon par maillon et trouvé une goutte d’eau dans le tube d’impulsion du capteur aval : 2,1 m de colonne que personne ne voyait.\n\nDeux autres pompes passées sur le banc 5 entre vendredi et mardi seront réessayées demain. Merci à @{theophile.ancelin} de ne pas avoir rogné la roue tout de suite.',
    reactions: { insightful: 17, like: 15, thanks: 6 },
    comments: [
      {
        by: 'theophile.ancelin',
        after: 20,
        body: 'J’avais le plan de rognage ouvert à l’écran. J’ai eu une réunion, c’est la seule raison.',
        reactions: { like: 18 },
        replies: [
          {
            by: 'mathilde.orain',
            after: 12,
            body: 'Vive les réunions. Je ne l’écrirai qu’une fois. 🤫',
            reactions: { like: 22 },
          },
        ],
      },
      {
        by: 'ines.carvalho',
        after: 75,
        body: 'Comment le verra-t-on la prochaine fois ? Une goutte revient toujours.',
        replies: [
          {
            by: 'ousmane.traore',
            after: 30,
            body: 'Purge des deux tubes avant chaque série, et un point à débit nul : les deux capteurs doivent lire la même chose à 0,1 m près. Trois minutes. La fiche est au mur depuis 11 h.',
            reactions: { insightful: 8, thanks: 5 },
          },
          {
            by: 'ines.carvalho',
            after: 45,
            body: 'Le point à débit nul vaut de l’or. Je le propose aux bancs 1 à 4.',
          },
        ],
      },
      {
        by: 'paul.henri.garnier',
        after: 3 * hour,
        body: 'La sucrerie démarre sa campagne dimanche. Si le camion part vendredi matin, je peux de nouveau dormir.',
        reactions: { like: 5 },
      },
      {
        by: 'erwan.jaouen',
        after: 4 * hour,
        body: 'Elle part vendredi à 7 h 30, première au chargement. Dors. 😴',
        reactions: { like: 20 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'ousmane.traore',
    ago: 216 * day + 4 * hour,
    to: 'site:saint-nazaire',
    topics: ['débitmètre'],
    body: 'Le débitmètre DN 200 du banc 2 dérive de 0,4 % quand le pont du hall passe au-dessus. J’ai d’abord cru à la fatigue, la mienne. Mais c’est reproductible : pont à l’aplomb, la valeur monte ; pont au fond, elle redescend. La tresse de masse était desserrée.\n\nResserrée, contrôlée, plus rien. Je le note ici au cas où quelqu’un d’autre croirait aux fantômes.',
    reactions: { like: 12, insightful: 5 },
    comments: [
      {
        by: 'mathilde.orain',
        after: 30,
        body: 'Reprenons les essais de la semaine passée au-dessus de 300 m³/h, par acquit de conscience. Il y en a trois.',
      },
      {
        by: 'yannick.floch',
        after: 2 * hour,
        body: 'C’est moi qui garais le pont là, à cause de la lumière. Je change de place.',
        replies: [
          {
            by: 'ousmane.traore',
            after: 10,
            body: 'Garde ta place, le pont n’y est pour rien. Il a seulement dénoncé la tresse.',
            reactions: { like: 9 },
          },
        ],
      },
    ],
  },
  {
    kind: 'article',
    by: 'mathilde.orain',
    ago: 95 * day + 5 * hour,
    to: 'everyone',
    title: 'Ce que dit une pompe juste avant de caviter',
    topics: ['essais', 'cavitation', 'NPSH'],
    body: 'On me demande souvent quel bruit fait la cavitation. « Du gravier », dit le manuel, et c’est vrai, mais à ce moment-là il est trop tard. Ce qui m’intéresse, c’est la minute d’avant.\n\n**D’abord, elle se tait.** En baissant la pression d’aspiration, le sifflement aigu de la roue s’arrondit. Les premières bulles amortissent les hautes fréquences. Sur le banc 5, à 2 960 tr/min, on perd presque 3 dB au-dessus de 8 kHz.\n\n**Ensuite, elle hésite.** Le débit oscille d’un demi pour cent, avec une période de trois ou quatre secondes. L’œil ne le voit pas sur l’aiguille, la main le sent sur la tuyauterie.\n\n**Puis vient le gravier.** À ce stade, la hauteur n’a pas encore chuté. Le NPSH requis que nous publions correspond à une chute de 3 %, c’est la convention, mais la roue souffre depuis longtemps déjà : entre le premier silence et les 3 %, j’ai mesuré un rapport de deux à quatre sur le NPSH.\n\nPourquoi l’écrire ici ? Parce que nos collègues de terrain entendent les pompes avant nous, et que la bonne question au téléphone n’est pas « fait-elle du bruit ? » mais « est-elle devenue plus silencieuse ? ».\n\nLes enregistrements sont dans la [sonothèque du banc](https://relais.tervanche.example/documents/sonotheque-banc-5). À écouter au casque.',
    reactions: { insightful: 38, like: 27, thanks: 9 },
    comments: [
      {
        by: 'noor.vanaken',
        after: 40,
        body: 'This explains a call from 2023 I never understood: “it is quieter than usual, is that good?” I said yes. It was not good.',
        reactions: { like: 24, insightful: 9 },
        replies: [
          {
            by: 'mathilde.orain',
            after: 30,
            body: 'I would have said yes as well, in 2023. What did the impeller look like afterwards?',
          },
          {
            by: 'noor.vanaken',
            after: 55,
            body: 'Like lace. I have kept it; I can bring it in January. 🤯',
            reactions: { like: 12 },
          },
        ],
      },
      {
        by: 'priya.raman',
        after: 3 * hour,
        body: 'The loss above 8 kHz is visible in our data if the sensor is on the casing and not on the bearing housing. Could we instrument one of your runs?',
        replies: [
          {
            by: 'mathilde.orain',
            after: 60,
            body: 'Next week, Tuesday or Thursday, there is a free slot after 14:00. Bring two sensors, we compare both positions.',
            reactions: { celebrate: 6 },
          },
        ],
      },
      {
        by: 'rim.alaoui',
        after: 6 * hour,
        body: 'À Agadir, l’aspiration est à la limite toute l’année et nos clients « s’habituent au bruit ». Je traduis cet article en arabe cette semaine, si tu m’y autorises.',
        reactions: { support: 9 },
      },
      {
        by: 'haruka.ishii',
        after: day,
        body: 'The Osaka team listened to the third recording together, in silence, with tea. They ask whether there is a fourth.',
        reactions: { like: 31 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'mathilde.orain',
    ago: 26 * day + 3 * hour,
    to: 'everyone',
    recipients: ['ousmane.traore'],
    value: 'sobriety',
    body: 'Le banc 3 vidait 14 m³ à l’égout à chaque changement de pompe, depuis toujours. Tu as retrouvé l’ancienne fosse derrière le local électrique, remis une crépine, et depuis deux mois nous remplissons avec l’eau d’hier. 410 m³ économisés, sans un euro de budget.',
    reactions: { celebrate: 18, thanks: 12, like: 14 },
    comments: [
      {
        by: 'karim.benali',
        after: 50,
        body: 'J’ai la facture sous les yeux et je croyais à une erreur de relevé. Bravo, je corrige mon courrier à la compagnie des eaux.',
        reactions: { like: 15 },
      },
      {
        by: 'ousmane.traore',
        after: 2 * hour,
        body: 'Un mot pour Robert, parti en retraite en 2011, qui avait laissé le plan de la fosse au dos d’un calendrier.',
        reactions: { like: 23 },
        replies: [
          {
            by: 'erwan.jaouen',
            after: 20,
            body: 'Je le croise au marché du dimanche. Je lui dirai.',
            reactions: { like: 16 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'mathilde.orain',
    ago: 509 * day + 4 * hour,
    to: 'group:terrain',
    topics: ['essais', '60 Hz'],
    body: 'Les trois pompes pour Jeddah ont été essayées à 50 Hz, faute de pouvoir alimenter 132 kW à 60 Hz sur notre variateur. Je les ai converties par les lois de similitude ; voici ce que vous devriez lire sur place, à ± 2 % :\n\n- débit : × 1,2\n- hauteur : × 1,44\n- puissance absorbée : × 1,728, soit **118 kW** au point nominal\n\nAttention : le rendement gagne environ un demi-point à la grande vitesse, et le NPSH requis, lui, ne suit pas gentiment la loi. Prenez le chiffre de la feuille, pas celui de votre calculatrice.',
    reactions: { insightful: 9, thanks: 6 },
    comments: [
      {
        by: 'mehdi.bennani',
        after: 80,
        body: 'Lu sur place ce matin sur la première : 116 kW, hauteur à 0,8 % de ta valeur. La vanne de contournement fuyait un peu, je l’ai fait reprendre avant la deuxième.',
        reactions: { like: 8 },
        replies: [
          {
            by: 'mathilde.orain',
            after: 30,
            body: 'Je recopie tes relevés dans le dossier. Quelle température d’eau ?',
          },
          {
            by: 'mehdi.bennani',
            after: 45,
            body: '34 °C à l’aspiration, 46 dehors. La pompe se plaignait moins que moi.',
            reactions: { like: 14 },
          },
        ],
      },
      {
        by: 'noor.vanaken',
        after: 5 * hour,
        body: 'The NPSH remark deserves a frame. I have seen two suction lines built on that calculator.',
        reactions: { like: 7 },
      },
      {
        by: 'tom.hargreaves',
        after: day,
        body: 'Customer has signed the acceptance for all three. Their words: “the sheet told the truth”. I shall be quoting that.',
        reactions: { celebrate: 12 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'ousmane.traore',
    ago: 320 * day + 6 * hour,
    to: 'site:saint-nazaire',
    topics: ['hiver'],
    body: 'Moins 6 cette nuit sur le quai. Le cordon chauffant de la conduite extérieure a tenu, pas celui du manomètre, qui indique fièrement 4 bar alors que tout est à l’arrêt. Le banc 1 ne démarre pas avant midi.\n\nEn attendant, je range la visserie. Toute personne désœuvrée est la bienvenue.',
    reactions: { like: 14, support: 6 },
    comments: [
      {
        by: 'jules.tessier',
        after: 25,
        body: 'J’arrive. M8 et M10 sont mélangés depuis mon premier jour, ça me travaille.',
        reactions: { like: 11 },
      },
      {
        by: 'mathilde.orain',
        after: 90,
        body: 'Manomètre remplacé, l’ancien est fendu. On a de la chance qu’il ait éclaté vers le mur.',
        replies: [
          {
            by: 'ousmane.traore',
            after: 30,
            body: 'Je commande des séparateurs à membrane glycolés pour les trois points extérieurs. 65 € pièce, moins cher qu’un œil.',
            reactions: { insightful: 7 },
          },
        ],
      },
      {
        by: 'brigitte.saunier',
        after: 2 * hour,
        body: 'Et des moufles sous les gants, s’il vous plaît. J’ai vu deux débuts d’engelure ce matin, tous deux chez des gens qui m’ont dit « ça va ».',
        reactions: { thanks: 8 },
      },
    ],
  },
];
