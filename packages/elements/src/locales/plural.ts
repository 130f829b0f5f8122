/** One text per CLDR plural category; `#` is the number, written as the language writes it. `other` is always there. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** The shape every language must fill: a plain text stays plain, a plural stays a plural. A missing key does not compile. */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Plural;
};
