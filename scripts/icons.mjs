/**
 * Writes the icons we use, from the Lucide set, each as one path. Add a name to a list, run `node scripts/icons.mjs`.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Our name → Lucide's. */
const icons = {
  like: 'thumbs-up',
  celebrate: 'party-popper',
  support: 'heart',
  insightful: 'lightbulb',
  kudos: 'award',
  comment: 'message-square',
  link: 'link',
  menu: 'ellipsis',
  close: 'x',
  check: 'check',
  waiting: 'clock',
  alert: 'triangle-alert',
  offline: 'cloud-off',
  calendar: 'calendar',
  place: 'map-pin',
  video: 'video',
  poll: 'chart-no-axes-gantt',
  question: 'circle-question-mark',
  answered: 'circle-check',
  idea: 'sparkle',
  job: 'briefcase',
  article: 'file-text',
  members: 'users',
  mail: 'mail',
  phone: 'phone',
  organisation: 'network',
  hand: 'hand-heart',
  up: 'arrow-up',
  down: 'chevron-down',
  smile: 'smile-plus',
  pin: 'pin',
  edit: 'pencil',
  trash: 'trash-2',
  file: 'paperclip',
  saved: 'bookmark',
  muted: 'eye-off',
  report: 'flag',
  lock: 'lock',
  bell: 'bell',
  resolved: 'circle-check-big',
};

/** Icons that only company values have. A module of their own: they load with what shows kudos. */
const valueIcons = {
  book: 'book-open',
  shield: 'shield-check',
  leaf: 'leaf',
  spark: 'sparkles',
};

/** Icons of the composer's tools: they come with the first focus in a field. */
const toolIcons = {
  bold: 'bold',
  italic: 'italic',
  strike: 'strikethrough',
  code: 'code',
  list: 'list',
  numbers: 'list-ordered',
  quote: 'text-quote',
  mention: 'at-sign',
  preview: 'eye',
  emoji: 'smile',
  picture: 'image',
  document: 'file',
  again: 'rotate-cw',
  plus: 'plus',
  choices: 'list-todo',
};

const require = createRequire(import.meta.url);
const lucide = require('lucide');

const pascal = (name) => name.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const circle = (cx, cy, rx, ry = rx) =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

/** A path that starts with a relative move can only stand first: make its start absolute, what follows stays relative. */
const absoluteStart = (d) =>
  d.replace(
    /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)\s*(?=([-\d.])?)/,
    (_, x, y, next) => `M${x} ${y}${next ? 'l' : ''}`,
  );

/** Any of the shapes Lucide uses, as path data. */
function toPath([tag, raw]) {
  const a = Object.fromEntries(
    Object.entries(raw).map(([k, v]) => [k, k === 'd' || k === 'points' ? v : Number(v)]),
  );
  switch (tag) {
    case 'path':
      return absoluteStart(a.d);
    case 'circle':
      return circle(a.cx, a.cy, a.r);
    case 'ellipse':
      return circle(a.cx, a.cy, a.rx, a.ry);
    case 'line':
      return `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`;
    case 'polyline':
      return `M${a.points}`;
    case 'polygon':
      return `M${a.points}Z`;
    case 'rect': {
      const { x = 0, y = 0, width: w, height: h, rx: r = a.ry ?? 0 } = a;
      const corner = (dx, dy) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
      return `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`;
    }
    default:
      throw new Error(`icons.mjs does not know the shape <${tag}>`);
  }
}

function write(path, names) {
  const lines = Object.entries(names).map(([name, source]) => {
    const shapes = lucide[pascal(source)];
    if (!shapes) throw new Error(`Lucide has no icon named ${source}`);
    return `export const ${name}Icon =\n  '${shapes.map(toPath).join('')}';`;
  });
  writeFileSync(
    new URL(`../packages/elements/src/${path}`, import.meta.url),
    `/*\n * Written by scripts/icons.mjs: change the list there. Path data on a 24 by 24 grid.\n * Icons of the Lucide project (lucide.dev), ISC License, Copyright (c) Lucide Icons and Contributors; in part of\n * Feather, MIT License, Copyright (c) Cole Bemis.\n */\n\n${lines.join('\n')}\n`,
  );
  console.log(`${lines.length} icons written to ${path}`);
}

write('foundation/icon-set.ts', icons);
write('kudos/value-icons.ts', valueIcons);
write('composer/tool-icons.ts', toolIcons);
