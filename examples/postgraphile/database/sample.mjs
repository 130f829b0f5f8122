// The rows of a company, always the same: sixty people, two hundred publications, six hundred comments. Only dates follow the
// day on which they are made, so that the latest news is of this morning.
import { departments, names, sites, skills } from './people.mjs';
import { answers, comments, documents, presentations, publications, thanks, values } from './texts.mjs';

const hour = 3600_000;
const counts = { publications: 200, comments: 600, thanks: 60 };
const days = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'];
const clients = [
  'Hôtel du Port',
  'Médiathèque de Vannes',
  'Crèche des Lilas',
  'Le Ponton',
  'Lycée Jean-Bart',
];
const models = ['« Ria »', '« Brocéliande »', '« Estran »', '« Vilaine »'];

/** Between 0 and 1, by a seed: mulberry32. */
function randomBy(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const random = { next: randomBy(2014) };
const pick = (list) => list[Math.floor(random.next() * list.length)];
const between = (least, most) => least + Math.floor(random.next() * (most - least + 1));
const plain = (text) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
/** French puts a space that does not break before high punctuation. */
const typeset = (text) => text.replace(/ ([:;!?»%])/g, '\u00a0$1').replace(/« /g, '«\u00a0');

/**
 * Everything that the tables hold, by their names.
 * @param {number} now milliseconds
 */
export function sampleRows(now) {
  random.next = randomBy(2014);
  const people = makePeople(now);
  const news = makeNews(people, now);
  const thankYous = makeThanks(people, now);
  const said = makeComments(people, news, thankYous, now);
  return {
    site: sites.map(([code, ville]) => ({ code, ville })),
    service: sites.flatMap(([code]) =>
      departments.map(([libelle], index) => ({ site_code: code, numero: index + 1, libelle })),
    ),
    salarie: people.map(({ feminine, ...row }) => row),
    competence: people.flatMap(makeSkills),
    document: documents.map(([intitule], index) => ({ numero: index + 1, intitule })),
    valeur: values.map(([code, libelle, question], rang) => ({ code, libelle, question, rang })),
    publication: news.map(({ answersTo, at, ...row }) => row),
    remerciement: thankYous.map(({ to, at, ...row }) => row),
    remerciement_destinataire: thankYous.flatMap(({ id, to }) =>
      to.map((matricule) => ({ remerciement_id: id, matricule })),
    ),
    commentaire: said,
    reaction: makeReactions(people, news, thankYous, said),
  };
}

function makePeople(now) {
  return names.map(([prenom, nom, form, portrait], index) => {
    const site = index % sites.length;
    const department = Math.floor(index / sites.length) % departments.length;
    const isHead = index < sites.length * departments.length;
    const [, trades] = departments[department];
    const [masculine, feminine] = isHead ? trades[0] : pick(trades.slice(1));
    const left = index === 23 || index === 51;
    const login = `${plain(prenom)}.${plain(nom)}`;
    const since = new Date(now - between(200, 9000) * 24 * hour).toISOString().slice(0, 10);
    return {
      matricule: 1001 + index * 7,
      nom_usage: nom,
      prenom,
      identifiant: login,
      courriel: `${login}@kerouan.example`,
      telephone: random.next() < 0.7 ? `02 99 55 ${between(10, 99)} ${between(10, 99)}` : null,
      poste: form === 'f' ? feminine : masculine,
      site_code: sites[site][0],
      service_numero: department + 1,
      responsable: responsibleOf(index, isHead),
      statut: left ? 'sorti' : random.next() < 0.05 ? 'en_conge' : 'actif',
      date_entree: since,
      date_sortie: left ? new Date(now - 30 * 24 * hour).toISOString().slice(0, 10) : null,
      presentation: random.next() < 0.4 ? typeset(pick(presentations)) : null,
      photo: portrait ? `${portrait}.svg` : null,
      date_naissance: `${between(1962, 2003)}-0${between(1, 9)}-1${between(0, 9)}`,
      salaire_brut_annuel: between(23, 62) * 1000,
      feminine: form === 'f',
    };
  });
}

/** Heads answer to the human resources of their site, these to the one in Rennes. */
function responsibleOf(index, isHead) {
  if (index === 0) return null;
  const perRow = sites.length;
  const boss = isHead ? (index < perRow ? 0 : index % perRow) : index % (perRow * departments.length);
  return 1001 + boss * 7;
}

function makeSkills({ matricule }) {
  const known = [...new Set(Array.from({ length: between(0, 3) }, () => pick(skills)))];
  return known.map((libelle, rang) => ({ matricule, rang: rang + 1, libelle }));
}

/** A moment of a working day about so many hours ago. */
function workingMoment(now, hoursAgo) {
  const moment = new Date(now - hoursAgo * hour);
  if (hoursAgo > 12) moment.setUTCHours(between(6, 16), between(0, 59), between(0, 59));
  const weekend = { 0: 2, 6: 1 }[moment.getUTCDay()] ?? 0;
  return hoursAgo > 72 ? moment.getTime() - weekend * 24 * hour : moment.getTime();
}

function fill(text, author, people, at) {
  const others = people.filter((other) => other !== author && other.statut !== 'sorti');
  const nameOf = (person) => `${person.prenom} ${person.nom_usage}`;
  const words = {
    ville: sites.find(([code]) => code === author.site_code)[1],
    jour: pick(days),
    n: String(between(12, 28)),
    mois: new Intl.DateTimeFormat('fr', { month: 'long' }).format(at),
    client: pick(clients),
    modele: pick(models),
    prenom: pick(others).prenom,
    personne: nameOf(pick(others)),
    personneF: nameOf(pick(others.filter(({ feminine }) => feminine))),
    personneM: nameOf(pick(others.filter(({ feminine }) => !feminine))),
  };
  return typeset(
    text
      .replace(/\{(\w+)\}/g, (_, name) => words[name])
      .replace(/\b([Dd])e (?=[AEIOUÉÈH]\p{L})/gu, '$1’')
      .replace(/^\p{L}/u, (letter) => letter.toUpperCase()),
  );
}

function makeNews(people, now) {
  const made = [];
  for (let index = 0; index < counts.publications + 8; index++) {
    const subject = publications[(index * 17) % publications.length];
    const author = people[(index * 11 + 3) % people.length];
    const at = workingMoment(now, 1.5 + index * 5 + index ** 1.75);
    const draft = index >= counts.publications;
    made.push({
      auteur: author.matricule,
      titre: subject.titre ? fill(subject.titre, author, people, at) : null,
      contenu: fill(subject.texte, author, people, at),
      portee: index % 9 === 4 ? 'site' : 'tous',
      site_code: author.site_code,
      statut: draft ? (index % 2 ? 'brouillon' : 'archivee') : 'publiee',
      publie_le: Math.floor(at / 1000),
      modifie_le: index % 14 === 6 ? Math.floor(at / 1000) + 1200 : null,
      supprime_le: null,
      at,
      answersTo: subject.reponses,
    });
  }
  return made.sort((a, b) => a.at - b.at).map((row, index) => ({ id: index + 1, ...row }));
}

function makeThanks(people, now) {
  const here = people.filter(({ statut }) => statut !== 'sorti');
  const made = Array.from({ length: counts.thanks }, (_, index) => {
    const author = here[(index * 13 + 5) % here.length];
    const to = [here[(index * 7 + 2) % here.length], ...(index % 6 === 3 ? [pick(here)] : [])];
    const at = workingMoment(now, 4 + index * 20 + index ** 2.1);
    return {
      auteur: author.matricule,
      valeur_code: index % 4 === 3 ? null : pick(values)[0],
      message: typeset(thanks[index % thanks.length]),
      adresse_le: new Date(at).toISOString(),
      at,
      to: [...new Set(to.map(({ matricule }) => matricule))].filter((one) => one !== author.matricule),
    };
  }).filter(({ to }) => to.length > 0);
  return made.sort((a, b) => a.at - b.at).map((row, index) => ({ id: index + 1, ...row }));
}

/** The latest news is talked about most. */
function makeComments(people, news, thankYous, now) {
  const published = news.filter(({ statut }) => statut === 'publiee');
  const made = [];
  const writers = new Map();
  const say = (row) => {
    const id = made.length + 1;
    made.push({ id, reponse_a: null, corrige_le: null, efface_le: null, ...row });
    return id;
  };
  const about = (thing, genre) => {
    const key = `${genre}${thing.id}`;
    const used = writers.get(key) ?? new Set([thing.auteur]);
    writers.set(key, used);
    const author = pick(people.filter(({ matricule, statut }) => statut !== 'sorti' && !used.has(matricule)));
    // Once the latest news is talked about enough, older news is.
    if (used.size > 18) return;
    const specific = (thing.answersTo ?? []).filter((words) => !used.has(words));
    const words = specific.length > 0 ? specific[0] : pick(comments);
    used.add(author.matricule).add(words);
    const at = Math.min(thing.at + (used.size * 11 + between(1, 40)) * 60_000, now - between(2, 30) * 60_000);
    const place = { objet_genre: genre, objet_numero: thing.id };
    const id = say({ ...place, auteur: author.matricule, texte: typeset(words), saisi_le: iso(at) });
    if (thing.auteur && random.next() < 0.4 && made.length < counts.comments) {
      const answer = { ...place, reponse_a: id, auteur: thing.auteur, texte: typeset(pick(answers)) };
      say({ ...answer, saisi_le: iso(Math.min(at + between(3, 90) * 60_000, now - 60_000)) });
    }
  };
  documents.forEach(([, answersTo], index) => {
    const document = { id: index + 1, at: now - 90 * 24 * hour, answersTo };
    for (let times = 0; times < answersTo.length; times++) about(document, 'document');
  });
  for (const thing of thankYous) if (random.next() < 0.5) about(thing, 'remerciement');
  for (let round = 0; made.length < counts.comments; round++) {
    const index = Math.floor(published.length * (1 - random.next() ** 1.4));
    about(published[Math.min(index, published.length - 1)], 'publication');
  }
  // Two words were taken back: one had an answer.
  const answered = made.find(({ id }) => made.some(({ reponse_a }) => reponse_a === id));
  for (const row of [answered, made.at(-1)]) row.efface_le = iso(now - hour);
  return inOrder(made);
}

/** Numbered as they were written. */
function inOrder(said) {
  const sorted = said.sort((a, b) => a.saisi_le.localeCompare(b.saisi_le));
  const places = new Map(sorted.map(({ id }, index) => [id, index + 1]));
  return sorted.map((row) => ({
    ...row,
    id: places.get(row.id),
    reponse_a: row.reponse_a && places.get(row.reponse_a),
  }));
}

const iso = (at) => new Date(at).toISOString();

function makeReactions(people, news, thankYous, said) {
  const kinds = ['jaime', 'jaime', 'jaime', 'bravo', 'bravo', 'soutien', 'instructif', 'merci'];
  const things = [
    ...news.map(({ id }) => ['publication', id, 9]),
    ...thankYous.map(({ id }) => ['remerciement', id, 12]),
    ...said.map(({ id }) => ['commentaire', id, 2]),
  ];
  return things.flatMap(([objet_genre, objet_numero, most]) => {
    const who = new Set(Array.from({ length: between(0, most) }, () => pick(people).matricule));
    return [...who].map((matricule) => ({ objet_genre, objet_numero, matricule, sorte: pick(kinds) }));
  });
}
