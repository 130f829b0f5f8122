import { existsSync, readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { coral } from '@maillon/sdk/backends/coral';
import { github } from '@maillon/sdk/backends/github';
import { maillon } from '@maillon/sdk/backends/maillon';
import { usualBudget, type Budget } from '../../check/budget.ts';
import type { Data } from '../../check/mapping-data.ts';
import { forum, forumSchema } from './forum.ts';
import { wiki, wikiSchema } from './wiki.ts';

/** A mapping in which nothing is wrong, as plain data, and the schema it is for. */
export interface ValidMapping {
  readonly name: string;
  readonly mapping: Data;
  readonly schema: GraphQLSchema;
  /** What its server accepts. */
  readonly budget: Budget;
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
  budget: usualBudget,
  risks: [],
});

const wholeCoral = new URL('../../../../../../shared/schemas/coral.graphql', import.meta.url);
const excerptOfCoral = new URL('../../../../sdk/src/testing/coral-excerpt.graphql', import.meta.url);

/** `say` is told what is not at hand. */
export function validMappings(say: (line: string) => void = () => {}): ValidMapping[] {
  const isWhole = existsSync(wholeCoral);
  if (!isWhole) say('../shared is not here: Coral is checked against an excerpt of its schema.');

  const posting = { repositoryId: 'R_1', categoryId: 'DIC_1' };
  return [
    { name: 'maillon', ...one(maillon, beside('@maillon/contract/schema.graphql', './schema.graphql')) },
    { name: 'coral', ...one(coral(), readFileSync(isWhole ? wholeCoral : excerptOfCoral, 'utf8')) },
    { name: 'wiki', ...one(wiki, wikiSchema) },
    { name: 'forum', ...one(forum, forumSchema) },
    {
      name: 'github',
      ...one(
        github({ owner: 'acme', name: 'intranet', posting }),
        beside('@octokit/graphql-schema', './schema.graphql'),
      ),
      // GitHub counts nodes, and not levels.
      budget: { ...usualBudget, depth: 8 },
      risks: [
        'DiscussionPollOptionConnection.nodes',
        'Reactable.reactionGroups',
        'AddReactionPayload.reactionGroups',
        'RemoveReactionPayload.reactionGroups',
      ],
    },
  ];
}
