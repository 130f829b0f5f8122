import type { Label } from '@maillon/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  loadLaterStrings,
  loadStrings,
  nearestLocale,
  stringsNow,
  type Plural,
  type StringKey,
  type StringOverrides,
  type Strings,
} from '../locales/index.ts';
import { composedClosest } from './closest.ts';

type Values = Readonly<Record<string, string | number>>;
const DAY = 86_400_000;

/** Texts, numbers, lists and times in one language. */
export class Localizer {
  /** The tag the page asked for, `fr-BE`: for dates and numbers. */
  readonly language: string;
  readonly #strings: Partial<Strings>;
  readonly #overrides: StringOverrides;
  readonly #formats = new Map<string, unknown>();
  readonly #isolate: (text: string) => string;

  /** @param foreign the page speaks another language, which may run the other way: every text is kept in its own direction */
  constructor(language: string, strings: Partial<Strings>, overrides: StringOverrides = {}, foreign = false) {
    this.#isolate = foreign ? (text) => `\u2068${text}\u2069` : (text) => text;
    this.language = language;
    this.#strings = strings;
    this.#overrides = overrides;
  }

  /** The text of `key` with `{name}` replaced by values. A plural chooses its form by `values.count`. */
  t(key: StringKey, values: Values = {}): string {
    const text = this.#form(key, values).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? this.number(value) : value;
    });
    return this.#isolate(text);
  }

  /** Like `t`, for templates: the pieces in the language's order, with templates standing for `{names}`. */
  rich(key: StringKey, values: Readonly<Record<string, unknown>>): unknown[] {
    return this.#form(key, values)
      .split(/(\{\w+\})/)
      .map((piece) => (piece.startsWith('{') ? (values[piece.slice(1, -1)] ?? piece) : piece));
  }

  number(value: number): string {
    return this.#format('number', () => new Intl.NumberFormat(this.language)).format(value);
  }

  /** "Malo, Aminata and Léa". */
  list(items: readonly string[]): string {
    return this.#format('list', () => new Intl.ListFormat(this.language)).format(items);
  }

  /** The same, with templates for items. */
  richList(items: readonly unknown[]): unknown[] {
    const names = items.map((_, index) => String(index));
    return this.#format('list', () => new Intl.ListFormat(this.language))
      .formatToParts(names)
      .map((part) => (part.type === 'element' ? items[Number(part.value)] : part.value));
  }

  /** An organisation's word in this language, or as it is. */
  label(label: Label): string {
    const { translations = {} } = label;
    return translations[this.language] ?? translations[this.language.split('-')[0] ?? ''] ?? label.value;
  }

  /** "3 min ago", "yesterday", "Friday", then a date. */
  timeAgo(instant: string, now: number = Date.now()): string {
    const time = Date.parse(instant);
    if (Number.isNaN(time)) return '';
    const seconds = Math.round((now - time) / 1000);
    const relative = this.#format(
      'relative',
      () => new Intl.RelativeTimeFormat(this.language, { numeric: 'auto', style: 'short' }),
    );
    const say = (value: number, unit: Intl.RelativeTimeFormatUnit): string =>
      this.#isolate(relative.format(value, unit));
    if (seconds < 45) return say(0, 'second');
    if (seconds < 3600) return say(-Math.max(1, Math.round(seconds / 60)), 'minute');
    const days = Math.round((startOfDay(now) - startOfDay(time)) / DAY);
    if (days === 0) return say(-Math.max(1, Math.round(seconds / 3600)), 'hour');
    if (days === 1) return say(-1, 'day');
    if (days < 7) return this.date(instant, { weekday: 'long' });
    const sameYear = new Date(time).getFullYear() === new Date(now).getFullYear();
    return this.date(instant, { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
  }

  /** "23 November 2026 at 09:30", for titles and where the exact time matters. */
  dateTime(instant: string): string {
    return this.date(instant, { dateStyle: 'long', timeStyle: 'short' });
  }

  date(instant: string, options: Intl.DateTimeFormatOptions): string {
    const format = this.#format(
      JSON.stringify(options),
      () => new Intl.DateTimeFormat(this.language, options),
    );
    const time = Date.parse(instant);
    return Number.isNaN(time) ? '' : this.#isolate(format.format(time));
  }

  #form(key: StringKey, values: Readonly<Record<string, unknown>>): string {
    const text: string | Plural | undefined = this.#overrides[key] ?? this.#strings[key];
    if (text === undefined) {
      // Said before anybody loaded what is said later: it comes now, and all who are on the page say it again.
      void loadLaterStrings().then(sayAgain, () => undefined);
      return '';
    }
    if (typeof text === 'string') return text;
    const count = Number(values['count'] ?? 0);
    const rules = this.#format('plural', () => new Intl.PluralRules(this.language));
    return (text[rules.select(count)] ?? text.other).replace('#', this.number(count));
  }

  #format<T>(name: string, make: () => T): T {
    let format = this.#formats.get(name);
    if (!format) this.#formats.set(name, (format = make()));
    return format as T;
  }
}

function startOfDay(time: number): number {
  const date = new Date(time);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

/** Localizers are shared: thousands of elements speak the same language. */
const localizers = new Map<string, Localizer>();

/** The `lang` of the element or its nearest ancestor, through shadow roots; else the browser's. */
function languageOf(element: Element): string {
  return (
    composedClosest(element, '[lang]:not([lang=""])')?.getAttribute('lang') ?? (navigator.language || 'en')
  );
}

/** All localised elements on the page, told when a `lang` changes anywhere above them. */
const listeners = new Set<(force: boolean) => void>();
const sayAgain = (): void => listeners.forEach((listener) => listener(true));
let observer: MutationObserver | undefined;

function observeLanguage(listener: (force: boolean) => void): () => void {
  observer ??= new MutationObserver(() => listeners.forEach((changed) => changed(false)));
  if (listeners.size === 0) {
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) observer?.disconnect();
  };
}

export interface LocalizedHost extends ReactiveControllerHost, Element {
  readonly strings: StringOverrides | undefined;
}

/** Gives an element its language, follows changes at run time, and holds words back until they are loaded. */
export class Localize implements ReactiveController {
  readonly #host: LocalizedHost;
  readonly #saysAll: () => boolean;
  #stop: (() => void) | undefined;
  #language = '';
  #overrides: StringOverrides | undefined;
  #localizer: Localizer | undefined;

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
    this.#stop = observeLanguage((force) => {
      if (force || languageOf(this.#host) !== this.#language) this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  hostUpdate(): void {
    const language = languageOf(this.#host);
    const { strings: overrides } = this.#host;
    if (language === this.#language && overrides === this.#overrides) return;
    const locale = nearestLocale(language);
    // A first render takes what is there; a switch waits until nothing would be left blank.
    const extent = this.#localizer ? 'wanted' : 'first';
    const strings = stringsNow(locale, extent);
    if (strings) {
      this.#language = language;
      this.#overrides = overrides;
      this.#localizer = makeLocalizer(language, locale, strings, overrides);
    } else {
      // The old language stays on screen until the new one is there.
      void loadStrings(locale, extent).then(
        () => this.#host.requestUpdate(),
        () => undefined,
      );
    }
  }

  /** Nothing when the words are there; else resolves when they are, in English if theirs cannot be loaded. */
  prepare(): Promise<void> | undefined {
    if (this.#localizer) return undefined;
    const language = languageOf(this.#host);
    const locale = nearestLocale(language);
    const extent = this.#saysAll() ? 'all' : 'first';
    if (stringsNow(locale, extent)) return undefined;
    return loadStrings(locale, extent).catch(async () => {
      await loadStrings('en');
      const strings = stringsNow('en');
      if (strings) this.#localizer = makeLocalizer(language, 'en', strings, this.#host.strings);
    });
  }
}

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
  const key = `${language} ${foreign}`;
  let localizer = localizers.get(key);
  if (!localizer) localizers.set(key, (localizer = new Localizer(language, strings, {}, foreign)));
  return localizer;
}
