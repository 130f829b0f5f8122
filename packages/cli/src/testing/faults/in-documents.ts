import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import { familyOf } from '../../check/scalars.ts';
import { recordOf, type Data } from '../../check/mapping-data.ts';
import { documentsOf, put, type Keys } from './files.ts';
import type { Fault, Operator } from './fault.ts';

type Path = readonly (string | number)[];

/** One node of a document, with what the schema says of it. */
interface Spot {
  readonly node: ASTNode;
  readonly path: Path;
  readonly parent: string;
  readonly field: string;
  readonly type: string;
  /** The answer's names of the fields around it. */
  readonly around: readonly string[];
}

function spotsOf(document: DocumentNode, schema: GraphQLSchema): Spot[] {
  const info = new TypeInfo(schema);
  const spots: Spot[] = [];
  const around: string[] = [];
  visit(
    document,
    visitWithTypeInfo(info, {
      enter(node, _key, _parent, path) {
        spots.push({
          node,
          path: [...path],
          parent: info.getParentType()?.name ?? '',
          field: info.getFieldDef()?.name ?? '',
          type: String(info.getType() ?? ''),
          around: [...around],
        });
        if (node.kind === Kind.FIELD) around.push((node.alias ?? node.name).value);
      },
      leave(node) {
        if (node.kind === Kind.FIELD) around.pop();
      },
    }),
  );
  return spots;
}

function follow(document: unknown, path: Path): unknown {
  return path.reduce(
    (found: unknown, step) => (found as Record<string | number, unknown> | undefined)?.[step],
    document,
  );
}

interface Change {
  readonly done: string;
  readonly codes: readonly string[];
  readonly schema?: string;
  /** The lenses of the operation may be shown as well: they look for what is no longer there. */
  readonly lenses?: boolean;
  /** Changes the copy of the document; answers the paths of nodes that may be shown. */
  readonly change: (copy: DocumentNode) => readonly Path[] | string;
}

/** Makes a fault of each change that `find` proposes for a spot of a document. */
function operator(
  kind: string,
  find: (spot: Spot, schema: GraphQLSchema, keys: Keys, mapping: Data) => Iterable<Change> | undefined,
): Operator {
  return function* (mapping, schema): Generator<Fault> {
    for (const { keys, text } of documentsOf(mapping)) {
      if (keys[0] !== 'operations') continue;
      const document = parse(text);
      for (const spot of spotsOf(document, schema)) {
        for (const { done, codes, schema: place, lenses, change } of find(spot, schema, keys, mapping) ??
          []) {
          const copy = structuredClone(parse(text, { noLocation: true }));
          const shown = change(copy);
          const changed = typeof shown === 'string' ? shown : print(copy);
          const lines = typeof shown === 'string' ? allLines(changed) : linesOf(changed, shown);
          if (changed === text || lines === undefined) continue;
          const faulty = structuredClone(mapping);
          put(faulty, keys, changed);
          yield {
            ...{ kind, codes, mapping: faulty, done: `${keys.slice(1, -1).join(' ')}: ${done}` },
            places: [{ document: keys, lines }, ...(lenses ? [{ under: keys.slice(0, -1) }] : [])],
            ...(place === undefined ? {} : { schema: place }),
          };
        }
      }
    }
  };
}

const allLines = (text: string): number[] => text.split('\n').map((_, index) => index + 1);

/** Undefined where the change left no document: an empty selection is a fault of another kind. */
function linesOf(text: string, paths: readonly Path[]): number[] | undefined {
  const parsed = parseOrNothing(text);
  if (!parsed) return undefined;
  // A fragment may stand in several places: whichever needs it may be shown.
  if (paths.some(([, definition]) => definition !== 0)) return allLines(text);
  const lines = paths.map((path) => (follow(parsed, path) as ASTNode | undefined)?.loc?.startToken.line);
  const found = lines.filter((line) => line !== undefined);
  return found.length > 0 ? found : undefined;
}

function parseOrNothing(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** A word with two letters changed about, as fingers do. */
export function misspell(word: string): string {
  if (word.length < 3) return `${word}x`;
  const middle = Math.floor(word.length / 2);
  const [one = '', other = ''] = [word[middle - 1], word[middle]];
  const swapped = word.slice(0, middle - 1) + other + one + word.slice(middle + 1);
  return swapped === word ? `${word.slice(0, middle)}${other}${word.slice(middle)}` : swapped;
}

const set = (copy: DocumentNode, path: Path, value: unknown): void => {
  const parent = follow(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  const key = path.at(-1)!;
  if (value === undefined && Array.isArray(parent)) parent.splice(Number(key), 1);
  else parent[key] = value;
};

const nameOf = (field: FieldNode): string => (field.alias ?? field.name).value;
const isQuery = (keys: Keys, mapping: Data): boolean => /^\s*(query|\{)/.test(String(follow(mapping, keys)));
const parentField = (path: Path): Path => path.slice(0, -3);

/** Takes out every use of a variable, and its declaration. */
function without(copy: DocumentNode, variable: string, value?: unknown): DocumentNode {
  return visit(copy, {
    VariableDefinition: (node) => (node.variable.name.value === variable ? null : undefined),
    Argument: (node) =>
      usesOnly(node.value, variable)
        ? value === undefined
          ? null
          : { ...node, value: value as never }
        : undefined,
    ObjectField: (node) =>
      usesOnly(node.value, variable)
        ? value === undefined
          ? null
          : { ...node, value: value as never }
        : undefined,
  });
}

const usesOnly = (value: ASTNode, variable: string): boolean =>
  value.kind === Kind.VARIABLE && value.name.value === variable;

const fieldsOf = (schema: GraphQLSchema, type: string) => {
  const found = schema.getType(type);
  return isObjectType(found) || isInterfaceType(found) ? Object.values(found.getFields()) : [];
};

const requiredNames =
  /^(id|createdAt|displayName|author|count|groups|kind|viewerHasReacted|viewerHasGiven|from|recipients|label|options|votes|voterCount)$/;

export const documentOperators: readonly Operator[] = [
  operator('a field is misspelt', ({ node, path, parent }) => {
    if (node.kind !== Kind.FIELD || node.name.value.startsWith('__')) return undefined;
    const wrong = misspell(node.name.value);
    return [
      {
        done: `${node.name.value} as ${wrong}`,
        codes: ['unknown-field'],
        schema: `${parent}.${wrong}`,
        change: (copy) => (set(copy, [...path, 'name', 'value'], wrong), [path]),
      },
    ];
  }),

  operator('an argument is misspelt', ({ node, path, parent, field }) => {
    if (node.kind !== Kind.ARGUMENT) return undefined;
    const wrong = misspell(node.name.value);
    return [
      {
        done: `${node.name.value} as ${wrong}`,
        codes: ['unknown-argument', 'missing-argument'],
        schema: `${parent}.${field}`,
        change: (copy) => (set(copy, [...path, 'name', 'value'], wrong), [path, path.slice(0, -2)]),
      },
    ];
  }),

  operator('an input field is misspelt', ({ node, path }) => {
    if (node.kind !== Kind.OBJECT_FIELD) return undefined;
    const wrong = misspell(node.name.value);
    return [
      {
        done: `${node.name.value} as ${wrong}`,
        codes: ['unknown-input-field', 'missing-input-field'],
        change: (copy) => (set(copy, [...path, 'name', 'value'], wrong), [path, path.slice(0, -2)]),
      },
    ];
  }),

  operator('a variable has a wrong type', ({ node, path }) => {
    if (node.kind !== Kind.VARIABLE_DEFINITION) return undefined;
    const wrong = /Boolean/.test(print(node.type)) ? 'Int!' : 'Boolean!';
    return [
      {
        done: `$${node.variable.name.value} as ${wrong}`,
        codes: ['wrong-variable-type'],
        change: (copy) => {
          set(copy, [...path, 'type'], {
            kind: Kind.NON_NULL_TYPE,
            type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: wrong.slice(0, -1) } },
          });
          return [path, ...usesPaths(copy, node.variable.name.value)];
        },
      },
    ];
  }),

  operator('a variable is not declared', ({ node, path }) => {
    if (node.kind !== Kind.VARIABLE_DEFINITION) return undefined;
    const name = node.variable.name.value;
    return [
      {
        done: `$${name}`,
        codes: ['undeclared-variable'],
        change: (copy) => (set(copy, path, undefined), usesPaths(copy, name)),
      },
    ];
  }),

  operator('a variable has a name that is not ours', ({ node, path }) => {
    if (node.kind !== Kind.VARIABLE_DEFINITION || /__|^e\d/.test(node.variable.name.value)) return undefined;
    const name = node.variable.name.value;
    const wrong = misspell(name);
    return [
      {
        done: `$${name} as $${wrong}`,
        codes: ['unknown-variable'],
        change: (copy) => {
          for (const use of [...usesPaths(copy, name), [...path, 'variable']])
            set(copy, [...use, 'name', 'value'], wrong);
          return [path];
        },
      },
    ];
  }),

  operator('an optional variable is declared as required', ({ node, path }, _schema, keys) => {
    if (node.kind !== Kind.VARIABLE_DEFINITION || node.type.kind === Kind.NON_NULL_TYPE || node.defaultValue)
      return undefined;
    const name = node.variable.name.value;
    // Where a branch has chosen a scope, its id is always there.
    if (name === 'scopeId' && keys.includes('cases')) return undefined;
    return [
      {
        done: `$${name}`,
        codes: ['may-be-unset'],
        change: (copy) => (
          set(copy, [...path, 'type'], { kind: Kind.NON_NULL_TYPE, type: node.type }),
          [path]
        ),
      },
    ];
  }),

  operator('what must be there is not selected', ({ node, path, around, parent }, _schema, keys, mapping) => {
    if (
      node.kind !== Kind.FIELD ||
      !requiredNames.test(nameOf(node)) ||
      around.length < 2 ||
      isOptionalId(nameOf(node), around) ||
      isTold(keys, nameOf(node), around) ||
      // It is carried for later calls, which say themselves that it is missing.
      around.at(-1) === 'revision' ||
      // A function of the mapping reads it: what it does with it nobody knows.
      isReadByFunction(mapping, around.at(-1) ?? '')
    )
      return undefined;
    return [
      {
        done: `${around.join('.')}.${nameOf(node)}`,
        lenses: true,
        codes: ['missing-field', 'path-nowhere', 'may-be-absent', 'wrong-key'],
        schema: parentHint(parent),
        change: (copy) => (set(copy, path, undefined), isAlone(copy, path) ? [] : ancestors(path)),
      },
    ];
  }),

  operator('an alias is misspelt', ({ node, path, around }, _schema, keys) => {
    if (
      node.kind !== Kind.FIELD ||
      !node.alias ||
      node.alias.value.length < 4 ||
      node.alias.value.startsWith('_') ||
      isTold(keys, node.alias.value, around)
    )
      return undefined;
    const wrong = misspell(node.alias.value);
    return [
      {
        done: `${node.alias.value} as ${wrong}`,
        lenses: true,
        codes: [
          'missing-field',
          'path-nowhere',
          'unread-field',
          'may-be-absent',
          'wrong-cursor',
          'no-items',
          'uneven-places',
        ],
        change: (copy) => (
          set(copy, [...path, 'alias', 'value'], wrong),
          [path, parentField(path), ...ancestors(path)]
        ),
      },
    ];
  }),

  operator('the cursor is that of the page before', ({ node, path }) => {
    if (node.kind !== Kind.FIELD || !/^(endCursor|hasNextPage)$/.test(node.name.value)) return undefined;
    const wrong = node.name.value === 'endCursor' ? 'startCursor' : 'hasPreviousPage';
    return [
      {
        done: `${node.name.value} from ${wrong}`,
        codes: ['wrong-cursor'],
        schema: `PageInfo.${wrong}`,
        change: (copy) => {
          set(copy, [...path, 'alias'], { kind: Kind.NAME, value: node.name.value });
          set(copy, [...path, 'name', 'value'], wrong);
          return [path];
        },
      },
    ];
  }),

  operator('the cursor is not selected', ({ node, path }) => {
    if (node.kind !== Kind.FIELD || !/^(endCursor|hasNextPage|pageInfo)$/.test(node.name.value))
      return undefined;
    return [
      {
        done: node.name.value,
        codes: ['wrong-cursor'],
        change: (copy) => (
          set(copy, path, undefined),
          node.name.value === 'pageInfo'
            ? [parentField(path)]
            : [parentField(path), parentField(parentField(path))]
        ),
      },
    ];
  }),

  ...(['after', 'offset', 'page'] as const).map((variable) =>
    operator('the place to go on from is not sent', ({ node }) => {
      if (node.kind !== Kind.VARIABLE_DEFINITION || node.variable.name.value !== variable) return undefined;
      return [
        {
          done: `$${variable}`,
          codes: ['wrong-cursor', 'missing-argument'],
          change: (copy) => print(without(copy, variable)),
        },
      ];
    }),
  ),

  operator('the size is not sent', ({ node }) => {
    if (node.kind !== Kind.VARIABLE_DEFINITION || node.variable.name.value !== 'first') return undefined;
    return [
      {
        done: '$first',
        codes: ['missing-size', 'missing-argument'],
        change: (copy) => print(without(copy, 'first')),
      },
    ];
  }),

  operator('refusals are not asked for', ({ node, path, around }, _schema, keys, mapping) => {
    if (
      node.kind !== Kind.FIELD ||
      !/^(errors|userErrors|problems|responseResult)$/.test(node.name.value) ||
      isQuery(keys, mapping)
    )
      return undefined;
    void around;
    return [
      {
        done: node.name.value,
        codes: ['dropped-error-channel'],
        schema: node.name.value,
        change: (copy) => (set(copy, path, undefined), [parentField(path)]),
      },
    ];
  }),

  operator('of refusals the code is not asked for', ({ node, path, around }) => {
    if (node.kind !== Kind.FIELD || nameOf(node) !== 'code' || !/errors|problems/i.test(around.at(-1) ?? ''))
      return undefined;
    return [
      {
        done: `${around.join('.')}.code`,
        codes: ['dropped-error-channel'],
        schema: 'code',
        change: (copy) => (set(copy, path, undefined), [parentField(path)]),
      },
    ];
  }),

  operator('an id is that of another thing', ({ node, path, parent }, schema, keys) => {
    if (node.kind !== Kind.FIELD || nameOf(node) !== 'id') return undefined;
    // Nobody asks for a report again.
    if (keys[1] === 'reports.add') return undefined;
    const foreign = fieldsOf(schema, parent).filter(
      ({ name, type }) =>
        /\w(Id|ID|No)$/.test(name) &&
        isLeafType(getNamedType(type)) &&
        name.toLowerCase() !== 'databaseid' &&
        name !== node.name.value &&
        !/^(full|global)/i.test(name),
    );
    return foreign
      .filter(({ name }) => /Id$|ID$/.test(name))
      .slice(0, 2)
      .map(({ name }) => ({
        done: `${parent}.id from ${name}`,
        codes: ['swapped-id'],
        schema: `${parent}.${name}`,
        change: (copy: DocumentNode) => {
          set(copy, [...path, 'alias'], { kind: Kind.NAME, value: 'id' });
          set(copy, [...path, 'name', 'value'], name);
          return [path];
        },
      }));
  }),

  operator(
    'what must be there comes only sometimes',
    ({ node, path, around, parent }, _schema, keys, mapping) => {
      if (
        node.kind !== Kind.FIELD ||
        !/^(id|createdAt|displayName)$/.test(nameOf(node)) ||
        around.length < 1 ||
        isOptionalId(nameOf(node), around) ||
        isTold(keys, nameOf(node), around) ||
        // It is carried for later calls, which say themselves that it is missing.
        around.at(-1) === 'revision' ||
        // A function of the mapping reads it: what it does with it nobody knows.
        isReadByFunction(mapping, around.at(-1) ?? '') ||
        // The same field is asked for by several fragments there: the others still bring it.
        /github/.test(String(mapping.name))
      )
        return undefined;
      const directive = {
        kind: Kind.DIRECTIVE,
        name: { kind: Kind.NAME, value: 'skip' },
        arguments: [
          {
            kind: Kind.ARGUMENT,
            name: { kind: Kind.NAME, value: 'if' },
            value: { kind: Kind.BOOLEAN, value: false },
          },
        ],
      };
      return [
        {
          done: `${around.join('.')}.${nameOf(node)} @skip`,
          codes: ['may-be-absent'],
          schema: parentHint(parent),
          change: (copy) => (set(copy, [...path, 'directives'], [directive]), [path]),
        },
      ];
    },
  ),

  operator('__typename is not asked for', ({ node, path, around }, _schema, keys, mapping) => {
    if (node.kind !== Kind.FIELD || node.name.value !== '__typename' || around.length < 1) return undefined;
    const { lens } = (follow(mapping, [...keys.slice(0, -1), 'item']) ?? {}) as { lens?: string };
    if (lens !== 'byType' && lens !== 'only') return undefined;
    return [
      {
        done: around.join('.'),
        codes: ['no-typename'],
        schema: '__typename',
        change: (copy) => (set(copy, path, undefined), ancestors(path)),
      },
    ];
  }),

  ...(
    [
      'text',
      'subject',
      'id',
      'search',
      'ids',
      'keys',
      'subjects',
      'recipients',
      'person',
      'on',
      'kind',
    ] as const
  ).map((variable) =>
    operator('what the verb is about is not said', ({ node }, _schema, keys, mapping) => {
      if (node.kind !== Kind.VARIABLE_DEFINITION || node.variable.name.value !== variable) return undefined;
      // Nobody knows what a function reads: it may be about this.
      if (/"lens":"fn"/.test(JSON.stringify(follow(mapping, [...keys.slice(0, -1), 'variables']) ?? '')))
        return undefined;
      const shared = Object.entries((follow(mapping, ['variables']) ?? {}) as Data);
      const text = String(follow(mapping, keys));
      if (
        shared.some(
          ([name, lens]) => JSON.stringify(lens).includes('"lens":"fn"') && text.includes(`$${name}`),
        )
      )
        return undefined;
      // What these are about may be said in other ways.
      if (keys[1] === 'audiences.outside' && variable === 'subject') return undefined;
      if (keys[1] === 'kudos.page' || (keys[1] === 'kudos.give' && variable !== 'recipients'))
        return undefined;
      const type = print(node.type);
      const value = /^\[/.test(type)
        ? { kind: Kind.LIST, values: [] }
        : /Int/.test(type)
          ? { kind: Kind.INT, value: '1' }
          : /Boolean/.test(type)
            ? { kind: Kind.BOOLEAN, value: true }
            : /^(ID|String)!?$/.test(type)
              ? { kind: Kind.STRING, value: 'x' }
              : undefined;
      return (
        value && [
          {
            done: `$${variable} is a constant`,
            codes: ['missing-variable'],
            change: (copy: DocumentNode) => print(without(copy, variable, value)),
          },
        ]
      );
    }),
  ),

  operator('two fields have one alias', ({ node, path, parent, type }, schema) => {
    if (node.kind !== Kind.SELECTION_SET) return undefined;
    void type;
    const named = node.selections.flatMap((selection, index) =>
      selection.kind === Kind.FIELD && !selection.selectionSet ? [{ selection, index }] : [],
    );
    const [one, other] = named;
    if (!one || !other || fieldsOf(schema, parent).length === 0) return undefined;
    return [
      {
        done: `${nameOf(one.selection)} twice`,
        codes: ['alias-conflict'],
        schema: parent,
        change: (copy) => {
          set(copy, [...path, 'selections', other.index, 'alias'], {
            kind: Kind.NAME,
            value: nameOf(one.selection),
          });
          return [
            [...path, 'selections', one.index],
            [...path, 'selections', other.index],
          ];
        },
      },
    ];
  }),

  operator('a brace is missing', ({ node }) => {
    if (node.kind !== Kind.DOCUMENT) return undefined;
    return [
      {
        done: 'the last one',
        codes: ['invalid-document'],
        change: (copy) => print(copy).replace(/\}\s*$/, ''),
      },
    ];
  }),

  operator('a write is a query', ({ node }, schema) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return undefined;
    const wrong = (node.operation as string) === 'query' ? 'mutation' : 'query';
    const root = (wrong === 'query' ? schema.getQueryType() : schema.getMutationType())?.name;
    if (root === undefined) return undefined;
    return [
      {
        done: `${node.operation} as ${wrong}`,
        codes: ['wrong-operation', 'unknown-field'],
        schema: root,
        change: (copy) => (
          set(copy, ['definitions', 0, 'operation'], wrong),
          [
            ['definitions', 0],
            ['definitions', 0, 'selectionSet', 'selections', 0],
          ]
        ),
      },
    ];
  }),

  operator('of an object nothing is selected', ({ node, path, parent, around }) => {
    if (node.kind !== Kind.FIELD || !node.selectionSet || around.length === 0 || hasVariables(node))
      return undefined;
    return [
      {
        done: `${around.join('.')}.${nameOf(node)}`,
        codes: ['no-selection'],
        schema: `${parent}.${node.name.value}`,
        change: (copy) => (set(copy, [...path, 'selectionSet'], undefined), [path]),
      },
    ];
  }),

  operator('a type is misspelt', ({ node, path }) => {
    if (node.kind !== Kind.INLINE_FRAGMENT || !node.typeCondition) return undefined;
    const wrong = misspell(node.typeCondition.name.value);
    return [
      {
        done: `${node.typeCondition.name.value} as ${wrong}`,
        codes: ['unknown-type'],
        change: (copy) => (set(copy, [...path, 'typeCondition', 'name', 'value'], wrong), [path]),
      },
    ];
  }),

  operator('a member of a union is left out', ({ node, path }, _schema, keys, mapping) => {
    const lenses = JSON.stringify(follow(mapping, keys.slice(0, -1)));
    if (node.kind !== Kind.INLINE_FRAGMENT || !node.typeCondition || !lenses.includes('byType'))
      return undefined;
    return [
      {
        done: node.typeCondition.name.value,
        codes: ['missing-field', 'path-nowhere', 'type-not-covered'],
        schema: node.typeCondition.name.value,
        change: (copy) => (set(copy, path, undefined), [parentField(path)]),
      },
    ];
  }),

  operator('what must be there may be null', ({ node, path, parent, type }, schema) => {
    if (
      node.kind !== Kind.FIELD ||
      !/^(displayName|createdAt|viewerHasReacted|count)$/.test(nameOf(node)) ||
      !type.endsWith('!')
    )
      return undefined;
    const same = fieldsOf(schema, parent).filter(
      (field) =>
        !isNonNullType(field.type) &&
        String(getNamedType(field.type)) === type.replace(/[[\]!]/g, '') &&
        field.args.length === 0,
    );
    return same.slice(0, 2).map(({ name }) => ({
      done: `${nameOf(node)} from ${name}`,
      codes: ['nullable'],
      schema: `${parent}.${name}`,
      change: (copy: DocumentNode) => {
        set(copy, [...path, 'alias'], { kind: Kind.NAME, value: nameOf(node) });
        set(copy, [...path, 'name', 'value'], name);
        return [path];
      },
    }));
  }),

  operator('a value is of another type', ({ node, path, parent, around }, schema, keys, mapping) => {
    if (
      node.kind !== Kind.FIELD ||
      node.selectionSet ||
      !/^(createdAt|count|viewerHasReacted|viewerHasGiven|pinned|avatarUrl|replyCount|title|deletedAt)$/.test(
        nameOf(node),
      ) ||
      // Side by side with other types, or asked for twice: there it is first of all a conflict of aliases.
      /byType|only/.test(JSON.stringify(follow(mapping, [...keys.slice(0, -1), 'item']) ?? ''))
    )
      return undefined;
    const wanted: Record<string, RegExp> = {
      createdAt: /flag/,
      deletedAt: /flag/,
      count: /flag|instant/,
      replyCount: /flag/,
      viewerHasReacted: /whole/,
      viewerHasGiven: /whole/,
      pinned: /text/,
      avatarUrl: /whole|flag/,
      title: /whole|flag/,
    };
    const others = fieldsOf(schema, parent).filter(
      (field) =>
        isLeafType(getNamedType(field.type)) &&
        !/\[/.test(String(field.type)) &&
        field.args.length === 0 &&
        wanted[nameOf(node)]!.test(familyOf(getNamedType(field.type).name)),
    );
    return others.slice(0, 2).map(({ name }) => ({
      done: `${nameOf(node)} from ${parent}.${name}`,
      codes: ['wrong-type', 'wrong-date-unit', 'alias-conflict', 'uneven-places'],
      ...(/^e[1-9]/.test(around[0] ?? '') ? {} : { schema: `${parent}.${name}` }),
      change: (copy: DocumentNode) => {
        set(copy, [...path, 'alias'], { kind: Kind.NAME, value: nameOf(node) });
        set(copy, [...path, 'name', 'value'], name);
        set(copy, [...path, 'arguments'], []);
        return [path];
      },
    }));
  }),

  operator('two variables are swapped', ({ node }) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return undefined;
    const names = (node.variableDefinitions ?? []).map(
      (each) => [each.variable.name.value, print(each.type).replace('!', '')] as const,
    );
    const pairs = [
      ['subject', 'parent'],
      ['first', 'offset'],
      ['first', 'page'],
    ] as const;
    return pairs.flatMap(([one, other]) => {
      const types = [one, other].map((name) => names.find(([each]) => each === name)?.[1]);
      const same = types[0] !== undefined && (types[0] === types[1] || types.every((type) => type === 'Int'));
      if (!same) return [];
      return [
        {
          done: `$${one} and $${other}`,
          codes: ['swapped-variable', 'wrong-variable-type'],
          change: (copy: DocumentNode) => {
            const [here, there] = [usesPaths(copy, one), usesPaths(copy, other)];
            for (const path of here) set(copy, [...path, 'name', 'value'], other);
            for (const path of there) set(copy, [...path, 'name', 'value'], one);
            return [...here, ...there];
          },
        },
      ];
    });
  }),

  operator('the document is too much for a hardened server', ({ node }, _schema, keys) => {
    if (node.kind !== Kind.OPERATION_DEFINITION || keys.length > 3) return undefined;
    return [
      {
        done: '16 aliases more',
        codes: ['over-budget'],
        change: (copy) => {
          const many = Array.from({ length: 16 }, (_, index) => ({
            kind: Kind.FIELD,
            alias: { kind: Kind.NAME, value: `_more${index}` },
            name: { kind: Kind.NAME, value: '__typename' },
          }));
          const selections = follow(copy, ['definitions', 0, 'selectionSet', 'selections']) as unknown[];
          selections.push(...many);
          return [['definitions', 0]];
        },
      },
    ];
  }),

  operator('a second operation is in the document', ({ node }) => {
    if (node.kind !== Kind.DOCUMENT) return undefined;
    return [
      {
        done: 'query Other',
        codes: ['invalid-document'],
        change: (copy) => `${print(copy)}\n\nquery Other {\n  __typename\n}\n`,
      },
    ];
  }),
];

function hasVariables(node: ASTNode): boolean {
  return print(node).includes('$');
}

function usesPaths(document: DocumentNode, name: string): Path[] {
  const found: Path[] = [];
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node, _key, _parent, path) => {
      if (node.name.value === name) found.push([...path]);
    },
  });
  return found;
}

const ancestors = (path: Path): Path[] =>
  path.length > 6 ? [parentField(path), ...ancestors(parentField(path))] : [];

/** Whether a type of ours has a function for a field of this name. */
const isReadByFunction = (mapping: Data, name: string): boolean =>
  Object.values(recordOf(mapping.types)).some((fields) => recordOf(recordOf(fields)[name]).lens === 'fn');

/** What the question tells, or what is not read where only refusals count. */
function isTold(keys: Keys, name: string, around: readonly string[]): boolean {
  const verb = keys[1] ?? '';
  if (/\.(remove|withdraw)$/.test(verb)) return true;
  if (name === 'subject' || name === 'parent') return true;
  if (keys.includes('readBack') || keys.includes('read')) return true;
  // Of summaries, the key of the question is the id.
  if (name === 'id' && /counts|summaries|reactions\.set/.test(verb) && around.length < 3) return true;
  return around.some((each) => /pageInfo|errors|problems/i.test(each));
}

/** Ids of things that may do without one, or are no thing of ours. */
const isOptionalId = (name: string, around: readonly string[]): boolean =>
  (name === 'id' &&
    /^(audiences?|parent|rootParent|replyTo|discussion|category)$/.test(around.at(-1) ?? '')) ||
  (name === 'groups' && around.at(-1) === 'person') ||
  // Of several places that ask the same, one that differs is found as such.
  /^e\d/.test(around[0] ?? '');

const parentHint = (parent: string): string => parent;

/** A selection that would be empty is no GraphQL: another fault. */
function isAlone(copy: DocumentNode, path: Path): boolean {
  const selections = follow(copy, path.slice(0, -1));
  return Array.isArray(selections) && selections.length === 0;
}
