/** Questions asked from Gent, most of them answered; some answers came in French. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const enQuestions: readonly ScriptActivity[] = [
  {
    kind: 'question',
    by: 'noor.vanaken',
    ago: 3 * day + 5 * hour,
    to: 'group:terrain',
    title: 'Which grease for seals running in glycol above 80 °C?',
    body: 'District heating, 40 % propylene glycol, 86 °C at the seal, EPDM secondary seals. The client’s store only has lithium EP2 and insists that grease is grease. I am back on site on Wednesday and would like to arrive with the right tube and one good sentence.',
    topics: ['seals', 'glycol'],
    reactions: { insightful: 9, thanks: 8 },
    comments: [
      {
        by: 'kofi.adjei',
        after: 85,
        body: 'Reference **410**, the fluorinated one. Two reasons you can give them: hot glycol washes lithium soap out within a week (we saw it twice on our own loop), and mineral oil swells EPDM, so the O-ring grips the shaft it should slide on. A thin film at assembly, nothing in the cavity.',
        reactions: { insightful: 8, like: 3 },
        best: true,
        replies: [
          {
            by: 'noor.vanaken',
            after: 20,
            body: '“Grease is grease until it meets rubber.” That is my sentence. Thank you.',
            reactions: { like: 6 },
          },
          {
            by: 'youssef.tazi',
            after: 55,
            body: 'Le 410 existe en tube de 50 g, code magasin 88-410-05. Le pot de 1 kg se périme avant d’être fini, ne le commandez pas.',
            reactions: { thanks: 4 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 140,
        body: 'D’accord avec Kofi. Si un jour il n’y a pas de 410 sous la main : un peu d’eau savonneuse sur l’EPDM pour le montage, et rien d’autre. Cela sèche, cela ne gonfle pas.',
        reactions: { insightful: 6 },
      },
      {
        by: 'rim.alaoui',
        after: 260,
        body: 'Vérifier aussi l’inhibiteur : au-delà de 80 °C, un glycol fatigué dépose des silicates sur les faces et on accuse la graisse. Un pH sous 7,5, et c’est le fluide qu’il faut changer.',
        reactions: { insightful: 7 },
        replies: [
          {
            by: 'noor.vanaken',
            after: 35,
            body: 'pH strips are in the van. I will measure before I open anything.',
          },
        ],
      },
      {
        by: 'femke.dewitte',
        after: 3 * day + 2 * hour,
        body: 'Two tubes left this morning with the courier to your hotel, with the safety sheet in Dutch. Wednesday is safe.',
        reactions: { thanks: 3 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'lars.oudekamp',
    ago: 18 * day + 5 * hour,
    to: 'everyone',
    title: 'What happens in workshop B at 02:10?',
    body: 'Every night, between 02:08 and 02:13, the remote I/O of line 4 drops off the network for about 200 ms and comes back. Never by day, never on Sunday. Cable tested, switch replaced, firmware current. I have eleven nights of logs and no idea left that I would say aloud.',
    topics: ['network', 'night-shift'],
    reactions: { like: 7, insightful: 4 },
    comments: [
      {
        by: 'kofi.adjei',
        after: 30,
        body: 'Backup window? The server room is busy at 02:00.',
        replies: [
          {
            by: 'sabrina.lopez',
            after: 42,
            body: 'La sauvegarde part à 1 h 15 et finit à 1 h 50. J’ai regardé, rien chez nous à 2 h 10. Désolée, j’aurais aimé que ce soit moi.',
            reactions: { like: 5 },
          },
        ],
      },
      {
        by: 'fatou.diallo',
        after: 11 * hour + 35,
        body: 'À 2 h 10, c’est la laveuse de sol. Retour de la deuxième pause, on la rebranche sur la prise grise, sous le coffret de la ligne 4. Les néons clignotent aussi, on n’y fait plus attention.',
        reactions: { insightful: 12, celebrate: 6 },
        best: true,
        replies: [
          {
            by: 'lars.oudekamp',
            after: 11 * hour,
            body: 'The grey socket is fed by the cabinet. The charger pulls the 24 V supply down for 200 ms. Eleven nights, and you knew it from the lights. Thank you.',
            reactions: { like: 9 },
          },
          {
            by: 'fatou.diallo',
            after: 30 * hour,
            body: 'Il fallait juste demander à quelqu’un qui est là à 2 h 10. Je l’ai branchée cette nuit sur le mur d’en face : pas un clignotement.',
            reactions: { like: 14 },
          },
        ],
      },
      {
        by: 'malo.kervadec',
        after: 22 * hour,
        body: 'La prise grise est débranchée du coffret et étiquetée. Elle n’aurait jamais dû être là, elle date du chantier de 2017.',
        reactions: { thanks: 6 },
      },
      {
        by: 'camille.rouvray',
        after: 26 * hour,
        body: 'Proposition : tout ticket « jamais de jour » passe par le cahier de l’équipe de nuit avant d’arriver à Gent. Je m’occupe de la case.',
        reactions: { insightful: 8, like: 4 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'priya.raman',
    ago: 52 * day + 4 * hour,
    to: 'group:data',
    title: 'RMS or peak in the reports we send to clients?',
    body: 'I find three habits in the archive: mm/s RMS (Saint-Nazaire), mm/s peak (one client of 2021, then copied), and “mm/s” with nothing behind it (everywhere). The same pump is 2.8 or 4.0 depending on the page. Which one do we keep?',
    reactions: { insightful: 6 },
    comments: [
      {
        by: 'mathilde.orain',
        after: 55,
        body: 'RMS, de 10 à 1 000 Hz, comme dans l’ISO 10816-7 : les limites y sont données ainsi, on peut comparer sans réfléchir. La valeur crête seulement si le client la demande par écrit. Et jamais de conversion par √2 : ce n’est vrai que pour un sinus pur, et une pompe n’en est pas un.',
        reactions: { insightful: 11 },
        best: true,
        replies: [
          {
            by: 'priya.raman',
            after: 17,
            body: 'The √2 is exactly how 2.8 became 4.0. I will recompute from the raw files instead of multiplying.',
            reactions: { like: 4 },
          },
        ],
      },
      {
        by: 'noor.vanaken',
        after: 130,
        body: 'Agreed, as long as the displacement on big vertical pumps stays in µm peak-to-peak. There, mm/s looks innocent while the shaft is dancing.',
        reactions: { insightful: 5 },
      },
      {
        by: 'siobhan.keane',
        after: 200,
        body: 'Template changed: the unit field now reads `mm/s RMS, 10–1000 Hz` and cannot be emptied.',
        reactions: { like: 6 },
        replies: [
          {
            by: 'priya.raman',
            after: 30,
            body: 'It “cannot be emptied” is my favourite sentence this week.',
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    by: 'tom.hargreaves',
    ago: 83 * day + 5 * hour,
    to: 'everyone',
    title: 'DAP or DPU when the client lends the crane?',
    body: 'Skid of 3.2 t for a paper mill in Lancashire. They want us to deliver “including unloading”, but with their crane and their driver. My contract says DPU. Something about it itches.',
    reactions: { like: 5 },
    comments: [
      {
        by: 'noemie.castel',
        after: 38,
        body: 'Ça gratte avec raison. En DPU, le risque est pour nous jusqu’à ce que la charge soit **posée** : leur grue, leur conducteur, notre perte si l’élingue glisse. Demande DAP, déchargement à leur charge, et une ligne disant qu’on fournit le plan de levage. S’ils tiennent au DPU, alors notre grue et notre assurance.',
        reactions: { insightful: 12, like: 4 },
        best: true,
      },
      {
        by: 'erwan.jaouen',
        after: 95,
        body: 'Et dans les deux cas, les quatre points de levage peints en jaune avant de partir. J’ai vu un skid levé par la tuyauterie ; l’Incoterm n’a consolé personne.',
        reactions: { like: 10 },
      },
      {
        by: 'benoit.lacassagne',
        after: 160,
        body: 'The crane with driver for half a day is around 1,150 € over there, I have a quote from May. If they insist, we at least know what “including” costs.',
        replies: [
          {
            by: 'tom.hargreaves',
            after: 45,
            body: 'They read the two versions side by side and chose DAP in a minute. It seems their driver had the same itch.',
            reactions: { like: 8 },
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    by: 'siobhan.keane',
    ago: 132 * day + 3 * hour,
    to: 'everyone',
    title: 'What is a “grain” in a seal drawing?',
    body: 'The French sheet for the new seal says « grain fixe » and « grain mobile ». My dictionary offers cereal, sand and photography. What do you hold in your hand when you hold a grain?',
    reactions: { like: 9 },
    comments: [
      {
        by: 'malo.kervadec',
        after: 25,
        body: 'Une bague de frottement. Le grain mobile tourne avec l’arbre, le grain fixe est logé dans le couvercle, et les deux faces polies font l’étanchéité. En anglais j’ai toujours lu « rotating face » et « stationary seat ».',
        reactions: { insightful: 9, thanks: 3 },
        best: true,
        replies: [
          {
            by: 'siobhan.keane',
            after: 14,
            body: 'Rotating face and stationary seat, adopted. And « lanterne » is not a lamp either, I suppose.',
          },
          {
            by: 'malo.kervadec',
            after: 22,
            body: 'Non : « lantern ring », l’anneau percé qui amène l’eau au milieu des tresses. Pour une fois, le mot est le même.',
            reactions: { like: 6 },
          },
        ],
      },
      {
        by: 'theophile.ancelin',
        after: 90,
        body: 'Et sur mes plans, « chapeau », « fouloir » et « chemise ». Passe au bureau, je te les pose sur la table, c’est plus rapide que de les écrire.',
        reactions: { like: 7 },
        replies: [
          {
            by: 'siobhan.keane',
            after: 60,
            body: 'I am in Nantes on the 9th. I will bring the glossary and a camera.',
          },
        ],
      },
      {
        by: 'haruka.ishii',
        after: 420,
        body: 'If the glossary has a third column, I can fill in the Japanese. For the lantern ring we say ランタンリング, so it travels well.',
        reactions: { like: 8, thanks: 4 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'femke.dewitte',
    ago: 168 * day + 5 * hour,
    to: 'everyone',
    title: 'How do you hand over an open call between two shifts without losing half of it?',
    body: 'We have a form with fourteen fields. It is filled in perfectly and the next person still rings the first one at dinner to ask what is going on. What works where you are?',
    reactions: { like: 8, insightful: 2 },
    comments: [
      {
        by: 'aminata.sow',
        after: 60,
        body: 'Quatre phrases, à voix haute, devant la machine : ce qui se passe, ce que j’ai déjà essayé, ce que je crois, ce que je ferais maintenant. La troisième est celle qu’aucun formulaire ne demande, et c’est elle qu’on rappelle au dîner.',
        reactions: { insightful: 14, like: 5 },
        best: true,
        replies: [
          {
            by: 'femke.dewitte',
            after: 25,
            body: '“What I believe.” Of course. We only ever ask what they know.',
            reactions: { like: 7 },
          },
        ],
      },
      {
        by: 'brigitte.saunier',
        after: 150,
        body: 'À l’hôpital, c’est la même structure, et la personne qui reçoit **répète** avant que l’autre parte. Vingt secondes, et la moitié des malentendus tombe là.',
        reactions: { insightful: 11 },
      },
      {
        by: 'erwan.jaouen',
        after: 250,
        body: 'Au quai on le fait en marchant. Assis, les gens lisent leur feuille.',
        reactions: { like: 8 },
      },
      {
        by: 'femke.dewitte',
        after: 35 * day,
        body: 'Five weeks later: four spoken sentences, repeated once, form cut to five fields. Calls at dinner: from nine a week to one, and that one was to ask for the soup recipe.',
        reactions: { celebrate: 13 },
      },
    ],
  },
  {
    kind: 'question',
    by: 'haruka.ishii',
    ago: 224 * day + 5 * hour,
    to: 'group:qualite',
    title: 'Certificate 3.1 or 3.2: can we upgrade after casting?',
    body: 'Our client in Osaka has received 3.1 certificates for the duplex casings, as ordered. They now ask whether 3.2 is possible for the same four castings. What may I promise?',
    reactions: { like: 4 },
    comments: [
      {
        by: 'ines.carvalho',
        after: 45,
        body: 'Rien pour ces quatre-là, malheureusement. Un 3.2 suppose que l’inspecteur du client (ou un organisme désigné) **assiste** au prélèvement et aux essais : on ne peut pas assister au passé. En revanche, s’il reste des éprouvettes attenantes poinçonnées, on peut les casser devant lui et joindre un rapport complémentaire. Ce n’est pas un 3.2, mais c’est honnête.',
        reactions: { insightful: 9 },
        best: true,
        replies: [
          {
            by: 'haruka.ishii',
            after: 30,
            body: '“One cannot witness the past.” I will translate this sentence exactly as it is.',
            reactions: { like: 7 },
          },
        ],
      },
      {
        by: 'benoit.lacassagne',
        after: 120,
        body: 'Il reste deux éprouvettes par coulée chez le fondeur, je viens d’appeler. Il les garde cinq ans.',
        reactions: { thanks: 4 },
        replies: [
          {
            by: 'haruka.ishii',
            after: 2 * day + 20,
            body: 'The client accepts the supplementary report, by video, with the stamp shown to the camera before the test. They thank you for not promising more.',
            reactions: { celebrate: 5, like: 3 },
          },
        ],
      },
    ],
  },
  {
    kind: 'question',
    by: 'wouter.maes',
    ago: 12 * day + 3 * hour,
    to: 'site:gent',
    title: 'Whose is the grey cabinet in hall 2?',
    body: 'Two metres high, locked, no label, warm to the touch. It is on no drawing. The movers come on the 4th and I would rather not find out by cutting its cable.',
    reactions: { like: 5 },
    comments: [
      { by: 'kofi.adjei', after: 20, body: 'Not ours. I thought it was yours.', reactions: { like: 4 } },
      {
        by: 'tom.hargreaves',
        after: 42,
        body: 'I have been hanging my coat on it since 2016.',
        reactions: { like: 6 },
      },
      {
        by: 'lars.oudekamp',
        after: 110,
        body: 'The feed comes from board 7, breaker 12, labelled “do not”. It draws 140 W, steady. Something in there is alive.',
        replies: [
          { by: 'noor.vanaken', after: 12, body: 'Has anyone tried knocking?', reactions: { like: 7 } },
        ],
      },
      {
        by: 'wouter.maes',
        after: 2 * day,
        body: 'Locksmith came. It is the controller of the old sprinkler pump, forgotten by everyone and working perfectly. It is now on the drawing, on the fire plan and in the inspection contract. I slept badly one night, thinking of breaker 12.',
        reactions: { insightful: 5, like: 3 },
      },
    ],
  },
];
