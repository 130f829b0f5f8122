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
      {
        by: 'lars.oudekamp',
        after: 21,
        body: 'Agreed on the mask. But on the sites with a long suction line, 6 s of truly dry running at start is what eats the seal. Could `rFlowMin` be checked against power during the mask? A dry pump draws visibly less.',
        reactions: { insightful: 7 },
        replies: [
          {
            by: 'kofi.adjei',
            after: 14,
            body: 'Good point. Below 55 % of nominal power after 3 s → trip, whatever the flow says. I will add it as an option, off by default until we have five sites of data.',
            reactions: { like: 4 },
          },
          {
            by: 'priya.raman',
            after: 40,
            body: 'You have nine sites of data. I just looked: dry starts sit between 31 and 44 %, healthy ones never below 62. Your 55 is well chosen, or lucky.',
            reactions: { like: 8, insightful: 3 },
          },
          {
            by: 'kofi.adjei',
            after: 47,
            body: 'Experience is what we call lucky when it is written down afterwards.',
            reactions: { like: 6 },
          },
        ],
      },
      {
        by: 'rim.alaoui',
        after: 95,
        body: 'Sur les forages à 120 m, comptez plutôt 14 s avant débit établi. Est-ce que le temps peut être un paramètre du site et pas une constante du bloc ?',
        replies: [
          {
            by: 'kofi.adjei',
            after: 18,
            body: 'It will be: `tStartMask`, per pump, shown on the HMI so nobody has to open the code to find out.',
          },
        ],
      },
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
      {
        by: 'marius.delcourt',
        after: 30,
        body: 'La médiane de la durée de vie, quelle bonne idée. Je l’avais en moyenne dans mon tableau et une alarme oubliée depuis le mois de mars écrasait tout.',
        reactions: { like: 5 },
      },
      {
        by: 'siobhan.keane',
        after: 66,
        body: 'What is the target? The handbook I inherited says “a reasonable number”, which I would like to replace by something a person can disagree with.',
        replies: [
          {
            by: 'lars.oudekamp',
            after: 22,
            body: 'EEMUA 191: about one every ten minutes is what a person can really deal with over a shift. So 13 per night is a good night, 47 still counts as manageable, and 47 *in a row* does not.',
            reactions: { insightful: 6 },
          },
        ],
      },
      {
        by: 'noor.vanaken',
        after: 150,
        body: 'I was there. The operator has a rubber glove over the buzzer. Please measure again in a month and let me be the one to take the glove off.',
        reactions: { like: 11 },
        replies: [
          {
            by: 'lars.oudekamp',
            after: 35,
            body: 'Query is saved under your name. See you there on the 18th.',
          },
        ],
      },
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
      {
        by: 'mathilde.orain',
        after: 45,
        body: 'Demain 7 h 30, avant le premier essai client. Je te donne 60 s à 2 950 tr/min, et 60 s à 2 700 : si le pic suit la vitesse, c’est le roulement, s’il reste à 150, c’est EDF.',
        reactions: { insightful: 9, like: 3 },
        replies: [
          {
            by: 'priya.raman',
            after: 8,
            body: 'That is a better test than mine. Both, please.',
            reactions: { like: 5 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 130,
        body: 'Autre méthode, plus ancienne : couper l’alimentation et regarder le pic pendant le ralentissement. Un pic électrique disparaît à l’instant même.',
        reactions: { insightful: 8 },
      },
      {
        by: 'mathilde.orain',
        after: 1330,
        body: 'Fait. À 2 700 tr/min le pic n’a pas bougé d’un cheveu, et à la coupure il s’est éteint comme une lampe. C’est le secteur.',
        reactions: { celebrate: 7, like: 4 },
        replies: [
          {
            by: 'priya.raman',
            after: 35,
            body: 'Then the bearing stays, and 6,400 lines becomes the default for anything at 2,950 rpm. A spare saved by a coffee at half past seven.',
            reactions: { like: 8 },
          },
          {
            by: 'benoit.lacassagne',
            after: 88,
            body: 'J’annule la commande, il était encore temps. Merci de demander avant.',
            reactions: { thanks: 5 },
          },
        ],
      },
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
      {
        by: 'tom.hargreaves',
        after: 26,
        body: 'I had two offers drafted and a glass half raised.',
        reactions: { like: 14 },
      },
      {
        by: 'kofi.adjei',
        after: 44,
        body: 'My half: the PLC sent local time without an offset. It sends UTC since this morning, and the HMI shows the offset next to the clock so that nobody “corrects” it by hand.',
        reactions: { like: 6, thanks: 3 },
      },
      {
        by: 'fatou.diallo',
        after: 300,
        body: 'Et pour les heures de l’équipe de nuit, cette heure-là compte bien deux fois, hein ?',
        reactions: { like: 13 },
        replies: [
          {
            by: 'yasmine.haddad',
            after: 1200,
            body: 'Oui, elle est payée deux fois. Le logiciel de paie, lui, était en heure universelle depuis le début.',
            reactions: { like: 8, celebrate: 4 },
          },
        ],
      },
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
      {
        by: 'marius.delcourt',
        after: 40,
        body: 'Deux lignes, vraiment. Le dessin était surtout pour moi, je me trompe de sens à chaque jointure.',
        reactions: { like: 6 },
      },
      {
        by: 'sabrina.lopez',
        after: 75,
        body: 'Le serveur aussi vous remercie tous les deux. Son ventilateur, je l’entendais du couloir.',
        reactions: { like: 9 },
      },
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
    at: '11:00',
    minutes: 60,
    place: 'Meeting room Leie, Gent',
    online: true,
    going: 7,
    goingOnline: 18,
    link: {
      url: 'https://relais.tervanche.example/automation/glycol-skid',
      title: 'Glycol skid, loop diagrams',
      description: 'Four sheets, the ones we will read',
      site: 'Relais',
      picture: 'curve',
    },
    reactions: { like: 12 },
    comments: [
      {
        by: 'benoit.lacassagne',
        after: 70,
        body: 'J’achète des transmetteurs 4-20 mA depuis neuf ans sans savoir pourquoi pas 0-20. J’y serai.',
        reactions: { like: 10 },
        replies: [
          {
            by: 'kofi.adjei',
            after: 13,
            body: 'Because at 0 mA you could not tell “empty” from “cut”. And now you have no excuse to come, except the other six lies.',
            reactions: { insightful: 11 },
          },
          { by: 'benoit.lacassagne', after: 30, body: 'Je viens pour les six autres.' },
        ],
      },
      {
        by: 'soline.drevant',
        after: 160,
        body: 'Will it be recorded? The night shift asked, in writing, which is rare enough to be respected.',
        replies: [
          {
            by: 'kofi.adjei',
            after: 25,
            body: 'Recorded, and I will do it again live at 21:15 the same day if six people come. Fatou is counting.',
            reactions: { thanks: 8 },
          },
        ],
      },
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
      {
        by: 'priya.raman',
        after: 30,
        body: 'Welcome. Everything here is in UTC and in mm/s RMS, the rest is open to discussion. 👋',
        reactions: { like: 3 },
      },
    ],
  },
];
