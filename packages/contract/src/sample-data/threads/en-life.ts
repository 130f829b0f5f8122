/** Everyday life in and around Gent: words, soup, bicycles, small disagreements. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const enLife: readonly ScriptActivity[] = [
  {
    kind: 'article',
    by: 'siobhan.keane',
    ago: 12 * day + 5 * hour,
    to: 'everyone',
    title: 'We do not “ensure” things, we check them',
    body: 'I went through the eleven manuals we revised this year and counted. “Ensure that” appears 388 times. It never tells the reader what to do. Some of the sentences I replaced, with the person who knew the answer:\n\n- “Ensure adequate lubrication” is now “Add 12 g of grease every 2,000 h”. I asked Malo.\n- “Ensure correct rotation”: “Start for one second; the arrow on the casing shows the direction.” Aminata.\n- “Ensure the system is depressurised”: “Open the drain. The gauge must read zero.” Karim.\n- “Ensure suitable lifting means”: “Two slings, 2 m, 1 t each, on the marked eyes.” Erwan.\n\nEach of these took one phone call of about four minutes. The reader saves that call at two in the morning.\n\nIf you find an “ensure” in something I sign, write to me and I will buy you a coffee. I have budgeted for forty.',
    topics: ['plain-words', 'manuals'],
    reactions: { like: 15, insightful: 9, thanks: 4 },
    comments: [
      {
        by: 'erwan.jaouen',
        after: 35,
        body: 'Et si les élingues font 3 m, c’est bien aussi, l’angle est meilleur. Mais deux mètres, c’est ce qu’on trouve partout.',
        reactions: { insightful: 4 },
        replies: [
          {
            by: 'siobhan.keane',
            after: 18,
            body: '“At least 2 m”, then. That is the fifth minute of the call.',
          },
        ],
      },
      {
        by: 'ines.carvalho',
        after: 90,
        body: 'En français, le même mal s’appelle « veiller à ». Je viens de compter dans nos procédures : 214 fois. Je te dois des cafés.',
        reactions: { like: 13 },
      },
      {
        by: 'tom.hargreaves',
        after: 140,
        body: 'Page 3 of the warranty terms: “The purchaser shall ensure suitable storage.” One flat white, please.',
        reactions: { like: 9 },
        replies: [
          {
            by: 'siobhan.keane',
            after: 31,
            body: 'Signed by legal, not by me. But I asked Youssef: “Store dry, above 5 °C, turn the shaft by hand once a month.” Shall we send them that?',
          },
          {
            by: 'youssef.tazi',
            after: 70,
            edited: true,
            body: 'Un quart de tour de plus à chaque fois, pour que l’arbre ne repose jamais au même endroit. Je mets un point de peinture.',
            reactions: { insightful: 10 },
          },
        ],
      },
      {
        by: 'camille.rouvray',
        after: 1390,
        body: 'The list convinced my whole team in five minutes. We do the assembly sheets next; who wants to count the « s’assurer que » ?',
        reactions: { like: 7 },
      },
    ],
  },
  {
    kind: 'poll',
    by: 'tom.hargreaves',
    ago: 3 * day + 5 * hour,
    to: 'site:gent',
    title: 'The coffee machine on the first floor: what do we do?',
    body: 'It has asked to be descaled every day since the summer, including on days when it has just been descaled. Lars has looked inside and come out quieter.',
    options: [
      ['Repair it, we are a pump company', 5],
      ['Replace it by the same one', 1],
      ['Two plain filter machines', 2],
      ['Tea', 1],
    ],
    closesIn: 2 * day + 3 * hour,
    reactions: { like: 5 },
    comments: [
      {
        by: 'lars.oudekamp',
        after: 16,
        body: 'The pump inside is a 15 bar vibrating piston. It works. The flow sensor before it is full of lime and reports 40 % of the truth, so the machine believes it is old.',
        reactions: { like: 5, insightful: 2 },
      },
      {
        by: 'noor.vanaken',
        after: 45,
        body: 'Voting repair. If it gets out that Tervanche Gent threw away a machine with a working pump, I cannot show my face in the field.',
        reactions: { like: 6 },
      },
      {
        by: 'siobhan.keane',
        after: 70,
        body: 'I voted tea and I see I am alone. I would like this recorded.',
        replies: [
          {
            by: 'kofi.adjei',
            after: 9,
            body: 'Recorded. I drink tea too, but I vote for the working pump, on principle.',
            reactions: { like: 4 },
          },
        ],
      },
      {
        by: 'wouter.maes',
        after: 200,
        body: 'Whatever wins: no soldering on the kitchen table, please. The insurance inspector remembers the toaster.',
        reactions: { like: 7 },
      },
    ],
  },
  {
    kind: 'event',
    by: 'femke.dewitte',
    ago: 3 * day + 2 * hour,
    to: 'site:gent',
    title: 'Soup on Thursday, round four',
    body: 'Leek and potato this time, without cream, because last time two of you were polite about it. Bring a bowl, a spoon and one surplus vegetable. Proceeds (there are never proceeds) go to the bread.',
    startsIn: 2 * day + 22 * hour,
    at: '12:00',
    weekday: 4,
    minutes: 60,
    place: 'Kitchen, first floor, Gent',
    going: 8,
    reactions: { like: 5, celebrate: 1 },
    comments: [
      {
        by: 'priya.raman',
        after: 130,
        body: 'I have the last six tomatoes of the loading dock. They are the size of ball bearings, 6312 at most.',
        reactions: { like: 6 },
      },
      {
        by: 'haruka.ishii',
        after: 300,
        body: 'May I bring miso? It would replace the salt. I will put a label with the ingredients in English and Dutch.',
        reactions: { like: 5 },
        replies: [
          {
            by: 'femke.dewitte',
            after: 24,
            body: 'Two pots, then: one with, one without, and we finally have a poll worth closing. ☕☕',
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'siobhan.keane',
    ago: 10 * day + 2 * hour + 40,
    to: 'group:english',
    body: 'False friends heard between Gent and Nantes since September, with what they cost us:\n\n- **éventuellement** is “possibly”, not “eventually”. A spare part was waited for, eventually.\n- **actuel** is “current”, not “actual”. “The actual drawing” was the old one.\n- **contrôler** is “to check”. Nobody wanted to control Noemie’s boxes.\n- **important** is often “large”. An “important leak” was a puddle. The next one was a lake.\n- **sensible** is “sensitive”. The sensor was not being reasonable.\n\nOthers? I print them on a card for the January visit.',
    reactions: { like: 11, thanks: 5 },
    comments: [
      {
        by: 'noemie.castel',
        after: 28,
        body: 'I would like it known that my boxes do not accept to be controlled.',
        reactions: { like: 9 },
      },
      {
        by: 'theophile.ancelin',
        after: 55,
        body: 'The other way round: I read “the pump is to be *demanded* at the store” in my own translation. I had written « demander ». The store was impressed.',
        reactions: { like: 8 },
      },
      {
        by: 'kofi.adjei',
        after: 80,
        body: '“Une pièce *consistante*” to a French colleague, for a consistent part. He asked what it was served with.',
        reactions: { like: 12 },
        replies: [
          {
            by: 'camille.rouvray',
            after: 22,
            body: 'Avec une sauce, manifestement. Pour nous, ce serait « constante » ou « régulière », selon le cas.',
          },
        ],
      },
      {
        by: 'salma.idrissi',
        after: 190,
        body: 'Add **délai**: a time allowed, not a delay. An English client once apologised to us for a « délai de huit jours » we were rather proud of.',
        reactions: { insightful: 9, like: 4 },
      },
      {
        by: 'jules.tessier',
        after: 3 * day + hour,
        body: 'And “résumer”, please. I resumed a meeting for forty minutes when they wanted it in one.',
        reactions: { like: 14 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'haruka.ishii',
    ago: 34 * day + 5 * hour,
    to: 'group:velo',
    body: 'First month of cycling to work in Gent: 19 days, 228 km, one tram rail. The rail won. I have learned that one crosses it at a right angle and that strangers here carry plasters.\n\nThe rain jacket from the shop in Osaka was made for a more vertical rain.',
    reactions: { like: 10, support: 6 },
    comments: [
      {
        by: 'wouter.maes',
        after: 20,
        body: 'Everybody meets the rail once. There is a bend at the Korenmarkt where I paid mine in 1998. Avoid it: take Hoogpoort, the cobbles are worse but they are honest.',
        reactions: { like: 6 },
      },
      {
        by: 'ines.carvalho',
        after: 75,
        body: 'Pneus de 40 mm minimum à Gand, m’a-t-on dit. Les miens faisaient 28 et j’ai visité la ville à pied.',
        replies: [
          {
            by: 'haruka.ishii',
            after: 40,
            body: 'Mine are 32. Thank you, I will measure the gap of the rail before I buy.',
          },
          {
            by: 'lars.oudekamp',
            after: 66,
            body: 'It is 45 mm at the top. I have not measured it on purpose.',
            reactions: { like: 8 },
          },
        ],
      },
      {
        by: 'brigitte.saunier',
        after: 150,
        body: 'If the wrist still hurts when you press below the thumb, have it looked at this week, even if you can type.',
        reactions: { thanks: 4 },
        replies: [
          {
            by: 'haruka.ishii',
            after: 1300,
            body: 'It was looked at. Nothing broken, two weeks of bandage. Thank you for the exact question.',
            reactions: { support: 7 },
          },
        ],
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'tom.hargreaves',
    ago: 20 * day + 4 * hour,
    to: 'everyone',
    recipients: ['noemie.castel', 'yannick.floch'],
    value: 'reliability',
    body: 'Eleven crates, one of them 4 kg heavier than its papers. You weighed all eleven again in the rain instead of writing “approx.”, and the ship left with every one of them. The client never knew, which is how I like it.',
    reactions: { like: 12, thanks: 5 },
    comments: [
      {
        by: 'yannick.floch',
        after: 50,
        body: 'Les 4 kg, c’était une clé dynamométrique oubliée dans la caisse 7. Elle a failli partir voir Busan.',
        reactions: { like: 14 },
        replies: [
          {
            by: 'ousmane.traore',
            after: 25,
            body: 'Elle est à moi. Je la cherchais depuis mardi. Double merci. 🙏',
            reactions: { like: 10 },
          },
        ],
      },
      {
        by: 'noemie.castel',
        after: 95,
        body: 'Pour Tom : le mot « approx. » est désormais banni du quai aussi. Haruka a lancé une mode.',
        reactions: { like: 7 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'tom.hargreaves',
    ago: 32 * day + 2 * hour,
    to: 'group:lecture',
    body: 'Finished the one about the lighthouse keepers that Soline lent me, on two ferries and a night train. I went in for the storms and stayed for the logbooks. There is a keeper who writes “nothing to report” for 212 days, and on the 213th describes a moth over two pages.\n\nWho is next? I can leave it in the Saint-Nazaire van on Wednesday.',
    reactions: { like: 8 },
    comments: [
      {
        by: 'soline.drevant',
        after: 40,
        body: 'Le papillon, page 148. J’ai refermé le livre à cet endroit et j’ai regardé dehors un bon moment.',
        reactions: { like: 5 },
      },
      {
        by: 'fatou.diallo',
        after: 380,
        body: 'Moi, s’il vous plaît. « Rien à signaler » pendant des mois, je connais, je voudrais voir le papillon.',
        reactions: { like: 9 },
        replies: [
          {
            by: 'tom.hargreaves',
            after: 780,
            body: 'In the van on Wednesday, then on to the night shift at Nantes. Page 148 has a ferry ticket in it.',
          },
        ],
      },
      {
        by: 'erwan.jaouen',
        after: 1230,
        body: 'Mon grand-père était gardien à la Jument. Il écrivait « vent » et, les jours exceptionnels, « vent fort ».',
        reactions: { like: 15 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'femke.dewitte',
    ago: 6 * day + 7 * hour,
    to: 'site:gent',
    body: 'Lift out of order until about 15:00. The parts trolley can go through hall 1; ask Lars for the ramp, it lives behind the compressor and weighs less than it looks.',
    reactions: { thanks: 4 },
  },
];
