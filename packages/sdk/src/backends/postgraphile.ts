import { fromErrorsArray } from '../mapping/failures.ts';
import type { Kinds } from '../mapping/failures.ts';
import { op } from '../mapping/operations.ts';
import type { Mapping, Operation, OperationLenses } from '../mapping/operations.ts';
import { plural } from '../mapping/plural.ts';

/**
 * What PostgreSQL's codes mean, as far as people can do something about it. Codes of your own go into `kinds`:
 * `raise exception … using errcode = 'RH001'`.
 */
const sqlStates: Kinds = {
  '28000': 'auth-required',
  '28P01': 'auth-required',
  '42501': 'forbidden',
  P0002: 'not-found',
  '02000': 'not-found',
  '23505': 'conflict',
  '40001': 'conflict',
  '40P01': 'conflict',
  '23502': 'invalid',
  '23503': 'invalid',
  '23514': 'invalid',
  '22001': 'invalid',
  '22023': 'invalid',
  '22P02': 'invalid',
  '57014': 'timeout',
};

export interface PostGraphileOptions {
  /**
   * Where an error tells PostgreSQL's code. PostGraphile hides it unless `grafserv.maskError` puts it there;
   * `extensions.exception.errcode` is the place of version 4's `extendedErrors`.
   */
  readonly errcode?: string;
  /** What your own codes mean; they go before PostgreSQL's. */
  readonly kinds?: Kinds;
}

/** What all PostGraphile servers have in common. Spread it into a mapping: `defineBackend({ ...postgraphile(), … })`. */
export const postgraphile = ({
  errcode = 'extensions.errcode',
  kinds = {},
}: PostGraphileOptions = {}): Required<Pick<Mapping, 'errors'>> => ({
  errors: [fromErrorsArray({ code: errcode, kinds: { ...sqlStates, ...kinds } })],
});

/** The inside of a connection, for `relay`. */
export const connection = (selection: string): string =>
  `nodes { ${selection} } pageInfo { hasNextPage endCursor } totalCount`;

/**
 * The rows of a table or view by one of its columns, which `selection` must call `id` (or `key`, if that is said): for
 * plural questions. Needs `postgraphile-plugin-connection-filter`; without it, `each` asks row by row.
 *
 * ```js
 * 'people.byIds': rowsBy('allEmployees', 'rowId', '$ids: [Int!]!', 'id: rowId displayName: name')
 * ```
 */
export const rowsBy = (
  field: string,
  column: string,
  variable: string,
  selection: string,
  { key = 'id', ...lenses }: { readonly key?: string } & Omit<OperationLenses, 'from' | 'page'> = {},
): Operation => {
  const [name] = /^\$\w+/.exec(variable) ?? [''];
  return op(
    `query (${variable}) { ${field}(filter: { ${column}: { in: ${name} } }) { nodes { ${selection} } } }`,
    // PostGraphile cuts no list at a size of its own.
    { from: plural(`${field}.nodes`, { key }), pageDefault: 'none', ...lenses },
  );
};
