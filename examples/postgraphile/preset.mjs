// PostGraphile, as the intranet's team set it up.
import { GraphQLError } from 'postgraphile/graphql';
import { makePgService } from 'postgraphile/adaptors/pg';
import { defaultMaskError } from 'postgraphile/grafserv';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { PostGraphileConnectionFilterPreset } from 'postgraphile-plugin-connection-filter';

/** PostGraphile hides what PostgreSQL says, and so every refusal. Its five-letter code tells nobody a secret. */
function maskError(error) {
  const code = error.originalError?.code;
  // 28, 42501, 23… and the house's own RH…: meant for people. Anything else (XX000, 42P01, …) is a fault of ours.
  if (!/^(28|23|22|P0|RH|42501|40001|57014)/.test(String(code))) return defaultMaskError(error);
  const { nodes, source, positions, path, originalError } = error;
  return new GraphQLError('Refusé.', {
    nodes,
    source,
    positions,
    path,
    originalError,
    extensions: { errcode: code },
  });
}

/**
 * @param {import('pg').Pool} pool
 * @param {(request: import('node:http').IncomingMessage) => number | undefined} employeeOf whose session a request belongs to
 * @returns {GraphileConfig.Preset}
 */
export const presetFor = (pool, employeeOf) => ({
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  pgServices: [makePgService({ pool, schemas: ['rh_web'], pubsub: false })],
  schema: {
    dontSwallowErrors: true,
    connectionFilterAllowedOperators: ['equalTo', 'in', 'isNull'],
    connectionFilterArrays: false,
    // What is not asked for does not narrow.
    connectionFilterAllowEmptyObjectInput: true,
    connectionFilterComputedColumns: false,
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, maskError },
  grafast: {
    /** Each request runs as the employee of its session; row-level security does the rest. */
    context: ({ node }) => {
      const employee = node && employeeOf(node.req);
      return {
        pgSettings: {
          role: employee === undefined ? 'rh_anonyme' : 'rh_salarie',
          'rh.matricule': employee === undefined ? '' : String(employee),
        },
      };
    },
  },
});
