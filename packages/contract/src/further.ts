import type { CallContext, WriteMeta, Written } from './backend.ts';
import type { Activity, Id, Revision } from './types.ts';

/*
 * Verbs of which a page needs few, or that few backends have. Each is one line of a table here, offered under its own
 * name as a capability, and reached by it: `client.write('saved.set', …)`, `client.ask('comments.history', …)`.
 */

/** A desired state of the viewer's own list of things to come back to. */
export interface SetSaved {
  /** The activity. */
  readonly id: Id;
  readonly on: boolean;
}

/** Writes: what each takes, and what it comes to. */
export interface FurtherWrites {
  /** The viewer keeps an activity, or no longer. */
  'saved.set': { readonly command: SetSaved; readonly result: Activity };
}

/** Questions with one answer. */
export interface FurtherAnswers {
  /** The former words of a comment, the oldest first, without the present ones. */
  'comments.history': { readonly query: { readonly id: Id }; readonly answer: readonly Revision[] };
}

export type FurtherWrite = keyof FurtherWrites;
export type FurtherAnswer = keyof FurtherAnswers;
export type FurtherVerb = FurtherWrite | FurtherAnswer;

type Entry<Table, Verb extends keyof Table, Name extends string> =
  Table[Verb] extends Readonly<Record<Name, infer Found>> ? Found : never;

export type CommandOf<V extends FurtherWrite> = Entry<FurtherWrites, V, 'command'>;
export type ResultOf<V extends FurtherWrite> = Entry<FurtherWrites, V, 'result'>;
export type QueryOf<V extends FurtherAnswer> = Entry<FurtherAnswers, V, 'query'>;
export type AnswerOf<V extends FurtherAnswer> = Entry<FurtherAnswers, V, 'answer'>;

/** The further part of the port; each verb is there where the backend has it. */
export type FurtherVerbs = {
  readonly [V in FurtherWrite]?: (
    command: CommandOf<V> & WriteMeta,
    context: CallContext,
  ) => Promise<Written<ResultOf<V>>>;
} & {
  readonly [V in FurtherAnswer]?: (query: QueryOf<V>, context: CallContext) => Promise<AnswerOf<V>>;
};
