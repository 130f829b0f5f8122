// The recipes of docs/guides/mapping-cookbook.md, for the tests that run them.
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import * as sdk from '@maillon/sdk';

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
export function recipes(): readonly Recipe[] {
  const [introduction = '', ...sections] = cookbook.split(/^### /m);
  const [wiki = ''] = blocksOf(introduction, 'graphql');
  const [fields = ''] = blocksOf(introduction, 'js');
  return sections.map((section) => {
    const schema = buildSchema([wiki, ...blocksOf(section, 'graphql')].join('\n'));
    const [json] = blocksOf(section, 'json');
    const [code = ''] = json === undefined ? blocksOf(section, 'js') : [json.trim().slice(1, -1)];
    const body = `const { ${Object.keys(sdk).join(', ')} } = sdk;\n${fields}\nreturn defineBackend({ name: 'acme', ${code} });`;
    const make = compileFunction(body, ['sdk']) as (given: typeof sdk) => sdk.MappedBackend;
    return { title: section.slice(0, section.indexOf('\n')), schema, backend: make(sdk) };
  });
}
