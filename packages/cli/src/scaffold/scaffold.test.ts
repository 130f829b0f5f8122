import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as sdk from '@maillon/sdk';
import { compileFunction } from 'node:vm';
import { maillon } from '../testing/run.ts';

const folder = await mkdtemp(join(tmpdir(), 'maillon-scaffold-'));
after(() => rm(folder, { recursive: true }));

interface Proposed {
  readonly operations: readonly { operation: string; sure: number; verdict: string; questions: string[] }[];
  readonly open: readonly { verb: string; question: string }[];
  readonly mapping: string;
}

async function scaffold(schema: string): Promise<Proposed> {
  const { said, code } = await maillon('scaffold', '--schema', schema, '--out', '-', '--json');
  assert.equal(code, 0);
  return JSON.parse(said) as Proposed;
}

const shared = fileURLToPath(new URL('../../../../../shared/schemas/', import.meta.url));
const schemas = {
  ours: fileURLToPath(import.meta.resolve('@maillon/contract/schema.graphql')),
  github: fileURLToPath(new URL('./schema.graphql', import.meta.resolve('@octokit/graphql-schema'))),
  ...(existsSync(shared)
    ? Object.fromEntries(
        ['strapi5', 'payload3', 'postgraphile5', 'coral'].map((name) => [
          name,
          join(shared, `${name}.graphql`),
        ]),
      )
    : {}),
};

describe('maillon scaffold', () => {
  test('keeps numbers of several types apart', async () => {
    const file = join(folder, 'numbers.graphql');
    await writeFile(
      file,
      `type Query { me: User, comments(page: String!, first: Int!): [Comment!]! }
       type User { id: Int! name: String! email: String }
       type Comment { id: Int! text: String! createdAt: String! author: User }`,
    );
    const { mapping } = await scaffold(file);
    assert.match(
      mapping,
      /addresses: addresses\(\{ ids: \{ person: 'person:\{id\}', comment: 'comment:\{id\}' \} \}\),/,
    );
    assert.match(mapping, /import \{ addresses, /);
  });

  const searches = {
    'in a comparison': [
      'where: UserWhere',
      'input UserWhere { id: IDIs name: TextIs } input TextIs { equals: String contains: String } input IDIs { equals: ID }',
      '{ name: { contains: $search } }',
    ],
    'by itself': ['filter: UserFilter', 'input UserFilter { id: ID search: String }', '{ search: $search }'],
    'by last names, whatever their case,': [
      'filters: UserFilter',
      'input UserFilter { or: [UserFilter] lastName: TextIs } input TextIs { startsWith: String containsi: String }',
      '{ lastName: { containsi: $search } }',
    ],
  } as const;
  for (const [where, [argument, inputs, found]] of Object.entries(searches)) {
    test(`finds a search of people ${where} of a filter`, async () => {
      const file = join(folder, `search-${argument.length}.graphql`);
      await writeFile(
        file,
        `type Query { me: User, users(${argument}, skip: Int, take: Int): [User!]! } ${inputs}
         type User { id: ID! name: String! lastName: String! email: String }`,
      );
      const { operations, mapping } = await scaffold(file);
      const [filter = ''] = argument.split(':');
      assert.ok(mapping.includes(`users(${filter}: ${found}, skip: $offset, take: $first)`), mapping);
      assert.equal(operations.find(({ operation }) => operation === 'people.search')?.verdict, 'valid');
    });
  }

  for (const [name, schema] of Object.entries(schemas)) {
    test(`${name}: of what it is sure, check finds nothing wrong; of the rest it asks`, async () => {
      const { operations, open, mapping } = await scaffold(schema);
      for (const { operation, sure, verdict, questions } of operations) {
        if (sure >= 0.9) assert.equal(verdict, 'valid', operation);
        if (verdict === 'wrong') assert.ok(questions.length > 0, operation);
      }
      assert.ok(operations.length + open.length === 9);
      for (const { question } of open) assert.ok(mapping.includes(question));
    });

    test(`${name}: what it writes is a mapping that the SDK takes`, async () => {
      const { mapping } = await scaffold(schema);
      const body = mapping
        .replace(/^import (\{.*\}) from '@maillon\/sdk';$/m, 'const $1 = sdk;')
        .replace('export default', 'return');
      const backend = (compileFunction(body, ['sdk']) as (given: object) => sdk.MappedBackend)(sdk);
      assert.equal(backend.name, 'acme');
    });
  }

  test('finds everything in a schema that is ours', async () => {
    const { operations, open } = await scaffold(schemas.ours);
    assert.deepEqual(open, []);
    assert.ok(operations.every(({ verdict }) => verdict === 'valid'));
  });

  test('understands French names, seconds and offsets', async () => {
    const file = join(folder, 'mairie.graphql');
    await writeFile(
      file,
      `type Query { moi: Collaborateur, actualites(offset: Int, limit: Int): [Actualite!]!
         commentaires(actualiteId: Int!, offset: Int, limit: Int): [Commentaire!]! }
       type Mutation { ajouterCommentaire(actualiteId: Int!, texte: String!): Commentaire }
       type Collaborateur { id: Int!, nomComplet: String!, photo: String, fonction: String, courriel: String }
       type Actualite { id: Int!, titre: String!, contenu: String, auteur: Collaborateur, publieLe: Int! }
       type Commentaire { id: Int!, texte: String!, auteur: Collaborateur, dateCreation: Int! }`,
    );
    const { operations, mapping } = await scaffold(file);
    assert.deepEqual(
      operations.filter(({ verdict }) => verdict === 'valid').map(({ operation }) => operation),
      ['viewer', 'feed.page', 'comments.page', 'comments.add'],
    );
    for (const words of [
      'displayName: nomComplet',
      'body: texte',
      "Instant: 's'",
      'offset: $offset, limit: $first',
    ]) {
      assert.ok(mapping.includes(words), words);
    }
  });

  test('writes a file, says what comes next, and overwrites none', async () => {
    const out = join(folder, 'mapping.mjs');
    const { code, said } = await maillon(
      'scaffold',
      '--schema',
      schemas.ours,
      '--out',
      out,
      '--name',
      'relais',
    );
    assert.equal(code, 0);
    assert.match(said, /9 of 9 operations valid as they are, 0 left open/);
    assert.match(said, /Next: maillon check/);
    assert.match(await readFile(out, 'utf8'), /name: 'relais'/);
    const again = await maillon('scaffold', '--schema', schemas.ours, '--out', out);
    assert.equal(again.code, 1);
    assert.match(again.complained, /is there already: say another --out/);
  });

  const refusals: Record<string, [string[], RegExp]> = {
    'no schema': [[], /say either --schema <file> or --endpoint/],
    'half an address': [['--endpoint', 'intranet'], /is not an address/],
    'a name of two words': [['--schema', 'x', '--name', 'two words'], /--name is one word/],
    'a word too many': [['x', '--schema', 'y'], /one word too many/],
  };
  for (const [mistake, [args, expected]] of Object.entries(refusals)) {
    test(`${mistake}: exit code 2`, async () => {
      const { code, complained } = await maillon('scaffold', ...args);
      assert.equal(code, 2);
      assert.match(complained, expected);
    });
  }
});
