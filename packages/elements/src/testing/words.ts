import { enLater } from '../locales/en.later.ts';
import { en as enFirst } from '../locales/en.ts';
import { frLater } from '../locales/fr.later.ts';
import { fr as frFirst } from '../locales/fr.ts';
import type { Strings } from '../locales/index.ts';

export const en: Strings = { ...enFirst, ...enLater };
export const fr: Strings = { ...frFirst, ...frLater };
