import type { WriteVerb } from '@maillon/contract';
import { registerHooks } from 'node:module';
import type { createClient } from '../client.ts';
import { defineBackend, type MappedBackend } from '../define-backend.ts';

/** What a page was built with, where that is not what the others were. */
export interface Edition {
  /** The verb that it does not offer. */
  readonly without: WriteVerb;
  /** Its library, if that is another one; else only its mapping is. */
  readonly createClient?: typeof createClient;
}

/** A page of the same day, whose mapping does not map `verb`. */
export const unmapped = (verb: WriteVerb): Edition => ({ without: verb });

/** A page of another day: the library of another version, which does not know `verb`. */
export async function unknown(verb: WriteVerb): Promise<Edition> {
  const library = (await import(`../client.ts?without=${verb}`)) as typeof import('../client.ts');
  // What it loads when it is needed; no time passes for that in a history.
  await import(`../outbox/outbox.ts?without=${verb}`);
  return { without: verb, createClient: library.createClient };
}

export function mappingWithout(backend: MappedBackend, verb: WriteVerb): MappedBackend {
  const { [verb]: _, ...operations } = backend.mapping.operations;
  return defineBackend({ ...backend.mapping, operations });
}

const source = new URL('../', import.meta.url).href;
const mark = /\?without=(.+)$/;

/** Lines of the source that are others in the other version. */
function changed(file: string, text: string, verb: string): string {
  if (file === 'version.ts') return text.replace(/'.+'/, "'0.0.9'");
  if (file !== 'outbox/writes/index.ts') return text;
  const without = text.replace(new RegExp(`^ *'${verb}': .+\\n`, 'm'), '');
  if (without === text) throw new Error(`${file} has no line for ${verb} to leave out`);
  return without;
}

// The same source once more, each module of it: what it imports of itself is the other version too.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    const [query] = mark.exec(context.parentURL ?? '') ?? [];
    const isOurs = resolved.url.startsWith(source) && !mark.test(resolved.url);
    return query && isOurs ? { ...resolved, url: resolved.url + query } : resolved;
  },
  load(url, context, next) {
    const loaded = next(url, context);
    const [query, verb] = mark.exec(url) ?? [];
    if (!query || !verb || !loaded.source) return loaded;
    const text = typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source);
    return { ...loaded, source: changed(url.slice(source.length, -query.length), text, verb) };
  },
});
