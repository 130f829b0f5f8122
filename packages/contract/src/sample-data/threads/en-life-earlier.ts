/** Everyday life around Gent, the months before. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const enLifeEarlier: readonly ScriptActivity[] = [
  {
    kind: 'idea',
    by: 'lars.oudekamp',
    ago: 42 * day + 5 * hour,
    to: 'everyone',
    title: 'A lending shelf for private projects',
    body: 'Each site owns tools that sleep from Friday to Monday: a torque wrench, a crimper, a thermal camera, the good ladder. I propose a shelf, a notebook and three rules.\n\n1. Nothing that needs a certificate to be used.\n2. Back on Monday at 7:00, clean, even if it was not clean before.\n3. Break it, say it. No questions, no payment the first time.\n\nThe thermal camera alone would find half of our colleagues’ draughts before winter.',
    votes: 19,
    stage: 'open',
    reactions: { like: 9 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 44,
        body: 'D’accord pour tout sauf la clé dynamométrique : elle est étalonnée, et une chute dans un garage ne se voit pas.',
        reactions: { insightful: 9 },
        replies: [
          {
            by: 'lars.oudekamp',
            after: 12,
            body: 'Right. Rule 0: nothing calibrated. We have two retired ones, painted yellow, they could go on the shelf.',
          },
          {
            by: 'malo.kervadec',
            after: 20,
            body: 'Jaune, parfait. Jaune, ça veut dire « environ ».',
            reactions: { like: 8 },
          },
        ],
      },
      {
        by: 'laure.vautrin',
        after: 120,
        body: 'Prêter à titre gratuit, oui, mais il faut une ligne à l’assurance. Je pose la question, réponse d’ici quinze jours.',
        reactions: { thanks: 4 },
      },
      {
        by: 'karim.benali',
        after: 160,
        body: 'Pas d’échafaudage, pas de disqueuse. Pour le reste, je préfère prêter un bon escabeau que lire une déclaration d’accident de chaise.',
        reactions: { like: 10 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'wouter.maes',
    ago: 54 * day + 6 * hour,
    to: 'site:gent',
    body: 'The bicycle shed was full at 8:10 this morning and the car park was half empty. I take this as news from the future. From next month, four of the parking spaces next to hall 1 become covered racks, with two sockets at a height that does not drown.\n\nWho parks there now and truly needs to? Tell me before Friday, I would rather move a line of paint than a person.',
    reactions: { like: 6, celebrate: 2 },
    comments: [
      {
        by: 'tom.hargreaves',
        after: 25,
        body: 'I park there, out of habit and nothing else. Paint away.',
        reactions: { like: 5 },
      },
      {
        by: 'femke.dewitte',
        after: 60,
        body: 'The on-call van needs one space within 50 m of the parts door. It does not have to be one of those four, but it has to be one.',
        replies: [
          { by: 'wouter.maes', after: 15, body: 'Number 9, right by the door, marked in yellow. Done. ✅' },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'priya.raman',
    ago: 75 * day + 5 * hour,
    to: 'group:potager',
    body: 'Report from the smallest branch of the vegetable garden: three tomato plants on the loading dock in Gent, south-facing, next to the compressor exhaust. It gives them 4 °C more at night, I have a logger on it.\n\nYield so far: 61 tomatoes, 2.9 kg. Losses: 5, to a forklift.',
    reactions: { like: 13, celebrate: 3 },
    comments: [
      {
        by: 'tanguy.lebreton',
        after: 90,
        body: 'À Nantes, sans compresseur, 3,4 kg par pied. Mais on n’a pas de courbe pour le prouver.',
        reactions: { like: 9 },
        replies: [
          {
            by: 'priya.raman',
            after: 20,
            body: 'Then it did not happen. (I can lend you a logger.)',
            reactions: { like: 8 },
          },
          {
            by: 'tanguy.lebreton',
            after: 130,
            body: 'Prête aussi le chariot élévateur, que la comparaison soit juste.',
            reactions: { like: 11 },
          },
        ],
      },
      {
        by: 'brigitte.saunier',
        after: 160,
        body: 'Vérifiez seulement que l’échappement n’est pas huilé avant de les manger. Un mouchoir blanc devant la sortie pendant une heure suffit.',
        reactions: { insightful: 6 },
      },
      {
        by: 'priya.raman',
        after: 1480,
        body: 'Handkerchief test done: white before, white after. Salad approved. 🥗',
        reactions: { like: 5 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'tom.hargreaves',
    ago: 110 * day + 4 * hour,
    to: 'everyone',
    body: 'Three days at the water fair with the transparent demonstration pump. Visitors by question asked:\n\n- “What does it cost?” 41\n- “Is it made in France?” 28\n- “Can I see what happens if you close that valve?” 112, of whom 90 under twelve\n\nWe closed the valve 112 times. The seal held, the impeller sang, and I learned to explain cavitation to someone who had just lost a tooth. It is the same thing: a small hole where there should not be one.',
    reactions: { like: 19, celebrate: 5 },
    comments: [
      {
        by: 'theophile.ancelin',
        after: 35,
        body: 'Cent douze fermetures en trois jours, c’est plus que le cahier des charges sur dix ans. Je veux bien démonter la garniture et regarder les faces.',
        reactions: { insightful: 6 },
        replies: [
          {
            by: 'tom.hargreaves',
            after: 22,
            body: 'It is on its way to you, wet, with a child’s sticker on it. Please keep the sticker.',
          },
          {
            by: 'theophile.ancelin',
            after: 6 * day,
            body: 'Faces nickel, 0,2 µm d’usure. L’autocollant est une grenouille. Elle reste. 🐸',
            reactions: { celebrate: 8, like: 7 },
          },
        ],
      },
      {
        by: 'paul.henri.garnier',
        after: 80,
        body: 'De mon côté, sur les 41 qui ont demandé le prix, sept ont rappelé. Deux par l’intermédiaire de leurs enfants, si j’ai bien compris.',
        reactions: { like: 12 },
      },
      {
        by: 'elodie.quemener',
        after: 150,
        body: 'Could we have the pump for the family day? I promise a queue and someone to hold the valve.',
        replies: [
          {
            by: 'tom.hargreaves',
            after: 30,
            body: 'It is yours, and so am I, for the valve.',
            reactions: { like: 6 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'wouter.maes',
    ago: 490 * day + 6 * hour,
    to: 'everyone',
    body: 'Haruka Ishii joins us in Gent on Monday as liaison engineer for our client in Osaka. Haruka spent six years on the other side of the table, receiving our test reports. I asked what we could expect. “Questions”, was the answer.\n\nDesk next to the window, phone 6 118, first visit to Saint-Nazaire the week after.',
    reactions: { like: 12, celebrate: 8 },
    comments: [
      {
        by: 'mathilde.orain',
        after: 50,
        body: 'Bienvenue. Les réponses seront au banc 5, le café aussi. ☕',
        reactions: { like: 7 },
      },
      {
        by: 'siobhan.keane',
        after: 85,
        body: 'Six years of reading our reports and still willing to come. I have my own questions.',
        reactions: { like: 9 },
      },
      {
        by: 'haruka.ishii',
        after: 3 * day + 40,
        body: 'Thank you for the welcome. I have found the window, the phone and the coffee. The questions follow on Wednesday, numbered.',
        reactions: { like: 14 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'wouter.maes',
    ago: 290 * day + 5 * hour,
    to: 'everyone',
    body: 'One year of solar panels on the roof of hall 2. The supplier promised 41 MWh; the meter says **38.6**. Before anyone is disappointed: 1.9 of the missing 2.4 were leaves in the gutter shading the bottom row, which we found in October by walking up there with a broom.\n\nThe broom now has a place in the maintenance plan, twice a year, 20 minutes.',
    topics: ['energy'],
    reactions: { like: 13, insightful: 6 },
    comments: [
      {
        by: 'laure.vautrin',
        after: 60,
        body: 'Rendement du balai : 1,9 MWh par an pour 40 minutes. Je n’ai rien de comparable dans le plan d’investissement.',
        reactions: { like: 17 },
      },
      {
        by: 'gustave.perrichon',
        after: 140,
        body: 'Même panneaux prévus sur l’atelier A. Qui chez vous peut passer une heure avec notre couvreur avant que les gouttières soient dessinées ?',
        replies: [
          {
            by: 'lars.oudekamp',
            after: 30,
            body: 'I can. I have photos of the bottom row at four dates and strong views on gutters.',
            reactions: { like: 5 },
          },
        ],
      },
      {
        by: 'karim.benali',
        after: 200,
        body: 'Le balai, oui. La ligne de vie aussi ? La photo montre le balai et deux bottes, et rien d’autre.',
        reactions: { insightful: 5 },
        replies: [
          {
            by: 'wouter.maes',
            after: 25,
            body: 'The harness is behind the photographer, clipped. The photographer was me, and I have kept that angle out of modesty.',
            reactions: { like: 8 },
          },
        ],
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'siobhan.keane',
    ago: 241 * day + 4 * hour,
    to: 'everyone',
    recipients: ['soline.drevant'],
    value: 'pass-on',
    body: 'You let me sit at the back of nine training sessions with a notebook and never asked what it was for. It was for the manual. Every sentence people laughed at is gone, and every sentence they wrote down has moved to page one.',
    reactions: { like: 14, thanks: 4 },
    comments: [
      {
        by: 'soline.drevant',
        after: 60,
        body: 'Je me demandais quand même. Et j’ai vu que tu notais aussi les moments où je me contredisais : merci de ne pas les avoir publiés.',
        reactions: { like: 10 },
        replies: [
          {
            by: 'siobhan.keane',
            after: 19,
            body: 'Those became the chapter on troubleshooting.',
            reactions: { like: 13 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'priya.raman',
    ago: 136 * day + 2 * hour,
    to: 'group:parents',
    body: 'Bring-your-child afternoon, result: the tachometer measured a skipping rope at 142 rpm, a hamster wheel (by video) at 61 and Wouter’s desk chair at 88 before he asked to get off. Thank you to whoever left the ear defenders in children’s sizes.',
    reactions: { like: 11, celebrate: 2 },
    comments: [
      {
        by: 'elodie.quemener',
        after: 45,
        body: 'Les casques taille enfant viennent de l’armoire des fêtes, je les prête à tous les sites. Le hamster était-il consentant ?',
        reactions: { like: 8 },
        replies: [
          {
            by: 'priya.raman',
            after: 20,
            body: 'He is called Bernoulli and does it every night, for nothing.',
            reactions: { like: 12 },
          },
        ],
      },
      {
        by: 'wouter.maes',
        after: 70,
        body: 'Eighty-eight is above the critical speed of my lunch.',
        reactions: { like: 13 },
      },
    ],
  },
];
