/*
 * What the intranet's own team wrote: its words in two languages, light and dark, the directory's filter, and, for this
 * demonstration, a list of colleagues to sign in as. The social elements need none of it.
 */
const english = {
  'Le Relais, intranet du groupe': 'Le Relais, the group’s intranet',
  'Rechercher une personne…': 'Find a person…',
  'Aller au contenu': 'Skip to content',
  Accueil: 'Home',
  Actualités: 'News',
  Documents: 'Documents',
  Annuaire: 'Directory',
  'Mode démonstration : aucun mot de passe, tout est ouvert.':
    'Demonstration mode: no password, everything is open.',
  Vous: 'You',
  Personne: 'Nobody',
  Langue: 'Language',
  Thème: 'Theme',
  Système: 'System',
  Clair: 'Light',
  Sombre: 'Dark',
  'La vie du groupe': 'Life of the group',
  'À la une': 'Headlines',
  'Saint-Nazaire : le nouveau quai ouvre lundi': 'Saint-Nazaire: the new dock opens on Monday',
  '23 novembre': '23 November',
  'Consignation des pompes, procédure révisée': 'Locking out pumps, procedure revised',
  '18 novembre': '18 November',
  'Accès rapides': 'Quick links',
  'Consigner une pompe': 'Locking out a pump',
  'Annuaire du groupe': 'Group directory',
  'Le nouveau quai': 'The new dock',
  Sécurité: 'Safety',
  '212 jours': '212 days',
  'sans accident avec arrêt, site de Nantes': 'without lost-time accident, Nantes site',
  'Personne de la semaine': 'Person of the week',
  'Agenda du site': 'Site calendar',
  'Comité social et économique': 'Works council',
  'mardi, 9 h, salle Loire': 'Tuesday, 9:00, Loire room',
  'Exercice d’évacuation': 'Evacuation drill',
  'mercredi, dans la matinée': 'Wednesday morning',
  'Collecte de sang': 'Blood donation',
  'jeudi, infirmerie': 'Thursday, infirmary',
  'Remise des médailles du travail': 'Long-service awards',
  'vendredi, 17 h, restaurant': 'Friday, 17:00, canteen',
  'Tervanche, pompes et eaux industrielles': 'Tervanche, pumps and industrial water',
  'Documents › Sécurité › Procédures ›': 'Documents › Safety › Procedures ›',
  'Actualités ›': 'News ›',
  'Consigner une pompe avant intervention': 'Locking out a pump before work',
  'Procédure P-214 · version 6 · mise à jour le 18 novembre par Inès Carvalho':
    'Procedure P-214 · version 6 · updated on 18 November by Inès Carvalho',
  'Cette procédure s’applique à toute intervention sur une pompe raccordée, quelle que soit sa puissance. Elle se fait à deux, sans exception.':
    'This procedure applies to all work on a connected pump, whatever its power. It takes two people, without exception.',
  'Prévenir le poste de conduite et noter l’heure.': 'Tell the control room and note the time.',
  'Fermer les vannes amont et aval, puis purger.': 'Close the valves up and downstream, then drain.',
  'Vérifier la pression au manomètre : elle doit être nulle.':
    'Check the pressure on the gauge: it must be zero.',
  'Couper l’alimentation et poser le cadenas personnel.': 'Cut the supply and fit your own padlock.',
  'Essayer de démarrer. Rien ne doit bouger.': 'Try to start. Nothing must move.',
  'Dans ce dossier': 'In this folder',
  Auteurs: 'Authors',
  'Le nouveau quai de Saint-Nazaire ouvre lundi': 'The new dock at Saint-Nazaire opens on Monday',
  'Actualité du 23 novembre, par Léa Montbrun': 'News of 23 November, by Léa Montbrun',
  'Deux portes de plus, un auvent sur toute la longueur, et un sens unique pour les camions : après neuf mois de travaux, le quai B reçoit ses premiers chargements lundi à six heures.':
    'Two more doors, a canopy along the whole length, and one-way traffic for lorries: after nine months of works, dock B takes its first loads on Monday at six.',
  'Pendant deux semaines, les deux quais fonctionnent ensemble. Le plan de circulation est affiché à la loge ; les caristes ont été formés en octobre.':
    'For two weeks both docks run together. The traffic plan hangs in the lodge; forklift drivers were trained in October.',
  'Merci à toutes celles et ceux qui ont déplacé douze mille palettes sans retarder une seule commande.':
    'Thanks to all those who moved twelve thousand pallets without delaying a single order.',
  'À lire aussi': 'Read also',
  Contacts: 'Contacts',
  Filtrer: 'Filter',
  Site: 'Site',
  'Tous les sites': 'All sites',
  'Nom ou métier…': 'Name or trade…',
  'Référente du mois :': 'Expert of the month:',
  'pour les pompes en eau glycolée': 'for pumps in glycol water',
  'Numéros utiles': 'Useful numbers',
  Qui: 'Who',
  'Pour quoi': 'For what',
  Poste: 'Extension',
  'Arrêt d’urgence, consignation': 'Emergency stop, lock-out',
  'Santé au travail': 'Occupational health',
  'Panne informatique': 'IT breakdown',
  'Accueil des nouveaux': 'Welcome of newcomers',
  Nouveautés: 'New',
};

const root = document.documentElement;
const remembered = (key, fallback) => localStorage.getItem(`relais.${key}`) ?? fallback;
const remember = (key, value) => localStorage.setItem(`relais.${key}`, value);

/* Light and dark */
const theme = document.querySelector('#theme');
theme.value = remembered('theme', 'system');
const applyTheme = () => (root.dataset.theme = theme.value);
theme.addEventListener('change', () => {
  remember('theme', theme.value);
  applyTheme();
});
applyTheme();

/* Two languages: the pages are written in French, the words of the house are looked up. */
const texts = [];
const key = (text) => text.replace(/\s+/g, ' ').trim();
const translate = (french, set) => {
  const words = english[key(french)];
  if (words) texts.push((isFrench) => set(isFrench ? french : french.replace(french.trim(), words)));
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const node = walker.currentNode;
  translate(node.data, (text) => (node.data = text));
}
for (const name of ['placeholder', 'aria-label']) {
  for (const field of document.querySelectorAll(`[${name}]`)) {
    translate(field.getAttribute(name), (text) => field.setAttribute(name, text));
  }
}
const titleInFrench = document.title;
const language = document.querySelector('#language');
language.value = remembered('language', navigator.language.startsWith('fr') ? 'fr' : 'en-GB');
const applyLanguage = () => {
  const isFrench = language.value === 'fr';
  root.lang = language.value;
  for (const say of texts) say(isFrench);
  document.title = isFrench ? titleInFrench : root.dataset.titleEn;
};
language.addEventListener('change', () => {
  remember('language', language.value);
  applyLanguage();
});
applyLanguage();

/* Demonstration only: sign in as anybody. A real intranet has its own session, and the elements ride on it. */
const person = document.querySelector('#person');
const signIn = (id) =>
  fetch('/demo/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: id || null }),
  }).then(() => location.reload());
const json = (answer) => answer.json();
const whoAmI = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: '{ viewer { person { id displayName } } }' }),
};
const listed = fetch('/demo/people').then(json);
const looking = fetch('/graphql', whoAmI).then(json);
Promise.allSettled([listed, looking]).then(([list, answer]) => {
  const people = list.value?.people ?? [];
  const me = answer.value?.data?.viewer?.person;
  if (me && !people.some(({ id }) => id === me.id)) people.unshift(me);
  for (const { id, displayName, headline } of people) {
    person.add(new Option(headline ? `${displayName}, ${headline}` : displayName, id));
  }
  person.value = me?.id ?? '';
});
person.addEventListener('change', () => signIn(person.value));
addEventListener('social-auth-required', () => person.focus());

/* The directory's filter */
const cards = [...document.querySelectorAll('[data-who]')];
const site = document.querySelector('#site');
const words = document.querySelector('#words');
if (site && words) {
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const filter = () => {
    for (const card of cards) {
      const fits = plain(card.dataset.who).includes(plain(words.value.trim()));
      card.hidden = !fits || (site.value !== '' && card.dataset.site !== site.value);
    }
  };
  words.value = new URLSearchParams(location.search).get('q') ?? '';
  site.addEventListener('change', filter);
  words.addEventListener('input', filter);
  filter();
}
