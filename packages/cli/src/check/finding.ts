import type { FindingCode } from './codes.ts';

/**
 * How bad it is: `error` it does not work; `risk` it works until the backend answers null where the elements need a
 * value; `warning` it works, and perhaps not as meant.
 */
export type Severity = 'error' | 'risk' | 'warning';

/** Something about a mapping that its author should know. */
export interface Finding {
  readonly severity: Severity;
  /** One word for programs: `unknown-field`. */
  readonly code: FindingCode;
  /** The operation it is about; absent where it is about the whole mapping. */
  readonly operation?: string;
  /** What is wrong, in a sentence. */
  readonly what: string;
  /** Why that is a problem. */
  readonly because: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where in the backend's schema: `Note.words`, `Query.notes(take:)`. */
  readonly schema: string;
  readonly file: string;
  readonly line: number;
}

/** Where in a mapping something stands. */
export interface Clue {
  /** The way to it in the mapping's data: `['operations', 'comments.page', 'page', 'path']`. */
  readonly keys: readonly string[];
  /** The document it is in, and where in it. */
  readonly document?: string;
  readonly at?: number;
}

export type Note = Omit<Finding, 'file' | 'line' | 'operation'> & { readonly clue: Clue };
