// The recipes of docs/guides/mapping-cookbook.md, for the tests that run them.
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import * as sdk from '@maillon/sdk';
import { backendFromJson } from '@maillon/sdk/json';

/** One recipe of the cookbook: their schema, and our part of the mapping. */
export interface Recipe {
  readonly title: string;
  readonly schema: GraphQLSchema;
  readonly backend: sdk.MappedBackend;
}

const cookbook = readFileSync(new URL('../../docs/guides/mapping-cookbook.md', import.meta.url), 'utf8');

const blocksOf = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map(([, block = '']) => block);

/** The recipes as a reader would put them together. */
export async function recipes(): Promise<readonly Recipe[]> {
  const [introduction = '', ...sections] = cookbook.split(/^### /m);
  const [wiki = ''] = blocksOf(introduction, 'graphql');
  const [fields = ''] = blocksOf(introduction, 'js');
  return Promise.all(
    sections.map(async (section) => ({
      title: section.slice(0, section.indexOf('\n')),
      schema: buildSchema([wiki, ...blocksOf(section, 'graphql')].join('\n')),
      backend: await backendOf(section, fields),
    })),
  );
}

async function backendOf(section: string, fields: string): Promise<sdk.MappedBackend> {
  const [json] = blocksOf(section, 'json');
  if (json !== undefined)
    return backendFromJson(JSON.parse(json), () => Promise.reject(new Error('no file')));
  const names = Object.keys(sdk).join(', ');
  const parts = blocksOf(section, 'js').join('');
  const body = `const { ${names} } = sdk;\n${fields}\nreturn defineBackend({ name: 'acme', ${parts} });`;
  return (compileFunction(body, ['sdk']) as (given: typeof sdk) => sdk.MappedBackend)(sdk);
}
