/** Field service from Gent, the months before: ferries, wasps and a frog. */
import type { ScriptActivity } from '../script.ts';
import { day, hour } from '../script.ts';

export const enFieldEarlier: readonly ScriptActivity[] = [
  {
    kind: 'poll',
    by: 'femke.dewitte',
    ago: 31 * day + 6 * hour,
    to: 'group:terrain',
    title: 'One more drawer in each van: what goes in it?',
    body: 'The new racking gives us one drawer, 400 × 300 × 100 mm. Only things you missed on a real job this year count.',
    options: [
      ['Full set of O-rings, EPDM and FKM', 7],
      ['Shims, pre-cut, 0.05 to 1 mm', 9],
      ['Spare 24 V supply and fuses', 5],
      ['Dry socks', 6],
    ],
    closesIn: -21 * day,
    reactions: { like: 6 },
    comments: [
      {
        by: 'kofi.adjei',
        after: 25,
        body: 'I see somebody took the fourth option seriously. Six somebodies.',
        reactions: { like: 5 },
      },
      {
        by: 'mehdi.bennani',
        after: 58,
        body: 'Les chaussettes, c’est après la bâche de reprise d’Azemmour. Je n’ai pas honte.',
        reactions: { like: 8 },
      },
      {
        by: 'malo.kervadec',
        after: 180,
        body: 'Les cales, mais **inox** et rangées par épaisseur. Une boîte en vrac, c’est un quart d’heure de palmer à chaque fois.',
        reactions: { insightful: 5 },
      },
      {
        by: 'femke.dewitte',
        after: 10 * day + hour,
        body: 'Closed: shims it is, stainless, sorted. The socks fit in the remaining 20 mm. Everyone is right.',
        reactions: { celebrate: 8 },
      },
    ],
  },
  {
    kind: 'article',
    by: 'noor.vanaken',
    ago: 38 * day + 5 * hour,
    to: 'everyone',
    title: 'Nine things to photograph before you touch anything',
    body: 'You arrive, they are waiting, the pump is down. Take four minutes. These nine pictures have saved me a second trip more often than any tool.\n\n1. The **rating plate**, straight on, then again without the flash.\n2. The pressure gauges as they stand, with the valve positions in the same frame.\n3. The floor under the pump. Wet, dry, stained, just cleaned: each one means something.\n4. The coupling guard, before it comes off. If it is missing, that is picture four.\n5. The cabinet door open, all indicator lights visible.\n6. The drive display. Scroll to the last five faults and take each one.\n7. The pipework two metres up and two metres down. Half of my “pump problems” live there.\n8. The name and shift on the logbook page, with permission.\n9. The whole room from the door. You will need it in three weeks, when someone asks whether the hoist reaches.\n\nThen put the phone away and listen for a minute. No picture has cavitation in it.',
    topics: ['fieldwork', 'photos'],
    reactions: { like: 13, insightful: 12, thanks: 6 },
    comments: [
      {
        by: 'theophile.ancelin',
        after: 50,
        body: 'Le n° 7, s’il vous plaît, avec un mètre ou une main dans le champ. J’ai reçu un coude qui pouvait faire 80 mm ou 800.',
        reactions: { like: 9 },
        replies: [
          {
            by: 'noor.vanaken',
            after: 30,
            body: 'A glove from now on, size 9, about 24 cm. Will you calibrate it?',
          },
          {
            by: 'theophile.ancelin',
            after: 41,
            body: 'Envoie-moi le gant, je te fais un certificat.',
            reactions: { like: 7 },
          },
        ],
      },
      {
        by: 'rim.alaoui',
        after: 120,
        body: 'J’ajouterais le niveau de la bâche d’aspiration, avec l’heure. Sur deux chantiers, tout l’écart entre le calcul et la mesure était là.',
        reactions: { insightful: 8 },
      },
      {
        by: 'jules.tessier',
        after: 290,
        body: 'Même liste pour une palette abîmée à la réception, presque mot pour mot. Je l’ai affichée au quai en remplaçant « pompe » par « caisse ».',
        reactions: { like: 10 },
      },
      {
        by: 'camille.rouvray',
        after: 3 * day,
        body: 'Can this become a checklist in the field form? Nine empty frames to fill, no text. I can draw it this week.',
        replies: [
          {
            by: 'femke.dewitte',
            after: 35,
            body: 'Please. And let people skip a frame with one word of reason, otherwise we will get nine pictures of a shoe.',
            reactions: { like: 8 },
          },
        ],
      },
    ],
  },
  {
    kind: 'kudos',
    by: 'haruka.ishii',
    ago: 60 * day + 4 * hour,
    to: 'everyone',
    recipients: ['mathilde.orain', 'ousmane.traore'],
    value: 'care',
    body: 'You ran the witness test at six in the morning so that our client in Osaka could follow it at one in the afternoon, and you labelled every gauge in two alphabets. They noticed the labels first, before the curve.',
    reactions: { like: 15, celebrate: 8, thanks: 3 },
    comments: [
      {
        by: 'ousmane.traore',
        after: 44,
        body: 'J’ai appris à écrire 圧力 sans trembler. Au troisième manomètre, ça ressemblait à quelque chose.',
        reactions: { like: 12 },
      },
      {
        by: 'mathilde.orain',
        after: 70,
        body: 'Ils ont demandé une seconde mesure à 110 % du débit et ils avaient raison : la première avait été prise avant stabilisation. Belle leçon de patience pour nous.',
        replies: [
          {
            by: 'haruka.ishii',
            after: 25,
            body: 'They wrote that you repeated it “without changing your face”. It is a compliment.',
            reactions: { like: 11 },
          },
        ],
      },
    ],
  },
  {
    kind: 'post',
    by: 'noor.vanaken',
    ago: 88 * day + 5 * hour,
    to: 'everyone',
    body: 'Reasons I have been given this year for a pump that “does not start”:\n\n- suction valve closed (5)\n- discharge valve closed (3)\n- both, for safety\n- emergency stop pressed by a rucksack\n- isolator off, labelled ON by hand, in marker\n- pump started, but the other one\n- wasps\n\nI was not given the wasps. I found them.',
    reactions: { like: 26, support: 3 },
    comments: [
      {
        by: 'kofi.adjei',
        after: 12,
        body: 'For the record, the rucksack was mine.',
        reactions: { like: 17 },
      },
      {
        by: 'paul.henri.garnier',
        after: 95,
        deleted: true,
        body: 'Et le commercial qui avait promis qu’elle démarrerait toute seule.',
      },
      {
        by: 'fatou.diallo',
        after: 260,
        body: 'À ajouter pour l’équipe de nuit : « elle démarre très bien, c’est le voyant qui est grillé ».',
        reactions: { like: 9 },
      },
      {
        by: 'brigitte.saunier',
        after: 310,
        body: 'Sérieusement, pour les guêpes : tout le monde sur la route devrait savoir s’il est allergique. Je fais le point avec qui veut, dix minutes au téléphone suffisent.',
        reactions: { thanks: 9 },
        replies: [
          {
            by: 'noor.vanaken',
            after: 40,
            body: 'Called you back. I now own a small orange box and the instructions are taped to the sun visor.',
            reactions: { support: 5 },
          },
        ],
      },
      {
        by: 'mehdi.bennani',
        after: 1500,
        body: 'Chez nous, variante : un nid de cigogne sur l’évent du réservoir. On a attendu l’envol des petits, le client était d’accord.',
        reactions: { like: 15 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'mehdi.bennani',
    ago: 123 * day + 4 * hour,
    to: 'everyone',
    lang: 'en',
    body: 'Two weeks with @{noor.vanaken} on the irrigation station south of Agadir. Six vertical pumps, 42 °C at the slab, one crane for three contractors.\n\nWhat she taught me: mark every coupling half with a punch before lifting, not a pen. Sweat beats pen. What I taught her: you do not refuse the second glass of tea, the start-up date depends on it.\n\nAll six signed off at 74 m, 280 m³/h each, on the second attempt. The first attempt was a frog in the foot valve.',
    reactions: { like: 16, celebrate: 9 },
    comments: [
      {
        by: 'noor.vanaken',
        after: 26,
        body: 'The frog was released upstream, unharmed and slightly faster. 🐸 And it was the third glass.',
        reactions: { like: 13 },
      },
      {
        by: 'salma.idrissi',
        after: 65,
        body: 'Le client m’a appelée pour dire que le manuel était pour une fois dans la bonne langue. Merci @{siobhan.keane}.',
        reactions: { thanks: 6 },
        replies: [
          {
            by: 'siobhan.keane',
            after: 80,
            body: 'Rim checked every Arabic page with a red pen. I only moved the pictures to the other side.',
          },
          {
            by: 'rim.alaoui',
            after: 105,
            body: 'Deux stylos, pour être exacte. Mais la mise en page de droite à gauche était juste du premier coup.',
            reactions: { like: 5 },
          },
        ],
      },
      {
        by: 'gustave.perrichon',
        after: 1320,
        body: 'Six réceptions en une visite, à cette température : notez bien la méthode, on me demande la même chose pour l’an prochain avec neuf pompes.',
        replies: [
          {
            by: 'mehdi.bennani',
            after: 45,
            body: 'La méthode tient en deux lignes : levage avant 9 h, électricité après 17 h, et entre les deux on remplit les papiers à l’ombre.',
            reactions: { insightful: 9 },
          },
        ],
      },
    ],
  },
  {
    kind: 'job',
    by: 'wouter.maes',
    ago: 26 * day + 5 * hour,
    to: 'everyone',
    title: 'Field engineer, rotating equipment',
    team: 'Field service',
    place: 'Gent, on the road two days in five',
    body: 'We need a second pair of hands next to @{noor.vanaken}. You align, you measure, you explain it to the person who will live with the pump after you leave. Dutch or French, and enough English for a night shift in Immingham.\n\nOpen to internal applicants first, for three weeks. If you come from assembly and have never travelled: half of what we do, you already know better than we do.',
    reactions: { like: 12, celebrate: 3 },
    comments: [
      {
        by: 'fatou.diallo',
        after: 130,
        body: 'Question pratique : pour quelqu’un de Nantes, est-ce qu’on peut essayer deux semaines avant de répondre ?',
        reactions: { like: 7 },
        replies: [
          {
            by: 'wouter.maes',
            after: 40,
            body: 'Yes. Two weeks in the van with Noor, your post kept for you, travel and room paid. Aminata and I spoke this morning.',
          },
          {
            by: 'aminata.sow',
            after: 62,
            body: 'C’est oui de mon côté. Je serai triste et je dirai oui quand même.',
            reactions: { support: 14, like: 6 },
          },
        ],
      },
      {
        by: 'yasmine.haddad',
        after: 200,
        body: 'Le détail des primes de route et des heures de trajet est sur la page du poste. Si une ligne manque de clarté, appelez-moi plutôt que de deviner.',
      },
      {
        by: 'noor.vanaken',
        after: 1500,
        body: 'For anyone wondering: I snore in neither language, and the passenger chooses the radio.',
        reactions: { like: 12 },
      },
    ],
  },
  {
    kind: 'post',
    by: 'wouter.maes',
    ago: 207 * day + 6 * hour,
    to: 'everyone',
    body: 'Hull, 5:40 in the morning, van stopped at the border with a test pump, a laser kit and no ATA carnet. It was on my desk. I had signed it, admired it and left it there.\n\nThank you @{noemie.castel} for answering on the second ring, for knowing the officer’s form number by heart, and for not laughing until it was over.',
    reactions: { like: 15, thanks: 6, support: 4 },
    comments: [
      {
        by: 'noemie.castel',
        after: 34,
        body: 'J’ai ri, mais micro coupé. Pour tout le monde : le carnet voyage **avec le véhicule**, en double, et la photo du feuillet jaune m’est envoyée la veille. Rien à apprendre par cœur.',
        reactions: { insightful: 10, like: 5 },
      },
      {
        by: 'tom.hargreaves',
        after: 52,
        body: 'I have crossed at Hull for eleven years. The officer with the moustache accepts no excuse but appreciates a stamped photocopy.',
        replies: [
          {
            by: 'noemie.castel',
            after: 20,
            body: 'Il s’appelle Derek et il a pris sa retraite en février. La nouvelle est plus stricte et beaucoup plus rapide.',
            reactions: { like: 12 },
          },
        ],
      },
      {
        by: 'femke.dewitte',
        after: 90,
        body: 'The van checklist has a new line 1. It says “Wouter’s desk”.',
        reactions: { like: 18 },
      },
    ],
  },
];
