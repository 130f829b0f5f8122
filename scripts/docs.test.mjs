// What the documentation shows must be there, and work.
import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createClient } from '@maillon/sdk';
import { inRoot, root } from './lib/repository.mjs';

describe('the documentation', () => {
  const pages = globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md', 'packages/*/src/**/*.md'], {
    cwd: root,
    exclude: (path) => String(path).includes('node_modules'),
  });

  for (const page of pages) {
    it(`${page} links to what is there`, () => {
      const text = readFileSync(inRoot(page), 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      const links = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
        ([, a, b]) => a ?? b,
      );
      const dead = links
        .filter((link) => !/^(https?:|mailto:|#|person:)/.test(link))
        .filter((link) => !existsSync(join(dirname(inRoot(page)), link.replace(/#.*/, ''))));
      assert.deepEqual(dead, []);
    });
  }
});

describe('the mapping in README.md', () => {
  const folder = inRoot('.cache/readme');

  before(() => mkdirSync(folder, { recursive: true }));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('reads the comments of another backend, and offers nothing else', async () => {
    const [, example] = /```js\n([\s\S]*?)```/.exec(readFileSync(inRoot('README.md'), 'utf8'));
    const file = join(folder, 'mapping.mjs');
    writeFileSync(
      file,
      example
        .replace("import '@maillon/elements/define';", '')
        .replace("document.querySelector('social-provider').backend =", 'export const backend ='),
    );
    const { backend } = await import(pathToFileURL(file).href);
    const note = {
      id: '7',
      createdAt: '2026-11-23T10:00:00Z',
      body: '<p>Read and approved.</p>',
      author: { id: 'u', displayName: 'Inès Carvalho', avatarUrl: '/portraits/u.png' },
    };
    const data = { article: { notes: { nodes: [note], pageInfo: { hasNextPage: false, endCursor: null } } } };
    const client = createClient({
      endpoint: 'https://intranet.example/graphql',
      backend,
      fetch: async () => Response.json({ data }),
    });
    const comments = client.comments({ subject: '42' });
    await new Promise((resolve) => {
      comments.subscribe(() => comments.state.status === 'loading' || resolve());
    });
    assert.deepEqual(comments.state.value?.ids, ['7']);
    const { value } = client.comment('7').state;
    assert.deepEqual(value.body, { format: 'html', value: note.body });
    assert.equal(value.author.displayName, 'Inès Carvalho');
    assert.deepEqual(client.capabilities, { 'comments.read': true });
    client.dispose();
  });
});
