import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { bestName, fieldNames } from '../check/names.ts';
import { familyOf, fits } from '../check/scalars.ts';
import type { Kind } from './kinds.ts';

/** One line of a selection, with how sure it is. */
export interface Line {
  readonly text: string;
  readonly sure: number;
  readonly question?: string;
}

/** A proposed selection of one type. */
export interface Selection {
  readonly lines: readonly Line[];
  /** Lenses that go with it, as JavaScript and as data. */
  readonly lenses: ReadonlyMap<string, { readonly code: string; readonly data: unknown }>;
}

const types: Readonly<Record<string, string>> = {
  id: 'id',
  createdAt: 'time',
  editedAt: 'time',
  deletedAt: 'time',
  joinedAt: 'time',
  avatarUrl: 'url',
  url: 'url',
  replyCount: 'number',
  followerCount: 'number',
  comments: 'number',
  viewerFollows: 'boolean',
  isViewer: 'boolean',
  pinned: 'boolean',
};

/** A field that was found, and what is selected of it. */
interface Named {
  readonly name: string;
  readonly sure: number;
  readonly inside?: string;
}

const must = new Set(['id', 'displayName', 'author', 'createdAt']);

export const isSeconds = (scalar: string): boolean => /whole|figure/.test(familyOf(scalar));

/** Fields of ours that a type can give, each under our name. */
export function selectionOf(
  kind: Kind,
  type: GraphQLObjectType,
  person: GraphQLObjectType | undefined,
): Selection {
  const lines: Line[] = [];
  const lenses = new Map<string, { code: string; data: unknown }>();
  for (const field of Object.keys(fieldNames[kind] ?? {})) {
    if (field === 'parent' || field === 'version') continue;
    const line = field === 'author' ? authorLine(type, person) : valueLine(kind, field, type);
    if (line) lines.push(line);
    else if (must.has(field))
      lines.push({ text: '', sure: 0, question: `which field of ${type.name} is “${field}”?` });
  }
  if (kind === 'activity')
    lenses.set('kind', { code: `value('post')`, data: { lens: 'value', value: 'post' } });
  const body = lines.find(({ text }) => text.startsWith('body'));
  if (body && /html/i.test(body.text))
    lenses.set('body', { code: `text('html')`, data: { lens: 'text', format: 'html' } });
  return { lines, lenses };
}

function valueLine(kind: Kind, field: string, type: GraphQLObjectType): Line | undefined {
  const wanted = types[field] ?? 'string';
  const there = Object.values(type.getFields()).filter((each) => {
    const bare = getNullableType(each.type);
    const named = getNamedType(each.type);
    if (
      isListType(bare) ||
      each.args.some(({ type: given }) => String(given).endsWith('!')) ||
      isObjectType(named)
    )
      return false;
    if (isEnumType(named)) return false;
    const unit = isSeconds(named.name) && wanted === 'time' ? 's' : 'iso';
    return 'name' in named && fits(wanted, familyOf(named.name), unit) !== 'no';
  });
  const filled = there.filter(({ type: each }) => String(each).endsWith('!'));
  const named = (fields: typeof there) =>
    bestName(
      kind,
      field,
      fields.map(({ name }) => name),
    );
  // What must be there is better taken from what is never null.
  const best: Named | undefined =
    (must.has(field) ? named(filled) : undefined) ?? named(there) ?? wordsLine(field, type);
  if (!best) return undefined;
  const found = type.getFields()[best.name]!;
  const open = must.has(field) && !String(found.type).endsWith('!') && field !== 'author';
  const doubt = open
    ? { question: `${type.name}.${best.name} may be null: is there a field that never is?` }
    : {};
  const sure = open ? Math.min(best.sure, 0.7) : best.sure;
  const text = best.name === field ? field : `${field}: ${best.name}`;
  return { text: text + (best.inside ?? ''), sure, ...doubt };
}

/** People's words as an object: `body { format value }`. */
function wordsLine(field: string, type: GraphQLObjectType): Named | undefined {
  if (field !== 'body') return undefined;
  const found = Object.values(type.getFields()).find(({ name, type: each }) => {
    const named = getNamedType(each);
    return (
      bestName('comment', 'body', [name]) !== undefined &&
      isObjectType(named) &&
      ['format', 'value'].every((part) => part in named.getFields())
    );
  });
  return found && { name: found.name, sure: 1, inside: ' { format value }' };
}

function authorLine(type: GraphQLObjectType, person: GraphQLObjectType | undefined): Line | undefined {
  if (!person) return undefined;
  const there = Object.values(type.getFields()).filter(
    ({ type: each, args }) =>
      getNamedType(each) === person &&
      !isListType(getNullableType(each)) &&
      args.every(({ type: given }) => !String(given).endsWith('!')),
  );
  const best =
    bestName(
      'comment',
      'author',
      there.map(({ name }) => name),
    ) ??
    (there[0] && { name: there[0].name, sure: 0.6 });
  if (!best) return undefined;
  const inside = ['id', 'displayName', 'avatarUrl']
    .map((field) => valueLine('person', field, person)?.text)
    .filter((text) => text !== undefined);
  return {
    text: `${best.name === 'author' ? 'author' : `author: ${best.name}`} { ${inside.join(' ')} }`,
    sure: best.sure,
  };
}
