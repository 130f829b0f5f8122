import type { GraphQLSchema } from 'graphql';
import type { Data } from '../../check/mapping-data.ts';
import type { Keys } from './files.ts';

/** A mistake put into a valid mapping on purpose, and where it must be found. */
export interface Fault {
  /** What kind of mistake: the operator that made it. */
  readonly kind: string;
  /** What was done, for people. */
  readonly done: string;
  /** The mapping with the mistake in it. */
  readonly mapping: Data;
  /** Any of these names it rightly. */
  readonly codes: readonly string[];
  /** Where it may be shown: lines of a document, or keys of the JSON. */
  readonly places: readonly FaultPlace[];
  /** What the schema path of the finding must contain, where the mistake says it. */
  readonly schema?: string;
}

export type FaultPlace =
  | { readonly document: Keys; readonly lines: readonly number[] }
  | { readonly keys: Keys }
  | { readonly under: Keys };

/** Makes every mistake of one kind that a mapping offers room for. */
export type Operator = (mapping: Data, schema: GraphQLSchema) => Iterable<Fault>;
