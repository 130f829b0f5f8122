// Takes out of graphql-request, in what we ship, what we never call: batches, GET, and the reading of documents (0.8 kB,
// gzip). Found by name in its syntax tree, so that another version of it either still fits or stops the build.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseAst } from 'rollup/parseAst';

/** By file: class members and cases of a `switch` that go, functions that shrink. */
const unused = {
  'GraphQLClient.js': {
    gone: ['request', 'batchRequests', 'setHeaders', 'setHeader', 'setEndpoint'],
  },
  // With `excludeOperationName` and documents that are strings, this is all it does.
  'analyzeDocument.js': {
    shorter: { analyzeDocument: '(expression) => ({ expression, isMutation: false })' },
  },
  // We always POST one operation.
  'runRequest.js': { gone: ['Batch'], shorter: { buildQueryParams: '() => null' } },
};

/** esbuild plugin. */
export const trimGraphqlRequest = {
  name: 'maillon-trim-graphql-request',
  setup(build) {
    build.onLoad(
      { filter: /graphql-request.*\/(GraphQLClient|analyzeDocument|runRequest)\.js$/ },
      ({ path }) => ({
        contents: trimmed(readFileSync(path, 'utf8'), unused[basename(path)]),
      }),
    );
  },
};

/**
 * @param {string} code a module's source
 * @param {{ gone?: string[], shorter?: Record<string, string> }} wanted
 */
export function trimmed(code, { gone = [], shorter = {} }) {
  const found = new Set();
  const cuts = [];
  walk(parseAst(code), (node) => {
    const name = nameOf(node);
    if (gone.includes(name) && node.type !== 'VariableDeclarator') cuts.push([node.start, node.end, '']);
    else if (node.type === 'VariableDeclarator' && name in shorter)
      cuts.push([node.init.start, node.init.end, shorter[name]]);
    else return true;
    found.add(name);
    return false;
  });
  const missing = [...gone, ...Object.keys(shorter)].filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Error(
      `graphql-request has no ${missing.join(', ')} any more: look at scripts/lib/trim-graphql-request.mjs`,
    );
  let result = code;
  for (const [start, end, text] of cuts.reverse()) result = result.slice(0, start) + text + result.slice(end);
  return result;
}

/** Of what can go or shrink. */
function nameOf(node) {
  if (node.type === 'MethodDefinition' || node.type === 'PropertyDefinition') return node.key.name;
  if (node.type === 'VariableDeclarator') return node.id.name;
  if (node.type === 'SwitchCase') return node.test?.quasis?.[0].value.raw;
  return undefined;
}

/** In the order of the source; what `visit` has dealt with is not entered. */
function walk(node, visit) {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const child of node) walk(child, visit);
    return;
  }
  if (typeof node.type === 'string' && !visit(node)) return;
  for (const key of Object.keys(node)) if (key !== 'type') walk(node[key], visit);
}
