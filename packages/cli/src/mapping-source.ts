import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './command.ts';
import { isRecord, type Data } from './check/mapping-data.ts';
import { locateInJson, locateInScript, type Place, type SourceFile } from './locate.ts';
import type { Clue } from './check/finding.ts';
import { reason } from './reason.ts';

/** A mapping, as it stands in its files. */
export interface MappingSource {
  readonly mapping: Data;
  /** The mapping file, as a person would name it. */
  readonly file: string;
  readonly locate: (clue: Clue) => Place;
  /** What `defineBackend` made of it, where it is a module. */
  readonly backend?: unknown;
}

/** The mapping could not even be made: what was said, and where it probably is. */
export class MappingRefused extends Error {
  override readonly name = 'MappingRefused';
  readonly file: string;
  readonly locate: (clue: Clue) => Place;

  constructor(message: string, file: string, locate: (clue: Clue) => Place, cause: unknown) {
    super(message, { cause });
    this.file = file;
    this.locate = locate;
  }
}

const shown = (path: string): string => {
  const near = relative(process.cwd(), path);
  return (near.startsWith('..') ? path : near).replaceAll('\\', '/');
};

/**
 * Reads a mapping: a module that exports what `defineBackend` made, or the same as JSON with `.graphql` files.
 * @throws {Failure} it cannot be read; {@link MappingRefused} `defineBackend` refused it
 */
export async function loadMapping(given: string): Promise<MappingSource> {
  const path = resolve(given);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(`${given} could not be read: ${reason(error)}`, { cause: error });
  });
  return /\.json$/i.test(path) ? loadJson(path, text) : loadModule(path, text);
}

async function loadJson(path: string, text: string): Promise<MappingSource> {
  const file = shown(path);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Failure(`${file} is no JSON: ${reason(error)}`, { cause: error });
  }
  if (!isRecord(data) || !isRecord(data.operations)) {
    throw new Failure(`${file} is no mapping: it should be an object with “name” and “operations”`);
  }
  const documents = new Map<string, SourceFile>();
  const mapping = (await withDocuments(data, [], dirname(path), documents)) as Data;
  return { mapping, file, locate: locateInJson({ file, text }, documents) };
}

/** Puts the documents in the place of their files' names. */
async function withDocuments(
  value: unknown,
  keys: readonly string[],
  folder: string,
  documents: Map<string, SourceFile>,
): Promise<unknown> {
  if (Array.isArray(value)) {
    return Promise.all(
      value.map((each, index) => withDocuments(each, [...keys, String(index)], folder, documents)),
    );
  }
  if (isRecord(value)) {
    const parts = Object.entries(value).map(
      async ([key, each]) => [key, await withDocuments(each, [...keys, key], folder, documents)] as const,
    );
    return Object.fromEntries(await Promise.all(parts));
  }
  if (typeof value !== 'string' || keys.at(-1) !== 'document' || !/^\S+\.graphql$/.test(value)) return value;
  const path = resolve(folder, value);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(
      `${shown(path)}, the document of “${keys[1] ?? ''}”, could not be read: ${reason(error)}`,
      {
        cause: error,
      },
    );
  });
  documents.set(JSON.stringify(keys), { file: shown(path), text });
  return text;
}

async function loadModule(path: string, text: string): Promise<MappingSource> {
  const file = shown(path);
  const locate = locateInScript([{ file, text }, ...(await importedBy(path, text))]);
  let module: Readonly<Record<string, unknown>>;
  try {
    module = (await import(pathToFileURL(path).href)) as typeof module;
  } catch (error) {
    throw refusal(error, file, locate);
  }
  const { default: standard, ...named } = module;
  const candidates = (standard === undefined ? Object.values(named) : [standard]).filter(isMapped);
  const [backend] = candidates;
  if (!backend || candidates.length > 1) {
    const problem = backend ? 'exports several mappings' : 'exports no mapping';
    throw new Failure(`${file} ${problem}: write “export default defineBackend({ … })”`);
  }
  const mapping = isRecord(backend.mapping) ? backend.mapping : backend;
  return { mapping, file, locate, backend };
}

function refusal(error: unknown, file: string, locate: (clue: Clue) => Place): Error {
  const code = isRecord(error) ? error.code : undefined;
  if (code === 'ERR_UNKNOWN_FILE_EXTENSION') {
    return new Failure(
      `${file} is TypeScript, which Node ${process.versions.node} does not read. Use Node 22.18 or newer, or write the mapping as .mjs: it needs no types.`,
    );
  }
  if (code === 'ERR_MODULE_NOT_FOUND') {
    return new Failure(
      `${file} could not be loaded: ${reason(error).split('\n')[0]!}. Install what it imports: npm install @maillon/sdk`,
      { cause: error },
    );
  }
  if (error instanceof TypeError && error.message.startsWith('maillon: ')) {
    return new MappingRefused(error.message.slice('maillon: '.length), file, locate, error);
  }
  return new Failure(`${file} could not be loaded: ${reason(error)}`, { cause: error });
}

/** What `defineBackend` returns, or the plain mapping. */
function isMapped(value: unknown): value is Data {
  if (!isRecord(value)) return false;
  return isRecord(value.operations) || (isRecord(value.mapping) && isRecord(value.mapping.operations));
}

/** Files next to the mapping that it imports: pieces of its documents may be written there. */
async function importedBy(path: string, text: string): Promise<SourceFile[]> {
  const specifiers = [...text.matchAll(/\bfrom\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(([, name = '']) => name);
  const files = await Promise.all(
    specifiers.map(async (name) => {
      const each = resolve(dirname(path), name);
      const found = await readFile(each, 'utf8').catch(() => undefined);
      return found === undefined ? undefined : { file: shown(each), text: found };
    }),
  );
  return files.filter((each) => each !== undefined);
}
