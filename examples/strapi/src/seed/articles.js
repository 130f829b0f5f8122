'use strict';

/* Strapi keeps rich text as a tree of blocks. */
const words = (text, marks = {}) => ({ type: 'text', text, ...marks });
const inline = (parts) => parts.map((part) => (typeof part === 'string' ? words(part) : part));
const bold = (text) => words(text, { bold: true });
const italic = (text) => words(text, { italic: true });
const link = (url, text) => ({ type: 'link', url, children: [words(text)] });
const p = (...parts) => ({ type: 'paragraph', children: inline(parts) });
const h = (level, text) => ({ type: 'heading', level, children: [words(text)] });
const quote = (text) => ({ type: 'quote', children: [words(text)] });
const list = (format, ...items) => ({
  type: 'list',
  format,
  children: items.map((item) => ({ type: 'list-item', children: inline([item].flat()) })),
});

/** Newest last. `draft` has never been published, and no reader may see it. */
const articles = [
  {
    slug: 'nouvelle-calibreuse',
    headline: 'La nouvelle calibreuse tourne',
    publishedAt: '2026-11-03T07:30:00.000Z',
    writer: 'ines.berthoud',
    category: 'Production',
    cover: 'calibreuse.svg',
    lead: 'Neuf voies, quatorze tonnes à l’heure : la ligne 2 a passé sa première semaine.',
    content: [
      p(
        'La ligne 2 a trié ',
        bold('510 tonnes'),
        ' entre lundi et vendredi, sans arrêt de plus de dix minutes.',
      ),
      h(3, 'Ce qui change à la station'),
      list(
        'unordered',
        'Les caisses arrivent par la porte B.',
        ['Le contrôle se fait ', italic('avant'), ' le lavage.'],
        'La pause de l’équipe du matin passe à 9 h 40.',
      ),
      p(
        'Le mode d’emploi est sur ',
        link('https://intranet.verdoyer.example/calibreuse', 'la page de la station'),
        '.',
      ),
    ],
  },
  {
    slug: 'export-ireland',
    headline: 'First pallets to Ireland',
    language: 'en',
    publishedAt: '2026-11-10T09:00:00.000Z',
    writer: 'tom.whitfield',
    category: 'Ventes',
    lead: 'Six pallets of Belchard left Loriol on Monday, and reached Cork on Thursday.',
    content: [
      p(
        'It took one customs form instead of four. ',
        bold('Thank you, Karim'),
        ', for loading on a bank holiday.',
      ),
      quote('The apples arrived as they left: cold, firm and on time.'),
      p('Next shipment: 24 November.'),
    ],
  },
  {
    slug: 'taille-des-pechers',
    headline: 'La taille des pêchers commence',
    publishedAt: '2026-11-16T06:45:00.000Z',
    writer: 'jerome.chastel',
    category: 'Vergers',
    cover: 'verger.svg',
    lead: 'Trois équipes, quarante hectares, et une démonstration ouverte à tous vendredi.',
    content: [
      p('Rendez-vous vendredi à 8 h au verger des Îles. Prévoir des bottes.'),
      list('ordered', 'Choisir les charpentières.', 'Éclaircir le centre.', 'Raccourcir les rameaux mixtes.'),
    ],
  },
  {
    slug: 'mutuelle-2027',
    headline: 'Mutuelle : ce qui change au 1er janvier',
    publishedAt: '2026-11-20T10:15:00.000Z',
    writer: 'lucia.ferrante',
    category: 'Vie de la maison',
    pinned: true,
    lead: 'La part de l’employeur passe à 65 %. Rien à faire, sauf si votre situation a changé.',
    content: [
      p('La cotisation baisse de ', bold('4,20 € par mois'), ' pour un salarié seul.'),
      p('Questions le jeudi de 12 h à 14 h, bureau 108, ou ici même en commentaire.'),
    ],
  },
  {
    slug: 'fete-de-fin-d-annee',
    headline: 'Fête de fin d’année',
    draft: true,
    writer: 'ines.berthoud',
    category: 'Vie de la maison',
    lead: 'À relire avec Marc avant de publier.',
    content: [p('Le 18 décembre, salle des pressoirs.')],
  },
];

module.exports = { articles, categories: ['Production', 'Vergers', 'Ventes', 'Vie de la maison'] };
