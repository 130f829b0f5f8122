/** Automation and data from Gent, the months before. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const enAutomationEarlier: readonly ScriptActivity[] = [
  {
    kind: 'idea',
    by: 'priya.raman',
    ago: 33 * day + 5 * hour,
    to: 'everyone',
    title: 'Give every workshop its own vibration data, as a plain CSV',
    body: 'People ask me for “the curve of last week” about twice a day. The answer is always the same export. I would like one file per machine and per week, dropped in the shared folder on Monday at 6:00:\n\n- columns in words (`time_utc`, `speed_rpm`, `velocity_mm_s_rms`), units in the name\n- one line of context on top: sensor, position, who mounted it\n- nothing to log into\n\nCost: about 40 MB a week and one evening of mine.',
    votes: 23,
    stage: 'planned',
    reactions: { like: 11, insightful: 3 },
    comments: [
      {
        by: 'marius.delcourt',
        after: 38,
        body: 'Ton soir, plus une heure du mien pour la place disque et la purge au bout de deux ans. Est-ce que quelqu’un a besoin de plus de deux ans ?',
        replies: [
          {
            by: 'theophile.ancelin',
            after: 50,
            body: 'Pour les roulements, oui : ils vivent cinq ans. Mais une moyenne par jour me suffit au-delà de deux.',
            reactions: { insightful: 4 },
          },
          {
            by: 'marius.delcourt',
            after: 65,
            body: 'Alors brut deux ans, journalier dix ans. Cela tient sur une clé USB.',
          },
        ],
      },
      {
        by: 'aminata.sow',
        after: 140,
        body: 'Le nom de la personne qui a posé le capteur : c’est pour lui demander, pas pour lui reprocher ? Je préfère que ce soit écrit quelque part.',
        reactions: { insightful: 9 },
        replies: [
          {
            by: 'priya.raman',
            after: 24,
            body: 'To ask. You are right that it must be said: I will write “ask” in front of the name, literally: `ask: Malo`.',
            reactions: { like: 10 },
          },
        ],
      },
      {
        by: 'gustave.perrichon',
        after: 1500,
        body: 'Accordé. Début le premier lundi du mois, atelier B et banc 5 d’abord.',
        reactions: { celebrate: 9 },
      },
    ],
  },
  {
    kind: 'article',
    by: 'lars.oudekamp',
    ago: 47 * day + 5 * hour,
    to: 'everyone',
    title: 'Name it for someone who is tired',
    body: `A tag name is read four hundred times for each time it is written, and most of those readings happen at night. Here is what we agreed on for new projects.

**One order, always:** site, system, machine, signal.

\`\`\`text
GNT.CW.P02.DischargePressure_bar     yes
P2_PRESS_NEW_FINAL                   no
MW142                                no, and who are you
\`\`\`

**The unit is part of the name.** If it says \`_bar\`, it is bar. We lost a weekend to a pressure in kPa that looked plausible.

**A boolean answers a question.** \`ValveIsOpen\` is true or false. \`ValveStatus\` is a conversation.

**No jokes.** We removed \`Kaboom\` from a furnace project. It was a pressure relief. It was also not funny at 04:00.

**Old projects stay as they are** until we touch them for another reason. Renaming for beauty is how you get \`NEW_FINAL\`.

The full list, one page: https://relais.tervanche.example/automation/naming`,
    topics: ['naming', 'standards'],
    reactions: { like: 12, insightful: 9, thanks: 2 },
    comments: [
      {
        by: 'siobhan.keane',
        after: 41,
        body: '“A boolean answers a question” goes straight into the writing guide, with your name under it. It works for buttons too.',
        reactions: { like: 7 },
      },
      {
        by: 'fatou.diallo',
        after: 240,
        body: 'Merci pour « quelqu’un de fatigué ». C’est nous. À 4 h, je lis les trois premiers mots et je vais voir la machine.',
        reactions: { support: 10, like: 5 },
        replies: [
          {
            by: 'lars.oudekamp',
            after: 1140,
            body: 'Then the machine should come in the first three words. On the HMI we can hide the site part: you know which site you are on. Would that help?',
            reactions: { like: 4 },
          },
          { by: 'fatou.diallo', after: 1500, body: 'Oui. Et en plus gros.', reactions: { like: 12 } },
        ],
      },
      {
        by: 'marius.delcourt',
        after: 330,
        body: 'Je confesse une table `tmp_final_2_ok` en production depuis trois ans. Elle sera renommée quand je la toucherai pour une autre raison, comme dit l’article.',
        reactions: { like: 11 },
      },
      {
        by: 'kofi.adjei',
        after: 1460,
        body: 'I wrote `Kaboom`. It was 2014 and I was sorry by 2015.',
        reactions: { like: 16 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'kofi.adjei',
    ago: 66 * day + 4 * hour,
    to: 'group:automation',
    body: 'What happened on the sugar line on Tuesday, in order, because the order is the lesson:\n\n1. 09:12, a contractor tidies the cabinet and finds a loose patch cable.\n2. 09:13, he plugs it back. Both ends, same switch.\n3. 09:13, the ring manager sees a second ring and opens the first one to be helpful.\n4. 09:14, eleven drives lose their controller and coast down, as designed.\n5. 09:15 to 10:40, we look for a software fault, because we changed software on Monday.\n6. 10:41, @{lars.oudekamp} asks who was in the cabinet.\n\nEighty-five minutes between the fact and the question. From now on “who touched what in the last hour” is the **first** line of the call sheet.',
    reactions: { insightful: 11, support: 4 },
    comments: [
      {
        by: 'lars.oudekamp',
        after: 15,
        body: 'In fairness I asked because I saw his sandwich on top of switch 3.',
        reactions: { like: 13 },
      },
      {
        by: 'camille.rouvray',
        after: 80,
        body: 'Did the contractor know that an open end is allowed to stay open? A cap on unused ports with a word on it (« volontaire ») costs nothing and speaks when we are not there.',
        reactions: { insightful: 9 },
        replies: [
          {
            by: 'kofi.adjei',
            after: 20,
            body: 'Port caps ordered, red, “left open on purpose” in three languages.',
          },
        ],
      },
      {
        by: 'karim.benali',
        after: 200,
        body: 'Et lui, il va bien ? On a vite fait d’être « celui qui a arrêté la sucrerie ».',
        reactions: { support: 7 },
        replies: [
          {
            by: 'kofi.adjei',
            after: 32,
            body: 'I called him the same evening. He now labels cables for half the port, and he tells the story himself.',
            reactions: { like: 10 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'kofi.adjei',
    ago: 96 * day + 5 * hour,
    to: 'everyone',
    body: `Cooling loop in Gent, pump slowed from 1,450 to 1,300 rpm since the first of the month. The law says \`P₂ = P₁ × (n₂/n₁)³\`, so 72 % of the power. The meter says:

\`\`\`text
            before    after
speed        1450      1300   rpm
power        18.5      13.4   kW
flow          212       190   m³/h
coldest hall   21        21   °C
\`\`\`

Nobody noticed anything, which was the aim. At 6,000 h a year that is about 30 MWh. The change was one parameter and a pot of tea to convince me it could be that simple.`,
    topics: ['energy'],
    reactions: { like: 11, insightful: 8, celebrate: 5 },
    comments: [
      {
        by: 'rim.alaoui',
        after: 55,
        body: 'Attention à ne pas en faire une règle : ici, presque tout est du frottement, donc le cube tient. Sur nos stations, 60 % est de la hauteur statique, et à –10 % de vitesse on ne pompe plus rien du tout.',
        reactions: { insightful: 11 },
        replies: [
          {
            by: 'kofi.adjei',
            after: 16,
            body: 'Exactly the warning it needed. I add it on top: **closed loops only**.',
            reactions: { like: 5 },
          },
        ],
      },
      {
        by: 'laure.vautrin',
        after: 110,
        body: 'Trente MWh, au prix de notre contrat, cela fait une belle ligne. Tu me donnes les relevés de compteur, que je l’écrive au bon endroit et pas dans « divers » ?',
        reactions: { like: 4 },
      },
      {
        by: 'wouter.maes',
        after: 190,
        body: 'I have been in the coldest hall. It is 21 °C at the sensor, which is above the coffee machine.',
        reactions: { like: 13 },
        replies: [
          {
            by: 'kofi.adjei',
            after: 1200,
            body: 'Sensor moved. 20.4 °C. Tea remains available. 🫖',
            reactions: { like: 7 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'lars.oudekamp',
    ago: 151 * day + 3 * hour,
    to: 'group:automation',
    body: 'Deleted today: 14,380 lines, two libraries, one service nobody could name. The old polling gateway is gone. It had been answering questions from a client who closed in 2019.\n\nBefore removing it I left it running with a log for six weeks. Nobody called it except itself.',
    reactions: { celebrate: 9, like: 6 },
    comments: [
      {
        by: 'marius.delcourt',
        after: 19,
        body: '« Personne ne l’appelait, sauf lui-même. » C’est le début d’un roman.',
        reactions: { like: 9 },
      },
      {
        by: 'priya.raman',
        after: 48,
        body: 'Did it do the nightly ping that marks our sensors as alive? Four of mine turned grey at 14:00.',
        replies: [
          { by: 'lars.oudekamp', after: 6, body: 'It did. Of course it did. Looking.' },
          {
            by: 'lars.oudekamp',
            after: 52,
            body: 'Moved to the collector, nine lines. So 14,371 net. Your four are green again, and I have learned what “nobody” means.',
            reactions: { like: 12 },
          },
        ],
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'wouter.maes',
    ago: 180 * day + 5 * hour,
    to: 'everyone',
    recipients: ['lars.oudekamp', 'priya.raman'],
    value: 'boldness',
    body: 'You told a client, in the client’s own meeting room, that the pump they wanted to buy from us would not solve their problem, and you showed the twelve seconds of data that proved it. We lost an order that day and they have called us first ever since.',
    reactions: { like: 14, support: 5, celebrate: 3 },
    comments: [
      {
        by: 'tom.hargreaves',
        after: 30,
        body: 'For the record, I was the salesman in that room. I went pale, then I took notes.',
        reactions: { like: 15 },
      },
      {
        by: 'priya.raman',
        after: 58,
        body: 'The twelve seconds were Lars’s idea. I had brought three hours of them.',
        reactions: { like: 6 },
        replies: [
          {
            by: 'lars.oudekamp',
            after: 15,
            body: 'And the courage was Priya’s. I had planned to send an e-mail.',
            reactions: { like: 9 },
          },
        ],
      },
      {
        by: 'helene.masurel',
        after: 1400,
        body: 'C’est exactement le genre de commande que je veux bien perdre.',
        reactions: { like: 17 },
      },
    ],
  },
];
