import { defineBackend } from '../define-backend.ts';
import type { MappedBackend } from '../define-backend.ts';
import { fieldsBy, onlyKnown, record, refuse, typeName, within } from './json-data.ts';
import type { Data, Place } from './json-data.ts';
import { made, pageMakers } from './json-makers.ts';
import {
  addressesFrom,
  capabilitiesFrom,
  channelsFrom,
  filesFrom,
  fromFrom,
  idempotencyFrom,
  itemFrom,
  lensesFrom,
  scalarsFrom,
  typesFrom,
} from './json-parts.ts';
import type { Mapped, Mapping, Operation } from './operations.ts';
import { isObject } from './paths.ts';
import { furtherNames } from './verbs.ts';

/** The text of a file that stands beside the mapping. */
export type ReadFile = (name: string) => string | Promise<string>;

const operationFields = 'document page from item variables readBack ok idempotency pageDefault'.split(' ');

/** What is written only where a read says that it is not so: the path of what says it, and the operations. */
const guards: readonly (readonly [
  name: string,
  parts: readonly [condition: string, ...operations: string[]],
])[] = [
  ['guardedToggle', ['is', 'read', 'toggle']],
  ['guardedRow', ['row', 'read', 'add', 'remove']],
];

/** Makes mappings of plain data, with the documents that stand in files. */
class JsonForm {
  readonly #readFile: ReadFile | undefined;
  readonly #files = new Map<string, Promise<string>>();

  constructor(readFile: ReadFile | undefined) {
    this.#readFile = readFile;
  }

  async mapping(given: unknown): Promise<Mapping> {
    const top: Place = { keys: [] };
    const data = record(given, top, 'an object with "name" and "operations"');
    const { scalars, errors, idempotency, addresses: book, types, variables, resolve } = data;
    onlyKnown(
      data,
      '$schema name scalars errors idempotency addresses types variables resolve capabilities live files operations'.split(
        ' ',
      ),
      top,
    );
    // How changes travel, where they do.
    if (data.live !== undefined) fieldsBy('live:sse|ws', { live: data.live }, top);
    fieldsBy('name:text operations:record', { name: data.name, operations: data.operations }, top);
    onlyKnown(record(data.operations, within(top, 'operations')), verbs(), within(top, 'operations'));
    const operations = Object.entries(data.operations as Data);
    const mapped = operations.map(
      async ([verb, each]) => [verb, await this.#mapped(each, { operation: verb, keys: [] })] as const,
    );
    return {
      name: data.name as string,
      operations: Object.fromEntries(await Promise.all(mapped)),
      ...(scalars === undefined ? {} : { scalars: scalarsFrom(scalars) }),
      ...(errors === undefined ? {} : { errors: channelsFrom(errors) }),
      ...(idempotency === undefined
        ? {}
        : { idempotency: idempotencyFrom(idempotency, within(top, 'idempotency')) }),
      ...(book === undefined ? {} : { addresses: addressesFrom(book) }),
      ...(types === undefined ? {} : { types: typesFrom(types) }),
      ...(variables === undefined ? {} : { variables: lensesFrom(variables, within(top, 'variables')) }),
      ...(resolve === undefined ? {} : { resolve: await this.#resolve(resolve) }),
      ...(data.files === undefined ? {} : { files: filesFrom(data.files) }),
      ...(data.live === undefined ? {} : { live: data.live as 'sse' | 'ws' }),
      ...(data.capabilities === undefined ? {} : { capabilities: capabilitiesFrom(data.capabilities) }),
    };
  }

  async #resolve(given: unknown): Promise<Readonly<Record<string, Operation>>> {
    const reads = Object.entries(record(given, { keys: ['resolve'] }));
    const made = reads.map(
      async ([part, each]) => [part, await this.#operation(each, { keys: ['resolve', part] })] as const,
    );
    return Object.fromEntries(await Promise.all(made));
  }

  async #mapped(given: unknown, place: Place): Promise<Mapped> {
    const data = record(given, place, 'an operation with a "document"');
    for (const [guard, [condition, ...parts]] of guards) {
      if (guard in data)
        return (await this.#guarded(data, place, guard, condition, parts)) as unknown as Mapped;
    }
    if (!('branch' in data)) return this.#operation(data, place);
    fieldsBy('branch:text cases:record', data, place);
    const cases = Object.entries(data.cases as Data).map(
      async ([name, each]) => [name, await this.#mapped(each, within(place, 'cases', name))] as const,
    );
    return { branch: data.branch as string, cases: Object.fromEntries(await Promise.all(cases)) };
  }

  /** Operations that stand behind a read which says how it is. */
  async #guarded(data: Data, place: Place, guard: string, condition: string, names: readonly string[]) {
    onlyKnown(data, [guard], place);
    const inner = within(place, guard);
    const given = record(data[guard], inner);
    fieldsBy(`${condition}:path ${names.map((name) => `${name}:record`).join(' ')}`, given, inner);
    const made = names.map(
      async (name) => [name, await this.#operation(given[name], within(inner, name))] as const,
    );
    const parts = Object.fromEntries(await Promise.all(made));
    return { [guard]: { [condition]: given[condition], ...parts } };
  }

  async #operation(given: unknown, place: Place): Promise<Operation> {
    const data = record(given, place, 'an operation with a "document"');
    onlyKnown(data, operationFields, place);
    const { page, from, item, variables, readBack: back, ok, idempotency, pageDefault } = data;
    if (ok !== undefined)
      fieldsBy('on?:texts off?:texts nobody?:texts', record(ok, within(place, 'ok')), within(place, 'ok'));
    if (pageDefault !== undefined) fieldsBy('pageDefault:none', { pageDefault }, place);
    return {
      document: await this.#document(data.document, within(place, 'document')),
      ...(page === undefined
        ? {}
        : { page: made('lens', pageMakers, page, within(place, 'page'), 'way of paging') }),
      ...(from === undefined ? {} : { from: fromFrom(from, within(place, 'from')) }),
      ...(item === undefined ? {} : { item: itemFrom(item, within(place, 'item')) }),
      ...(variables === undefined ? {} : { variables: lensesFrom(variables, within(place, 'variables')) }),
      ...(back === undefined ? {} : { readBack: await this.#operation(back, within(place, 'readBack')) }),
      ...(ok === undefined ? {} : { ok: record(ok, place) }),
      ...(idempotency === undefined
        ? {}
        : { idempotency: idempotencyFrom(idempotency, within(place, 'idempotency')) }),
      ...(pageDefault === undefined ? {} : { pageDefault: 'none' as const }),
    };
  }

  async #document(given: unknown, place: Place): Promise<string> {
    if (typeof given !== 'string') {
      refuse(place, `this should be a document or the name of a .graphql file, but is ${typeName(given)}`);
    }
    if (!/^\S+\.graphql$/.test(given)) return given;
    const readFile = this.#readFile;
    if (!readFile)
      refuse(
        place,
        `nobody reads the file "${given}"; write its document here, or give a function that reads`,
      );
    const known = this.#files.get(given) ?? Promise.resolve().then(() => readFile(given));
    this.#files.set(given, known);
    const found: unknown = await known.catch(() => undefined);
    if (typeof found === 'string') return found;
    return refuse(
      place,
      `the file "${given}" cannot be read; put it beside the mapping, or write its document here`,
    );
  }
}

const nowhere = { transport: { request: () => Promise.reject(new Error('not connected')) } };

/** The operations that a mapping may have, as a backend of nothing has them. */
function verbs(): readonly string[] {
  const none = defineBackend({ name: 'none', operations: {} });
  const { capabilities: _, further: __, ...groups } = none.connect(nowhere);
  const plural = Object.entries(groups).flatMap(([name, group]) =>
    typeof group === 'object' ? Object.keys(group).map((verb) => `${name}.${verb}`) : [],
  );
  return ['viewer', ...plural, ...furtherNames, 'live'];
}

/**
 * A backend from a mapping as plain data: what `JSON.stringify` makes of one, where a document may be the name of a
 * `.graphql` file that `readFile` gives. Rejects with a TypeError that names the operation, the place and a remedy.
 */
export async function backendFromJson(data: unknown, readFile?: ReadFile): Promise<MappedBackend> {
  return defineBackend(await new JsonForm(readFile).mapping(data));
}

/** A mapping as JSON. Throws a TypeError for a function, which JSON cannot hold: its place is named. */
export function mappingToJson(mapping: Mapping): string {
  const visit = (part: unknown, keys: readonly string[]): void => {
    const [group, verb = '', ...inner] = keys;
    const place: Place = group === 'operations' ? { operation: verb, keys: inner } : { keys };
    const isFunction = isObject(part) && part.lens === 'fn';
    if (isFunction || ['function', 'symbol', 'bigint'].includes(typeof part)) {
      refuse(
        place,
        `${isFunction ? 'fn' : `a ${typeof part}`} is nothing that JSON can hold; say it with a lens, or keep this mapping as a module`,
      );
    }
    if (isObject(part)) for (const [key, each] of Object.entries(part)) visit(each, [...keys, key]);
  };
  visit(mapping, []);
  return JSON.stringify(mapping, null, 2);
}
