/** The plural categories that CLDR gives each of our languages: those `Intl.PluralRules` may answer with. */
interface Categories {
  en: 'one' | 'other';
  fr: 'one' | 'many' | 'other';
  de: 'one' | 'other';
  es: 'one' | 'many' | 'other';
  ar: 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
  ja: 'other';
}

export type Language = keyof Categories;

/** One text for each category; `#` is the number, written as the language writes it. */
type PluralIn<Of extends Language> = Readonly<Record<Categories[Of], string>>;

/** A plural of any language: `other` is always there, and stands in for what is missing. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** English texts of one family: keys are `family.what`. `{name}` stands for a value. */
export type Family<Name extends string> = Readonly<Record<`${Name}.${string}`, string | PluralIn<'en'>>>;

/**
 * The shape in which a language says what English says: a plain text stays plain, a plural has every category that the
 * language has. A key or category that is missing does not compile, and neither does an unknown one.
 */
export type Translation<To extends Language, English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : PluralIn<To>;
};
