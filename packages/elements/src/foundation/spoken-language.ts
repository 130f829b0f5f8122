import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  loadStrings,
  nearestLocale,
  stringsNow,
  type StringOverrides,
  type Strings,
} from '../locales/index.ts';
import { Localizer } from './localize.ts';
import { followPlace, placeOf, runsRightToLeft, type Place } from './page-language.ts';

/** Localizers are shared: thousands of elements speak the same language. */
const localizers = new WeakMap<Partial<Strings>, Map<string, Localizer>>();

export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  readonly strings: StringOverrides | undefined;
}

/** Gives an element its language, follows changes at run time, and holds words back until they are loaded. */
export class SpokenLanguage implements ReactiveController {
  readonly #host: LocalizedHost;
  readonly #saysAll: () => boolean;
  #stop: (() => void) | undefined;
  #place: Place | undefined;
  /** The language asked for that is spoken, or that English stands in for. */
  #language = '';
  /** One that could not be loaded: asked for again with the next change, or once the network is back. */
  #refused: string | undefined;
  #overrides: StringOverrides | undefined;
  #localizer: Localizer | undefined;
  /** The element's `dir` is ours. */
  #directs = false;

  constructor(host: LocalizedHost, saysAll: () => boolean) {
    this.#host = host;
    this.#saysAll = saysAll;
    host.addController(this);
  }

  /** Undefined until the language is there: show nothing in words before. */
  get localizer(): Localizer | undefined {
    return this.#localizer;
  }

  hostConnected(): void {
    this.#stop = followPlace(this.#host, this.#look);
    this.#look(false);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  hostUpdate(): void {
    const { language } = this.#here;
    const { strings: overrides } = this.#host;
    if (language !== this.#language || overrides !== this.#overrides) this.#take(language, overrides);
    this.#direct();
  }

  /** Nothing when the words are there; else resolves when they are, in English if theirs cannot be loaded. */
  prepare(): Promise<void> | undefined {
    if (this.#localizer) return undefined;
    const { language } = this.#here;
    const locale = nearestLocale(language);
    // What is there already says what comes later too, once anybody on the page has.
    const extent = this.#saysAll() ? 'all' : 'wanted';
    if (stringsNow(locale, extent)) return undefined;
    return loadStrings(locale, extent).then(
      // The page may want another language by now.
      () => this.prepare(),
      async () => {
        if (extent === 'wanted' && stringsNow(locale)) return;
        this.#refuse(language, locale);
        await loadStrings('en', extent);
        const strings = stringsNow('en');
        if (strings) this.#localizer = makeLocalizer(language, 'en', strings, this.#host.strings);
      },
    );
  }

  get #here(): Place {
    return (this.#place ??= placeOf(this.#host, this.#directs));
  }

  readonly #look = (anew: boolean): void => {
    const before = this.#place;
    this.#place = undefined;
    const { language, directed, within } = this.#here;
    if (anew) {
      this.#language = '';
      this.#refused = undefined;
    } else if (language === before?.language && directed === before.directed && within === before.within) {
      return;
    }
    this.#host.requestUpdate();
  };

  #take(language: string, overrides: StringOverrides | undefined): void {
    const locale = nearestLocale(language);
    // A first render takes what is there; a switch waits until nothing would be left blank.
    const extent = !this.#localizer ? 'first' : this.#saysAll() ? 'all' : 'wanted';
    const strings = stringsNow(locale, extent);
    if (strings) {
      this.#language = language;
      this.#refused = undefined;
      this.#overrides = overrides;
      this.#localizer = makeLocalizer(language, locale, strings, overrides);
    } else if (language !== this.#refused) {
      // The old language stays on screen until the new one is there.
      void loadStrings(locale, extent).then(
        () => this.#host.requestUpdate(),
        () => this.#refuse(language, locale),
      );
    }
  }

  #refuse(language: string, locale: string): void {
    this.#refused = language;
    if (told.has(locale)) return;
    told.add(locale);
    console.warn(
      `Maillon: the texts of "${locale}" could not be loaded; elements go on in the language they had, or in English. Are the files beside the script reachable?`,
    );
  }

  /** Where the page says which language but not which way it runs, the element runs as its language does. */
  #direct(): void {
    const { directed, within } = this.#here;
    const { localizer } = this;
    const direction = localizer && runsRightToLeft(localizer.language) ? 'rtl' : 'ltr';
    const needed = localizer !== undefined && !directed && direction !== within;
    if (needed) this.#host.dir = direction;
    else if (this.#directs) this.#host.removeAttribute('dir');
    this.#directs = needed;
  }
}

/** Languages that the console was told about. */
const told = new Set<string>();

/**
 * The language of dates, numbers and lists: the page's own variant of the words' language, else that of the words. Half a
 * sentence in each of two languages would be worse than one in the wrong one.
 */
function spoken(language: string, locale: string): string {
  if (language.toLowerCase() !== locale && !language.toLowerCase().startsWith(`${locale}-`)) return locale;
  try {
    return Intl.getCanonicalLocales(language)[0] ?? locale;
  } catch {
    return locale; // `fr-` or the like, written by hand into a page.
  }
}

function makeLocalizer(
  asked: string,
  locale: string,
  strings: Partial<Strings>,
  overrides: StringOverrides | undefined,
): Localizer {
  const language = spoken(asked, locale);
  const foreign = !asked.toLowerCase().startsWith(locale.split('-')[0] ?? locale);
  if (overrides) return new Localizer(language, strings, overrides, foreign);
  let shared = localizers.get(strings);
  if (!shared) localizers.set(strings, (shared = new Map<string, Localizer>()));
  const key = `${language} ${foreign}`;
  let localizer = shared.get(key);
  if (!localizer) shared.set(key, (localizer = new Localizer(language, strings, {}, foreign)));
  return localizer;
}
