import type { Clue } from './check/finding.ts';
import { offsetsOf } from './json-lines.ts';

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** A file that a mapping is written in. */
export interface SourceFile {
  /** As a person would name it. */
  readonly file: string;
  readonly text: string;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** How many characters two texts have in common around a place in each. */
function inCommon(one: string, here: number, other: string, there: number): number {
  let [back, on] = [0, 0];
  while (one[here - back - 1] !== undefined && one[here - back - 1] === other[there - back - 1]) back++;
  while (one[here + on] !== undefined && one[here + on] === other[there + on]) on++;
  return back + on;
}

/** Every place where a word stands by itself. */
function placesOf(text: string, word: string): number[] {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const edge = (part: string | undefined) => (part !== undefined && /\w/.test(part) ? '\\b' : '');
  const pattern = new RegExp(`${edge(word[0])}${escaped}${edge(word.at(-1))}`, 'g');
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

/**
 * Finds places of a mapping in the JavaScript it is written in. A document is often put together from pieces: the
 * place that has most in common with the document around the offending word is taken, and of equals the first after
 * the operation's name.
 */
export function locateInScript(files: readonly SourceFile[]): (clue: Clue) => Place {
  return ({ keys, document, at }) => {
    const [main] = files as [SourceFile];
    const from = followKeys(main.text, keys);
    if (document !== undefined && at !== undefined) {
      const found = locatePiece(files, document, at, from.offset);
      if (found) return found;
    }
    return { file: main.file, line: lineAt(main.text, from.offset) };
  };
}

function locatePiece(
  files: readonly SourceFile[],
  document: string,
  at: number,
  after: number,
): Place | undefined {
  const word = /^[$\w]+|^\S/.exec(document.slice(at))?.[0];
  if (word === undefined) return undefined;
  let best: { place: Place; common: number; near: boolean } | undefined;
  for (const [index, { file, text }] of files.entries()) {
    for (const offset of placesOf(text, word)) {
      const common = inCommon(document, at, text, offset);
      const near = index === 0 && offset >= after;
      const better = !best || common > best.common || (common === best.common && near && !best.near);
      // A word alone, somewhere, says nothing.
      if (better && common > word.length)
        best = { place: { file, line: lineAt(text, offset) }, common, near };
    }
  }
  return best?.place;
}

const anyVerb = /(['"])[a-z]\w*\.\w+\1\s*:/g;

/** Goes from key to key, as far as they are written out: `operations`, `'comments.page'`, `page`. */
function followKeys(text: string, keys: readonly string[]): { readonly offset: number } {
  let [offset, next, end] = [0, 0, text.length];
  for (const [index, key] of keys.entries()) {
    if (key === 'document' || key === 'cases' || key === 'operations') continue;
    const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const pattern = new RegExp(`(?<![\\w.])(['"]?)${escaped}\\1\\s*[:,]`, 'g');
    pattern.lastIndex = next;
    const found = pattern.exec(text);
    // What is not written out, such as the path in relay('notes'), is where the rest was.
    if (!found || found.index >= end) continue;
    offset = found.index;
    next = offset + found[0].length;
    if (keys[0] !== 'operations' || index !== 1) continue;
    anyVerb.lastIndex = next;
    end = anyVerb.exec(text)?.index ?? text.length;
  }
  return { offset };
}

/** Finds places of a mapping in its JSON, and in the `.graphql` files that it names. */
export function locateInJson(
  json: SourceFile,
  documents: ReadonlyMap<string, SourceFile>,
): (clue: Clue) => Place {
  const offsets = offsetsOf(json.text);
  return ({ keys, at }) => {
    const own = documents.get(JSON.stringify(keys));
    if (own && at !== undefined) return { file: own.file, line: lineAt(own.text, at) };
    for (let length = keys.length; length > 0; length--) {
      const offset = offsets.get(JSON.stringify(keys.slice(0, length)));
      if (offset !== undefined) return { file: json.file, line: lineAt(json.text, offset) };
    }
    return { file: json.file, line: 1 };
  };
}
