// A theme changes a few tokens and everything follows: only if nothing is written beside them.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { inRoot, root } from './lib/repository.mjs';

const foundation = 'packages/elements/src/foundation/styles.ts';
const files = globSync('packages/elements/src/*/*.ts', { cwd: root }).filter(
  (file) => !/\.test\.ts$|\/testing\//.test(file),
);
const sheets = files.flatMap((file) =>
  [...readFileSync(inRoot(file), 'utf8').matchAll(/\bcss`([^`]*)`/g)].map(([, text]) => ({ file, text })),
);
const found = (pattern, except) =>
  sheets.flatMap(({ file, text }) =>
    text
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .filter((line) => pattern.test(line) && !except?.test(line))
      .map((line) => `${file.replaceAll('\\', '/')}: ${line.trim()}`),
  );

test('colours are the foundation’s: elsewhere only shade, and the dyes of people and reactions mixed into them', () => {
  const colour = /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch|oklab|lab|lch|color)a?\(/i;
  const shade = /rgb\(0 0 0 \/|--_dye: oklch\(0\.62 [\d.]+ var\(--_hue\)\)/;
  assert.deepEqual(
    found(colour, shade).filter((line) => !line.startsWith(foundation)),
    [],
  );
});

test('no element sets a colour scheme: the page’s is inherited', () => {
  assert.deepEqual(found(/color-scheme\s*:/), []);
});

test('fonts are the page’s; only code has its own', () => {
  assert.deepEqual(found(/font-family\s*:/, /var\(--social-font-family, inherit\)|monospace/), []);
  assert.deepEqual(found(/font-size:[^;]*\dpx/, /max\(/), []);
});

test('corners and distances are multiples of the radius and the space', () => {
  assert.deepEqual(found(/border-radius:[^;]*[3-9]px|border-radius:[^;]*\d\dpx/), []);
  assert.deepEqual(found(/^\s*((row-|column-)?gap|padding[a-z-]*|margin[a-z-]*):[^;(]*\b([3-9]|\d\d)px/), []);
});

test('every theme in the folder is one that the tests try on', async () => {
  const { themes } = await import('../packages/elements/src/testing/examples/themes.ts');
  const files = globSync('packages/elements/themes/*.css', { cwd: root }).map((file) =>
    basename(file, '.css'),
  );
  assert.deepEqual(files.sort(), [...themes].sort());
});

test('the guide for designers names every token, theme and bridge', () => {
  const guide = readFileSync(inRoot('docs/guides/theming.md'), 'utf8');
  const tokens = readFileSync(inRoot(foundation), 'utf8').matchAll(/var\((--social-[a-z-]+)/g);
  const named = [
    ...new Set([...tokens].map(([, name]) => name)),
    ...globSync('packages/elements/themes/**/*.css', { cwd: root }).map((file) => basename(file)),
  ];
  assert.deepEqual(
    named.filter((name) => !guide.includes(`\`${name}\``)),
    [],
  );
});

test('its examples set tokens that there are, and parts that are documented', () => {
  const guide = readFileSync(inRoot('docs/guides/theming.md'), 'utf8');
  const examples = [...guide.matchAll(/```css\n([\s\S]*?)```/g)].map(([, css]) => css).join('\n');
  const ours = readFileSync(inRoot(foundation), 'utf8');
  for (const [, name] of examples.matchAll(/(--social-[a-z-]+):/g))
    assert.ok(ours.includes(`var(${name}`), name);
  for (const [, tag, part] of examples.matchAll(/(social-[a-z-]+)::part\(([\w-]+)\)/g)) {
    const [file] = globSync(`packages/elements/src/*/${tag}.ts`, { cwd: root });
    assert.match(readFileSync(inRoot(file), 'utf8'), new RegExp(`@csspart ${part} `), `${tag} ${part}`);
  }
});
