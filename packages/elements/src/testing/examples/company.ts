import type {
  Activity,
  Attachment,
  Audience,
  Comment,
  Kudos,
  KudosValue,
  LinkPreview,
  Person,
} from '@maillon/contract';
import { aComment, aGroup, aPerson, aViewer, camille } from '../data.ts';

const portrait = (name: string): string => `/avatars/${name}.svg`;
const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const ines = aPerson('p-ines', 'Inès Carvalho', {
  headline: 'Responsable qualité, Nantes',
  avatarUrl: portrait('ines.carvalho'),
});
export const aminata = aPerson('p-aminata', 'Aminata Sow', {
  headline: 'Cheffe de l’atelier B',
  avatarUrl: portrait('aminata.sow'),
});
export const malo: Person = aPerson('p-malo', 'Malo Kervadec', {
  headline: 'Technicien de maintenance',
  avatarUrl: portrait('malo.kervadec'),
  jobTitle: 'Technicien de maintenance',
  department: 'Atelier B',
  site: 'Nantes',
  email: 'malo.kervadec@tervanche.example',
  phone: '4 986',
  url: '/people/malo',
  about: {
    format: 'markdown',
    value: 'Écoute les machines avant de les ouvrir. Formé par [Aminata Sow](person:p-aminata).',
  },
  manager: aminata,
  skills: [
    { name: 'Garnitures mécaniques', endorsementCount: 17 },
    { name: 'Alignement laser', endorsementCount: 11 },
    { name: 'Analyse vibratoire', endorsementCount: 8 },
    { name: 'Vieux tours' },
  ],
  groups: [
    { id: 'g-1', name: 'Méthodes' },
    { id: 'g-2', name: 'Pompes et vannes' },
  ],
  presence: { status: 'available', text: 'Disponible jusqu’à 16 h' },
  joinedAt: '2007-10-01T00:00:00.000Z',
  kudosCount: 4,
  viewerFollows: false,
});
export const noor = aPerson('p-noor', 'Noor van Aken', { headline: 'Field engineer, Gent' });
export const yasmine = aPerson('p-yasmine', 'ياسمين حداد', { headline: 'Ressources humaines' });

export const audiences: Audience[] = [
  { kind: 'everyone', label: { value: 'Everyone', translations: { fr: 'Tout le monde' } } },
  { kind: 'site', id: 's-nantes', label: { value: 'Nantes site', translations: { fr: 'Site de Nantes' } } },
];
export const viewer = aViewer({ audiences, reactionMode: 'one' });

export const values: KudosValue[] = [
  {
    type: 'kudos-value',
    id: 'v-help',
    icon: 'heart',
    label: { value: 'Mutual help', translations: { fr: 'Entraide' } },
    prompt: { value: 'What did it spare you?', translations: { fr: 'Qu’est-ce que cela vous a épargné ?' } },
  },
  {
    type: 'kudos-value',
    id: 'v-pass',
    icon: 'book',
    label: { value: 'Passing on', translations: { fr: 'Transmettre' } },
  },
  {
    type: 'kudos-value',
    id: 'v-safe',
    icon: 'shield',
    label: { value: 'Safety', translations: { fr: 'Sécurité' } },
  },
];

export const reactionsOn = (id: string): NonNullable<Activity['reactions']> => ({
  type: 'reactions',
  id,
  groups: [
    aGroup('insightful', 6, { people: [malo, aminata] }),
    aGroup('thanks', 4, { people: [noor] }),
    aGroup('like', 3, { viewerHasReacted: true, people: [camille] }),
  ],
});

export const comments: readonly Comment[] = [
  aComment(
    'c-1',
    'La fiche d’une page, je la veux partout. Qui peut montrer la sienne au comité de jeudi ?',
    {
      author: aminata,
      createdAt: ago(31),
      replyCount: 1,
      reactions: reactionsOn('c-1'),
      permissions: { edit: false, remove: false, reply: true, react: true },
    },
  ),
  aComment('c-2', 'Avec plaisir, je viendrai avec la tache d’huile d’origine.', {
    author: camille,
    createdAt: ago(13),
    editedAt: ago(10),
    permissions: { edit: true, remove: true, reply: true, react: true },
  }),
  aComment('c-3', '', {
    author: null,
    body: null,
    deletedAt: ago(5),
    createdAt: ago(40),
  }),
];

export const answer: Comment = aComment('r-1', '', {
  parent: 'c-1',
  author: malo,
  body: { format: 'markdown', value: 'À voir avec [Malo Kervadec](person:p-malo).' },
});
/** Words that are being written. */
export const draft = { thanks: 'Merci, et aussi à Aminata.', change: 'Avec plaisir, je viendrai jeudi.' };

/** What somebody attaches. */
export const fileNames: readonly string[] = ['vue-du-quai.png', 'mesures-de-vibration.pdf'];

export const thanks: Kudos = {
  type: 'kudos',
  id: 'k-1',
  from: camille,
  recipients: [malo, aminata],
  value: values[1],
  message: {
    format: 'text',
    value: 'Vous avez pris deux matinées pour m’apprendre le montage des garnitures.',
  },
  createdAt: ago(120),
};

/** What hangs on the wall, by what is special about it. */
export const cards: Readonly<Record<string, Kudos>> = {
  asks: {
    ...thanks,
    id: 'asks',
    from: ines,
    recipients: [camille],
    value: values[0],
    audience: audiences[0],
    points: 20,
    message: {
      format: 'markdown',
      value: 'Ta check-list a évité trois allers-retours à [Malo Kervadec](person:p-malo) et à moi.',
    },
    consent: { state: 'pending', viewerMayAnswer: true, audience: audiences[0] },
  },
  own: {
    ...thanks,
    id: 'own',
    value: values[1],
    audience: audiences[1],
    permissions: { remove: true },
    activityId: 'a',
    points: 10,
  },
  team: {
    ...thanks,
    id: 'team',
    from: aminata,
    recipients: [],
    team: { id: 'g-2', name: 'Pompes et vannes' },
    value: values[2],
    message: { format: 'text', value: 'Zéro incident en novembre, et un banc toujours propre à 16 h.' },
  },
};

/** A post, or another kind of activity with these details. */
export function anActivity(id: string, more: Partial<Activity> = {}): Activity {
  return {
    type: 'activity',
    id,
    kind: 'post',
    author: ines,
    createdAt: ago(43),
    body: {
      format: 'markdown',
      value:
        'Le rapport d’audit est arrivé ce matin : **aucune remarque majeure**, deux points à suivre. [Le lire](https://relais.tervanche.example/audit) ou demander à [Malo Kervadec](person:p-malo).\n\n> Une visite « facile à lire ».',
    },
    audience: audiences[1],
    topics: ['audit', 'qualité'],
    comments: { type: 'comment-count', id, count: 14 },
    reactions: reactionsOn(id),
    commentsPreview: comments.slice(0, 2),
    permissions: { edit: true, remove: true, comment: true, react: true, reply: true },
    ...more,
  };
}

/** What stands behind a link. */
export const page: LinkPreview = {
  url: 'https://relais.tervanche.example/mutuelle',
  title: 'Mutuelle 2027 : tableau complet',
  description: 'Garanties par poste, exemples chiffrés, formulaire.',
  site: 'Le Relais',
};

/** Six pictures, two of them behind the fourth, and a file. */
export const attachments: readonly Attachment[] = [
  ...['Quai B', 'Palan', 'Portique', 'Grue', 'Barge', 'Loge'].map((description, n): Attachment => ({
    id: `picture-${n}`,
    kind: 'image',
    name: `vue-${n}.png`,
    url: portrait(['ines.carvalho', 'aminata.sow', 'malo.kervadec'][n % 3] ?? ''),
    mediaType: 'image/svg+xml',
    width: 640,
    height: 480,
    description,
  })),
  {
    id: 'file',
    kind: 'file',
    name: 'Rapport-audit.pdf',
    url: 'https://relais.tervanche.example/rapport.pdf',
    mediaType: 'application/pdf',
    size: 48_000,
  },
];

const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** One of each kind, by its name. */
export const kinds: Readonly<Record<string, Partial<Activity>>> = {
  post: {},
  article: {
    kind: 'article',
    title: 'Mutuelle : les garanties 2027 en un tableau',
    pinned: true,
    viewerSaved: true,
    editedAt: ago(20),
    linkPreview: page,
  },
  poll: {
    kind: 'poll',
    title: 'Quel soir pour la fête de l’atelier ?',
    body: null,
    poll: {
      options: [
        { id: '1', text: 'Jeudi 10 décembre', votes: 23, viewerChose: true },
        { id: '2', text: 'Vendredi 11 décembre', votes: 11, viewerChose: false },
        { id: '3', text: 'Peu importe', votes: 4, viewerChose: false },
      ],
      voterCount: 38,
      closesAt: later(3),
    },
  },
  event: {
    kind: 'event',
    title: 'Lire une courbe de pompe',
    event: {
      startsAt: later(16),
      place: 'Salle Estuaire',
      online: true,
      goingCount: 14,
      goingOnlineCount: 9,
      going: [malo, aminata, ines],
    },
  },
  kudos: { kind: 'kudos', body: null, author: camille, kudos: thanks },
  question: {
    kind: 'question',
    title: 'Quelle graisse pour les paliers de la ligne 4 ?',
    question: {
      bestAnswer: aComment('c-best', 'La référence 410, et pas plus de deux coups de pompe.', {
        author: aminata,
      }),
    },
  },
  idea: {
    kind: 'idea',
    title: 'Un casier de prêt pour les outils rares',
    idea: { stage: 'planned', votes: 12 },
  },
  job: { kind: 'job', title: 'Ajusteur, atelier C', job: { team: 'Atelier C', place: 'Saint-Nazaire' } },
  membership: {
    kind: 'membership',
    body: null,
    membership: { group: { id: 'g-2', name: 'Pompes et vannes' } },
  },
  'of a kind nobody knows': { kind: 'anniversary', title: 'Vingt ans de maison' },
};
