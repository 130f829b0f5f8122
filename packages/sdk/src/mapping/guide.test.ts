import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { compileFunction } from 'node:vm';
import * as sdk from '../index.ts';
import { blocks } from './blocks.ts';
import * as lenses from './lenses.ts';
import { prepare, variableNames } from './operations.ts';
import * as pages from './pages.ts';
import * as paging from './paging.ts';
import * as variableLenses from './variable-lenses.ts';

const guide = readFileSync(new URL('../../../../docs/guides/mapping.md', import.meta.url), 'utf8');

/** First words of the rows of the table under a heading cell. */
function rowsUnder(heading: string): string[] {
  const [, rows = ''] = guide.split(new RegExp(`^\\| ${heading} +\\|`, 'm'));
  const table = rows.slice(0, rows.indexOf('\n\n'));
  return [...table.matchAll(/^\| `\$?(\w+)/gm)].map(([, word = '']) => word);
}

describe('the guide to mappings', () => {
  test('has every variable, and none besides', () => {
    const told = rowsUnder('Variable').filter((name) => name !== 'subject__part');
    assert.deepEqual(told.sort(), variableNames.split(' ').sort());
  });

  test('has every lens and every way of paging', () => {
    const inner = ['parsed', 'pagerOf', 'paging', 'byToken', 'onward', 'totalAt'];
    const made = (...modules: object[]) =>
      modules.flatMap((module) => Object.keys(module)).filter((name) => !inner.includes(name));
    assert.deepEqual(rowsUnder('Lens').sort(), made(lenses, variableLenses, { blocks }).sort());
    assert.deepEqual(rowsUnder('Paging').sort(), made(paging, pages).sort());
  });

  test('names every operation', () => {
    const operations = sdk
      .defineBackend({ name: 'x', operations: {} })
      .connect({ transport: { request: () => Promise.reject(new Error()) } });
    const told = guide.split(/^\| Operation +\|/m)[1]?.split('\n\n')[0] ?? '';
    for (const [group, verbs] of Object.entries(operations) as [string, unknown][]) {
      if (typeof verbs !== 'object' || verbs === null || group === 'capabilities') continue;
      for (const verb of Object.keys(verbs))
        assert.ok(told.includes(`\`${group}.${verb}\``), `${group}.${verb}`);
    }
  });

  test('has examples that run', () => {
    const examples = [...guide.matchAll(/```js\n([^]*?)```/g)].map(([, code = '']) => code);
    assert.equal(examples.length, 2);
    for (const code of examples) {
      const body = code
        .replace(/^import (\{.*\}) from '@maillon\/sdk';$/m, 'const $1 = sdk;')
        .replace(/^export /m, '');
      const run = compileFunction(body, ['sdk']) as (imports: object) => void;
      run({ ...sdk, createClient: checked });
    }
    function checked({ backend }: { backend: sdk.MappedBackend }): void {
      assert.equal(prepare(backend.mapping).size, 3);
    }
  });
});
