import type { en } from './en.ts';
import type { Translation } from './plural.ts';

export type { Plural, Translation } from './plural.ts';

/** Every text of the elements, by key. */
export type Strings = Translation<typeof en>;
export type StringKey = keyof Strings;

/** A page's own words for some of the texts: the `strings` property. */
export type StringOverrides = Partial<Strings>;

/** Languages, each loaded when a page first needs it. */
const loaders = new Map<string, () => Promise<Strings>>([
  ['en', () => import('./en.ts').then((module) => module.en)],
  ['fr', () => import('./fr.ts').then((module) => module.fr)],
]);
const loaded = new Map<string, Strings>();
const loading = new Map<string, Promise<void>>();

/** Adds or replaces a language: `registerLocale('nl', () => import('./nl.js').then((m) => m.nl))`. */
export function registerLocale(language: string, load: () => Promise<Strings>): void {
  loaders.set(language.toLowerCase(), load);
  loaded.delete(language.toLowerCase());
  loading.delete(language.toLowerCase());
}

/** The language we have that is nearest to the one asked for: itself, its base language, else English. */
export function nearestLocale(language: string): string {
  const tag = language.toLowerCase();
  const base = tag.split('-')[0] ?? tag;
  return loaders.has(tag) ? tag : loaders.has(base) ? base : 'en';
}

/** The texts of a locale if they are there already. */
export function stringsNow(locale: string): Strings | undefined {
  return loaded.get(locale);
}

/** Loads a locale once; the next call waits for the same load, and a failed one may be tried again. */
export function loadStrings(locale: string): Promise<void> {
  let promise = loading.get(locale);
  if (!promise) {
    const load =
      loaders.get(locale) ?? (() => Promise.reject(new Error(`no locale is registered as ${locale}`)));
    promise = load().then(
      (strings) => void loaded.set(locale, strings),
      (error: unknown) => {
        loading.delete(locale);
        throw error;
      },
    );
    loading.set(locale, promise);
  }
  return promise;
}
