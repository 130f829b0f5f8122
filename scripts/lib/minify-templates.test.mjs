import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { minifyTemplates } from './minify-templates.mjs';

/** The style sheet a browser gets of one written so. */
async function sheet(written) {
  const code = `export const styles = css\`${written}\`;`;
  const { code: small } = await minifyTemplates().transform.call(
    { parse: parseAst },
    code,
    '/packages/elements/dist/x.js',
  );
  const [, template] = /css(`[^]*`)/.exec(small);
  return new Function('css', `return css${template}`)(([text]) => text);
}

test('takes the white space from style sheets', async () => {
  assert.equal(await sheet('\n  :host {\n    display: block;\n  }\n'), ':host{display:block}');
});

test('keeps what style sheets write beside words', async () => {
  assert.equal(await sheet(".fact::before { content: '·'; }"), '.fact:before{content:"·"}');
});
