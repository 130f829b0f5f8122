import type { Data } from '../../check/mapping-data.ts';
import { isRecord } from '../../check/mapping-data.ts';
import { at, put, type Keys } from './files.ts';
import type { Fault, Operator } from './fault.ts';
import { misspell } from './in-documents.ts';

interface Change {
  readonly done: string;
  readonly codes: readonly string[];
  readonly schema?: string;
  /** Where it may be shown, if not there: in the JSON, or anywhere in a document. */
  readonly shown?: readonly (Keys | 'documents')[];
  readonly change: (copy: Data) => void;
}

/** Everything in a mapping, but for the text of documents. */
function* entriesOf(value: unknown, keys: Keys = []): Generator<readonly [Keys, unknown]> {
  if (keys.length > 0) yield [keys, value];
  if (Array.isArray(value))
    for (const [index, each] of value.entries()) yield* entriesOf(each, [...keys, String(index)]);
  else if (isRecord(value))
    for (const [key, each] of Object.entries(value)) yield* entriesOf(each, [...keys, key]);
}

function operator(
  kind: string,
  find: (keys: Keys, value: unknown, mapping: Data) => Iterable<Change> | undefined,
): Operator {
  return function* (mapping): Generator<Fault> {
    for (const [keys, value] of entriesOf(mapping)) {
      for (const { done, codes, schema, shown, change } of find(keys, value, mapping) ?? []) {
        const faulty = structuredClone(mapping);
        change(faulty);
        const places = (shown ?? [keys]).flatMap((place) =>
          place === 'documents' ? anywhere(faulty) : [{ keys: place }],
        );
        yield {
          ...{ kind, codes, places, mapping: faulty, done: `${keys.join(' ')}: ${done}` },
          ...(schema === undefined ? {} : { schema }),
        };
      }
    }
  };
}

function anywhere(mapping: Data): Fault['places'] {
  return [...entriesOf(mapping)]
    .filter(([keys, value]) => keys.at(-1) === 'document' && typeof value === 'string')
    .map(([keys, value]) => ({
      document: keys,
      lines: String(value)
        .split('\n')
        .map((_, index) => index + 1),
    }));
}

const rename = (copy: Data, keys: Keys, name: string): void => {
  const parent = at(copy, keys.slice(0, -1)) as Record<string, unknown>;
  const entries = Object.entries(parent).map(
    ([key, value]) => [key === keys.at(-1) ? name : key, value] as const,
  );
  for (const key of Object.keys(parent)) delete parent[key];
  Object.assign(parent, Object.fromEntries(entries));
};

const lensAt = (mapping: Data, keys: Keys): string => {
  const found = at(mapping, keys);
  return isRecord(found) && typeof found.lens === 'string' ? found.lens : '';
};

const lastStep = (path: string): string =>
  path
    .split('.')
    .map((step, index, all) =>
      index === all.length - 1 ? misspell(step.replace('[]', '')) + (step.endsWith('[]') ? '[]' : '') : step,
    )
    .join('.');

export const mappingOperators: readonly Operator[] = [
  operator('a path is misspelt', (keys, value, mapping) => {
    const key = keys.at(-1) ?? '';
    const parent = keys.slice(0, -1);
    if (
      typeof value !== 'string' ||
      keys.includes('document') ||
      keys.includes('variables') ||
      keys.includes('value') ||
      keys[0] === 'errors' ||
      keys[0] === 'idempotency' ||
      // Its people are read by a function, or have lenses of their own: nothing uses these.
      (keys[1] === 'person' && /coral/.test(String(mapping.name)))
    )
      return undefined;
    const isPath =
      (key === 'path' && lensAt(mapping, parent) !== 'each') ||
      (/^(from|total|token|than|count|mine)$/.test(key) &&
        (key === 'from' || lensAt(mapping, parent) !== '')) ||
      ((keys.includes('item') || keys[0] === 'types') &&
        !/^(lens|format|unit|kind|pattern|separator|value)$/.test(key) &&
        lensAt(mapping, parent) === '' &&
        !keys.includes('members') &&
        !keys.includes('paths'));
    if (!isPath || value === '' || (key === 'from' && /\.(remove|withdraw)$/.test(keys[1] ?? '')))
      return undefined;
    const wrong = lastStep(value);
    return [
      {
        done: `${value} as ${wrong}`,
        codes: ['path-nowhere', 'no-items'],
        shown: [keys],
        change: (copy) => put(copy, keys, wrong),
      },
    ];
  }),

  operator('the path to the list stops before it', (keys, value) => {
    if (typeof value !== 'string' || keys.at(-1) !== 'path' || keys.at(-2) !== 'page' || !value.includes('.'))
      return undefined;
    const wrong = value.split('.').slice(0, -1).join('.');
    return [
      {
        done: `${value} as ${wrong}`,
        codes: ['no-items', 'path-nowhere', 'wrong-cursor'],
        shown: [keys, keys.slice(0, -1), 'documents'],
        change: (copy) => put(copy, keys, wrong),
      },
    ];
  }),

  operator('a member is missing from a map', (keys, value, mapping) => {
    if (keys.at(-2) !== 'members' || keys.includes('variables')) return undefined;
    const list = Object.keys(at(mapping, keys.slice(0, -1)) as object);
    if (list.length < 2) return undefined;
    return [
      {
        done: keys.at(-1)!,
        codes: ['missing-enum-member'],
        shown: [keys.slice(0, -1), 'documents'],
        change: (copy) => put(copy, keys, undefined),
      },
    ];
  }),

  operator('a map names a member that is not there', (keys, value) => {
    if (keys.at(-2) !== 'members' || typeof value !== 'string') return undefined;
    return [
      {
        done: `${value} as ${misspell(value)}`,
        codes: ['unknown-enum-member', 'missing-enum-member'],
        shown: [keys, keys.slice(0, -1), 'documents'],
        change: (copy) => put(copy, keys, misspell(value)),
      },
    ];
  }),

  operator('a map uses a word that is not ours', (keys, value) => {
    if (keys.at(-2) !== 'members' || !keys.includes('presence') || typeof value !== 'string')
      return undefined;
    return [
      {
        done: `${keys.at(-1)!} as ${misspell(keys.at(-1)!)}`,
        codes: ['unknown-word'],
        shown: ['documents'],
        change: (copy) => rename(copy, keys, misspell(keys.at(-1)!)),
      },
    ];
  }),

  operator('a type of a union is not covered', (keys, _value, mapping) => {
    if (keys.at(-2) !== 'types' || lensAt(mapping, keys.slice(0, -2)) !== 'byType') return undefined;
    return [
      {
        done: keys.at(-1)!,
        codes: ['type-not-covered'],
        schema: keys.at(-1)!,
        shown: [keys.slice(0, -1)],
        change: (copy) => put(copy, keys, undefined),
      },
    ];
  }),

  operator('a type of a union is misspelt', (keys, _value, mapping) => {
    if (keys.at(-2) !== 'types' || !/byType|only/.test(lensAt(mapping, keys.slice(0, -2)))) return undefined;
    const wrong = misspell(keys.at(-1)!);
    return [
      {
        done: `${keys.at(-1)!} as ${wrong}`,
        codes: ['unknown-type', 'type-not-covered'],
        shown: [[...keys.slice(0, -1), wrong], keys.slice(0, -1)],
        change: (copy) => rename(copy, keys, wrong),
      },
    ];
  }),

  operator('dates are in another unit', (keys, value, mapping) => {
    if (keys.length > 1 || keys[0] !== 'name') return undefined;
    const now = (at(mapping, ['scalars', 'Instant']) ?? 'iso') as string;
    return ['s', 'ms', 'iso']
      .filter((unit) => unit !== now && !(now !== 'iso' && unit !== 'iso'))
      .map((unit) => ({
        done: `${now} as ${unit}`,
        codes: ['wrong-date-unit'],
        shown: ['documents' as const],
        change: (copy: Data) => {
          (copy as Record<string, unknown>).scalars = { Instant: unit };
        },
      }));
  }),

  operator('a lens reads dates in another unit', (keys, value) => {
    if (keys.at(-1) !== 'unit' || typeof value !== 'string') return undefined;
    const wrong = value === 'iso' ? 's' : 'iso';
    return [
      {
        done: `${value} as ${wrong}`,
        codes: ['wrong-date-unit'],
        shown: ['documents'],
        change: (copy) => put(copy, keys, wrong),
      },
    ];
  }),

  operator('the key of a plural question is wrong', (keys, value, mapping) => {
    if (keys.at(-1) !== 'key' || keys.at(-2) !== 'from' || typeof value !== 'string') return undefined;
    const document = String(at(mapping, [...keys.slice(0, -2), 'document']));
    const others = [...new Set([...document.matchAll(/^ {4}(\w+)/gm)].map(([, name = '']) => name))].filter(
      (name) =>
        name !== value &&
        /^(likedByMe|jobs|presence|displayName|name|likes|postCount|emotions|count|isFollowed|joinedAt|viewerFollows|avatarUrl|givenName)$/.test(
          name,
        ),
    );
    const wrong =
      keys[1] === 'people.byKeys' ? others.filter((name) => /joinedAt|viewerFollows/.test(name)) : others;
    return wrong.map((name) => ({
      done: `${value} as ${name}`,
      codes: ['wrong-key'],
      change: (copy: Data) => put(copy, keys, name),
    }));
  }),

  operator('a plural question has no key', (keys) => {
    if (keys.at(-1) !== 'key' || keys.at(-2) !== 'from') return undefined;
    return [
      {
        done: 'no key',
        codes: ['no-key'],
        shown: [keys.slice(0, -1), 'documents'],
        change: (copy) => put(copy, keys, undefined),
      },
    ];
  }),

  operator('a verb is misspelt', (keys) => {
    if (keys.length !== 2 || keys[0] !== 'operations') return undefined;
    const wrong = misspell(keys[1]!);
    return [
      {
        done: wrong,
        codes: ['unknown-verb'],
        shown: [['operations', wrong]],
        change: (copy) => rename(copy, keys, wrong),
      },
    ];
  }),

  operator('a lens is misspelt', (keys, value) => {
    if (keys.at(-1) !== 'lens' || typeof value !== 'string') return undefined;
    const wrong = misspell(value);
    return [
      {
        done: `${value} as ${wrong}`,
        codes: ['unknown-lens', 'no-key', 'no-items'],
        shown: [keys, keys.slice(0, -1), 'documents'],
        change: (copy) => put(copy, keys, wrong),
      },
    ];
  }),

  operator('a field of ours is misspelt', (keys, _value, mapping) => {
    const inTypes = keys.length === 3 && keys[0] === 'types' && lensAt(mapping, keys.slice(0, -1)) === '';
    const inItem = keys.at(-2) === 'item' && lensAt(mapping, keys.slice(0, -1)) === '';
    if (!inTypes && !inItem) return undefined;
    // What is kept for later calls has any name.
    if (keys.at(-1)?.startsWith('_')) return undefined;
    const wrong = misspell(keys.at(-1)!);
    return [
      {
        done: wrong,
        codes: ['unknown-domain-field'],
        shown: [[...keys.slice(0, -1), wrong]],
        change: (copy) => rename(copy, keys, wrong),
      },
    ];
  }),

  operator('a type of ours is misspelt', (keys) => {
    if (keys.length !== 2 || keys[0] !== 'types') return undefined;
    const wrong = misspell(keys[1]!);
    return [
      {
        done: wrong,
        codes: ['unknown-name'],
        shown: [['types', wrong]],
        change: (copy) => rename(copy, keys, wrong),
      },
    ];
  }),

  operator('an error channel is missing', (keys, value) => {
    if (keys[0] !== 'errors' || keys.length !== 2 || !isRecord(value) || value.channel === 'errors')
      return undefined;
    return [
      {
        done: String(value.path),
        codes: ['dropped-error-channel'],
        shown: ['documents'],
        change: (copy) => put(copy, keys, undefined),
      },
    ];
  }),

  operator('an error channel listens elsewhere', (keys, value) => {
    if (keys[0] !== 'errors' || keys.at(-1) !== 'path' || typeof value !== 'string') return undefined;
    const wrong = value.replace(/\w+/, (word) => misspell(word));
    return [
      {
        done: `${value} as ${wrong}`,
        codes: ['dropped-error-channel'],
        shown: [keys, 'documents'],
        change: (copy) => put(copy, keys, wrong),
      },
    ];
  }),

  operator('an error channel is misspelt', (keys, value) => {
    if (keys[0] !== 'errors' || keys.at(-1) !== 'channel' || value === 'errors') return undefined;
    return [
      {
        done: misspell(String(value)),
        codes: ['unknown-name', 'dropped-error-channel'],
        shown: [keys.slice(0, -1), keys, 'documents'],
        change: (copy) => put(copy, keys, misspell(String(value))),
      },
    ];
  }),

  operator('a list is paged in another way', (keys, value) => {
    if (keys.at(-1) !== 'lens' || keys.at(-2) !== 'page') return undefined;
    const ways =
      {
        relay: ['offset', 'pageNumber', 'list'],
        offset: ['relay', 'pageNumber'],
        pageNumber: ['relay', 'offset'],
        nextToken: ['relay'],
      }[String(value)] ?? [];
    return ways.map((wrong) => ({
      done: `${String(value)} as ${wrong}`,
      codes: ['no-items', 'wrong-cursor'],
      shown: [keys.slice(0, -1), [...keys.slice(0, -1), 'path'], 'documents' as const],
      change: (copy: Data) => put(copy, keys, wrong),
    }));
  }),

  operator('a capability is misspelt', (keys) => {
    if (keys[0] !== 'name') return undefined;
    return ['comments.replies', 'kudos.giving'].map((wrong) => ({
      done: wrong,
      codes: ['unknown-name'],
      shown: [['capabilities', wrong]],
      change: (copy: Data) => {
        (copy as Record<string, unknown>).capabilities = { [wrong]: true };
      },
    }));
  }),

  operator('a variable is sent as it is', (keys, value) => {
    if (keys.length !== 2 || keys[0] !== 'variables' || !isRecord(value)) return undefined;
    return [
      {
        done: `$${keys[1]!} without its lens`,
        codes: ['wrong-variable-type', 'unknown-variable'],
        shown: ['documents'],
        change: (copy) => put(copy, keys, undefined),
      },
    ];
  }),

  operator('an input object has a field that is not there', (keys, _value, mapping) => {
    if (
      keys.at(-2) !== 'fields' ||
      !keys.includes('variables') ||
      lensAt(mapping, keys.slice(0, -2)) !== 'build'
    )
      return undefined;
    const wrong = misspell(keys.at(-1)!);
    return [
      {
        done: wrong,
        codes: ['unknown-input-field', 'missing-input-field'],
        shown: ['documents'],
        change: (copy) => rename(copy, keys, wrong),
      },
    ];
  }),

  operator('an address has no id in it', (keys, value) => {
    if (keys[0] !== 'addresses' || keys[1] !== 'ids' || typeof value !== 'string') return undefined;
    return [
      {
        done: value.replace('{id}', '{no}'),
        codes: ['wrong-address'],
        change: (copy) => put(copy, keys, value.replace('{id}', '{no}')),
      },
    ];
  }),

  operator('a part of a subject comes from nowhere', (keys, _value, mapping) => {
    if (keys[0] !== 'addresses' || keys[1] !== 'subjects' || keys.length !== 3) return undefined;
    const pattern = keys[2]!;
    const part = [...pattern.matchAll(/\{(\w+)\}/g)]
      .map(([, name = '']) => name)
      .find((name) => name !== 'id' && name !== 'number');
    if (part === undefined || !JSON.stringify(mapping).includes(`$subject__${part}`)) return undefined;
    return [
      {
        done: `{${part}} as {${misspell(part)}}`,
        codes: ['unknown-part'],
        shown: ['documents'],
        change: (copy) => rename(copy, keys, pattern.replace(`{${part}}`, `{${misspell(part)}}`)),
      },
    ];
  }),

  operator('words are in a format that is not ours', (keys, value) => {
    if (keys.at(-1) !== 'format' || typeof value !== 'string') return undefined;
    return [
      {
        done: `${value} as ${misspell(value)}`,
        codes: ['wrong-type'],
        shown: ['documents', keys],
        change: (copy) => put(copy, keys, misspell(value)),
      },
    ];
  }),

  operator('the idempotency key has no place', (keys, value) => {
    if (keys[0] !== 'idempotency' || keys.at(-1) !== 'path' || typeof value !== 'string') return undefined;
    return [
      {
        done: lastStep(value),
        codes: ['key-nowhere'],
        shown: ['documents'],
        change: (copy) => put(copy, keys, lastStep(value)),
      },
    ];
  }),

  operator('fields side by side are not as many as said', (keys, value) => {
    if (keys.at(-1) !== 'width' || typeof value !== 'number') return undefined;
    return [value + 1, value - 1].map((wrong) => ({
      done: `${value} as ${wrong}`,
      codes: ['wrong-width'],
      shown: [keys.slice(0, -1)],
      change: (copy: Data) => put(copy, keys, wrong),
    }));
  }),

  operator('a toggle is guarded by something else', (keys, value) => {
    if (keys.at(-1) !== 'is' || typeof value !== 'string') return undefined;
    return [
      {
        done: lastStep(value),
        codes: ['path-nowhere', 'wrong-type'],
        change: (copy) => put(copy, keys, lastStep(value)),
      },
    ];
  }),
];
