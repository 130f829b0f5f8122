// Rollup plugin: takes from css`…`, html`…` and svg`…` the white space that only people need. CSS goes through esbuild's
// minifier; in markup and GraphQL a line break with its indentation becomes one space, which changes no meaning.
import { transform } from 'esbuild';

const isGraphql = /^\s*(?:query|mutation|subscription)\b/;

/** Each module is in several bundles: minified once. */
const done = new Map();

export function minifyTemplates() {
  return {
    name: 'maillon-minify-templates',
    transform(code, id) {
      if (!/\/packages\/(elements|sdk)\/dist\//.test(id.replaceAll('\\', '/'))) return null;
      if (!done.has(code)) done.set(code, minified(code, this.parse(code)));
      return done.get(code);
    },
  };
}

async function minified(code, tree) {
  const changes = [];
  await walk(tree, async (node) => {
    if (node.type === 'TaggedTemplateExpression' && node.tag.type === 'Identifier') {
      const { name } = node.tag;
      const { quasis } = node.quasi;
      if (name === 'css' && quasis.length === 1) changes.push(await minifiedCss(quasis[0], code));
      else if (name === 'html' || name === 'svg')
        quasis.forEach((quasi) => changes.push(folded(quasi, code)));
    } else if (node.type === 'TemplateLiteral' && isGraphql.test(node.quasis[0].value.raw)) {
      node.quasis.forEach((quasi) => changes.push(folded(quasi, code)));
    }
  });
  let result = code;
  for (const { start, end, text } of changes.sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end);
  // No map: nobody debugs a style sheet that was folded, and the npm files have maps of their own.
  return { code: result, map: { mappings: '' } };
}

async function minifiedCss({ start, end, value }, code) {
  // A backslash in a template may mean something to JavaScript, too: left as it is.
  if (value.raw.includes('\\')) return { start, end, text: code.slice(start, end) };
  // Style sheets of shadow roots are parsed by the browsers we support: nesting and light-dark() stay.
  const { code: text } = await transform(value.raw, {
    loader: 'css',
    minify: true,
    target: 'esnext',
    // As escapes, “·” would be \b7: to JavaScript a backspace and a 7.
    charset: 'utf8',
  });
  return { start, end, text: text.trim().replaceAll('\\', '\\\\') };
}

function folded({ start, end }, code) {
  return { start, end, text: code.slice(start, end).replace(/\s*\n\s*/g, ' ') };
}

async function walk(node, visit) {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const child of node) await walk(child, visit);
    return;
  }
  if (typeof node.type === 'string') await visit(node);
  for (const key of Object.keys(node))
    if (key !== 'type' && key !== 'start' && key !== 'end') await walk(node[key], visit);
}
