import { pageNumber } from '../mapping/pages.ts';
import type { PageLens } from '../mapping/paging.ts';
import { fromErrorDetails } from '../mapping/details.ts';
import { fromErrorsArray } from '../mapping/failures.ts';
import type { Kinds } from '../mapping/failures.ts';
import { readBack } from '../mapping/once.ts';
import { rows } from '../mapping/rows.ts';
import type { RowsOptions } from '../mapping/rows.ts';
import { op } from '../mapping/operations.ts';
import type { Mapping, Operation, OperationLenses } from '../mapping/operations.ts';
import { plural } from '../mapping/plural.ts';
import type { PluralLens } from '../mapping/plural.ts';

/** Strapi's errors by name; those that it knows by none of its own keep their GraphQL code. */
const names: Kinds = {
  UnauthorizedError: 'auth-required',
  ForbiddenError: 'forbidden',
  PolicyError: 'forbidden',
  NotFoundError: 'not-found',
  ValidationError: 'invalid',
  YupValidationError: 'invalid',
  PaginationError: 'invalid',
  ApplicationError: 'invalid',
  PayloadTooLargeError: 'invalid',
  RateLimitError: 'rate-limited',
};

/** What Strapi's validation says, in words only. Codes of one field; its name comes beside them. */
const words = {
  'at most (\\d+) characters': 'too-long',
  'at least 1 characters': 'required',
  'at least 1 items?': 'required',
  'at least (\\d+) characters': 'too-short',
  'must match the following': 'required',
  'must be defined|required field|cannot be (null|empty)': 'required',
  'must be unique': 'taken',
};

export interface StrapiOptions {
  /** Our fields, by the attributes of your content types: `{ message: 'body.value' }`. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What the errors that your own code throws mean, by their name; they go before Strapi's. */
  readonly kinds?: Kinds;
}

/** What all Strapi 5 servers have in common. Spread it into a mapping: `defineBackend({ ...strapi(), … })`. */
export const strapi = ({ fields = {}, kinds = {} }: StrapiOptions = {}): Required<
  Pick<Mapping, 'errors' | 'idempotency'>
> => ({
  errors: [
    fromErrorDetails('extensions.error.details.errors[]', { field: 'path', words, names: fields }),
    fromErrorsArray({ code: ['extensions.error.name', 'extensions.code'], kinds: { ...names, ...kinds } }),
  ],
  // Strapi knows no keys: what a write came to is looked for.
  idempotency: readBack(),
});

/** The inside of a `…_connection`, for `pages`. */
export const connection = (selection: string): string => `nodes { ${selection} } pageInfo { total }`;

/** Page by page, of a `…_connection(pagination: { page: $page, pageSize: $first })`. */
export const pages = (field: string): PageLens =>
  pageNumber(`${field}.nodes`, { total: `${field}.pageInfo.total` });

/**
 * The entries of a collection by one of their attributes, for plural questions; `selection` must call it `id` (or `key`,
 * if that is said). A list without a size of its own is cut, at ten if not told otherwise: it has one here.
 *
 * ```js
 * 'people.byIds': entriesBy('employees', 'documentId', '$ids: [ID!]!', 'id: documentId displayName: name')
 * ```
 */
export const entriesBy = (
  field: string,
  attribute: string,
  variable: `$${string}: ${string}`,
  selection: string,
  {
    key = 'id',
    max = 100,
    ...lenses
  }: OperationLenses & { readonly key?: string; readonly max?: number } = {},
): Operation => {
  const [name] = variable.split(':');
  return op(
    `query (${variable}) {
      ${field}(filters: { ${attribute}: { in: ${name} } }, pagination: { pageSize: ${max} }) { ${selection} } }`,
    { ...lenses, from: plural(field, { key, max }) },
  );
};

/** Rows of a `…_connection`, one for each person, for plural questions about subjects. */
export const rowsOf = (field: string, options: Omit<RowsOptions, 'total'>): PluralLens =>
  rows(`${field}.nodes`, { total: `${field}.pageInfo.total`, ...options });
