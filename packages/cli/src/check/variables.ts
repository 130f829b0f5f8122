import {
  isInputType,
  Kind,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputType,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { variableNames } from '@maillon/sdk/tools';
import type { Seen } from './answer.ts';
import { makeObject } from './follow.ts';
import type { Ground } from './ground.ts';
import { typeOf } from './lens-types.ts';
import { isLensData, isRecord, recordOf, textOf } from './mapping-data.ts';
import { didYouMean, enumerate } from './nearest.ts';
import { refusalOf } from './sending.ts';
import { isDesiredState, ruleOf, type VariableRule } from './verb-rules.ts';

/** Where a document puts a variable. */
export interface Use {
  readonly variable: string;
  /** Names of the argument and of the input fields below it: `['pagination', 'limit']`. */
  readonly places: readonly string[];
  /** `Query.notes(take:)`. */
  readonly schema: string;
  readonly at: number | undefined;
  /** The fields around it, as the answer names them. */
  readonly path: readonly string[];
}

/** Every use of a variable in the arguments of a document. */
export function usesOf(ground: Ground, document: DocumentNode): Use[] {
  const info = new TypeInfo(ground.schema);
  const uses: Use[] = [];
  const path: string[] = [];
  const places: string[] = [];
  let inDirective = 0;
  visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter: (node) => void path.push((node.alias ?? node.name).value),
        leave: () => void path.pop(),
      },
      Directive: { enter: () => void inDirective++, leave: () => void inDirective-- },
      Argument: { enter: (node) => void places.push(node.name.value), leave: () => void places.pop() },
      ObjectField: { enter: (node) => void places.push(node.name.value), leave: () => void places.pop() },
      VariableDefinition: () => false,
      Variable: (node) => {
        const parent = info.getParentType()?.name ?? '';
        const field = info.getFieldDef()?.name ?? '';
        uses.push({
          variable: node.name.value,
          places: inDirective > 0 ? [] : [...places],
          schema: inDirective > 0 ? `${parent}.${field}` : `${parent}.${field}(${places[0] ?? ''}:)`,
          at: node.loc?.start,
          path: [...path],
        });
      },
    }),
  );
  return uses;
}

const known = variableNames.split(' ');

const ours = (name: string, { type, always }: VariableRule): Seen => {
  const item = type.startsWith('[') ? type.slice(1, -1) : undefined;
  const place = { nullable: false, schema: `$${name}` };
  const absent =
    name === 'after' ? 'on the first page' : name === 'parent' ? 'at the top of a thread' : 'at times';
  const rest = { ...place, ...(always ? {} : { absent }) };
  return item === undefined
    ? { of: { kind: 'ours', type }, ...rest }
    : { of: { kind: 'list', item: { of: { kind: 'ours', type: item }, ...place } }, ...rest };
};

/** Whether the variables of a document are there, can be sent, and are all that the verb needs. */
export function checkVariables(
  ground: Ground,
  operation: OperationDefinitionNode,
  uses: readonly Use[],
): void {
  const { leaf, mapping } = ground;
  const rule = ruleOf(leaf.verb);
  if (!rule) return;
  const lenses = { ...recordOf(mapping.variables), ...recordOf(leaf.operation.variables) };
  const there = availableIn(ground, rule.variables);
  const declared = operation.variableDefinitions ?? [];
  for (const definition of declared) {
    const name = definition.variable.name.value;
    const lens = Object.hasOwn(lenses, name) ? lenses[name] : undefined;
    checkOne(ground, definition, lens, there, operation, uses);
  }
  if (leaf.role !== 'read-back' && !removesRow(leaf)) checkNeeds(ground, declared, lenses, uses, operation);
  checkKey(ground, declared, lenses, uses, operation);
}

/** A row is removed by its id, and by nothing else. */
const removesRow = ({ row, keys }: Ground['leaf']): boolean => row === true && keys.at(-1) === 'remove';

/** Our variables in this verb, and the parts of a subject that the mapping gives. */
function availableIn(ground: Ground, rules: Readonly<Record<string, VariableRule>>): Record<string, Seen> {
  const { leaf } = ground;
  const there = Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, ours(name, rule)]));
  const { each } = eachOf(ground);
  const isRows = isLensData(leaf.operation.from) && leaf.operation.from.lens === 'rows';
  if (isRows)
    for (const name of ['first', 'page']) there[name] = ours(name, { type: 'number', always: true });
  if (each || removesRow(leaf) || leaf.role === 'read-back')
    there.id = ours('id', { type: 'id', always: true });
  // A scope that was chosen by a branch is one that has an id, but for home, mentions and saved.
  const sure = leaf.decided.flatMap((name) => (name === 'scope' ? [name, 'scopeId'] : [name]));
  for (const name of sure) {
    if (!there[name]) continue;
    const { absent: _, ...rest } = there[name];
    there[name] = rest;
  }
  return there;
}

export function eachOf({ leaf }: Ground): { each: boolean; width: number | undefined } {
  const from = leaf.operation.from;
  const each = isLensData(from) && from.lens === 'each';
  return { each, width: each && typeof from.width === 'number' ? from.width : undefined };
}

function checkOne(
  ground: Ground,
  definition: VariableDefinitionNode,
  lens: unknown,
  there: Readonly<Record<string, Seen>>,
  operation: OperationDefinitionNode,
  uses: readonly Use[],
): void {
  const { leaf } = ground;
  const name = definition.variable.name.value;
  const use = uses.find((each) => each.variable === name);
  const root = use?.schema ?? rootOf(ground, operation);
  const at = definition.loc?.start;
  const clue = {
    keys: [...leaf.keys, 'document'],
    document: leaf.operation.document,
    ...(at === undefined ? {} : { at }),
  };
  const isPart = /^(subject|id|parent|person|recipient|value|viewer)__/.test(name);
  if (isEachVariable(ground, name)) return;
  if (isPart) return checkPart(ground, name, root, clue);
  if (lens === undefined && !known.includes(name)) {
    return ground.note({
      severity: 'error',
      code: 'unknown-variable',
      what: `$${name} is no variable of ours`,
      because: 'nobody would ever give it a value',
      remedy: didYouMean(
        name,
        known,
        `use one of ${enumerate(Object.keys(there), 30)}, or say how it is made: variables: { ${name}: … }`,
      ),
      schema: root,
      clue,
    });
  }
  if (lens === undefined && !there[name]) {
    return ground.note({
      severity: definition.type.kind === Kind.NON_NULL_TYPE && !definition.defaultValue ? 'error' : 'warning',
      code: 'no-value-here',
      what: `$${name} has no value in ${leaf.verb}`,
      because: `what there is here: ${enumerate(
        Object.keys(there).map((each) => `$${each}`),
        30,
      )}`,
      remedy: didYouMean(name, Object.keys(there), 'take it out, or write a constant into the document'),
      schema: root,
      clue,
    });
  }
  const type = typeFromAST(ground.schema, definition.type as never) as GraphQLInputType | undefined;
  if (!type || !isInputType(type)) return;
  const all = makeObject(there, { of: { kind: 'anything' }, nullable: false, schema: root });
  const seen = lens === undefined ? there[name]! : typeOfSent(ground, lens, all, name);
  const withDefault = definition.defaultValue ? { ...seen, absent: undefined } : seen;
  const refusal = refusalOf(type, withDefault, `$${name}`);
  if (!refusal) return;
  ground.note({
    severity: refusal.severity,
    code: refusal.code,
    what: `$${name} cannot be sent as ${String(type)}`,
    because: refusal.because,
    remedy: refusal.remedy,
    schema: /^[\w]+(\.\w+)?$/.test(refusal.schema) && refusal.schema.includes('.') ? refusal.schema : root,
    clue,
  });
}

function typeOfSent(ground: Ground, lens: unknown, over: Seen, name: string): Seen {
  const mine = recordOf(ground.leaf.operation.variables);
  const keys = Object.hasOwn(mine, name) ? [...ground.leaf.keys, 'variables', name] : ['variables', name];
  return typeOf(lens, { ground, over, name, sending: true, keys })[0] ?? over;
}

const isEachVariable = (ground: Ground, name: string): boolean => eachOf(ground).each && /^e\d+$/.test(name);

export function rootOf(ground: Ground, operation: OperationDefinitionNode): string {
  const root = ground.schema.getRootType(operation.operation)?.name ?? operation.operation;
  const [first] = operation.selectionSet.selections;
  return first?.kind === Kind.FIELD ? `${root}.${first.name.value}` : root;
}

/** Parts of subjects come from the patterns of addresses, from resolve, or were stored from an alias with a `_`. */
export function partsOf(mapping: Ground['mapping']): {
  readonly parts: Set<string>;
  readonly captured: Set<string>;
} {
  const parts = new Set<string>();
  const captured = new Set<string>();
  const { subjects, ids } = recordOf(mapping.addresses) as { subjects?: unknown; ids?: unknown };
  for (const [pattern, constants] of Object.entries(recordOf(subjects))) {
    for (const [, part = ''] of pattern.matchAll(/\{(\w+)\}/g)) {
      if (part === 'id') continue;
      parts.add(part);
      captured.add(part);
    }
    for (const part of Object.keys(recordOf(constants))) parts.add(part);
  }
  if (!isRecord(subjects) && isRecord(ids)) parts.add('type');
  for (const part of Object.keys(recordOf(mapping.resolve))) {
    parts.add(part);
    captured.add(part);
  }
  const documents = JSON.stringify(mapping);
  for (const [, alias = ''] of documents.matchAll(/["\s{(,\\n]_(\w+)"?\s*:/g)) parts.add(alias);
  return { parts, captured };
}

function checkPart(
  ground: Ground,
  name: string,
  root: string,
  clue: Parameters<Ground['note']>[0]['clue'],
): void {
  const [, whole = '', part = ''] = /^(\w+?)__(\w+)$/.exec(name) ?? [];
  const { parts } = partsOf(ground.mapping);
  if (parts.has(part)) return;
  ground.note({
    severity: 'error',
    code: 'unknown-part',
    what: `nothing gives $${name}`,
    because:
      parts.size > 0
        ? `the patterns of addresses, resolve and aliases such as _${part} give ${enumerate([...parts])}`
        : 'no pattern of addresses has that part, no resolve read gives it, and no document stores it',
    remedy: didYouMean(
      part,
      parts,
      `name it in a pattern: addresses({ subjects: { 'urn:…:{${part}}:{id}': {} } }), or store it where the ${whole} is read: _${part}: …`,
    ),
    schema: root,
    clue,
  });
}

/** Our variables that a lens reads. */
export function namesIn(lens: unknown, name: string): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (inner: unknown, field: string): void => {
    if (typeof inner === 'string') used.add(inner.split('.')[0]!);
    else if (isLensData(inner)) {
      if (inner.lens === 'build') {
        for (const [key, each] of Object.entries(recordOf(inner.fields))) add(each, key);
      } else if (inner.lens === 'template') {
        for (const [, path = ''] of (textOf(inner.pattern) ?? '').matchAll(/\{([^}]+)\}/g)) used.add(path);
      } else if (Array.isArray(inner.paths)) for (const path of inner.paths) used.add(String(path));
      else if (inner.lens === 'fn') for (const each of known) used.add(each);
      else if (inner.lens !== 'value') used.add((textOf(inner.path) ?? field).split('.')[0]!);
    }
  };
  add(lens, name);
  return used;
}

/** Variables that are really put somewhere, with those of ours that a lens makes them from. */
function usedNames(lenses: Readonly<Record<string, unknown>>, uses: readonly Use[]): Set<string> {
  const used = new Set<string>();
  for (const { variable } of uses) {
    if (Object.hasOwn(lenses, variable))
      for (const name of namesIn(lenses[variable], variable)) used.add(name);
    else used.add(variable);
  }
  return used;
}

function checkNeeds(
  ground: Ground,
  declared: readonly VariableDefinitionNode[],
  lenses: Readonly<Record<string, unknown>>,
  uses: readonly Use[],
  operation: OperationDefinitionNode,
): void {
  const { leaf } = ground;
  const rule = ruleOf(leaf.verb)!;
  const used = usedNames(lenses, uses);
  const { captured } = partsOf(ground.mapping);
  const { each } = eachOf(ground);
  const isThere = (name: string): boolean => {
    if (leaf.decided.includes(name) || used.has(name)) return true;
    // Replies are where their comment is.
    if (name === 'subject' && leaf.decided.includes('parent') && used.has('parent')) return true;
    if (each && /^(ids|keys|subjects)$/.test(name)) return [...used].some((one) => /^e\d+$/.test(one));
    if (leaf.role === 'guard' && (name === 'kind' || name === 'on')) return true;
    const parts = [...used].filter((one) => one.startsWith(`${name}__`));
    return parts.some((one) => captured.has(one.slice(name.length + 2)));
  };
  for (const name of rule.needs) {
    if (isThere(name)) continue;
    const isDeclared = declared.some((definition) => definition.variable.name.value === name);
    noteNeed(
      ground,
      name,
      isDeclared,
      operation,
      'error',
      name === 'on'
        ? `${leaf.verb} is about it: without it, it would do the same for on and for off`
        : `${leaf.verb} is about it: without it, it would do the same for every ${name.replace(/s$/, '')}`,
    );
  }
  for (const [name, because] of Object.entries(rule.wants ?? {})) {
    if (!isThere(name)) noteNeed(ground, name, false, operation, 'warning', because);
  }
}

function noteNeed(
  ground: Ground,
  name: string,
  isDeclared: boolean,
  operation: OperationDefinitionNode,
  severity: 'error' | 'warning',
  because: string,
): void {
  const { leaf } = ground;
  const at = operation.loc?.start;
  const branching =
    name === 'on'
      ? ', or say branch({ on: op(…), off: op(…) })'
      : name === 'kind' || name === 'scope'
        ? `, or say branchBy('${name}', { … })`
        : '';
  ground.note({
    severity,
    code: 'missing-variable',
    what: isDeclared ? `$${name} is declared and never used` : `the document does not use $${name}`,
    because,
    remedy: `give $${name} to the argument that says which${branching}`,
    schema: rootOf(ground, operation),
    clue: {
      keys: [...leaf.keys, 'document'],
      document: leaf.operation.document,
      ...(at === undefined ? {} : { at }),
    },
  });
}

/** A write that says how it can be told from its repetition must really say it. */
function checkKey(
  ground: Ground,
  declared: readonly VariableDefinitionNode[],
  lenses: Readonly<Record<string, unknown>>,
  uses: readonly Use[],
  operation: OperationDefinitionNode,
): void {
  const { leaf, mapping } = ground;
  const rule = ruleOf(leaf.verb)!;
  if (rule.kind !== 'mutation' || leaf.role === 'guard' || leaf.role === 'read-back') return;
  const given = recordOf(leaf.operation.idempotency ?? mapping.idempotency);
  const kind = textOf(given.idempotency);
  const at = operation.loc?.start;
  const clue = {
    keys: [...leaf.keys, 'document'],
    document: leaf.operation.document,
    ...(at === undefined ? {} : { at }),
  };
  const schema = rootOf(ground, operation);
  const because = 'a write whose answer was lost could then be done twice, or never be sent again';
  if ((kind === undefined || kind === 'variable') && !usedNames(lenses, uses).has('key')) {
    const explicit = kind === 'variable' && !isDesiredState(leaf.verb);
    // Not said at all: once for the mapping is enough, see check-mapping.ts.
    if (!explicit) return;
    ground.note({
      severity: 'error',
      code: 'missing-variable',
      what: 'the document does not use $key, the idempotency key',
      because,
      remedy: 'give $key to the argument for it, or say idempotency: none()',
      schema,
      clue,
    });
  }
  const isNew = /\.(add|post|give)$/.test(leaf.verb);
  if (kind === 'inputField' || (kind === 'clientId' && isNew))
    checkKeyField(ground, textOf(given.path) ?? '', declared, { because, schema, clue });
}

function checkKeyField(
  ground: Ground,
  path: string,
  declared: readonly VariableDefinitionNode[],
  { because, schema, clue }: { because: string; schema: string; clue: Parameters<Ground['note']>[0]['clue'] },
): void {
  const [variable = '', ...fields] = path.split('.');
  const definition = declared.find((each) => each.variable.name.value === variable);
  const type =
    definition && (typeFromAST(ground.schema, definition.type as never) as GraphQLInputType | undefined);
  let here: unknown = type;
  let reached = type === undefined ? '' : String(type).replace(/[[\]!]/g, '');
  let lost: string | undefined = definition ? undefined : `$${variable}`;
  for (const field of fields) {
    if (lost !== undefined) break;
    const named = ground.schema.getType(String(here).replace(/[[\]!]/g, ''));
    const next =
      named && 'getFields' in named
        ? (named.getFields() as Record<string, { type: unknown }>)[field]
        : undefined;
    if (!next) lost = field;
    else {
      here = next.type;
      reached = `${named!.name}.${field}`;
    }
  }
  if (lost === undefined) return;
  ground.note({
    severity: isDesiredState(ground.leaf.verb) ? 'warning' : 'error',
    code: 'key-nowhere',
    what: `the idempotency key has no place: there is no ${lost} on the way of “${path}”`,
    because,
    remedy: `correct the path, or say idempotency: none()`,
    schema: reached || schema,
    clue,
  });
}

/** Argument names by which it is plain what a backend expects there. */
const roles: Readonly<Record<string, RegExp>> = {
  first: /^(first|limit|take|size|pageSize|page_size|perPage|per_page|count|top|hitsPerPage)$/i,
  offset: /^(offset|skip|start|startIndex)$/i,
  page: /^(page|pageNumber|pageIndex|currentPage)$/i,
  after: /^(after|cursor|pageToken|nextToken|startCursor)$/i,
  parent: /^(parent|parentId|parent_id|parentCommentId|parentComment|replyTo|replyToId|inReplyTo)$/i,
  key: /^(idempotencyKey|idempotency_key|requestId|clientRequestId)$/i,
  on: /^(on|enabled|active|state)$/i,
};

/** A variable at an argument that is plainly meant for another. */
export function checkPlaces(ground: Ground, uses: readonly Use[]): void {
  for (const use of uses) {
    const place = use.places.at(-1);
    if (place === undefined || !known.includes(use.variable)) continue;
    const meant = Object.keys(roles).find((role) => roles[role]!.test(place));
    if (meant === undefined || meant === use.variable || roles[use.variable]?.test(place)) continue;
    if (ground.leaf.role === 'read-back') continue;
    // Words that have more than one meaning: only plain contradictions count.
    const paging = ['first', 'offset', 'page', 'after'];
    const isPlain = paging.includes(meant) ? paging.includes(use.variable) || use.variable === 'text' : true;
    if (!isPlain || (meant === 'on' && use.variable !== 'kind')) continue;
    ground.note({
      severity: 'error',
      code: 'swapped-variable',
      what: `$${use.variable} is given to “${use.places.join('.')}”, which is the place of $${meant}`,
      because: `the schema calls that argument ${place}`,
      remedy: `give it $${meant}, and $${use.variable} to its own argument`,
      schema: use.schema,
      clue: {
        keys: [...ground.leaf.keys, 'document'],
        document: ground.leaf.operation.document,
        ...(use.at === undefined ? {} : { at: use.at }),
      },
    });
  }
}
