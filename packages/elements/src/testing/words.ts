import { arLater } from '../locales/ar.later.ts';
import { ar as arFirst } from '../locales/ar.ts';
import { deLater } from '../locales/de.later.ts';
import { de as deFirst } from '../locales/de.ts';
import { enLater } from '../locales/en.later.ts';
import { en as enFirst } from '../locales/en.ts';
import { esLater } from '../locales/es.later.ts';
import { es as esFirst } from '../locales/es.ts';
import { frLater } from '../locales/fr.later.ts';
import { fr as frFirst } from '../locales/fr.ts';
import { jaLater } from '../locales/ja.later.ts';
import { ja as jaFirst } from '../locales/ja.ts';
import type { Strings } from '../locales/index.ts';
import type { Language } from '../locales/translation.ts';

export const en: Strings = { ...enFirst, ...enLater };
export const fr: Strings = { ...frFirst, ...frLater };
export const de: Strings = { ...deFirst, ...deLater };
export const es: Strings = { ...esFirst, ...esLater };
export const ar: Strings = { ...arFirst, ...arLater };
export const ja: Strings = { ...jaFirst, ...jaLater };

/** By language. */
export const words: Readonly<Record<Language, Strings>> = { en, fr, de, es, ar, ja };
