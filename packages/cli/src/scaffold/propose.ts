import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { numberedIn } from '../check/collisions.ts';
import { bind, type Bound } from './bindings.ts';
import { findKind, type Candidate, type Kind } from './kinds.ts';
import { selectionOf, type Selection } from './selection.ts';

type Field = GraphQLField<unknown, unknown>;

/** A proposed operation. */
export interface Proposal {
  readonly verb: string;
  readonly document: string;
  /** Of `op`, as JavaScript and as data. */
  readonly lenses: ReadonlyMap<string, { readonly code: string; readonly data: unknown }>;
  readonly sure: number;
  readonly questions: readonly string[];
  /** Check finds something wrong in it. */
  readonly wrong?: boolean;
}

export interface Scaffold {
  readonly kinds: Readonly<Partial<Record<Kind, Candidate>>>;
  readonly proposals: readonly Proposal[];
  /** Operations for which nothing was found, and why. */
  readonly open: readonly { readonly verb: string; readonly question: string }[];
  /** Names of fields in payloads that hold refusals. */
  readonly refusals: readonly string[];
  readonly instants: 'iso' | 's';
  /** Kinds of which several have numbers for ids, each with the word that keeps them apart. */
  readonly ids: Readonly<Partial<Record<Kind, string>>>;
}

/** How a list is found in what a field answers. */
interface Listing {
  /** Around the items: `nodes { @ } pageInfo { … }`. */
  readonly around: string;
  readonly lens: 'relay' | 'offset' | 'pageNumber' | 'list';
  readonly path: string;
  readonly total?: string;
}

const refusalNames = /^(errors|userErrors|problems)$/;

/** Looks through a schema for what a mapping needs. */
export function propose(schema: GraphQLSchema): Scaffold {
  const kinds: Partial<Record<Kind, Candidate>> = {};
  for (const kind of ['person', 'comment', 'activity'] as const) {
    const found = findKind(schema, kind);
    if (found) kinds[kind] = found;
  }
  const search = new Search(schema, kinds);
  const verbs = [
    'viewer',
    'people.byIds',
    'people.search',
    'feed.page',
    'comments.page',
    'comments.add',
    'comments.edit',
    'comments.remove',
    'feed.post',
  ];
  const proposals: Proposal[] = [];
  const open: { verb: string; question: string }[] = [];
  for (const verb of verbs) {
    const found = search.find(verb);
    if (typeof found === 'string') open.push({ verb, question: found });
    else proposals.push(found);
  }
  const ids = idsOf(schema, kinds, proposals);
  return { kinds, proposals, open, refusals: [...search.refusals], instants: search.instants(), ids };
}

function idsOf(
  schema: GraphQLSchema,
  kinds: Scaffold['kinds'],
  proposals: readonly Proposal[],
): Scaffold['ids'] {
  const numbered = new Set(proposals.flatMap(({ document }) => numberedIn(document, schema)));
  const found = Object.entries(kinds).filter(([, { type }]) => numbered.has(type.name));
  return found.length < 2 ? {} : Object.fromEntries(found.map(([kind]) => [kind, `${kind}:{id}`]));
}

class Search {
  readonly refusals = new Set<string>();
  readonly #schema: GraphQLSchema;
  readonly #kinds: Partial<Record<Kind, Candidate>>;

  constructor(schema: GraphQLSchema, kinds: Partial<Record<Kind, Candidate>>) {
    this.#schema = schema;
    this.#kinds = kinds;
  }

  /** A proposal, or the question that is left. */
  find(verb: string): Proposal | string {
    if (verb === 'viewer') return this.#viewer();
    if (verb === 'people.byIds') return this.#plural();
    if (verb === 'people.search') return this.#page(verb, 'person', ['search']);
    if (verb === 'feed.page') return this.#page(verb, 'activity', []);
    if (verb === 'comments.page') return this.#page(verb, 'comment', ['subject']);
    return this.#write(verb);
  }

  instants(): 'iso' | 's' {
    const type = this.#kinds.comment?.type ?? this.#kinds.activity?.type;
    const line = type && this.#select('comment', type).lines.find(({ text }) => text.startsWith('createdAt'));
    const name = line?.text.replace('createdAt: ', '');
    const scalar = name === undefined ? '' : getNamedType(type?.getFields()[name]?.type)?.name;
    return /^(Int|Float|BigInt|Long|Timestamp)$/.test(scalar ?? '') ? 's' : 'iso';
  }

  #select(kind: Kind, type: GraphQLObjectType): Selection {
    return selectionOf(kind, type, this.#kinds.person?.type);
  }

  #queries(): Field[] {
    return Object.values(this.#schema.getQueryType()?.getFields() ?? {});
  }

  #viewer(): Proposal | string {
    const person = this.#kinds.person;
    if (!person) return 'which type is a person?';
    const field = this.#queries().find(({ name }) =>
      /^(viewer|me|currentUser|currentPerson|whoami|myProfile|moi|utilisateurCourant|meUser|self)$/.test(
        name,
      ),
    );
    if (!field) return `which query answers who is looking? (a ${person.type.name})`;
    const bound = bind(field.args, []);
    const named = getNamedType(field.type);
    const inner =
      isObjectType(named) && named !== person.type
        ? Object.values(named.getFields()).find(
            ({ type }) => getNamedType(type) === person.type && !isListType(getNullableType(type)),
          )
        : undefined;
    if (!isObjectType(named) || (named !== person.type && !inner)) {
      if (!isObjectType(named))
        return `${field.name} answers ${String(field.type)}: which of its types is a person?`;
    }
    const target = inner ? person.type : (named as GraphQLObjectType);
    const selection = this.#select('person', target);
    const text = inner ? `${inner.name} { @ }` : '@';
    const lenses = inner
      ? new Map([['from', { code: `'${field.name}.${inner.name}'`, data: `${field.name}.${inner.name}` }]])
      : new Map<string, { code: string; data: unknown }>();
    return this.#make('viewer', 'query', field.name, bound, text, selection, person.sure, lenses);
  }

  #plural(): Proposal | string {
    const person = this.#kinds.person;
    if (!person) return 'which type is a person?';
    for (const field of this.#queries()) {
      const listing = this.#listing(field, person.type);
      const bound = listing && bind(field.args, ['ids']);
      if (!listing || !bound?.variables.has('ids') || bound.open.length > 0) continue;
      const selection = this.#select('person', person.type);
      const path = `${field.name}${listing.path || (listing.around.startsWith('nodes') ? '.nodes' : '')}`;
      if (listing.around.startsWith('edges')) continue;
      const pages = field.args.find(({ name }) => name === 'pagination');
      const limit = pages && /\blimit\b/.test(String(Object.keys(fieldsIn(pages.type))));
      const size = field.args.find(({ name }) => /^(first|limit|take|pageSize)$/.test(name));
      const most = size ? `${size.name}: 100` : limit ? 'pagination: { limit: 100 }' : undefined;
      const sized = most ? { ...bound, text: bound.text.replace(/\)$/, `, ${most})`) } : bound;
      const lens = { code: `plural('${path}', { key: 'id' })`, data: { lens: 'plural', path, key: 'id' } };
      return this.#make(
        'people.byIds',
        'query',
        field.name,
        sized,
        bare(listing),
        selection,
        person.sure,
        new Map([['from', lens]]),
      );
    }
    return `is there a query that answers several ${person.type.name}s by their ids? If there is one by one id only, say each({ … })`;
  }

  /** How the items stand in what a field answers; undefined where it has none of that type. */
  #listing(field: Field, item: GraphQLObjectType): Listing | undefined {
    const bare = getNullableType(field.type);
    const names = (type: GraphQLObjectType) => Object.keys(type.getFields());
    const placing = bind(field.args, ['first', 'after', 'offset', 'page']).variables;
    const way = placing.has('offset') ? 'offset' : placing.has('page') ? 'pageNumber' : 'list';
    if (isListType(bare))
      return getNamedType(bare) === item ? { around: '@', lens: way, path: '' } : undefined;
    if (!isObjectType(bare)) return undefined;
    const holds = Object.values(bare.getFields()).find(
      ({ name, type }) =>
        isListType(getNullableType(type)) &&
        getNamedType(type) === item &&
        /^(nodes|docs|items|rows|results|data|list|elements)$/.test(name),
    );
    const info = getNamedType(bare.getFields().pageInfo?.type);
    const goesOn =
      isObjectType(info) && ['endCursor', 'hasNextPage'].every((name) => names(info).includes(name));
    const counts = names(bare).find((name) => /^(totalCount|total|totalDocs|count)$/.test(name));
    const total = counts ? { total: `.${counts}` } : {};
    const tail = counts ? ` ${counts}` : '';
    if (goesOn && placing.has('after')) {
      const edges = bare.getFields().edges;
      if (holds?.name === 'nodes')
        return { around: `nodes { @ } pageInfo { hasNextPage endCursor }${tail}`, lens: 'relay', path: '' };
      const node = edges && getNamedType(edges.type);
      if (isObjectType(node) && getNamedType(node.getFields().node?.type) === item) {
        return {
          around: `edges { node { @ } } pageInfo { hasNextPage endCursor }${tail}`,
          lens: 'relay',
          path: '',
        };
      }
    }
    return holds && { around: `${holds.name} { @ }${tail}`, lens: way, path: `.${holds.name}`, ...total };
  }

  #page(verb: string, kind: Kind, needs: readonly string[]): Proposal | string {
    const found = this.#kinds[kind];
    if (!found) return `which type is a ${kind === 'activity' ? 'post' : kind}?`;
    const selection = this.#select(kind, found.type);
    const wanted = [...needs, 'first', 'after', 'offset', 'page'];
    for (const field of this.#queries()) {
      const listing = this.#listing(field, found.type);
      const bound = listing && bind(field.args, wantedFor(listing, wanted));
      if (!listing || !bound || bound.open.length > 0 || !needs.every((need) => bound.variables.has(need)))
        continue;
      return this.#paged(verb, field.name, '', bound, listing, selection, found);
    }
    return needs.includes('subject')
      ? this.#nested(verb, found, selection)
      : `which query answers a list of ${found.type.name}?`;
  }

  /** `post(id: $subject) { comments(first: $first) { … } }`. */
  #nested(verb: string, found: Candidate, selection: Selection): Proposal | string {
    for (const outer of this.#queries()) {
      const owner = getNamedType(outer.type);
      if (!isObjectType(owner) || isListType(getNullableType(outer.type)) || owner === found.type) continue;
      const above = bind(
        outer.args.map((each) =>
          /^(id|documentId|rowId|url)$/.test(each.name) ? { ...each, name: 'subject' } : each,
        ),
        ['subject'],
      );
      if (!above.variables.has('subject') || above.open.length > 0) continue;
      const real =
        outer.args.find(({ name }) => /^(id|documentId|rowId)$/.test(name))?.name ??
        outer.args[0]?.name ??
        'id';
      for (const field of Object.values(owner.getFields())) {
        const listing = this.#listing(field, found.type);
        const bound = listing && bind(field.args, wantedFor(listing, ['first', 'after', 'offset', 'page']));
        if (!listing || !bound || bound.open.length > 0) continue;
        const variables = new Map([...above.variables, ...bound.variables]);
        const head = { ...bound, variables, text: above.text.replace('subject:', `${real}:`) };
        return this.#paged(verb, outer.name, field.name, head, listing, selection, found, bound.text);
      }
    }
    return `where are the ${found.type.name}s of a thing? Neither a query by its id nor a field of a thing was found`;
  }

  #paged(
    verb: string,
    root: string,
    inner: string,
    bound: Bound,
    listing: Listing,
    selection: Selection,
    found: Candidate,
    innerArgs = '',
  ): Proposal {
    const place = inner ? `${root}.${inner}` : root;
    const path = `${place}${listing.path}`;
    const total = listing.total === undefined ? undefined : `${place}${listing.total}`;
    const options = total === undefined ? '' : `, { total: '${total}' }`;
    const data = { lens: listing.lens, path, ...(total === undefined ? {} : { total }) };
    const lenses = new Map<string, { code: string; data: unknown }>([
      ['page', { code: `${listing.lens}('${path}'${options})`, data }],
    ]);
    const body = inner ? `${inner}${innerArgs} { ${listing.around} }` : listing.around;
    const doubt =
      listing.lens === 'list' ? [`does ${place} really answer all at once? If it cuts, say how`] : [];
    return this.#make(verb, 'query', root, bound, body, selection, found.sure, lenses, doubt);
  }

  #write(verb: string): Proposal | string {
    const [group, action = ''] = verb.split('.');
    const kind: Kind = group === 'comments' ? 'comment' : 'activity';
    const found = this.#kinds[kind];
    if (!found) return `which type is a ${kind === 'activity' ? 'post' : kind}?`;
    const doing = {
      add: /^(add|create|post|write|ajouter|creer)/i,
      post: /^(add|create|publish|post|announce|ajouter|creer|publier)/i,
      edit: /^(edit|update|change|modifier|save)/i,
      remove: /^(delete|remove|drop|supprimer)/i,
    }[action]!;
    const needs = { add: ['subject', 'text'], post: ['text'], edit: ['id', 'text'], remove: ['id'] }[action]!;
    const mutations = Object.values(this.#schema.getMutationType()?.getFields() ?? {}).filter(
      ({ name }) =>
        doing.test(name) &&
        /^[a-z]+?(discussion|issue)?@(byid|byrowid)?$/i.test(name.replace(found.type.name, '@')),
    );
    const candidates = mutations.sort((one, other) => one.name.length - other.name.length);
    for (const field of candidates) {
      const also = { add: ['parent', 'viewer'], post: ['title', 'viewer'] }[action] ?? [];
      const bound = bind(field.args, [...needs, ...also, 'key']);
      if (!needs.every((need) => bound.variables.has(need)) || bound.open.length > 0) continue;
      return this.#written(verb, field, bound, found, kind);
    }
    const [near] = candidates;
    const lacking = near && [
      ...bind(near.args, needs).open,
      ...needs.filter((need) => !bind(near.args, needs).variables.has(need)).map((need) => `$${need}`),
    ];
    return near
      ? `${near.name} looks right: where does it take ${lacking!.join(', ')}?`
      : `which mutation does ${verb}?`;
  }

  #written(verb: string, field: Field, bound: Bound, found: Candidate, kind: Kind): Proposal {
    const payload = getNamedType(field.type);
    const selection = this.#select(kind, found.type);
    const lenses = new Map<string, { code: string; data: unknown }>();
    const isGone = verb.endsWith('.remove');
    if (payload === found.type && !isGone)
      return this.#make(verb, 'mutation', field.name, bound, '@', selection, found.sure, lenses);
    const inside = isObjectType(payload) ? Object.values(payload.getFields()) : [];
    const result = inside.find(
      ({ type }) => getNamedType(type) === found.type && !isListType(getNullableType(type)),
    );
    const refusal = inside.find(({ name }) => refusalNames.test(name));
    if (refusal) this.refusals.add(refusal.name);
    const words = refusal ? ` ${refusalSelection(refusal)}` : '';
    const edge = inside.find(({ name }) => name === 'edge');
    const node = edge && getNamedType(edge.type);
    if (
      !isGone &&
      !result &&
      isObjectType(node) &&
      getNamedType(node.getFields().node?.type) === found.type
    ) {
      const path = `${field.name}.edge.node`;
      lenses.set('from', { code: `'${path}'`, data: path });
      return this.#make(
        verb,
        'mutation',
        field.name,
        bound,
        `edge { node { @ } }${words}`,
        selection,
        found.sure,
        lenses,
      );
    }
    if (result && !isGone) {
      lenses.set('from', { code: `'${field.name}.${result.name}'`, data: `${field.name}.${result.name}` });
      return this.#make(
        verb,
        'mutation',
        field.name,
        bound,
        `${result.name} { @ }${words}`,
        selection,
        found.sure,
        lenses,
      );
    }
    const leaf = inside.find(({ name }) => name === 'clientMutationId')?.name ?? '__typename';
    const nothing = { lines: [], lenses: new Map<string, { code: string; data: unknown }>() };
    const doubt = isGone
      ? []
      : [`${field.name} does not answer the ${found.type.name}: read it back with readBack`];
    return this.#make(
      verb,
      'mutation',
      field.name,
      bound,
      `${leaf}${words}`,
      nothing,
      found.sure,
      lenses,
      doubt,
    );
  }

  #make(
    verb: string,
    operation: 'query' | 'mutation',
    root: string,
    bound: Bound,
    body: string,
    selection: Selection,
    sure: number,
    lenses: ReadonlyMap<string, { readonly code: string; readonly data: unknown }>,
    questions: readonly string[] = [],
  ): Proposal {
    const declared = [...bound.variables].map(([name, type]) => `$${name}: ${type}`).join(', ');
    const isGone = /\.remove$/.test(verb);
    const lines = (
      isGone ? selection.lines.filter(({ text }) => text.startsWith('id')) : selection.lines
    ).filter(({ text }) => text !== '');
    const fields = lines.map(({ text, sure: each }) => `    ${text} # ${words(each)}`).join('\n');
    const inner = body.replace('@', `\n${fields}\n  `);
    const document = `${operation} ${declared ? `(${declared}) ` : ''}{\n  ${root}${bound.text} { ${inner} }\n}`;
    const all = new Map(lenses);
    if (selection.lenses.size > 0 && !isGone) {
      const parts = [...selection.lenses];
      all.set('item', {
        code: `{ ${parts.map(([name, { code }]) => `${name}: ${code}`).join(', ')} }`,
        data: Object.fromEntries(parts.map(([name, { data }]) => [name, data])),
      });
    }
    const doubts = selection.lines.flatMap(({ question }) => (question === undefined ? [] : [question]));
    const worst = Math.min(
      sure,
      ...lines.map((line) => (/^(id|displayName|author|createdAt|body)/.test(line.text) ? line.sure : 1)),
    );
    return {
      verb,
      document,
      lenses: all,
      sure: doubts.length > 0 ? Math.min(worst, 0.5) : worst,
      questions: [...questions, ...(isGone ? [] : doubts)],
    };
  }
}

const fieldsIn = (type: GraphQLInputType): object => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named.getFields() : {};
};

const bare = ({ around }: Listing): string =>
  around.replace(/ pageInfo \{[^}]*\}.*$/, '').replace(/\} \w+$/, '}');

function refusalSelection({ name, type }: Field): string {
  const named = getNamedType(type);
  if (!isObjectType(named)) return name;
  const fields = Object.keys(named.getFields()).filter((each) => /^(code|field|path|message)$/.test(each));
  return `${name} { ${fields.join(' ') || '__typename'} }`;
}

/** A connection is read on by cursor, and other lists by what they have. */
function wantedFor({ lens }: Listing, wanted: readonly string[]): string[] {
  const unwanted = {
    relay: ['offset', 'page'],
    offset: ['after', 'page'],
    pageNumber: ['after', 'offset'],
    list: ['after', 'offset', 'page'],
  }[lens];
  return wanted.filter((each) => !unwanted.includes(each));
}

/** How sure something is, for people. */
export const words = (sure: number): string => (sure >= 0.9 ? 'sure' : `${Math.round(sure * 100)} %`);
