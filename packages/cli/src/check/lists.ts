import {
  getNamedType,
  isInputObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  isCompositeType,
  typeFromAST,
} from 'graphql';
import type { Seen } from './answer.ts';
import { fieldOf, follow } from './follow.ts';
import { clueTo, touch, walk, type Ground } from './ground.ts';
import { isLensData, isRecord, recordOf, textOf, type LensData } from './mapping-data.ts';
import { checkKinds } from './kinds.ts';
import { plain } from './names.ts';
import { checkPlaces } from './places.ts';
import { didYouMean, enumerate } from './nearest.ts';
import { familyOf } from './scalars.ts';
import { namesIn, type Use } from './variables.ts';

const sizeNames = /^(first|limit|take|size|pageSize|page_size|perPage|per_page|hitsPerPage|maxResults|top)$/i;

const pageLenses = ['relay', 'offset', 'pageNumber', 'nextToken', 'list'];

/** The items of a page, and whether readers can go on from it. Undefined where they cannot be found. */
export function checkPage(
  ground: Ground,
  answer: Seen,
  uses: readonly Use[],
  document: DocumentNode,
): Seen | undefined {
  const { operation, keys } = ground.leaf;
  const given = isLensData(operation.page) ? operation.page : undefined;
  const from = typeof operation.from === 'string' ? operation.from : firstField(answer);
  const lens: LensData = given ?? { lens: 'relay', path: from };
  const inLens = given ? [...keys, 'page'] : keys;
  const path = textOf(lens.path) ?? '';
  if (!pageLenses.includes(lens.lens)) {
    ground.note({
      severity: 'error',
      code: 'unknown-lens',
      what: `there is no way of paging called “${lens.lens}”`,
      because: 'nobody would know how to read on',
      remedy: didYouMean(lens.lens, pageLenses, `use one of ${pageLenses.join(', ')}`),
      schema: answer.schema,
      clue: { keys: [...inLens, 'lens'] },
    });
    return undefined;
  }
  const place = walk(ground, answer, path, [...inLens, 'path']);
  if (place.nowhere) return undefined;
  const items =
    lens.lens === 'relay'
      ? relayItems(ground, place.found, inLens)
      : listItems(ground, place.found, lens, inLens);
  checkTotal(ground, answer, lens, path, inLens);
  checkGoingOn(ground, answer, lens, place.found, uses, inLens);
  checkSize(ground, document, path, uses, lens.lens === 'list' ? 'list' : 'page');
  checkKinds(ground, fieldsAlong(ground, document, path), isUsed(ground, uses, 'kinds'));
  return items;
}

const firstField = ({ of }: Seen): string =>
  of.kind === 'object' ? ([...(of.variants[0]?.fields.keys() ?? [])][0] ?? '') : '';

function relayItems(ground: Ground, place: Seen, keys: readonly string[]): Seen | undefined {
  if (place.of.kind === 'anything') return undefined;
  if (place.of.kind === 'object') {
    const nodes = fieldOf(place.of.variants, 'nodes');
    if (nodes) {
      touch(ground)(nodes);
      return nodes;
    }
    const edges = fieldOf(place.of.variants, 'edges');
    const node = edges?.of.kind === 'list' && follow(edges.of.item, 'node', touch(ground)).found;
    if (edges && node && edges.of.kind === 'list') {
      touch(ground)(edges);
      return { ...edges, of: { kind: 'list', item: node } };
    }
  }
  const isList = place.of.kind === 'list';
  ground.note({
    severity: 'error',
    code: 'no-items',
    what: isList
      ? 'relay() leads to a list, and not to a connection'
      : 'relay() finds neither nodes nor edges { node }',
    because: `it reads them at ${place.schema}`,
    remedy: isList
      ? 'say offset(…), pageNumber(…) or list(…), or select the connection'
      : 'select “nodes { … }”, or “edges { node { … } }”',
    schema: place.schema,
    clue: clueTo(ground, place, [...keys, 'path']),
  });
  return undefined;
}

export function listItems(
  ground: Ground,
  place: Seen,
  lens: LensData,
  keys: readonly string[],
): Seen | undefined {
  if (place.of.kind === 'list') return place;
  if (place.of.kind === 'anything') return undefined;
  const lists =
    place.of.kind === 'object'
      ? place.of.variants.flatMap(({ fields }) =>
          [...fields].filter(([, each]) => each.of.kind === 'list').map(([name]) => name),
        )
      : [];
  const path = textOf(lens.path) ?? '';
  ground.note({
    severity: 'error',
    code: 'no-items',
    what: `${lens.lens}() leads to no list`,
    because: `“${path}” is ${place.of.kind === 'object' ? `an object (${place.of.type})` : 'a single value'}`,
    remedy: lists[0] === undefined ? 'give the path of the list' : `the list is in it: “${path}.${lists[0]}”`,
    schema: place.schema,
    clue: { keys: [...keys, 'path'] },
  });
  return undefined;
}

function checkTotal(
  ground: Ground,
  answer: Seen,
  lens: LensData,
  path: string,
  keys: readonly string[],
): void {
  const given = textOf(lens.total);
  if (given === undefined) {
    if (lens.lens === 'relay') follow(answer, `${path}.totalCount`, touch(ground));
    return;
  }
  const { found } = walk(ground, answer, given, [...keys, 'total']);
  const { of } = found;
  if (of.kind === 'anything' || (of.kind === 'leaf' && /whole|figure|text|unknown/.test(familyOf(of.type))))
    return;
  ground.note({
    severity: 'error',
    code: 'wrong-type',
    what: `the total is no number`,
    because: `“${given}” leads to ${of.kind === 'leaf' ? of.type : of.kind === 'list' ? 'a list' : 'an object'}`,
    remedy: 'give the path of the count, or leave it out',
    schema: found.schema,
    clue: { keys: [...keys, 'total'] },
  });
}

/** The variable by which each way of paging asks for the next page. */
const onward: Readonly<Record<string, string>> = {
  relay: 'after',
  nextToken: 'after',
  offset: 'offset',
  pageNumber: 'page',
};

function checkGoingOn(
  ground: Ground,
  answer: Seen,
  lens: LensData,
  place: Seen,
  uses: readonly Use[],
  keys: readonly string[],
): void {
  const variable = onward[lens.lens];
  if (variable === undefined) return;
  if (!isUsed(ground, uses, variable)) {
    ground.note({
      severity: 'error',
      code: 'wrong-cursor',
      what: `${lens.lens}() goes on by $${variable}, which the document does not use`,
      because: 'the first page would come again and again',
      remedy:
        lens.lens === 'relay' && uses.some((use) => use.variable === 'offset')
          ? 'say offset(…), or give $after to the argument for the cursor'
          : `give $${variable} to the argument that says where to go on`,
      schema: place.schema,
      clue: clueTo(ground, place, keys),
    });
  }
  if (lens.lens === 'relay') checkPageInfo(ground, place, keys);
  if (lens.lens === 'nextToken') {
    const token = textOf(lens.token) ?? '';
    const { found } = walk(ground, answer, token, [...keys, 'token']);
    noteCursor(ground, found, token, keys);
  }
}

/** Whether a variable of ours is sent, as it is or through a lens. */
function isUsed({ mapping, leaf }: Ground, uses: readonly Use[], variable: string): boolean {
  const lenses = { ...recordOf(mapping.variables), ...recordOf(leaf.operation.variables) };
  return uses.some(
    (use) => use.variable === variable || mentions(lenses[use.variable], use.variable, variable),
  );
}

const mentions = (lens: unknown, name: string, variable: string): boolean =>
  lens !== undefined && namesIn(lens, name).has(variable);

function checkPageInfo(ground: Ground, place: Seen, keys: readonly string[]): void {
  if (place.of.kind !== 'object') return;
  for (const name of ['hasNextPage', 'endCursor']) {
    const { found } = follow(place, `pageInfo.${name}`, touch(ground));
    if (found) {
      const flag = name === 'hasNextPage';
      const wrong =
        found.of.kind !== 'leaf' ||
        (flag ? familyOf(found.of.type) !== 'flag' : /flag|instant/.test(familyOf(found.of.type)));
      const field = plain(found.schema.split('.')[1] ?? '');
      const other = flag ? 'haspreviouspage' : 'startcursor';
      if (!wrong && field !== other) continue;
      noteCursorField(
        ground,
        found,
        name,
        wrong ? `${found.schema} is of another kind` : `${found.schema} is about the page before`,
        keys,
      );
      continue;
    }
    const type = place.of.type;
    const offered = ground.schema.getType(type);
    const hasInfo = offered && 'getFields' in offered && 'pageInfo' in offered.getFields();
    ground.note({
      severity: 'error',
      code: 'wrong-cursor',
      what: `relay() needs pageInfo.${name}, which the document does not select`,
      because: 'without it nobody can tell whether and where to read on: the list ends after its first page',
      remedy: hasInfo
        ? 'select “pageInfo { hasNextPage endCursor }”'
        : `${type} has no pageInfo: say offset(…), pageNumber(…) or list(…)`,
      schema: `${type}.pageInfo`,
      clue: clueTo(ground, place, keys),
    });
    return;
  }
}

function noteCursorField(
  ground: Ground,
  found: Seen,
  name: string,
  because: string,
  keys: readonly string[],
): void {
  ground.note({
    severity: 'error',
    code: 'wrong-cursor',
    what: `pageInfo.${name} is taken from ${found.schema}`,
    because,
    remedy: `select “${name}”, or the field that says the same of the page after`,
    schema: found.schema,
    clue: clueTo(ground, found, keys),
  });
}

function noteCursor(ground: Ground, found: Seen, token: string, keys: readonly string[]): void {
  const { of } = found;
  if (of.kind === 'anything' || (of.kind === 'leaf' && !/flag|instant/.test(familyOf(of.type)))) return;
  ground.note({
    severity: 'error',
    code: 'wrong-cursor',
    what: `the token for the next page is no text`,
    because: `“${token}” leads to ${of.kind === 'leaf' ? of.type : of.kind === 'list' ? 'a list' : 'an object'}`,
    remedy: 'give the path of the token',
    schema: found.schema,
    clue: { keys: [...keys, 'token'] },
  });
}

export interface FieldOnPath {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  readonly owner: string;
}

/** The fields that a path of an answer goes through. */
function fieldsAlong(ground: Ground, document: DocumentNode, path: string): FieldOnPath[] {
  const fragments = new Map(
    document.definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  const operation = document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const found: FieldOnPath[] = [];
  let sets: { set: SelectionSetNode; type: string }[] = [
    { set: operation.selectionSet, type: ground.schema.getRootType(operation.operation)?.name ?? '' },
  ];
  const named = (set: SelectionSetNode, type: string, name: string): { node: FieldNode; type: string }[] =>
    set.selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD)
        return (selection.alias ?? selection.name).value === name ? [{ node: selection, type }] : [];
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!inner) return [];
      const condition = inner.typeCondition && typeFromAST(ground.schema, inner.typeCondition);
      return named(inner.selectionSet, condition?.name ?? type, name);
    });
  for (const step of path.split('.')) {
    const nodes = sets.flatMap(({ set, type }) => named(set, type, step.replace('[]', '')));
    sets = [];
    for (const { node, type } of nodes) {
      const owner = ground.schema.getType(type);
      const field =
        isCompositeType(owner) && 'getFields' in owner ? owner.getFields()[node.name.value] : undefined;
      if (!field) continue;
      found.push({ node, field, owner: type });
      if (node.selectionSet) sets.push({ set: node.selectionSet, type: getNamedType(field.type).name });
    }
  }
  return found;
}

/** Arguments, and fields of input objects in arguments, that say how many. */
function sizePlaces(field: GraphQLField<unknown, unknown>): string[][] {
  const inside = (type: GraphQLInputType, depth: number): string[][] => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || depth > 1) return [];
    return Object.values(named.getFields()).flatMap((each) =>
      sizeNames.test(each.name) ? [[each.name]] : [],
    );
  };
  return field.args.flatMap((argument) => {
    if (sizeNames.test(argument.name)) return [[argument.name]];
    // `pagination: { limit }`, and not any input object: filters have sizes of their own.
    if (!/pag|options|range/i.test(argument.name) && !/pag/i.test(getNamedType(argument.type).name))
      return [];
    return inside(argument.type, 0).map((place) => [argument.name, ...place]);
  });
}

/** A list whose length the backend decides is cut without a word. */
export function checkSize(
  ground: Ground,
  document: DocumentNode,
  path: string,
  uses: readonly Use[],
  kind: 'page' | 'list' | 'plural',
): void {
  const { operation } = ground.leaf;
  if (operation.pageDefault === 'none') return;
  const along = fieldsAlong(ground, document, path);
  if (along.length === 0) return;
  const lenses = { ...recordOf(ground.mapping.variables), ...recordOf(operation.variables) };
  const isFirst = (variable: string) => variable === 'first' || mentions(lenses[variable], variable, 'first');
  const bound = uses.some((use) => isFirst(use.variable) && use.places.length > 0);
  if (bound) return;
  const offering = along.flatMap((each) => sizePlaces(each.field).map((place) => ({ ...each, place })));
  const last = along.at(-1)!;
  if (kind === 'plural' && offering.some(({ node, place }) => isGiven(node, place))) return;
  const [offer] = offering;
  if (!offer) {
    if (kind !== 'page') return;
    return noteSize(
      ground,
      last,
      undefined,
      "the schema offers no argument for how many: say list(…), and pageDefault: 'none' where it comes whole",
      'nothing says how many are wanted',
    );
  }
  const place =
    offer.place.length > 1 ? `${offer.place[0]!}: { ${offer.place[1]!}: … }` : `${offer.place[0]!}: …`;
  const remedy =
    kind === 'plural'
      ? `write a number that is large enough into the document: ${place.replace('…', '100')}, or say pageDefault: 'none' if the backend has no size of its own`
      : `give it $first: ${place.replace('…', '$first')}, or say pageDefault: 'none' if the backend has no size of its own`;
  noteSize(
    ground,
    offer,
    offer.place[0],
    remedy,
    'the backend cuts the list at a size of its own, without a word',
  );
}

/** Whether the document gives the argument, and of `pagination: { limit }` the field in it. */
function isGiven(node: FieldNode, [argument, field]: readonly string[]): boolean {
  const given = node.arguments?.find(({ name }) => name.value === argument);
  if (!given || field === undefined || given.value.kind !== Kind.OBJECT) return given !== undefined;
  return given.value.fields.some(({ name }) => name.value === field);
}

function noteSize(
  ground: Ground,
  { node, field, owner }: FieldOnPath,
  argument: string | undefined,
  remedy: string,
  because: string,
): void {
  const { leaf } = ground;
  const at = node.loc?.start;
  ground.note({
    severity: 'error',
    code: 'missing-size',
    what:
      argument === undefined
        ? `$first is not given to ${owner}.${field.name}`
        : `the size “${argument}” of ${owner}.${field.name} is not given`,
    because,
    remedy,
    schema: argument === undefined ? `${owner}.${field.name}` : `${owner}.${field.name}(${argument}:)`,
    clue: {
      keys: [...leaf.keys, 'document'],
      document: leaf.operation.document,
      ...(at === undefined ? {} : { at }),
    },
  });
}

/** The items that answer a plural question, and whether one can tell which answers which. */
export function checkPlural(
  ground: Ground,
  answer: Seen,
  uses: readonly Use[],
  document: DocumentNode,
  variable: string,
): Seen | undefined {
  const { operation, keys } = ground.leaf;
  const { from } = operation;
  if (isLensData(from) && from.lens === 'each') return checkEach(ground, answer, from, keys);
  if (isLensData(from) && from.lens !== 'plural') {
    ground.note({
      severity: 'error',
      code: 'unknown-lens',
      what: `there is no way to answer a plural question called “${from.lens}”`,
      because: 'nobody could tell which item answers which key',
      remedy: didYouMean(from.lens, ['plural', 'each'], 'say plural(…) or each({ … })'),
      schema: answer.schema,
      clue: { keys: [...keys, 'from', 'lens'] },
    });
    return undefined;
  }
  const path = isRecord(from) ? (textOf(from.path) ?? '') : (textOf(from) ?? firstField(answer));
  const inFrom = isRecord(from) ? [...keys, 'from', 'path'] : [...keys, 'from'];
  const place = walk(ground, answer, path, inFrom);
  if (place.nowhere) return undefined;
  const items = listItems(
    ground,
    place.found,
    { lens: 'plural', path },
    isRecord(from) ? [...keys, 'from'] : keys,
  );
  checkSize(ground, document, path, uses, 'plural');
  if (items?.of.kind !== 'list') return undefined;
  const key = isRecord(from) ? textOf(from.key) : undefined;
  const { item } = items.of;
  if (key === undefined) {
    if (!item.nullable) noteOrder(ground, items, isRecord(from) ? [...keys, 'from'] : keys);
    return items;
  }
  const told = walk(ground, item, key, [...keys, 'from', 'key']);
  if (!told.nowhere) checkPluralKey(ground, told.found, item, key, variable);
  return items;
}

function noteOrder(ground: Ground, items: Seen, keys: readonly string[]): void {
  ground.note({
    severity: 'error',
    code: 'no-key',
    what: 'nothing says which item answers which key',
    because: `${items.schema} holds no null for what is not there, so the order tells nothing once one is missing`,
    remedy: `say by what each item tells it: plural('…', { key: 'id' })`,
    schema: items.schema,
    clue: clueTo(ground, items, keys),
  });
}

export function checkPluralKey(ground: Ground, found: Seen, item: Seen, key: string, variable: string): void {
  const { of } = found;
  if (of.kind === 'anything') return;
  const inKey = [...ground.leaf.keys, 'from', 'key'];
  const family = of.kind === 'leaf' ? familyOf(of.type) : undefined;
  const id = item.of.kind === 'object' ? fieldOf(item.of.variants, 'id') : undefined;
  const isNumber = /^\[*(Int|Float)\b/.test(declaredType(ground, variable));
  const wrong =
    family === undefined || of.kind !== 'leaf' || of.members !== undefined
      ? `it is ${of.kind === 'list' ? 'a list' : of.kind === 'leaf' ? 'a member of an enum' : 'an object'}`
      : /flag|instant|clock|json|figure/.test(family)
        ? `it is ${of.type}`
        : variable === 'ids' && id && id.schema !== found.schema
          ? `what is asked is the id, ${id.schema}`
          : variable !== 'ids' && family === 'whole' && !isNumber
            ? `it is ${of.type}, and what is asked is text`
            : variable !== 'ids' && isNumber && family === 'text'
              ? `it is ${of.type}, and what is asked are numbers`
              : undefined;
  if (wrong === undefined) return;
  ground.note({
    severity: 'error',
    code: 'wrong-key',
    what: `“${key}” does not tell which item answers which of $${variable}`,
    because: `${found.schema}: ${wrong}`,
    remedy: id
      ? `say key: 'id', or the path of what is asked`
      : 'give the path of what is asked, as the backend repeats it',
    schema: found.schema,
    clue: { keys: inKey },
  });
}

function declaredType({ leaf }: Ground, variable: string): string {
  return new RegExp(`\\$${variable}\\s*:\\s*([\\w[\\]! ]+)`).exec(leaf.operation.document)?.[1] ?? '';
}

function checkEach(ground: Ground, answer: Seen, from: LensData, keys: readonly string[]): Seen | undefined {
  const width = typeof from.width === 'number' ? from.width : 0;
  const there = answer.of.kind === 'object' ? [...(answer.of.variants[0]?.fields.keys() ?? [])] : [];
  const lacking = Array.from({ length: width }, (_, place) => `e${place}`).filter(
    (name) => !there.includes(name),
  );
  const surplus = there.filter((name) => /^e\d+$/.test(name) && Number(name.slice(1)) >= width);
  if (width < 1 || lacking.length > 0 || surplus.length > 0) {
    ground.note({
      severity: 'error',
      code: 'wrong-width',
      what: `each is ${width} wide, and the document ${lacking.length > 0 ? `has no ${enumerate(lacking)}` : `also has ${enumerate(surplus)}`}`,
      because: 'each field answers one key: what is not asked for would never come',
      remedy: `write the document with each({ width: ${there.length}, … }), or make both agree`,
      schema: answer.schema,
      clue: { keys: [...keys, 'from'] },
    });
  }
  const [first] = there;
  if (first === undefined) return undefined;
  for (const name of there) touchName(ground, answer, name);
  checkPlaces(ground);
  const path = textOf(from.path);
  const place = path === undefined ? first : `${first}.${path}`;
  const { found, nowhere } = walk(ground, answer, place, [...keys, 'from']);
  return nowhere ? undefined : { ...found, of: { kind: 'list', item: { ...found, nullable: true } } };
}

/** All places ask the same: what is read of the first is read of all. */
function touchName(ground: Ground, answer: Seen, name: string): void {
  const all = (seen: Seen): void => {
    touch(ground)(seen);
    const of = seen.of.kind === 'list' ? seen.of.item.of : seen.of;
    if (of.kind === 'object')
      for (const { fields } of of.variants) for (const field of fields.values()) all(field);
  };
  const field = answer.of.kind === 'object' ? fieldOf(answer.of.variants, name) : undefined;
  if (field && name !== 'e0') all(field);
}
