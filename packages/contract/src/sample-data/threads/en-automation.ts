/** Automation, controls and data, mostly from Gent: code, queries and the odd network loop. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const enAutomation: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'kofi.adjei',
    ago: 5 * hour + 25,
    to: 'group:automation',
    body: `Dry-run protection tripped eleven starts out of thirty at the dairy. The pump was never dry. It needs 3.5 s to build flow and we judged it after 2.

Before you lengthen the delay for everyone, mask the start instead:

\`\`\`pascal
tonStart(IN := bRunning, PT := T#6S);
tonDry(IN := tonStart.Q AND (rFlow < rFlowMin), PT := T#2S);
IF tonDry.Q THEN
    bTripDryRun := TRUE;   // latched, reset by operator
END_IF;
\`\`\`

Six seconds once per start, still two seconds when it matters.`,
    topics: ['plc', 'dry-run'],
    reactions: { insightful: 9, like: 6 },
    comments: [
      { by: 'lars.oudekamp', after: 21, body: 'Agreed on the mask. But on the sites with a long suction line, 6 s of truly dry running at start is what eats the seal. Could `rFlowMin` be checked against power during the mask? A dry pump draws visibly less.', reactions: { insightful: 7 }, replies: [
        { by: 'kofi.adjei', after: 14, body: 'Good point. Below 55 % of nominal power after 3 s → trip, whatever the flow says. I will add it as an option, off by default until we have five sites of data.', reactions: { like: 4 } },
        { by: 'priya.raman', after: 40, body: 'You have nine sites of data. I just looked: dry starts sit between 31 and 44 %, healthy ones never below 62. Your 55 is well chosen, or lucky.', reactions: { like: 8, insightful: 3 } },
        { by: 'kofi.adjei', after: 47, body: 'Experience is what we call lucky when it is written down afterwards.', reactions: { like: 6 } },
      ] },
      { by: 'rim.alaoui', after: 95, body: 'Sur les forages à 120 m, comptez plutôt 14 s avant débit établi. Est-ce que le temps peut être un paramètre du site et pas une constante du bloc ?', replies: [
        { by: 'kofi.adjei', after: 18, body: 'It will be: `tStartMask`, per pump, shown on the HMI so nobody has to open the code to find out.' },
      ] },
    ],
  },
  {
    kind: 'post',
    by: 'lars.oudekamp',
    ago: 5 * day + 4 * hour + 15,
    to: 'group:automation',
    body: `The waterworks complained of “too many alarms”. I wanted a number before an opinion:

\`\`\`sql
SELECT tag, count(*) AS raised,
       percentile_cont(0.5) WITHIN GROUP
         (ORDER BY cleared_at - raised_at) AS median_life
FROM   alarm_log
WHERE  raised_at >= now() - interval '30 days'
GROUP  BY tag
ORDER  BY raised DESC
LIMIT  5;
\`\`\`

4,212 alarms in 30 days. **Two tags make 71 %** of them, both level switches, median life 1.8 s. That is not an alarm, that is a wave. A 5 s off-delay on those two and the operator’s night goes from 47 beeps to 13.`,
    topics: ['alarms', 'sql'],
    reactions: { insightful: 10, like: 5 },
    comments: [
      { by: 'marius.delcourt', after: 30, body: 'La médiane de la durée de vie, quelle bonne idée. Je l’avais en moyenne dans mon tableau et une alarme oubliée depuis le mois de mars écrasait tout.', reactions: { like: 5 } },
      { by: 'siobhan.keane', after: 66, body: 'What is the target? The handbook I inherited says “a reasonable number”, which I would like to replace by something a person can disagree with.', replies: [
        { by: 'lars.oudekamp', after: 22, body: 'EEMUA 191: about one every ten minutes is what a person can really deal with over a shift. So 13 per night is a good night, 47 still counts as manageable, and 47 *in a row* does not.', reactions: { insightful: 6 } },
      ] },
      { by: 'noor.vanaken', after: 150, body: 'I was there. The operator has a rubber glove over the buzzer. Please measure again in a month and let me be the one to take the glove off.', reactions: { like: 11 }, replies: [
        { by: 'lars.oudekamp', after: 35, body: 'Query is saved under your name. See you there on the 18th.' },
      ] },
    ],
  },
  {
    kind: 'post',
    by: 'priya.raman',
    ago: 7 * day + 5 * hour,
    to: 'group:data',
    body: `Bench 5, pump P-204, bearing 6312. There is a clean peak at 150 Hz and two people asked me whether the outer race is going. Here is why I did not answer at once:

\`\`\`python
def bearing(fr, n, d, D):
    r = d / D
    return {"BPFO": n / 2 * fr * (1 - r), "BPFI": n / 2 * fr * (1 + r)}

bearing(2950 / 60, 8, 22.2, 95.0)
# {'BPFO': 150.7, 'BPFI': 242.6}
\`\`\`

The defect frequency is **150.7 Hz**. Three times the mains is **150.0 Hz**. Our default resolution is 2.5 Hz per line, so both fall in the same bin. I need 6,400 lines over 1 kHz, which means 6.4 s of steady running. Could the bench give me that?`,
    topics: ['vibration', 'bearings'],
    reactions: { insightful: 12, like: 4 },
    comments: [
      { by: 'mathilde.orain', after: 45, body: 'Demain 7 h 30, avant le premier essai client. Je te donne 60 s à 2 950 tr/min, et 60 s à 2 700 : si le pic suit la vitesse, c’est le roulement, s’il reste à 150, c’est EDF.', reactions: { insightful: 9, like: 3 }, replies: [
        { by: 'priya.raman', after: 8, body: 'That is a better test than mine. Both, please.', reactions: { like: 5 } },
      ] },
      { by: 'malo.kervadec', after: 130, body: 'Autre méthode, plus ancienne : couper l’alimentation et regarder le pic pendant le ralentissement. Un pic électrique disparaît à l’instant même.', reactions: { insightful: 8 } },
      { by: 'mathilde.orain', after: 1330, body: 'Fait. À 2 700 tr/min le pic n’a pas bougé d’un cheveu, et à la coupure il s’est éteint comme une lampe. C’est le secteur.', reactions: { celebrate: 7, like: 4 }, replies: [
        { by: 'priya.raman', after: 35, body: 'Then the bearing stays, and 6,400 lines becomes the default for anything at 2,950 rpm. A spare saved by a coffee at half past seven.', reactions: { like: 8 } },
        { by: 'benoit.lacassagne', after: 88, body: 'J’annule la commande, il était encore temps. Merci de demander avant.', reactions: { thanks: 5 } },
      ] },
    ],
  },
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
      { by: 'marius.delcourt', after: 38, body: 'Ton soir, plus une heure du mien pour la place disque et la purge au bout de deux ans. Est-ce que quelqu’un a besoin de plus de deux ans ?', replies: [
        { by: 'theophile.ancelin', after: 50, body: 'Pour les roulements, oui : ils vivent cinq ans. Mais une moyenne par jour me suffit au-delà de deux.', reactions: { insightful: 4 } },
        { by: 'marius.delcourt', after: 65, body: 'Alors brut deux ans, journalier dix ans. Cela tient sur une clé USB.' },
      ] },
      { by: 'aminata.sow', after: 140, body: 'Le nom de la personne qui a posé le capteur : c’est pour lui demander, pas pour lui reprocher ? Je préfère que ce soit écrit quelque part.', reactions: { insightful: 9 }, replies: [
        { by: 'priya.raman', after: 24, body: 'To ask. You are right that it must be said: I will write “ask” in front of the name, literally: `ask: Malo`.', reactions: { like: 10 } },
      ] },
      { by: 'gustave.perrichon', after: 1500, body: 'Accordé. Début le premier lundi du mois, atelier B et banc 5 d’abord.', reactions: { celebrate: 9 } },
    ],
  },
  {
    kind: 'post',
    by: 'marius.delcourt',
    ago: 28 * day + 4 * hour,
    to: 'group:data',
    lang: 'en',
    body: `Writing in English because the bug is half Gent’s, half mine. On the night the clocks went back, the bench ran 23 tests between 02:00 and 03:00. Twice. The report averaged the two hours into one and announced an efficiency of 161 %.

\`\`\`sql
-- before
recorded_at  timestamp
-- after
recorded_at  timestamptz  -- always UTC in, local only on screen
\`\`\`

Four lines changed, nine reports recomputed. Nobody sold a pump at 161 %, I checked with @{tom.hargreaves}.`,
    reactions: { like: 10, insightful: 5 },
    comments: [
      { by: 'tom.hargreaves', after: 26, body: 'I had two offers drafted and a glass half raised.', reactions: { like: 14 } },
      { by: 'kofi.adjei', after: 44, body: 'My half: the PLC sent local time without an offset. It sends UTC since this morning, and the HMI shows the offset next to the clock so that nobody “corrects” it by hand.', reactions: { like: 6, thanks: 3 } },
      { by: 'fatou.diallo', after: 300, body: 'Et pour les heures de l’équipe de nuit, cette heure-là compte bien deux fois, hein ?', reactions: { like: 13 }, replies: [
        { by: 'yasmine.haddad', after: 1200, body: 'Oui, elle est payée deux fois. Le logiciel de paie, lui, était en heure universelle depuis le début.', reactions: { like: 8, celebrate: 4 } },
      ] },
    ],
  },
  {
    kind: 'kudos',
    by: 'priya.raman',
    ago: 13 * day + 3 * hour,
    to: 'everyone',
    recipients: ['marius.delcourt'],
    value: 'help',
    body: 'I sent you a query that took eleven minutes. You sent back the same query with one index, a drawing of why, and the sentence “you were two lines away”. It takes 0.4 s now and I can do the next one alone.',
    reactions: { like: 12, thanks: 3 },
    comments: [
      { by: 'marius.delcourt', after: 40, body: 'Deux lignes, vraiment. Le dessin était surtout pour moi, je me trompe de sens à chaque jointure.', reactions: { like: 6 } },
      { by: 'sabrina.lopez', after: 75, body: 'Le serveur aussi vous remercie tous les deux. Son ventilateur, je l’entendais du couloir.', reactions: { like: 9 } },
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
      { by: 'siobhan.keane', after: 41, body: '“A boolean answers a question” goes straight into the writing guide, with your name under it. It works for buttons too.', reactions: { like: 7 } },
      { by: 'fatou.diallo', after: 240, body: 'Merci pour « quelqu’un de fatigué ». C’est nous. À 4 h, je lis les trois premiers mots et je vais voir la machine.', reactions: { support: 10, like: 5 }, replies: [
        { by: 'lars.oudekamp', after: 1140, body: 'Then the machine should come in the first three words. On the HMI we can hide the site part: you know which site you are on. Would that help?', reactions: { like: 4 } },
        { by: 'fatou.diallo', after: 1500, body: 'Oui. Et en plus gros.', reactions: { like: 12 } },
      ] },
      { by: 'marius.delcourt', after: 330, body: 'Je confesse une table `tmp_final_2_ok` en production depuis trois ans. Elle sera renommée quand je la toucherai pour une autre raison, comme dit l’article.', reactions: { like: 11 } },
      { by: 'kofi.adjei', after: 1460, body: 'I wrote `Kaboom`. It was 2014 and I was sorry by 2015.', reactions: { like: 16 } },
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
      { by: 'lars.oudekamp', after: 15, body: 'In fairness I asked because I saw his sandwich on top of switch 3.', reactions: { like: 13 } },
      { by: 'camille.rouvray', after: 80, body: 'Did the contractor know that an open end is allowed to stay open? A cap on unused ports with a word on it (« volontaire ») costs nothing and speaks when we are not there.', reactions: { insightful: 9 }, replies: [
        { by: 'kofi.adjei', after: 20, body: 'Port caps ordered, red, “left open on purpose” in three languages.' },
      ] },
      { by: 'karim.benali', after: 200, body: 'Et lui, il va bien ? On a vite fait d’être « celui qui a arrêté la sucrerie ».', reactions: { support: 7 }, replies: [
        { by: 'kofi.adjei', after: 32, body: 'I called him the same evening. He now labels cables for half the port, and he tells the story himself.', reactions: { like: 10 } },
      ] },
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
      { by: 'rim.alaoui', after: 55, body: 'Attention à ne pas en faire une règle : ici, presque tout est du frottement, donc le cube tient. Sur nos stations, 60 % est de la hauteur statique, et à –10 % de vitesse on ne pompe plus rien du tout.', reactions: { insightful: 11 }, replies: [
        { by: 'kofi.adjei', after: 16, body: 'Exactly the warning it needed. I add it on top: **closed loops only**.', reactions: { like: 5 } },
      ] },
      { by: 'laure.vautrin', after: 110, body: 'Trente MWh, au prix de notre contrat, cela fait une belle ligne. Tu me donnes les relevés de compteur, que je l’écrive au bon endroit et pas dans « divers » ?', reactions: { like: 4 } },
      { by: 'wouter.maes', after: 190, body: 'I have been in the coldest hall. It is 21 °C at the sensor, which is above the coffee machine.', reactions: { like: 13 }, replies: [
        { by: 'kofi.adjei', after: 1200, body: 'Sensor moved. 20.4 °C. Tea remains available.', reactions: { like: 7 } },
      ] },
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
      { by: 'marius.delcourt', after: 19, body: '« Personne ne l’appelait, sauf lui-même. » C’est le début d’un roman.', reactions: { like: 9 } },
      { by: 'priya.raman', after: 48, body: 'Did it do the nightly ping that marks our sensors as alive? Four of mine turned grey at 14:00.', replies: [
        { by: 'lars.oudekamp', after: 6, body: 'It did. Of course it did. Looking.' },
        { by: 'lars.oudekamp', after: 52, body: 'Moved to the collector, nine lines. So 14,371 net. Your four are green again, and I have learned what “nobody” means.', reactions: { like: 12 } },
      ] },
    ],
  },
  {
    kind: 'event',
    by: 'kofi.adjei',
    ago: 4 * day + 5 * hour,
    to: 'everyone',
    title: 'Open hour: read a loop diagram without fear',
    body: 'One hour, one real diagram (the glycol skid), no slides. We follow a single signal from the sensor to the screen and count how many places can lie to us. So far the record is seven.\n\nMade for assembly, purchasing and sales as much as for technicians. Questions in French are fine, I answer in slow French.',
    startsIn: 3 * day + 30,
    minutes: 60,
    place: 'Meeting room Leie, Gent',
    online: true,
    going: 7,
    goingOnline: 18,
    link: { url: 'https://relais.tervanche.example/automation/glycol-skid', title: 'Glycol skid, loop diagrams', description: 'Four sheets, the ones we will read' },
    reactions: { like: 12 },
    comments: [
      { by: 'benoit.lacassagne', after: 70, body: 'J’achète des transmetteurs 4-20 mA depuis neuf ans sans savoir pourquoi pas 0-20. J’y serai.', reactions: { like: 10 }, replies: [
        { by: 'kofi.adjei', after: 13, body: 'Because at 0 mA you could not tell “empty” from “cut”. And now you have no excuse to come, except the other six lies.', reactions: { insightful: 11 } },
        { by: 'benoit.lacassagne', after: 30, body: 'Je viens pour les six autres.' },
      ] },
      { by: 'soline.drevant', after: 160, body: 'Will it be recorded? The night shift asked, in writing, which is rare enough to be respected.', replies: [
        { by: 'kofi.adjei', after: 25, body: 'Recorded, and I will do it again live at 21:15 the same day if six people come. Fatou is counting.', reactions: { thanks: 8 } },
      ] },
    ],
  },
  {
    kind: 'membership',
    by: 'haruka.ishii',
    ago: 21 * day + 6 * hour,
    to: 'group:data',
    group: 'data',
    body: '',
    reactions: { like: 4 },
    comments: [
      { by: 'priya.raman', after: 30, body: 'Welcome. Everything here is in UTC and in mm/s RMS, the rest is open to discussion.', reactions: { like: 3 } },
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
      { by: 'tom.hargreaves', after: 30, body: 'For the record, I was the salesman in that room. I went pale, then I took notes.', reactions: { like: 15 } },
      { by: 'priya.raman', after: 58, body: 'The twelve seconds were Lars’s idea. I had brought three hours of them.', reactions: { like: 6 }, replies: [
        { by: 'lars.oudekamp', after: 15, body: 'And the courage was Priya’s. I had planned to send an e-mail.', reactions: { like: 9 } },
      ] },
      { by: 'helene.masurel', after: 1400, body: 'C’est exactement le genre de commande que je veux bien perdre.', reactions: { like: 17 } },
    ],
  },
];
