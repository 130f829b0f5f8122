import { parse, print } from 'graphql';
import { checkMapping, type CheckReport } from '../../check/check-mapping.ts';
import type { Budget } from '../../check/budget.ts';
import type { Finding } from '../../check/finding.ts';
import { isRecord, type Data } from '../../check/mapping-data.ts';
import { locateInJson, type Place, type SourceFile } from '../../locate.ts';
import { offsetsOf } from '../../json-lines.ts';
import type { GraphQLSchema } from 'graphql';

export type Keys = readonly string[];

/** A mapping as somebody would keep it without a build: one JSON file, one `.graphql` file a document. */
export interface MappingFiles {
  readonly json: SourceFile;
  readonly documents: ReadonlyMap<string, SourceFile>;
}

/** Every document of a mapping, and the way to it. */
export function documentsOf(mapping: Data): { readonly keys: Keys; readonly text: string }[] {
  const found: { keys: Keys; text: string }[] = [];
  const walk = (value: unknown, keys: Keys): void => {
    if (Array.isArray(value)) value.forEach((each, index) => walk(each, [...keys, String(index)]));
    else if (isRecord(value)) for (const [key, each] of Object.entries(value)) walk(each, [...keys, key]);
    else if (typeof value === 'string' && keys.at(-1) === 'document') found.push({ keys, text: value });
  };
  walk(mapping, []);
  return found;
}

/** The same mapping with one line a field in its documents, so that a line says something. */
export function spreadOut(mapping: Data): Data {
  return replaceAll(mapping, (text) => print(parse(text)));
}

function replaceAll(mapping: Data, change: (text: string) => string): Data {
  const copy = structuredClone(mapping);
  for (const { keys, text } of documentsOf(copy)) put(copy, keys, change(text));
  return copy;
}

/** What stands at the end of the keys. */
export function at(data: unknown, keys: Keys): unknown {
  return keys.reduce((found: unknown, key) => (found as Record<string, unknown> | undefined)?.[key], data);
}

/** Puts a value at the end of the keys; undefined takes out what is there. */
export function put(data: unknown, keys: Keys, value: unknown): void {
  const parent = at(data, keys.slice(0, -1)) as Record<string, unknown>;
  const key = keys.at(-1)!;
  if (value !== undefined) parent[key] = value;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

/** Writes a mapping down. */
export function filesOf(mapping: Data): MappingFiles {
  const documents = new Map<string, SourceFile>();
  const named = structuredClone(mapping);
  for (const { keys, text } of documentsOf(mapping)) {
    const name = keys
      .slice(1, -1)
      .filter((key) => key !== 'cases')
      .join('.');
    const file = `documents/${name}.graphql`;
    documents.set(JSON.stringify(keys), { file, text });
    put(named, keys, file);
  }
  return { json: { file: 'mapping.json', text: JSON.stringify(named, null, 2) }, documents };
}

/** Where in the JSON the end of the keys stands. */
export function placeOfKeys({ json }: MappingFiles, keys: Keys): Place {
  const offsets = offsetsOf(json.text);
  for (let length = keys.length; length > 0; length--) {
    const offset = offsets.get(JSON.stringify(keys.slice(0, length)));
    if (offset !== undefined) return { file: json.file, line: json.text.slice(0, offset).split('\n').length };
  }
  return { file: json.file, line: 1 };
}

/** Every place in the JSON below the end of the keys. */
export function placesUnder({ json }: MappingFiles, keys: Keys): Place[] {
  const start = JSON.stringify(keys).slice(0, -1);
  return [...offsetsOf(json.text)]
    .filter(([each]) => each.startsWith(start))
    .map(([, offset]) => ({ file: json.file, line: json.text.slice(0, offset).split('\n').length }));
}

/** All that `maillon check` says of a mapping. */
export function findingsIn(mapping: Data, schema: GraphQLSchema, budget?: Budget): readonly Finding[] {
  const { json, documents } = filesOf(mapping);
  const report: CheckReport = checkMapping(mapping, schema, locateInJson(json, documents), budget);
  return [...report.operations.flatMap(({ findings }) => findings), ...report.general];
}
