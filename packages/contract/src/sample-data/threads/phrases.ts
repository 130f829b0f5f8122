/**
 * Raw material for the generated part of the sample company, in one language.
 *
 * Placeholders, good in any combination: `{person}` a colleague, `{site}` the bare name of a site, `{n}` a whole number
 * from 3 to 24, `{day}` a bare weekday from Monday to Friday, `{machine}` and `{client}` from the lists below.
 * `{machine}` brings its own article, so it never opens a sentence; a `{client}` has no article and starts with a consonant.
 * Who writes and who is meant may be of any gender, and a kudos may go to one person or to several.
 */
export interface Phrases {
  readonly posts: readonly string[];
  readonly comments: PhraseComments;
  readonly kudos: PhraseKudos;
  readonly machines: readonly string[];
  readonly clients: readonly string[];
}

/** Complete comments, by what they do. */
export interface PhraseComments {
  readonly agree: readonly string[];
  readonly ask: readonly string[];
  readonly add: readonly string[];
  readonly joke: readonly string[];
  readonly thanks: readonly string[];
}

/** Complete messages, by the key of the company value they name. */
export type PhraseKudos = Readonly<
  Record<'help' | 'pass-on' | 'reliability' | 'sobriety' | 'boldness' | 'care', readonly string[]>
>;
