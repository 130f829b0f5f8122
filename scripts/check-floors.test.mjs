import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findBreaches } from './check-floors.mjs';

const manifests = {
  'package.json': { devDependencies: { chai: '6' } },
  'packages/contract/package.json': { name: '@maillon/contract', exports: { '.': '', './sample-data': '' } },
  'packages/sdk/package.json': {
    name: '@maillon/sdk',
    exports: { '.': '', './backends/*': '' },
    dependencies: { '@maillon/contract': '1' },
    devDependencies: { 'graphql-request': '7' },
  },
  'packages/elements/package.json': {
    name: '@maillon/elements',
    exports: { '.': '', './themes/*.css': '' },
    dependencies: { '@maillon/contract': '1', '@maillon/sdk': '1', lit: '3' },
  },
  'packages/server/package.json': { name: '@maillon/server', exports: { '.': '' }, dependencies: {} },
};

/** The rules that a repository with these sources breaks, as `file:line rule`. */
function breachesOf(context, sources) {
  const root = mkdtempSync(join(tmpdir(), 'maillon-floors-'));
  context.after(() => rmSync(root, { recursive: true }));
  const files = Object.entries(manifests).map(([path, manifest]) => [path, JSON.stringify(manifest)]);
  for (const [path, text] of [...files, ...Object.entries(sources)]) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return findBreaches(root).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

test('what the floors allow passes', (context) => {
  const breaches = breachesOf(context, {
    'packages/sdk/src/client.ts': `import { subjectKey } from '@maillon/contract';\nimport './store.ts';`,
    'packages/sdk/src/transport/send.ts': `import { GraphQLClient } from 'graphql-request';`,
    'packages/sdk/src/backends/demo.ts': `import { people } from '@maillon/contract/sample-data';`,
    'packages/elements/src/feed/social-feed.ts': `import { html } from 'lit';\nimport type { State } from '@maillon/sdk';`,
    'packages/elements/src/feed/social-feed.test.ts': `import { expect } from 'chai';\nimport { createClient } from '@maillon/sdk';`,
    'packages/elements/src/foundation/load-client.ts': `export const load = () => import('@maillon/sdk');`,
    'packages/server/src/http.ts': `import { createServer } from 'node:http';`,
    'examples/html/page.mjs': `import '@maillon/sdk/backends/demo';\nimport '@maillon/elements/themes/sober.css';`,
  });
  assert.deepEqual(breaches, []);
});

const refused = {
  'a lower floor does not know a higher one': {
    sources: { 'packages/contract/src/a.ts': `\nimport type { Client } from '@maillon/sdk';` },
    expected: [/^packages\/contract\/src\/a\.ts:2 contract stands on nothing, not on sdk/],
  },
  'elements take only types from the SDK, in every spelling': {
    sources: {
      'packages/elements/src/a.ts': [
        `import { createClient } from '@maillon/sdk';`,
        `export { SocialError } from '@maillon/sdk';`,
        `export const later = () => import('@maillon/sdk');`,
        `import { type State } from '@maillon/sdk';`,
        `export type Handle = import('@maillon/sdk').Handle;`,
      ].join('\n'),
    },
    expected: [1, 2, 3].map((line) => new RegExp(`a\\.ts:${line} elements import types only`)),
  },
  'the lazy door is lazy': {
    sources: {
      'packages/elements/src/foundation/load-client.ts': `import { joinClient } from '@maillon/sdk';`,
    },
    expected: [/types only/],
  },
  'graphql-request has one home': {
    sources: { 'packages/sdk/src/client.ts': `import { request } from 'graphql-request';` },
    expected: [/client\.ts:1 graphql-request in more/],
  },
  'sample data stays out of what pages load': {
    sources: { 'packages/sdk/src/client.ts': `import { people } from '@maillon/contract/sample-data';` },
    expected: [/sample data outside/],
  },
  'packages meet at their entry points': {
    sources: {
      'packages/sdk/src/a.ts': `import '../../contract/src/types.ts';\nimport '@maillon/contract/src/types.ts';`,
      'examples/html/page.html': `<script type="module"\n src="/packages/elements/src/define.ts"></script>`,
    },
    expected: [/page\.html:2 a source path/, /a\.ts:1 reaches into/, /a\.ts:2 .* is not an entry point/],
  },
  'imports are declared': {
    sources: {
      'packages/elements/src/a.ts': `import 'chai';`,
      'packages/server/src/a.ts': `import '@maillon/contract';`,
    },
    expected: [/'chai' is not declared in packages\/elements/, /'@maillon\/contract' is not declared/],
  },
  'pages have no Node': {
    sources: { 'packages/sdk/src/a.ts': `import { readFile } from 'node:fs/promises';` },
    expected: [/node:fs\/promises in a package that pages load/],
  },
};

for (const [promise, { sources, expected }] of Object.entries(refused)) {
  test(promise, (context) => {
    const breaches = breachesOf(context, sources);
    assert.equal(breaches.length, expected.length, breaches.join('\n'));
    expected.forEach((pattern, index) => assert.match(breaches[index], pattern));
  });
}
