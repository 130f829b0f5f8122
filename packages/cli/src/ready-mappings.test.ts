import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { coral } from '@maillon/sdk/backends/coral';
import { github } from '@maillon/sdk/backends/github';
import { checkMapping } from './check/check-mapping.ts';
import { loadSchema } from './schema-source.ts';

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const wholeCoral = beside('../../../../shared/schemas/coral.graphql');
const excerptOfCoral = beside('../../sdk/src/testing/coral-excerpt.graphql');
const posting = { repositoryId: 'R_1', categoryId: 'DIC_1' };

async function found(mapped: { readonly mapping: object }, schemaFile: string) {
  const schema = await loadSchema(schemaFile, new Headers());
  const report = checkMapping(mapped.mapping as never, schema, () => ({ file: 'mapping', line: 1 }));
  const findings = [...report.operations.flatMap((each) => each.findings), ...report.general];
  const by = (severity: string) => findings.filter((each) => each.severity === severity);
  return { report, errors: by('error'), risks: by('risk'), warnings: by('warning') };
}

describe('a ready mapping passes the check against the schema it is for:', () => {
  test('GitHub', async () => {
    const sdl = fileURLToPath(new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema')));
    const { errors, risks, warnings, report } = await found(
      github({ owner: 'acme', name: 'handbook', posting }),
      sdl,
    );
    assert.deepEqual(errors, []);
    assert.equal(report.operations.length, 17);
    // What GitHub's schema leaves open and GitHub never does: groups and options that are null.
    const places = [...new Set(risks.map(({ schema }) => schema))].sort();
    assert.deepEqual(places, [
      'AddReactionPayload.reactionGroups',
      'DiscussionPollOptionConnection.nodes',
      'Reactable.reactionGroups',
    ]);
    // GitHub limits what a document costs, not how deep it is.
    assert.deepEqual(
      warnings.map(({ what }) => what),
      ['the document is 7 levels deep'],
    );
  });

  for (const schema of existsSync(wholeCoral) ? [wholeCoral, excerptOfCoral] : [excerptOfCoral]) {
    test(`Coral, ${schema === wholeCoral ? 'whole' : 'in excerpt'}`, async () => {
      const { errors, risks, warnings } = await found(coral(), schema);
      assert.deepEqual([...errors, ...risks, ...warnings], []);
    });
  }
});
