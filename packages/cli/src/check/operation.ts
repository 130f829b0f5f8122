import type { GraphQLError } from 'graphql';
import {
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { answerOf, type Seen } from './answer.ts';
import { checkBudget, type Budget } from './budget.ts';
import { domainTypes, fieldsOf } from './domain.ts';
import { fit } from './fit.ts';
import { clueTo, touch, walk, type Ground } from './ground.ts';
import { checkPage, checkPlural } from './lists.ts';
import { isLensData, isRecord, recordOf, textOf } from './mapping-data.ts';
import { nearest } from './nearest.ts';
import { checkRows } from './rows.ts';
import { checkRefusals } from './refusals.ts';
import { validateDocument } from './validation.ts';
import { checkPlaces, checkVariables, eachOf, rootOf, usesOf, type Use } from './variables.ts';
import { ruleOf, type VerbRule } from './verb-rules.ts';
import { familyOf } from './scalars.ts';

/** Checks one document. Answers which error channels found something in it. */
export function checkOperation(ground: Ground, budget: Budget): ReadonlySet<number> {
  const { leaf, schema } = ground;
  const rule = ruleOf(leaf.verb);
  const document = read(ground, rule);
  if (!document || !rule) return new Set();
  const operation = document.definitions[0] as OperationDefinitionNode;
  const root = rootOf(ground, operation);
  const sound = validateDocument(ground, document, root);
  checkKind(ground, operation, rule, root);
  const uses = usesOf(ground, document);
  checkVariables(ground, operation, uses);
  checkPlaces(ground, uses);
  checkBudget(ground, document, budget, root);
  if (!sound) return new Set();
  const fragments = document.definitions.flatMap((node): [string, FragmentDefinitionNode][] =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
  );
  const answer = answerOf(schema, operation, new Map(fragments));
  const channels = checkRefusals(ground, answer, operation);
  checkReplayed(ground, answer);
  checkResult(ground, answer, rule, uses, document);
  checkUnread(ground, answer);
  return channels;
}

function read(ground: Ground, rule: VerbRule | undefined): DocumentNode | undefined {
  const { leaf } = ground;
  const root = rule?.kind === 'mutation' ? 'Mutation' : 'Query';
  const noteIt = (what: string, because: string, remedy: string, at: number) =>
    ground.note({
      severity: 'error',
      code: 'invalid-document',
      ...{ what, because, remedy },
      schema:
        ground.schema.getRootType(root === 'Query' ? ('query' as never) : ('mutation' as never))?.name ??
        root,
      clue: { keys: [...leaf.keys, 'document'], document: leaf.operation.document, at },
    });
  let document: DocumentNode;
  try {
    document = parse(leaf.operation.document);
  } catch (error) {
    const { message, positions } = error as GraphQLError;
    noteIt(
      `the document is no GraphQL: ${message.replace(/^Syntax Error: /, '').replace(/\.$/, '')}`,
      'it cannot be sent',
      'correct it at this place: often a brace or parenthesis is missing just before',
      positions?.[0] ?? 0,
    );
    return undefined;
  }
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [first] = document.definitions;
  if (first?.kind !== Kind.OPERATION_DEFINITION) {
    noteIt(
      'the document does not begin with its operation',
      'the SDK reads its head only',
      'put the operation first, fragments after it',
      first?.loc?.start ?? 0,
    );
    return undefined;
  }
  if (operations.length > 1) {
    noteIt(
      'the document holds more than one operation',
      'a document is sent for one',
      'keep one of them here, and map the other where it belongs',
      operations[1]?.loc?.start ?? 0,
    );
    return undefined;
  }
  return document;
}

function checkKind(ground: Ground, operation: OperationDefinitionNode, rule: VerbRule, root: string): void {
  const { leaf } = ground;
  const wanted = leaf.role === 'guard' || leaf.role === 'read-back' ? 'query' : rule.kind;
  if ((operation.operation as string) === wanted) return;
  ground.note({
    severity: 'error',
    code: 'wrong-operation',
    what: `${leaf.name} is a ${operation.operation}, and should be a ${wanted}`,
    because:
      wanted === 'mutation'
        ? 'the SDK would repeat it, as it may repeat what only reads'
        : 'reads come often, and may be repeated',
    remedy: `write it as a ${wanted}`,
    schema: root,
    clue: {
      keys: [...leaf.keys, 'document'],
      document: leaf.operation.document,
      at: operation.loc?.start ?? 0,
    },
  });
}

const keyVariable: Readonly<Record<string, string>> = {
  'people.byIds': 'ids',
  'feed.byIds': 'ids',
  'people.byKeys': 'keys',
};

function checkResult(
  ground: Ground,
  answer: Seen,
  rule: VerbRule,
  uses: readonly Use[],
  document: DocumentNode,
): void {
  const { leaf } = ground;
  const item = { data: leaf.operation.item, keys: [...leaf.keys, 'item'] };
  if (leaf.role === 'guard') return checkGuard(ground, answer, rule, item);
  if (rule.answers === 'page') {
    const items = checkPage(ground, answer, uses, document);
    if (items) fit(ground, `[${rule.type}]`, items, '', item);
    return;
  }
  if (rule.answers === 'plural') {
    const { from } = leaf.operation;
    const items =
      isLensData(from) && from.lens === 'rows'
        ? checkRows(ground, answer, from, uses, document)
        : checkPlural(ground, answer, uses, document, keyVariable[leaf.verb] ?? 'subjects');
    if (items) fit(ground, `[${rule.type}]`, items, '', item);
    return;
  }
  const { from } = leaf.operation;
  const path = typeof from === 'string' ? from : isRecord(from) ? (textOf(from.path) ?? '') : firstOf(answer);
  if (rule.answers === 'gone') {
    if (typeof from === 'string') walk(ground, answer, from, [...leaf.keys, 'from']);
    return touchFirst(ground, answer);
  }
  // A row is no summary: only a path says that there is one in its answer.
  if (leaf.row && from === undefined) return touchFirst(ground, answer);
  // What is removed may leave no trace: then there is nothing to read.
  if (leaf.verb === 'comments.remove' && !leadsSomewhere(ground, answer, path))
    return touchFirst(ground, answer);
  const place = walk(ground, answer, path, [...leaf.keys, ...(from === undefined ? ['document'] : ['from'])]);
  if (place.nowhere) return;
  if (isRecord(leaf.operation.readBack)) return checkIdOnly(ground, place.found);
  fit(ground, rule.type, place.found, '', item);
}

const firstOf = ({ of }: Seen): string =>
  of.kind === 'object' ? ([...(of.variants[0]?.fields.keys() ?? [])][0] ?? '') : '';

function leadsSomewhere(ground: Ground, answer: Seen, path: string): boolean {
  const quiet = { ...ground, note: () => {} };
  const { found, nowhere } = walk(quiet, answer, path, []);
  return (
    !nowhere &&
    found.of.kind === 'object' &&
    found.of.variants.some(({ fields }) => fields.has('id') || isRecord(ground.leaf.operation.item))
  );
}

function touchFirst(ground: Ground, answer: Seen): void {
  if (answer.of.kind !== 'object') return;
  for (const { fields } of answer.of.variants) {
    for (const field of fields.values()) {
      touch(ground)(field);
      if (field.of.kind === 'object')
        for (const inner of field.of.variants) for (const each of inner.fields.values()) touch(ground)(each);
    }
  }
}

/** A write that is read back must say which item it wrote. */
function checkIdOnly(ground: Ground, found: Seen): void {
  const { of } = found;
  const inside = of.kind === 'object' && of.variants.some(({ fields }) => fields.has('id'));
  if (inside) return touchFirst(ground, { ...found, of });
  if (of.kind === 'anything' || (of.kind === 'leaf' && /id|text|whole|unknown/.test(familyOf(of.type))))
    return;
  ground.note({
    severity: 'error',
    code: 'wrong-type',
    what: 'from does not lead to the id of what was written',
    because: `${found.schema} is ${of.kind === 'leaf' ? of.type : of.kind === 'list' ? 'a list' : 'an object'}, and readBack asks by that id`,
    remedy: 'give the path of the id: from: “….id”',
    schema: found.schema,
    clue: { keys: [...ground.leaf.keys, 'from'] },
  });
}

function checkGuard(
  ground: Ground,
  answer: Seen,
  rule: VerbRule,
  item: { data: unknown; keys: readonly string[] },
): void {
  const { leaf } = ground;
  const inIs = [...leaf.keys.slice(0, -1), leaf.row ? 'row' : 'is'];
  const { found, nowhere } = walk(ground, answer, leaf.is ?? '', inIs);
  if (leaf.row) checkRowId(ground, found, inIs);
  else if (!nowhere && found.of.kind === 'leaf' && familyOf(found.of.type) !== 'flag') {
    ground.note({
      severity: 'error',
      code: 'wrong-type',
      what: '“is” does not lead to true or false',
      because: `${found.schema} is ${found.of.type}: nobody could tell whether to toggle`,
      remedy: 'give the path of the field that says how it is now',
      schema: found.schema,
      clue: { keys: inIs },
    });
  }
  const from = textOf(leaf.operation.from);
  if (from === undefined) return;
  const place = walk(ground, answer, from, [...leaf.keys, 'from']);
  if (!place.nowhere) fit(ground, rule.type, place.found, '', item);
}

/** A row is removed by its id. */
function checkRowId(ground: Ground, found: Seen, keys: readonly string[]): void {
  const { of } = found;
  if (of.kind === 'anything' || (of.kind === 'leaf' && /id|text|whole|unknown/.test(familyOf(of.type))))
    return;
  ground.note({
    severity: 'error',
    code: 'wrong-type',
    what: '“row” does not lead to the id of a row',
    because: `${found.schema} is ${of.kind === 'leaf' ? of.type : of.kind === 'list' ? 'a list' : 'an object'}, and the row is removed by that id`,
    remedy: 'give the path of the id of the first row: “….0.id”',
    schema: found.schema,
    clue: { keys },
  });
}

/** `replayed` tells that a write had been seen before. */
function checkReplayed(ground: Ground, answer: Seen): void {
  const path = textOf(recordOf(ground.mapping.idempotency).replayed);
  if (path === undefined || answer.of.kind !== 'object') return;
  const [, last = ''] = /(\w+)$/.exec(path) ?? [];
  for (const { fields } of answer.of.variants) {
    for (const field of fields.values()) {
      if (field.of.kind !== 'object') continue;
      for (const inner of field.of.variants) {
        const replayed = inner.fields.get(last);
        if (replayed) touch(ground)(replayed);
      }
    }
  }
}

const ourNames = domainTypes.flatMap((type) => fieldsOf(type).map(({ name }) => name));

/** Names that lenses look for. */
function namesInPaths({ leaf, mapping }: Ground): string[] {
  const { page, from, item } = leaf.operation;
  const words: string[] = [];
  JSON.stringify([page, from, item, mapping.types], (_key, value: unknown) => {
    if (typeof value === 'string') words.push(...value.replaceAll('[]', '').split('.'));
    return value;
  });
  return words.filter((word) => /^[A-Za-z]\w{3,}$/.test(word));
}

/** What is asked for and never read: often a name that is misspelt. */
function checkUnread(ground: Ground, answer: Seen): void {
  const { each } = eachOf(ground);
  const visitSeen = (seen: Seen, name: string): void => {
    const of = seen.of.kind === 'list' ? seen.of.item.of : seen.of;
    const isRead = seen.at === undefined || ground.read.has(seen.at);
    if (!isRead && name !== '__typename' && !name.startsWith('_')) noteUnread(ground, seen, name);
    if (of.kind !== 'object' || (!isRead && name !== '')) return;
    for (const { fields } of of.variants) for (const [key, field] of fields) visitSeen(field, key);
  };
  if (!each) return visitSeen(answer, '');
  // What is read of the first place counts for all: the others have to say the same.
  const places =
    answer.of.kind === 'object' ? answer.of.variants.flatMap(({ fields }) => [...fields.values()]) : [];
  if (places[0]) visitSeen(places[0], '');
  const names = new Set(
    places
      .slice(0, 1)
      .flatMap(fieldsIn)
      .map(([name]) => name),
  );
  for (const [name, field] of places.slice(1).flatMap(fieldsIn)) {
    if (!names.has(name)) noteUnread(ground, field, name);
  }
}

function fieldsIn({ of }: Seen): (readonly [string, Seen])[] {
  if (of.kind === 'list') return fieldsIn(of.item);
  if (of.kind !== 'object') return [];
  return of.variants.flatMap(({ fields }) => [...fields].flatMap((field) => [field, ...fieldsIn(field[1])]));
}

function noteUnread(ground: Ground, seen: Seen, name: string): void {
  // Wrappers on the way, cursors of edges and the like are asked for by habit; only what looks like ours counts.
  const near = nearest(name, [...ourNames, ...namesInPaths(ground)]);
  if (near === undefined || near === name || name.length < 4) return;
  ground.note({
    severity: 'warning',
    code: 'unread-field',
    what: `“${name}” is asked for, and nobody reads it`,
    because: `it is no field of ours, and no lens names it`,
    remedy: `did you mean “${near}”? Otherwise take it out`,
    schema: seen.schema,
    clue: clueTo(ground, seen, [...ground.leaf.keys, 'document']),
  });
}
