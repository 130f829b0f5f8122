/** Field service, mostly from Gent: vans, pump houses, and what was learned there. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const enField: readonly ScriptActivity[] = [
  {
    kind: 'post',
    by: 'noor.vanaken',
    ago: 4 * hour + 50,
    to: 'everyone',
    files: [
      { picture: 'pump', shows: 'The wort pump, opened: six blades, one worn' },
      { picture: 'curve', shows: 'Head and power over flow, before and after' },
      { picture: 'tools', shows: 'What was in the bag, on the board' },
      { picture: 'workshop', shows: 'The brewery’s pump room with its three machines' },
      { picture: 'hills', shows: 'The brewery seen from the road' },
      { picture: 'quay', shows: 'The truck that brought the old casing home' },
    ],
    body: 'Three people had already changed the bearings on the wort pump at the brewery. It still ran at 7.1 mm/s on the drive end, so this morning I put the bearings back in my bag and took out the feeler gauges.\n\nRear left foot: 0.35 mm of daylight under it. Somebody had tightened the bolt until the casing bent to meet the floor. One shim, four bolts in the right order, **2.3 mm/s**. The old bearings were fine, all three sets.',
    topics: ['vibration', 'alignment'],
    reactions: { like: 14, insightful: 11, celebrate: 4 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 18,
        body: 'Le pied boiteux, le grand classique. Chez nous, on desserre un boulon à la fois avec un comparateur sur le pied : au-delà de 0,05 mm, on cale avant de parler de roulements.',
        reactions: { insightful: 8, like: 3 },
        replies: [
          {
            by: 'noor.vanaken',
            after: 9,
            body: 'Same rule, and I will now write it on the inside of the van door. The maintenance lead there asked what the limit was and I had to say “less than I can see”.',
            reactions: { like: 5 },
          },
        ],
      },
      {
        by: 'priya.raman',
        after: 31,
        body: 'Your spectrum from 08:10 is on the portal. It is almost pure 2× running speed, which bearings of that age would not give you. I would have said misalignment; soft foot is its cousin.',
        reactions: { insightful: 6 },
      },
      {
        by: 'benoit.lacassagne',
        after: 74,
        body: 'Trois jeux de roulements 6312 achetés en quatre mois pour ce client, donc. La cale, elle, coûte combien ?',
        reactions: { like: 9 },
        replies: [
          {
            by: 'noor.vanaken',
            after: 12,
            body: 'Forty cents, if you insist on stainless.',
            reactions: { like: 12 },
          },
        ],
      },
      {
        by: 'soline.drevant',
        after: 120,
        body: 'Could I use this one for the alignment module? Photo of the feeler gauge and the two numbers, nothing more. It says it all.',
        replies: [
          {
            by: 'noor.vanaken',
            after: 15,
            body: 'Yes, photos are in the job folder, 04 to 11. Please blur the brewer’s clipboard, it has the recipe on it.',
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'noor.vanaken',
    ago: 6 * day + 5 * hour,
    to: 'group:securite',
    body: 'I drove home on Thursday with my padlock still on a breaker. Ninety kilometres before I noticed my key ring was one key too heavy. The client’s electrician did exactly what he should: he called, he did **not** cut it, and he lost two hours of production because of me.\n\nI am writing it here because I teach this. P-214 says the last step is to take your lock off. It does not say when you count your locks, and I think it should: before you sign the sheet, not after.',
    topics: ['lockout'],
    link: {
      url: 'https://relais.tervanche.example/documents/P-214',
      title: 'P-214 Consigner une pompe avant intervention',
      description: 'Procédure, version 6',
      site: 'Relais',
    },
    reactions: { support: 12, thanks: 9, insightful: 5 },
    comments: [
      {
        by: 'karim.benali',
        after: 40,
        body: 'Merci de l’écrire. Un presque-rien raconté par quelqu’un qui enseigne vaut dix affiches. Je propose d’ajouter une ligne au registre : « cadenas posés / cadenas retirés », les deux chiffres avant la signature.',
        reactions: { like: 9, thanks: 4 },
      },
      {
        by: 'wouter.maes',
        after: 75,
        body: 'Could we not simply keep a spare key for each lock in the site office? It would have saved the client two hours.',
        replies: [
          {
            by: 'karim.benali',
            after: 12,
            body: 'I see why, and I say no. The day a second key exists, the lock is no longer personal, and the person behind the pump trusts something that is not true.',
            reactions: { insightful: 8 },
          },
          {
            by: 'wouter.maes',
            after: 26,
            body: 'Fair. Then what does the client do at 3 a.m. when the owner’s phone is off? “Wait” is not a procedure, and somebody will fetch the bolt cutter.',
          },
          {
            by: 'aminata.sow',
            after: 45,
            body: 'À l’atelier B, nous avons eu le cas en mars. Enveloppe scellée et numérotée chez le gardien, deux signatures, et surtout : on vérifie de ses yeux que la personne n’est plus sur place. L’enveloppe n’a servi qu’une fois en six ans.',
            reactions: { insightful: 10, like: 3 },
          },
          {
            by: 'karim.benali',
            after: 63,
            body: 'Ça, je l’accepte, parce que l’ouverture laisse une trace et réveille quelqu’un. @{wouter.maes} on l’écrit ensemble jeudi ?',
            reactions: { like: 5 },
          },
          {
            by: 'wouter.maes',
            after: 70,
            body: 'Thursday, yes. I withdraw the spare key.',
            reactions: { like: 7, celebrate: 2 },
          },
        ],
      },
      {
        by: 'mathilde.orain',
        after: 100,
        body: 'Au banc, chaque cadenas a son crochet peint à son numéro. Un crochet vide à 17 h, ça se voit depuis la porte.',
        reactions: { like: 6 },
      },
      {
        by: 'mehdi.bennani',
        after: 190,
        body: 'J’ai fait la même chose à Jorf, sauf que j’étais déjà dans le train. Depuis, la clé de la camionnette est attachée au crochet des cadenas : pas de départ sans passer devant.',
        reactions: { like: 11 },
        replies: [
          { by: 'noor.vanaken', after: 20, body: 'Stolen. The van key moves to the lock hook tonight.' },
        ],
      },
      {
        by: 'tanguy.lebreton',
        after: 1310,
        body: 'Et personne ne s’est fait crier dessus, ni là-bas ni ici. C’est pour cela que l’histoire nous arrive.',
        reactions: { like: 13 },
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'noor.vanaken',
    ago: 10 * day + 3 * hour,
    to: 'everyone',
    recipients: ['femke.dewitte'],
    value: 'reliability',
    body: 'For moving four visits, one ferry and a crane so that I could be at my sister’s wedding, and for never once making it sound like a favour.',
    reactions: { like: 13, celebrate: 7, support: 3 },
    comments: [
      {
        by: 'femke.dewitte',
        after: 22,
        body: 'The crane driver moved himself once I told him why. He sends his best to the bride.',
        reactions: { like: 10 },
      },
      {
        by: 'lea.montbrun',
        after: 55,
        body: 'A ferry AND a crane in one afternoon. If you ever tire of the service desk, the quay has a chair for you.',
        reactions: { like: 6 },
        replies: [
          { by: 'femke.dewitte', after: 10, body: 'Does it have heating?' },
          { by: 'erwan.jaouen', after: 28, body: 'It has a view.', reactions: { like: 9 } },
        ],
      },
    ],
  },
  {
    kind: 'event',
    by: 'femke.dewitte',
    ago: 11 * day + 5 * hour,
    to: 'group:terrain',
    title: 'Toolbox morning: aligning a long coupling with two dials and a laser',
    body: 'We borrow the training skid from Nantes for one morning. @{malo.kervadec} does the dials, @{noor.vanaken} does the laser, and then they swap and we see who gets closer. Coffee at 8:30, hands dirty at 9:00.\n\nBring:\n- your own dial gauge if you trust it\n- safety shoes, even if you “only watch”\n- the worst alignment report you ever received, names removed',
    startsIn: 8 * day + 18 * hour + 30,
    at: '09:00',
    minutes: 180,
    place: 'Hall 2, Gent',
    online: true,
    going: 9,
    goingOnline: 6,
    reactions: { like: 9, celebrate: 2 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 33,
        body: 'J’apporte mes comparateurs et je parie une gaufre sur 0,03 mm. 🧇',
        reactions: { like: 6 },
        replies: [
          {
            by: 'noor.vanaken',
            after: 14,
            body: 'Accepted. The laser does not drink coffee and does not tremble.',
          },
          {
            by: 'aminata.sow',
            after: 51,
            body: 'Le laser a surtout besoin que quelqu’un serre les brides. Je mise sur Malo.',
            reactions: { like: 5 },
          },
        ],
      },
      {
        by: 'ousmane.traore',
        after: 210,
        body: 'En ligne pour moi, le banc tourne ce jour-là. Est-ce qu’une caméra peut montrer les cadrans de près ? La dernière fois, on voyait surtout des dos.',
        replies: [
          {
            by: 'femke.dewitte',
            after: 17,
            body: 'Siobhan lends us the document camera. No backs this time.',
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'haruka.ishii',
    ago: 25 * day + 4 * hour + 20,
    to: 'group:terrain',
    body: 'Our client in Osaka sent back one page of the test report with a single pencil circle, around the word “approximately”. I have been asked to explain what we meant.\n\nIt was “approximately 12 l/min leakage, then stable”. For them, a number either has a tolerance or it is not yet a number. I propose we write `12 ± 1 l/min over 30 min` and keep “approximately” for lunch.',
    reactions: { insightful: 7, like: 5 },
    comments: [
      {
        by: 'mathilde.orain',
        after: 35,
        body: 'Coupable : le mot est de moi, en français « environ ». J’ai les relevés toutes les 10 s, donc le ± 1 est honnête, je viens de vérifier : écart type 0,4.',
        reactions: { like: 6 },
      },
      {
        by: 'siobhan.keane',
        after: 62,
        body: 'I searched the report templates: “approximately” 31 times, “around” 12, “some” (as in “some 40 bar”) twice. I can strike them all, but I need a number to put in their place.',
        reactions: { like: 7 },
        replies: [
          {
            by: 'haruka.ishii',
            after: 20,
            body: 'Thank you. For 28 of them the uncertainty is already in the annex. Only the reader does not know that they may look there.',
          },
          {
            by: 'ines.carvalho',
            after: 95,
            body: 'Je mets la règle au prochain cercle qualité : pas de grandeur sans incertitude ou sans renvoi à l’annexe.',
            reactions: { like: 4 },
          },
        ],
      },
      {
        by: 'tom.hargreaves',
        after: 140,
        body: 'May sales keep “approximately” for delivery dates?',
        replies: [{ by: 'lea.montbrun', after: 25, body: 'No.', reactions: { like: 14 } }],
      },
    ],
  },
  {
    kind: 'post',
    by: 'femke.dewitte',
    ago: 2 * hour + 10,
    to: 'group:terrain',
    body: 'On-call for the two festive weeks is drafted. I started from the wishes you sent, not from last year’s sheet, and it nearly works:\n\n- 21 to 27: Noor, with Mehdi as remote second\n- 28 to 3: Lars for controls, Malo for anything that leaks\n- the 24th evening and the 31st evening: **nobody has both**\n\nOne gap is left: the 2nd, 6:00 to 14:00. It is paid double and historically three calls long, two of which are about heating that is not ours.',
    link: {
      url: 'https://relais.tervanche.example/service/on-call',
      title: 'On-call calendar',
      description: 'Field service, all sites',
      site: 'Relais',
    },
    reactions: { like: 5, thanks: 4 },
    comments: [
      {
        by: 'ousmane.traore',
        after: 24,
        body: 'Je prends le 2 si quelqu’un me montre l’accès à distance avant le 20. Je connais les pompes, pas le portail.',
        reactions: { thanks: 6 },
        replies: [
          {
            by: 'kofi.adjei',
            after: 11,
            body: 'Half an hour on Thursday after the bench stops? I will open a training client for you, nothing you press can hurt.',
          },
          { by: 'ousmane.traore', after: 16, body: 'Jeudi 16 h 30, noté. 👍🏽' },
        ],
      },
      {
        by: 'mehdi.bennani',
        after: 70,
        body: 'Le 25, j’ai du réseau toute la journée. Le 26 je suis dans l’Atlas jusqu’à 15 h, mieux vaut prévoir Rim à ma place pour ces heures-là. Elle est d’accord.',
        reactions: { like: 3 },
      },
    ],
  },
];
