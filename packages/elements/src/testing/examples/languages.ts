import { nearestLocale } from '../../locales/index.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every language that the elements speak. */
export const languages: readonly string[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .filter((code) => nearestLocale(code) === code);

/** Makes the page one in this language, in its direction. */
export function speak(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}
