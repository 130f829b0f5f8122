import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { minifyTemplates } from './lib/minify-templates.mjs';

/** The text of the template in this source, as a browser reads it after minifying. */
async function minified(source) {
  const plugin = minifyTemplates();
  const { code } = await plugin.transform.call(
    { parse: parseAst },
    source,
    '/maillon/packages/elements/dist/example.js',
  );
  const module = `const css = (strings) => strings[0]; const html = css; const svg = css;\n${code}`;
  return (await import(`data:text/javascript,${encodeURIComponent(module)}`)).example;
}

it('keeps the characters of style sheets', async () => {
  const text = await minified("export const example = css`\n  a::before {\n    content: '·';\n  }\n`;");
  assert.match(text, /content:"·"/);
});

it('keeps what a backslash means', async () => {
  const source = 'export const example = css`\n  a::before {\n    content: "\\\\2190";\n  }\n`;';
  assert.match(await minified(source), /content: ?"(\\2190|←)"/);
});

it('folds lines of markup into single spaces', async () => {
  assert.equal(
    await minified('export const example = html`<p>\n    One\n    two\n  </p>`;'),
    '<p> One two </p>',
  );
});
