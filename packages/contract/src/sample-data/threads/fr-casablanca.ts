import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const frCasablanca: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'rim.alaoui',
    ago: 10 * day + 4 * hour,
    to: 'everyone',
    topics: ['eau de mer', 'dessalement'],
    body: 'Huit mois de suivi sur les pompes de prise d’eau d’Agadir, en trois constats.\n\n**Le sable.** 12 mg/l en moyenne, mais 180 le lendemain des tempêtes. L’usure se fait en six jours par an.\n\n**La température.** Sans effet visible. Nous avions prévu le contraire.\n\n**Les moules.** Personne n’avait prévu les moules. Elles s’installent dans la crépine au printemps et la pompe manque d’eau en juin, poliment, sans alarme.\n\nRecommandation : un capteur de pression différentielle sur la crépine, et un calendrier des marées de tempête à côté du calendrier d’entretien.',
    reactions: { insightful: 21, like: 13 },
    comments: [
      {
        by: 'theophile.ancelin',
        after: 50,
        body: 'Six jours par an ! On dimensionnait les bagues d’usure sur la moyenne. Accepterais-tu de présenter cela au bureau d’études ?',
        reactions: { insightful: 5 },
        replies: [
          {
            by: 'rim.alaoui',
            after: 30,
            body: 'Volontiers, le 2 ou le 3 décembre, à distance. J’ai des photos de moules, prévoyez après le déjeuner.',
            reactions: { like: 11 },
          },
        ],
      },
      {
        by: 'mehdi.bennani',
        after: 2 * hour,
        body: 'J’ajoute que les moules étaient excellentes. 🦪',
        reactions: { like: 38 },
      },
      {
        by: 'kofi.adjei',
        after: 3 * hour,
        body: 'We can alarm on the differential today: the input exists on the panel, it is simply not wired. Send me the panel number and I will prepare the parameter set.',
        reactions: { thanks: 6 },
        replies: [
          {
            by: 'mehdi.bennani',
            after: 60,
            body: 'Panel AG-04. I can be there on Wednesday with the cable. 🙌',
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'mehdi.bennani',
    ago: 392 * day - 3 * hour,
    to: 'group:terrain',
    topics: ['alignement'],
    body: 'Khouribga, pompe de reprise, 250 kW. Troisième accouplement cassé en un an. Le client voulait un accouplement plus gros. J’ai mesuré l’alignement à froid, parfait, puis j’ai attendu deux heures en marche, arrêté, remesuré : 0,62 mm de dilatation côté moteur, 0,15 côté pompe.\n\nOn aligne maintenant avec le moteur 0,45 mm trop bas, exprès. Au début tout le monde trouve cela faux. À chaud, c’est juste.',
    reactions: { insightful: 16, like: 9 },
    comments: [
      {
        by: 'noor.vanaken',
        after: 50,
        body: 'Did you leave a note on the base plate? The next fitter will “correct” it within a month.',
        reactions: { like: 10 },
        replies: [
          {
            by: 'mehdi.bennani',
            after: 25,
            body: 'Engraved plate, French and Arabic: “0,45 mm trop bas, c’est voulu”. Signed, dated, with my phone number.',
            reactions: { like: 19, insightful: 4 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 16 * hour,
        body: 'As-tu vérifié le pied boiteux avant ? Sur ces châssis soudés j’en trouve un sur deux.',
        replies: [
          {
            by: 'mehdi.bennani',
            after: 2 * hour,
            body: 'Oui, 0,08 au pied arrière droit, calé. C’est la première chose que tu m’as apprise à Nantes.',
            reactions: { like: 12 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'salma.idrissi',
    ago: 68 * day + 5 * hour,
    to: 'everyone',
    topics: ['Casablanca', 'atelier'],
    body: 'Le banc de réparation de Casablanca a ouvert ce matin. Deux établis, un petit banc hydraulique de 37 kW, une presse de 30 tonnes et une armoire de garnitures que Youssef a classée par diamètre d’arbre, puis par couleur de boîte, ce qui revient au même, il l’a vérifié.\n\nUne pompe du Sud marocain mettait onze semaines à faire l’aller-retour par Nantes. La première réparée ici est repartie en neuf jours. Merci à @{mathilde.orain} et @{malo.kervadec} pour les trois semaines passées à nous apprendre vos mauvaises habitudes, et à nous demander de ne pas les prendre.',
    reactions: { celebrate: 29, like: 18 },
    comments: [
      {
        by: 'gustave.perrichon',
        after: 40,
        body: 'Onze semaines à neuf jours. Je ne connais pas d’investissement mieux placé cette année, et j’en ai signé d’autres.',
        reactions: { like: 14 },
      },
      {
        by: 'mathilde.orain',
        after: 2 * hour,
        body: 'Le point à débit nul, vous le faites ?',
        replies: [
          {
            by: 'mehdi.bennani',
            after: 20,
            body: 'Avant chaque série, et Youssef nous surveille.',
            reactions: { like: 9 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 3 * hour,
        body: 'Trois semaines et un tajine dont je parle encore à ma femme. Elle commence à se lasser, moi pas.',
        reactions: { like: 21 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'nadia.ouazzani',
    ago: 286 * day + 4 * hour,
    to: 'everyone',
    topics: ['horaires', 'ramadan'],
    body: 'Pendant le mois de ramadan, qui commence la semaine prochaine, le site de Casablanca travaille de 9 h à 15 h sans pause. Pour nos collègues des autres sites, trois choses simples :\n\n- appelez-nous plutôt le matin, l’après-midi nous sommes là mais moins vifs ;\n- évitez les réunions qui débordent après 15 h, la route est longue avant la rupture du jeûne ;\n- les urgences de terrain passent comme d’habitude, Mehdi et son remplaçant se relaient.\n\nEt si vous venez nous voir, restez dîner.',
    reactions: { thanks: 17, like: 14 },
    comments: [
      {
        by: 'wouter.maes',
        after: 60,
        body: 'Gent moves its weekly call with you from 15:30 to 10:00 for the month. It suits us better anyway; we may keep it.',
        reactions: { like: 11 },
      },
      {
        by: 'lea.montbrun',
        after: 2 * hour,
        body: 'Les enlèvements de 16 h passent à 11 h, le transporteur est d’accord.',
        replies: [
          {
            by: 'youssef.tazi',
            after: 30,
            body: 'Merci Léa. J’aurai tout sur le quai à 10 h 30. 👍',
            reactions: { like: 4 },
          },
        ],
      },
      {
        by: 'soline.drevant',
        after: 5 * hour,
        body: 'J’ai décalé le module « lecture de plans » au mois d’après. Personne ne lit bien un plan le ventre vide, moi la première.',
        reactions: { like: 13 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'salma.idrissi',
    ago: 77 * day + 3 * hour,
    to: 'everyone',
    recipients: ['nadia.ouazzani', 'tom.hargreaves'],
    value: 'boldness',
    body: 'Vous avez répondu à un appel d’offres de 140 pages en quatre jours, dans deux langues, en disant franchement au client ce que nous ne savions pas faire. Il nous a choisis pour cette page-là.',
    reactions: { celebrate: 23, like: 12 },
    comments: [
      {
        by: 'tom.hargreaves',
        after: 45,
        body: 'Page 94, “What we would rather not promise”. Nadia’s idea. I was against it until about midnight.',
        reactions: { like: 28 },
      },
      {
        by: 'nadia.ouazzani',
        after: 80,
        body: 'À minuit et quart, il a proposé un titre encore plus franc. Nous avons gardé le premier.',
        reactions: { like: 22 },
      },
    ],
  },
  {
    kind: 'membership',
    by: 'youssef.tazi',
    ago: 187 * day + 5 * hour,
    to: 'group:english',
    group: 'english',
    body: 'Pour comprendre enfin ce que Tom dit au téléphone, et pourquoi il rit avant la fin.',
    reactions: { like: 18 },
    comments: [
      {
        by: 'siobhan.keane',
        after: 40,
        body: 'Welcome. Nobody here understands Tom on the telephone either, so you start level with the rest of us.',
        reactions: { like: 21 },
      },
      { by: 'tom.hargreaves', after: 70, body: 'I can hear you, you know.', reactions: { like: 26 } },
    ],
  },
];
