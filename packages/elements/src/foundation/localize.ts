import type { Label } from '@maillon/contract';
import {
  loadLaterStrings,
  type Plural,
  type StringKey,
  type StringOverrides,
  type Strings,
} from '../locales/index.ts';
import { runsRightToLeft, sayAnew } from './page-language.ts';

type Values = Readonly<Record<string, string | number>>;
const DAY = 86_400_000;

const isolated = (text: string): string => `\u2068${text}\u2069`;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const leftToRight = new RegExp(`(?!${rightToLeft.source})\\p{L}`, 'u');

/** Texts, numbers, lists and times in one language. */
export class Localizer {
  /** The tag the page asked for, `fr-BE`: for dates and numbers. */
  readonly language: string;
  readonly #strings: Partial<Strings>;
  readonly #overrides: StringOverrides;
  readonly #formats = new Map<string, unknown>();
  readonly #isolate: (text: string) => string;
  /** Letters that run against this language: a name that has some keeps its own direction. */
  readonly #contrary: RegExp;

  /** @param foreign the page speaks another language, which may run the other way: every text is kept in its own direction */
  constructor(language: string, strings: Partial<Strings>, overrides: StringOverrides = {}, foreign = false) {
    this.#isolate = foreign ? isolated : (text) => text;
    this.#contrary = runsRightToLeft(language) ? leftToRight : rightToLeft;
    this.language = language;
    this.#strings = strings;
    this.#overrides = overrides;
  }

  /** The text of `key` with `{name}` replaced by values. A plural chooses its form by `values.count`. */
  t(key: StringKey, values: Values = {}): string {
    const text = this.#form(key, values).replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? this.number(value) : this.#inItsDirection(value);
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

  /** A number with its unit, or in another form of its own. */
  quantity(value: number, options: Intl.NumberFormatOptions): string {
    const make = (): Intl.NumberFormat => new Intl.NumberFormat(this.language, options);
    return this.#format(JSON.stringify(options), make).format(value);
  }

  /** "Malo, Aminata and Léa". */
  list(items: readonly string[]): string {
    return this.#format('list', () => new Intl.ListFormat(this.language)).format(
      items.map((item) => this.#inItsDirection(item)),
    );
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

  #inItsDirection(value: string): string {
    return this.#contrary.test(value) ? isolated(value) : value;
  }

  #form(key: StringKey, values: Readonly<Record<string, unknown>>): string {
    const text: string | Plural | undefined = this.#overrides[key] ?? this.#strings[key];
    if (text === undefined) {
      // Said before anybody loaded what is said later: it comes now, and all who are on the page say it again.
      void loadLaterStrings().then(sayAnew, () => undefined);
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
