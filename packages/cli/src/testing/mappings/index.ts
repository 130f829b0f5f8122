import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { maillon } from '@maillon/sdk/backends/maillon';
import type { Data } from '../../check/mapping-data.ts';
import { forum, forumSchema } from './forum.ts';
import { github } from './github.ts';
import { wiki, wikiSchema } from './wiki.ts';

/** A mapping in which nothing is wrong, as plain data, and the schema it is for. */
export interface ValidMapping {
  readonly name: string;
  readonly mapping: Data;
  readonly schema: GraphQLSchema;
  /** Places where its schema really may answer null to what must be there. */
  readonly risks: readonly string[];
}

/** A file beside the entry point of a package. */
const beside = (name: string, file: string) => readFileSync(new URL(file, import.meta.resolve(name)), 'utf8');
const build = (sdl: string) => buildSchema(sdl, { assumeValidSDL: true, assumeValid: true });

/** What JSON shows of it, as a mapping file would have it. */
const data = ({ mapping }: { readonly mapping: object }): Data => JSON.parse(JSON.stringify(mapping)) as Data;

const one = (backend: { readonly mapping: object }, sdl: string) => ({
  mapping: data(backend),
  schema: build(sdl),
  risks: [],
});

export function validMappings(): ValidMapping[] {
  return [
    { name: 'maillon', ...one(maillon, beside('@maillon/contract/schema.graphql', './schema.graphql')) },
    { name: 'wiki', ...one(wiki, wikiSchema) },
    { name: 'forum', ...one(forum, forumSchema) },
    {
      name: 'github',
      ...one(github, beside('@octokit/graphql-schema', './schema.graphql')),
      risks: ['Reactable.reactionGroups'],
    },
  ];
}
