import { sayAnew } from '../foundation/page-language.ts';
import type { enLater } from './en.later.ts';
import type { en } from './en.ts';
import type { Plural } from './translation.ts';

export type { Plural } from './translation.ts';

type InAnyLanguage<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : Plural;
};

/** What is said at first sight, by key. */
export type FirstStrings = InAnyLanguage<typeof en>;

/** What is said once somebody does something: in dialogs and menus, to authors, of what is not sent. */
export type LaterStrings = InAnyLanguage<typeof enLater>;

/** Every text of the elements, by key. */
export type Strings = FirstStrings & LaterStrings;
export type StringKey = keyof Strings;

/** A page's own words for some of the texts: the `strings` property. */
export type StringOverrides = Partial<Strings>;

/** Texts come in two parts: what a page shows at once, and what it needs when somebody does something. */
type Part = 'first' | 'later';

interface Locale {
  readonly load: Readonly<Record<Part, () => Promise<Partial<Strings>>>>;
  readonly loading: Map<Part, Promise<void>>;
  readonly there: Set<Part>;
  /** Grows, so that those who have it see what comes later. */
  readonly strings: Partial<Strings>;
}

const locale = (first: () => Promise<Partial<Strings>>, later: () => Promise<Partial<Strings>>): Locale => ({
  load: { first, later },
  loading: new Map(),
  there: new Set(),
  strings: {},
});

/** Each is loaded when a page first needs it: two small files. */
const locales = new Map<string, Locale>([
  [
    'en',
    locale(
      () => import('./en.ts').then(({ en }) => en),
      () => import('./en.later.ts').then(({ enLater }) => enLater),
    ),
  ],
  [
    'fr',
    locale(
      () => import('./fr.ts').then(({ fr }) => fr),
      () => import('./fr.later.ts').then(({ frLater }) => frLater),
    ),
  ],
  [
    'de',
    locale(
      () => import('./de.ts').then(({ de }) => de),
      () => import('./de.later.ts').then(({ deLater }) => deLater),
    ),
  ],
  [
    'es',
    locale(
      () => import('./es.ts').then(({ es }) => es),
      () => import('./es.later.ts').then(({ esLater }) => esLater),
    ),
  ],
  [
    'ar',
    locale(
      () => import('./ar.ts').then(({ ar }) => ar),
      () => import('./ar.later.ts').then(({ arLater }) => arLater),
    ),
  ],
  [
    'ja',
    locale(
      () => import('./ja.ts').then(({ ja }) => ja),
      () => import('./ja.later.ts').then(({ jaLater }) => jaLater),
    ),
  ],
]);

/** How much of a language: what is shown at once, what anybody on the page has wanted so far, or everything. */
export type Extent = 'first' | 'wanted' | 'all';

let laterIsWanted = false;

/** Adds or replaces a language: `registerLocale('nl', () => import('./nl.js').then((m) => m.nl))`. */
export function registerLocale(language: string, load: () => Promise<Strings>): void {
  locales.set(
    language.toLowerCase(),
    locale(load, () => Promise.resolve({})),
  );
  sayAnew();
}

/** The language we have that is nearest to the one asked for: itself, its base language, else English. */
export function nearestLocale(language: string): string {
  const tag = language.toLowerCase();
  const base = tag.split('-')[0] ?? tag;
  return locales.has(tag) ? tag : locales.has(base) ? base : 'en';
}

/** The texts of a language if they are there already. */
export function stringsNow(language: string, extent: Extent = 'first'): Partial<Strings> | undefined {
  const found = locales.get(language);
  return found && parts(extent).every((part) => found.there.has(part)) ? found.strings : undefined;
}

/** Loads a language, each part once; a load that failed may be tried again. */
export async function loadStrings(language: string, extent: Extent = 'first'): Promise<void> {
  const found = locales.get(language);
  if (!found) throw new Error(`no locale is registered as ${language}`);
  await Promise.all(parts(extent).map((part) => loadPart(found, part)));
}

/**
 * Loads what is said later, in the languages of the page and from now on in those it switches to. To be awaited together
 * with the code that says it.
 */
export async function loadLaterStrings(): Promise<void> {
  laterIsWanted = true;
  const spoken = [...locales.values()].filter(({ loading }) => loading.has('first'));
  await Promise.all(spoken.map((one) => loadPart(one, 'later')));
}

function parts(extent: Extent): Part[] {
  return extent === 'all' || (extent === 'wanted' && laterIsWanted) ? ['first', 'later'] : ['first'];
}

function loadPart({ load, loading, there, strings }: Locale, part: Part): Promise<void> {
  let promise = loading.get(part);
  if (!promise) {
    promise = load[part]().then(
      (loaded) => {
        Object.assign(strings, loaded);
        there.add(part);
      },
      (error: unknown) => {
        loading.delete(part);
        throw error;
      },
    );
    loading.set(part, promise);
  }
  return promise;
}
