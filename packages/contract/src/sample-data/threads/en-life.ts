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
      { by: 'erwan.jaouen', after: 35, body: 'Et si les élingues font 3 m, c’est bien aussi, l’angle est meilleur. Mais deux mètres, c’est ce qu’on trouve partout.', reactions: { insightful: 4 }, replies: [
        { by: 'siobhan.keane', after: 18, body: '“At least 2 m”, then. That is the fifth minute of the call.' },
      ] },
      { by: 'ines.carvalho', after: 90, body: 'En français, le même mal s’appelle « veiller à ». Je viens de compter dans nos procédures : 214 fois. Je te dois des cafés.', reactions: { like: 13 } },
      { by: 'tom.hargreaves', after: 140, body: 'Page 3 of the warranty terms: “The purchaser shall ensure suitable storage.” One flat white, please.', reactions: { like: 9 }, replies: [
        { by: 'siobhan.keane', after: 31, body: 'Signed by legal, not by me. But I asked Youssef: “Store dry, above 5 °C, turn the shaft by hand once a month.” Shall we send them that?' },
        { by: 'youssef.tazi', after: 70, edited: true, body: 'Un quart de tour de plus à chaque fois, pour que l’arbre ne repose jamais au même endroit. Je mets un point de peinture.', reactions: { insightful: 10 } },
      ] },
      { by: 'camille.rouvray', after: 1390, body: 'The list convinced my whole team in five minutes. We do the assembly sheets next; who wants to count the « s’assurer que » ?', reactions: { like: 7 } },
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
      { by: 'lars.oudekamp', after: 16, body: 'The pump inside is a 15 bar vibrating piston. It works. The flow sensor before it is full of lime and reports 40 % of the truth, so the machine believes it is old.', reactions: { like: 5, insightful: 2 } },
      { by: 'noor.vanaken', after: 45, body: 'Voting repair. If it gets out that Tervanche Gent threw away a machine with a working pump, I cannot show my face in the field.', reactions: { like: 6 } },
      { by: 'siobhan.keane', after: 70, body: 'I voted tea and I see I am alone. I would like this recorded.', replies: [
        { by: 'kofi.adjei', after: 9, body: 'Recorded. I drink tea too, but I vote for the working pump, on principle.', reactions: { like: 4 } },
      ] },
      { by: 'wouter.maes', after: 200, body: 'Whatever wins: no soldering on the kitchen table, please. The insurance inspector remembers the toaster.', reactions: { like: 7 } },
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
    minutes: 60,
    place: 'Kitchen, first floor, Gent',
    going: 8,
    reactions: { like: 5, celebrate: 1 },
    comments: [
      { by: 'priya.raman', after: 130, body: 'I have the last six tomatoes of the loading dock. They are the size of ball bearings, 6312 at most.', reactions: { like: 6 } },
      { by: 'haruka.ishii', after: 300, body: 'May I bring miso? It would replace the salt. I will put a label with the ingredients in English and Dutch.', reactions: { like: 5 }, replies: [
        { by: 'femke.dewitte', after: 24, body: 'Two pots, then: one with, one without, and we finally have a poll worth closing.' },
      ] },
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
      { by: 'noemie.castel', after: 28, body: 'I would like it known that my boxes do not accept to be controlled.', reactions: { like: 9 } },
      { by: 'theophile.ancelin', after: 55, body: 'The other way round: I read “the pump is to be *demanded* at the store” in my own translation. I had written « demander ». The store was impressed.', reactions: { like: 8 } },
      { by: 'kofi.adjei', after: 80, body: '“Une pièce *consistante*” to a French colleague, for a consistent part. He asked what it was served with.', reactions: { like: 12 }, replies: [
        { by: 'camille.rouvray', after: 22, body: 'Avec une sauce, manifestement. Pour nous, ce serait « constante » ou « régulière », selon le cas.' },
      ] },
      { by: 'salma.idrissi', after: 190, body: 'Add **délai**: a time allowed, not a delay. An English client once apologised to us for a « délai de huit jours » we were rather proud of.', reactions: { insightful: 9, like: 4 } },
      { by: 'jules.tessier', after: 3 * day + hour, body: 'And “résumer”, please. I resumed a meeting for forty minutes when they wanted it in one.', reactions: { like: 14 } },
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
      { by: 'wouter.maes', after: 20, body: 'Everybody meets the rail once. There is a bend at the Korenmarkt where I paid mine in 1998. Avoid it: take Hoogpoort, the cobbles are worse but they are honest.', reactions: { like: 6 } },
      { by: 'ines.carvalho', after: 75, body: 'Pneus de 40 mm minimum à Gand, m’a-t-on dit. Les miens faisaient 28 et j’ai visité la ville à pied.', replies: [
        { by: 'haruka.ishii', after: 40, body: 'Mine are 32. Thank you, I will measure the gap of the rail before I buy.' },
        { by: 'lars.oudekamp', after: 66, body: 'It is 45 mm at the top. I have not measured it on purpose.', reactions: { like: 8 } },
      ] },
      { by: 'brigitte.saunier', after: 150, body: 'If the wrist still hurts when you press below the thumb, have it looked at this week, even if you can type.', reactions: { thanks: 4 }, replies: [
        { by: 'haruka.ishii', after: 1300, body: 'It was looked at. Nothing broken, two weeks of bandage. Thank you for the exact question.', reactions: { support: 7 } },
      ] },
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
      { by: 'yannick.floch', after: 50, body: 'Les 4 kg, c’était une clé dynamométrique oubliée dans la caisse 7. Elle a failli partir voir Busan.', reactions: { like: 14 }, replies: [
        { by: 'ousmane.traore', after: 25, body: 'Elle est à moi. Je la cherchais depuis mardi. Double merci.', reactions: { like: 10 } },
      ] },
      { by: 'noemie.castel', after: 95, body: 'Pour Tom : le mot « approx. » est désormais banni du quai aussi. Haruka a lancé une mode.', reactions: { like: 7 } },
    ],
  },
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
      { by: 'malo.kervadec', after: 44, body: 'D’accord pour tout sauf la clé dynamométrique : elle est étalonnée, et une chute dans un garage ne se voit pas.', reactions: { insightful: 9 }, replies: [
        { by: 'lars.oudekamp', after: 12, body: 'Right. Rule 0: nothing calibrated. We have two retired ones, painted yellow, they could go on the shelf.' },
        { by: 'malo.kervadec', after: 20, body: 'Jaune, parfait. Jaune, ça veut dire « environ ».', reactions: { like: 8 } },
      ] },
      { by: 'laure.vautrin', after: 120, body: 'Prêter à titre gratuit, oui, mais il faut une ligne à l’assurance. Je pose la question, réponse d’ici quinze jours.', reactions: { thanks: 4 } },
      { by: 'karim.benali', after: 160, body: 'Pas d’échafaudage, pas de disqueuse. Pour le reste, je préfère prêter un bon escabeau que lire une déclaration d’accident de chaise.', reactions: { like: 10 } },
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
      { by: 'tom.hargreaves', after: 25, body: 'I park there, out of habit and nothing else. Paint away.', reactions: { like: 5 } },
      { by: 'femke.dewitte', after: 60, body: 'The on-call van needs one space within 50 m of the parts door. It does not have to be one of those four, but it has to be one.', replies: [
        { by: 'wouter.maes', after: 15, body: 'Number 9, right by the door, marked in yellow. Done.' },
      ] },
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
      { by: 'tanguy.lebreton', after: 90, body: 'À Nantes, sans compresseur, 3,4 kg par pied. Mais on n’a pas de courbe pour le prouver.', reactions: { like: 9 }, replies: [
        { by: 'priya.raman', after: 20, body: 'Then it did not happen. (I can lend you a logger.)', reactions: { like: 8 } },
        { by: 'tanguy.lebreton', after: 130, body: 'Prête aussi le chariot élévateur, que la comparaison soit juste.', reactions: { like: 11 } },
      ] },
      { by: 'brigitte.saunier', after: 160, body: 'Vérifiez seulement que l’échappement n’est pas huilé avant de les manger. Un mouchoir blanc devant la sortie pendant une heure suffit.', reactions: { insightful: 6 } },
      { by: 'priya.raman', after: 1480, body: 'Handkerchief test done: white before, white after. Salad approved.', reactions: { like: 5 } },
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
      { by: 'theophile.ancelin', after: 35, body: 'Cent douze fermetures en trois jours, c’est plus que le cahier des charges sur dix ans. Je veux bien démonter la garniture et regarder les faces.', reactions: { insightful: 6 }, replies: [
        { by: 'tom.hargreaves', after: 22, body: 'It is on its way to you, wet, with a child’s sticker on it. Please keep the sticker.' },
        { by: 'theophile.ancelin', after: 6 * day, body: 'Faces nickel, 0,2 µm d’usure. L’autocollant est une grenouille. Elle reste.', reactions: { celebrate: 8, like: 7 } },
      ] },
      { by: 'paul.henri.garnier', after: 80, body: 'De mon côté, sur les 41 qui ont demandé le prix, sept ont rappelé. Deux par l’intermédiaire de leurs enfants, si j’ai bien compris.', reactions: { like: 12 } },
      { by: 'elodie.quemener', after: 150, body: 'Could we have the pump for the family day? I promise a queue and someone to hold the valve.', replies: [
        { by: 'tom.hargreaves', after: 30, body: 'It is yours, and so am I, for the valve.' , reactions: { like: 6 } },
      ] },
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
      { by: 'soline.drevant', after: 40, body: 'Le papillon, page 148. J’ai refermé le livre à cet endroit et j’ai regardé dehors un bon moment.', reactions: { like: 5 } },
      { by: 'fatou.diallo', after: 380, body: 'Moi, s’il vous plaît. « Rien à signaler » pendant des mois, je connais, je voudrais voir le papillon.', reactions: { like: 9 }, replies: [
        { by: 'tom.hargreaves', after: 780, body: 'In the van on Wednesday, then on to the night shift at Nantes. Page 148 has a ferry ticket in it.' },
      ] },
      { by: 'erwan.jaouen', after: 1230, body: 'Mon grand-père était gardien à la Jument. Il écrivait « vent » et, les jours exceptionnels, « vent fort ».', reactions: { like: 15 } },
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
      { by: 'mathilde.orain', after: 50, body: 'Bienvenue. Les réponses seront au banc 5, le café aussi.', reactions: { like: 7 } },
      { by: 'siobhan.keane', after: 85, body: 'Six years of reading our reports and still willing to come. I have my own questions.', reactions: { like: 9 } },
      { by: 'haruka.ishii', after: 3 * day + 40, body: 'Thank you for the welcome. I have found the window, the phone and the coffee. The questions follow on Wednesday, numbered.', reactions: { like: 14 } },
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
      { by: 'laure.vautrin', after: 60, body: 'Rendement du balai : 1,9 MWh par an pour 40 minutes. Je n’ai rien de comparable dans le plan d’investissement.', reactions: { like: 17 } },
      { by: 'gustave.perrichon', after: 140, body: 'Même panneaux prévus sur l’atelier A. Qui chez vous peut passer une heure avec notre couvreur avant que les gouttières soient dessinées ?', replies: [
        { by: 'lars.oudekamp', after: 30, body: 'I can. I have photos of the bottom row at four dates and strong views on gutters.' , reactions: { like: 5 } },
      ] },
      { by: 'karim.benali', after: 200, body: 'Le balai, oui. La ligne de vie aussi ? La photo montre le balai et deux bottes, et rien d’autre.', reactions: { insightful: 5 }, replies: [
        { by: 'wouter.maes', after: 25, body: 'The harness is behind the photographer, clipped. The photographer was me, and I have kept that angle out of modesty.', reactions: { like: 8 } },
      ] },
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
      { by: 'soline.drevant', after: 60, body: 'Je me demandais quand même. Et j’ai vu que tu notais aussi les moments où je me contredisais : merci de ne pas les avoir publiés.', reactions: { like: 10 }, replies: [
        { by: 'siobhan.keane', after: 19, body: 'Those became the chapter on troubleshooting.', reactions: { like: 13 } },
      ] },
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
  {
    kind: 'post',
    by: 'priya.raman',
    ago: 136 * day + 2 * hour,
    to: 'group:parents',
    body: 'Bring-your-child afternoon, result: the tachometer measured a skipping rope at 142 rpm, a hamster wheel (by video) at 61 and Wouter’s desk chair at 88 before he asked to get off. Thank you to whoever left the ear defenders in children’s sizes.',
    reactions: { like: 11, celebrate: 2 },
    comments: [
      { by: 'elodie.quemener', after: 45, body: 'Les casques taille enfant viennent de l’armoire des fêtes, je les prête à tous les sites. Le hamster était-il consentant ?', reactions: { like: 8 }, replies: [
        { by: 'priya.raman', after: 20, body: 'He is called Bernoulli and does it every night, for nothing.', reactions: { like: 12 } },
      ] },
      { by: 'wouter.maes', after: 70, body: 'Eighty-eight is above the critical speed of my lunch.', reactions: { like: 13 } },
    ],
  },
];
