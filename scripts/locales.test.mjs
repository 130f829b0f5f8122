// Texts are where the code that says them expects them.
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import * as dictionaries from '../examples/html/words.js';
import { importsOf } from './lib/imports.mjs';
import { inRoot, shown } from './lib/repository.mjs';
import { templateWords } from './lib/template-words.mjs';

const elements = inRoot('packages/elements/src');
const { en } = await import(join(elements, 'locales/en.ts'));
const { enLater } = await import(join(elements, 'locales/en.later.ts'));
const first = Object.keys(en);
const later = Object.keys(enLater);

const sources = globSync('**/*.ts', { cwd: elements })
  .filter((path) => !/\.test\.ts$|^(locales|testing)\//.test(path))
  .map((path) => join(elements, path));
const saidIn = new Map(sources.map((path) => [path, keysIn(readFileSync(path, 'utf8'))]));

/** The keys that a source names, whole or by their beginning: `feed.idea.${stage}`. */
function keysIn(text) {
  const whole = (key) => text.includes(`'${key}'`);
  const beginnings = [...text.matchAll(/`([a-z]+\.(?:[\w-]+\.)*)\$\{/gi)].map(([, beginning]) => beginning);
  return [...first, ...later].filter(
    (key) => whole(key) || beginnings.some((beginning) => key.startsWith(beginning)),
  );
}

/** The sources that a page loads at once with `entry`. */
function atOnceWith(entry, found = new Set()) {
  if (found.has(entry) || !existsSync(entry)) return found;
  found.add(entry);
  for (const { specifier, typeOnly, lazy } of importsOf(entry)) {
    if (!typeOnly && !lazy && specifier.startsWith('.')) atOnceWith(join(dirname(entry), specifier), found);
  }
  return found;
}

describe('the texts of the elements', () => {
  it('are loaded at first sight where they are said at first sight', () => {
    const wrong = [...atOnceWith(join(elements, 'define.ts'))].flatMap((path) =>
      (saidIn.get(path) ?? [])
        .filter((key) => later.includes(key))
        .map(
          (key) => `${shown(path)} is loaded at first and says '${key}': move it out of the .later.ts file`,
        ),
    );
    assert.deepEqual(wrong, []);
  });

  it('wait where only code that comes later says them', () => {
    const atOnce = new Set(
      [...atOnceWith(join(elements, 'define.ts'))].flatMap((path) => saidIn.get(path) ?? []),
    );
    const early = first.filter((key) => !atOnce.has(key));
    assert.deepEqual(early, [], 'move these into a .later.ts file: no page says them at first');
  });

  it('are in one place each, and said somewhere', () => {
    assert.deepEqual(
      first.filter((key) => later.includes(key)),
      [],
    );
    const said = new Set([...saidIn.values()].flat());
    assert.deepEqual(
      [...first, ...later].filter((key) => !said.has(key)),
      [],
    );
  });

  it('are all there is: no template has words, or marks between them, of its own', () => {
    const own = sources.flatMap((path) =>
      templateWords(path).map(({ line, words }) => `${shown(path)}:${line} has “${words}”: give it a key`),
    );
    assert.deepEqual(own, []);
  });
});

describe('templateWords', () => {
  it('finds words in text and in what is read out, and nothing else', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'maillon-')), 'one.ts');
    writeFileSync(
      file,
      'const x = (n) => html`<p class="a b" aria-label="Hi" @click=${() => go("there")}>Hello ${n}, ${html`<b>deep</b>`}</p> · <style>a { b: c }</style>`;',
    );
    assert.deepEqual(
      templateWords(file).map(({ words }) => words.replaceAll('\0', '…')),
      ['Hi', 'Hello …, …', 'deep'],
    );
    rmSync(dirname(file), { recursive: true });
  });
});

describe('the words of the demo’s own house', () => {
  const { english, ...others } = dictionaries;

  for (const [name, words] of Object.entries(others)) {
    it(`are as many in ${name} as in German, and all on the pages`, () => {
      assert.deepEqual(Object.keys(words), Object.keys(dictionaries.german));
      assert.deepEqual(
        Object.keys(words).filter((french) => !(french in english)),
        [],
      );
    });
  }
});
