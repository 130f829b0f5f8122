import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { at, defineBackend, op } from '@maillon/sdk';
import { buildSchema } from 'graphql';
import { casesOf, wiki } from '../testing/findings/index.ts';
import { checkMapping, type CheckReport } from './check-mapping.ts';
import { findingCodes, type FindingCode } from './codes.ts';
import { refusedReport } from './refused.ts';

const schema = buildSchema(wiki);
const locate = () => ({ file: 'mapping.json', line: 1 });

type Said = readonly [what: string, because: string, remedy: string];

const saidIn = ({ operations, general }: CheckReport, code: FindingCode): Said[] =>
  [...operations.flatMap(({ findings }) => findings), ...general]
    .filter((finding) => finding.code === code)
    .map(({ what, because, remedy }) => [what, because, remedy]);

/** What `defineBackend` throws before there is anything to check. */
function refusalOf(make: () => unknown): CheckReport {
  try {
    make();
  } catch (error) {
    const message = (error as Error).message.replace('maillon: ', '');
    return refusedReport({ message, file: 'mapping.mjs', locate });
  }
  throw new Error('nothing was refused');
}

const refused: Said = [
  'the path "constructor.name" is not allowed: it leads to a prototype; give the field an alias',
  'defineBackend refuses such a mapping: no page would start with it',
  'correct it, and check again',
];

describe('what check finds', () => {
  for (const code of findingCodes) {
    if (code === 'refused-mapping') continue;
    for (const { mapping, what, because, remedy } of casesOf(code)) {
      test(`${code}: ${what}`, () => {
        const said = saidIn(checkMapping(mapping, schema, locate), code);
        const nearest = said.filter(([each]) => each === what);
        assert.deepEqual(nearest.length > 0 ? nearest : said, [[what, because, remedy]]);
      });
    }
  }

  test('refused-mapping: what defineBackend says', () => {
    const report = refusalOf(() => at('constructor.name'));
    assert.deepEqual(saidIn(report, 'refused-mapping'), [refused]);
  });

  test('unknown-variable: what defineBackend says of it', () => {
    const report = refusalOf(() =>
      defineBackend({
        name: 'acme',
        operations: { viewer: op('query ($viewr: ID!) { user(id: $viewr) { id } }') },
      }),
    );
    assert.deepEqual(saidIn(report, 'unknown-variable'), [
      ['$viewr is no variable of ours', 'nobody would ever give it a value', 'did you mean “viewer”?'],
    ]);
  });

  test('has a case for each code, and each is in the table of docs/guides/errors.md', () => {
    const silent = findingCodes.filter((code) => code !== 'refused-mapping' && casesOf(code).length === 0);
    assert.deepEqual(silent, [], 'codes without a mapping that causes them');
    const guide = readFileSync(new URL('../../../../docs/guides/errors.md', import.meta.url), 'utf8');
    const [, table = ''] = /## What check finds\n[^|]+((?:\|.*\n)+)/.exec(guide) ?? [];
    const plain = (row: string) => row.replace(/ +/g, ' ').replaceAll('\\', '');
    const rows = table.split('\n').slice(2, -1).map(plain);
    assert.deepEqual(rows, findingCodes.map(rowOf).map(plain), 'docs/guides/errors.md should list these');
  });
});

/** A code with what it says, for instance, as the guide lists it. */
function rowOf(code: FindingCode): string {
  const [first] = casesOf(code);
  const [what, , remedy] = first ? [first.what, first.because, first.remedy] : refused;
  const cell = (text: string) => text.replaceAll('|', '\\|').replace(/<\w[\w-]*/g, '\\$&');
  return `| \`${code}\` | ${cell(what)} | ${cell(remedy)} |`;
}
