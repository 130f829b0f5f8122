import { buildSchema } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { existsSync, readFileSync } from 'node:fs';

const octokit = new URL('./schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
const shared = new URL('../../../../../shared/schemas/coral.graphql', import.meta.url);
const excerpt = new URL('./coral-excerpt.graphql', import.meta.url);

/** Whether Coral's whole schema (Apache-2.0) lies beside the repository; we keep no copy of it. */
export const hasWholeCoral = existsSync(shared);

const built = new Map<string, GraphQLSchema>();

/** A product's own schema, for proving that a mapping fits it. `coral` is our excerpt where the whole is not there. */
export function schemaOf(product: 'github' | 'coral' | 'coral excerpt'): GraphQLSchema {
  const file = product === 'github' ? octokit : product === 'coral' && hasWholeCoral ? shared : excerpt;
  let schema = built.get(file.href);
  if (!schema) {
    // GitHub's own SDL declares some fields twice, which a validator would not have.
    schema = buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true });
    built.set(file.href, schema);
  }
  return schema;
}
