// Draws the portraits of the sample company into examples/html/avatars: flat shapes on a 40 × 40 square, clipped to a
// circle by whoever shows them. Run `node scripts/avatars.mjs` after changing a look.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const folder = new URL('../examples/html/avatars/', import.meta.url);

/** Background and clothes. */
const cloths = {
  clay: ['#f3d9c4', '#8b4a3a'],
  straw: ['#f4e3b5', '#b6762a'],
  moss: ['#cfe3d6', '#2f6650'],
  plum: ['#ded8ee', '#463a6b'],
  sea: ['#cbe0ea', '#3a6078'],
  jade: ['#d3e6e0', '#37796c'],
  rose: ['#f2dadd', '#8f4253'],
  olive: ['#e4e7cf', '#626b34'],
  slate: ['#dde2ea', '#47566b'],
  mauve: ['#efdeea', '#7a4a70'],
};
const skins = {
  pale: '#f1cfb5',
  light: '#efc8a8',
  fair: '#eac0a0',
  olive: '#d9a57f',
  tan: '#d79c74',
  brown: '#b27a52',
  umber: '#8f5a3a',
  dark: '#7d4a2f',
  deep: '#5f3a28',
};
const hairs = {
  black: '#1f1714',
  ink: '#17110f',
  dark: '#3a2520',
  brown: '#6a452c',
  chestnut: '#8a5734',
  ginger: '#a8602f',
  blond: '#d8b26a',
  grey: '#8f9398',
  white: '#d8d6d1',
};

const crown = 'M12.3 17.5C11.5 11 15 7.5 20 7.5s8.5 3.5 7.7 10C26 13.5 23.5 12 20 12s-6 1.5-7.7 5.5z';
const path = (d) => `<path d="${d}"/>`;
const circles = (...list) => list.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('');

/** What is behind the face and what is before it. */
const styles = {
  long: {
    back: path('M11 30V16a9 9 0 0 1 18 0v14z'),
    front: path(
      'M11.5 26c-1.5-10 .5-18.5 8.5-18.5S30 16 28.5 26l-3.5.5V15c-3.5.5-7-.5-8.5-2.5-.5 2-1 3-1.5 4v10z',
    ),
  },
  bun: { front: circles([20, 6, 3.8]) + path(crown) },
  tied: { front: path(crown) },
  tail: {
    back: path('M25 9c4.5.5 6.3 4.5 5.6 10-.3 2.5-1.1 4.7-2.4 6.3.4-5.5-.7-11-3.2-16.3z'),
    front: path(crown),
  },
  waves: {
    back: path(
      'M10.3 28.5c-1.5-2-1-4-.2-6-.9-2-.6-4 .3-6C10.8 10.3 14.4 6.6 20 6.6s9.2 3.7 9.6 9.9c.9 2 1.2 4 .3 6 .8 2 1.3 4-.2 6-3 1.5-16.4 1.5-19.4 0z',
    ),
    front: path(crown),
  },
  bob: {
    back: path(
      'M11 25.5V16.5C11 10.5 14.5 6.8 20 6.8s9 3.7 9 9.7v9c0 1-1.2 1.5-2.6 1.5H13.6c-1.4 0-2.6-.5-2.6-1.5z',
    ),
    front: path(
      'M12.5 17.8C11.8 11.2 15 7.6 20 7.6s8.2 3.6 7.5 10.2c-.5-2.2-1.2-3.7-2.2-4.6-3.6 1-7.4.8-10.3-.3-1.2 1-2 2.6-2.5 4.9z',
    ),
  },
  fringe: {
    back: path('M11 30V16a9 9 0 0 1 18 0v14z'),
    front: path(
      'M12.3 18.5C11.3 11 14.8 7.3 20 7.3s8.7 3.7 7.7 11.2c-.3-1.8-.7-3-1.3-3.9-4.2.9-8.6.9-12.8 0-.6.9-1 2.1-1.3 3.9z',
    ),
  },
  short: {
    front: path('M12.5 16c-.5-5.5 2.8-8.5 7.5-8.5s8 3 7.5 8.5c-1.5-3-3.5-3.8-7.5-3.8S14 13 12.5 16z'),
  },
  swept: {
    front: path(
      'M12.5 17c-.8-6.5 2.8-9.5 7.5-9.5s8.3 3 7.5 9.5c-1-3-2.5-4.5-4-4.8-2.5 1-6 1-8 .3-1.5.8-2.5 2.2-3 4.5z',
    ),
  },
  part: {
    front: path(
      'M12.4 16.8c-1-6 2.2-9.5 7.4-9.5 5.4 0 8.7 3.3 7.8 9.5-.6-2.1-1.2-3.5-2.1-4.4-3.5.2-6.8-.4-9.3-2-1.7 1.2-3 3.2-3.8 6.4z',
    ),
  },
  quiff: {
    front: path(
      'M12.5 16.5c-.9-3.7.1-6.6 2.2-8.1 1.5-2.2 5.2-3 8.5-2 3.7.6 5.3 4.3 4.4 10.1-.8-2.1-1.6-3.3-2.7-3.9-3.6.6-6.7.3-9.1-.6-1.5.8-2.6 2.3-3.3 4.5z',
    ),
  },
  buzz: {
    front: path('M12.7 15.8c.1-5 3-7.6 7.3-7.6s7.2 2.6 7.3 7.6c-1.2-3-3.6-4.3-7.3-4.3s-6.1 1.3-7.3 4.3z'),
  },
  bald: {
    front: path(
      'M13 20.5c-1.1-2.2-1.2-4.6-.2-6.8.9 1.7.9 4.8.2 6.8zm14 0c1.1-2.2 1.2-4.6.2-6.8-.9 1.7-.9 4.8-.2 6.8z',
    ),
  },
  curls: { front: circles([14, 12, 4.2], [20, 9, 5], [26, 12, 4.2], [12.3, 17, 3.2], [27.7, 17, 3.2]) },
  mop: { front: circles([14.5, 11.5, 3.6], [18, 9.3, 3.8], [22.5, 9.3, 3.8], [25.7, 11.7, 3.4]) },
  afro: {
    back: circles([20, 14, 10.8]),
    front: path('M12.8 16.5c.6-4.2 3.2-6 7.2-6s6.6 1.8 7.2 6c.6-6-2.4-9-7.2-9s-7.8 3-7.2 9z'),
  },
  scarf: {
    front:
      path(
        'M20 6c-6.5 0-9.5 5-9.5 11 0 6-1.5 9-2.5 12h24c-1-3-2.5-6-2.5-12 0-6-3-11-9.5-11zm0 5c4 0 6 2.5 6 6.5 0 4.5-2.5 7.5-6 7.5s-6-3-6-7.5c0-4 2-6.5 6-6.5z',
      ) + path('M10 28h20c-1 4.5-5 8-10 8s-9-3.5-10-8z'),
  },
};

const extras = {
  beard: path('M12.8 18c0 7 3 9.8 7.2 9.8s7.2-2.8 7.2-9.8c-1.5 3-3 4-7.2 4s-5.7-1-7.2-4z'),
  goatee: path('M16.3 22.3c1.1 1.3 2.4 1.8 3.7 1.8s2.6-.5 3.7-1.8c.3 3.2-1.2 5.2-3.7 5.2s-4-2-3.7-5.2z'),
  moustache: path('M16 21.8c1-1.3 2.5-1.7 4-.9 1.5-.8 3-.4 4 .9-1.4.6-2.7.6-4 .2-1.3.4-2.6.4-4-.2z'),
};
const glasses =
  '<g fill="none" stroke="#2a2c31" stroke-width=".9"><circle cx="16.7" cy="18" r="2.6"/><circle cx="23.3" cy="18" r="2.6"/><path d="M19.3 17.7q.7-.5 1.4 0"/></g>';

/** Who looks how: cloth, skin, hair style, hair colour (a scarf's own colour), and what else. */
const looks = `
aminata.sow straw dark bun black
ines.carvalho clay tan long dark
kofi.adjei jade deep curls ink
malo.kervadec moss fair short ginger beard
noor.vanaken sea light swept blond
yasmine.haddad plum olive scarf #5d4b8a
helene.masurel slate pale bob grey
karim.benali olive olive buzz black goatee
elodie.quemener rose fair waves chestnut
tanguy.lebreton clay fair bald grey moustache
fatou.diallo mauve dark scarf #b4546a
marius.delcourt slate light mop brown glasses
sabrina.lopez jade olive tail dark
erwan.jaouen sea fair short brown beard
noemie.castel straw light fringe chestnut glasses
yannick.floch moss fair buzz blond
mathilde.orain plum fair tied brown
ousmane.traore straw umber buzz ink beard
brigitte.saunier rose pale bob white glasses
jules.tessier olive light quiff blond
lars.oudekamp slate pale part blond glasses
femke.dewitte sea light tail blond
priya.raman mauve brown long ink
tom.hargreaves clay pale part grey
haruka.ishii rose light bob ink
siobhan.keane moss pale waves ginger
wouter.maes olive fair bald brown beard
salma.idrissi jade olive waves dark
mehdi.bennani sea tan short black beard
nadia.ouazzani straw olive scarf #2f6d78
youssef.tazi slate brown buzz black moustache
rim.alaoui plum tan long black glasses
annelise.guerin sea fair tied grey glasses
stephane.bourdeau slate light bald grey glasses
delphine.artaud olive fair bob dark
veronique.thibault clay light swept white
adele.champenois mauve light tail chestnut
cecile.morvan jade fair fringe blond
emeline.bossard rose light bun ginger
hugo.leroux moss tan mop dark
jean.marc.fouquet straw fair short white beard
kevin.ollivier sea light quiff brown
lucie.bonnin plum pale bun brown glasses
moussa.camara clay deep buzz ink goatee
olivier.sauvaget olive light part chestnut beard
pauline.grelier sea fair waves blond
rachida.mansouri rose olive scarf #8a5a3c
thanh.nguyen jade light long ink
ulysse.ferrand straw fair mop ginger
william.okoye plum dark short ink glasses
yves.lamballe moss fair bald white moustache
zoe.marchetti mauve olive curls dark
amandine.collet slate brown afro black
anais.lefeuvre clay light long blond
gaelle.riou sea pale fringe brown
ibrahima.ndiaye olive deep buzz ink
justine.moreau mauve fair bob chestnut
loic.tanguy slate fair short dark beard
maelle.derrien straw light tail ginger
steven.hamon jade tan quiff black
anke.vermeulen moss light bob blond glasses
bram.claes clay light short chestnut goatee
elif.yildiz plum olive waves dark
griet.lammens olive pale bun blond
hassan.elamrani sea tan curls black beard
luca.ferraro slate olive quiff dark goatee
marit.jansen rose light tied blond
btissam.cherkaoui jade tan long dark
driss.lahlou straw brown short black glasses
imane.sebti clay olive scarf #6b7a4a
kenza.elouafi mauve tan curls brown
sanae.tahiri moss olive scarf #a44f5c glasses
`;

function draw([cloth, skin, style, colour, ...more]) {
  const [background, clothes] = cloths[cloth];
  const tone = skins[skin];
  const hair = hairs[colour] ?? colour;
  const filled = (shapes) => (shapes ? `<g fill="${hair}">${shapes}</g>` : '');
  const face = `<path d="M16.5 23h7v7.5a3.5 3.5 0 0 1-7 0z"/><ellipse cx="20" cy="18.3" rx="7.2" ry="8.3"/>`;
  const { back, front } = styles[style];
  const hairy = more.filter((extra) => extra !== 'glasses').map((extra) => extras[extra]);
  const drawing = [
    `<rect width="40" height="40" fill="${background}"/>`,
    filled(back),
    `<path d="M4 42c0-9 7-12.5 16-12.5S36 33 36 42z" fill="${clothes}"/>`,
    `<g fill="${tone}">${face}</g>`,
    filled(hairy.join('') + front),
    more.includes('glasses') ? glasses : '',
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40" width="80" height="80">${drawing.join('')}</svg>\n`;
}

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(new URL(file, folder));
const drawn = looks
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
for (const [login, ...look] of drawn) writeFileSync(new URL(`${login}.svg`, folder), draw(look));
console.log(`Drew ${drawn.length} portraits.`);
