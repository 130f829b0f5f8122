import type { SamplePerson } from './company.ts';
import type { Random } from './random.ts';
import { phrasesEn } from './threads/phrases-en.ts';
import { phrasesFr } from './threads/phrases-fr.ts';
import type { Phrases } from './threads/phrases.ts';

export type Language = 'fr' | 'en';

const phrasesIn: Readonly<Record<Language, Phrases>> = { fr: phrasesFr, en: phrasesEn };
const siteNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  's-nantes': { fr: 'Nantes', en: 'Nantes' },
  's-saint-nazaire': { fr: 'Saint-Nazaire', en: 'Saint-Nazaire' },
  's-gent': { fr: 'Gand', en: 'Gent' },
  's-casablanca': { fr: 'Casablanca', en: 'Casablanca' },
};
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
};

/** Fills the blanks of a phrase as its speaker would: their own site, a colleague who is not spoken to. */
export function fillBlanks(
  phrase: string,
  {
    language,
    speaker,
    spokenTo,
    people,
    random,
  }: {
    readonly language: Language;
    readonly speaker: SamplePerson;
    readonly spokenTo: readonly SamplePerson[];
    readonly people: readonly SamplePerson[];
    readonly random: Random;
  },
): string {
  const { machines, clients } = phrasesIn[language];
  const colleagues = people.filter(
    (person) =>
      person.siteId === speaker.siteId &&
      ![speaker, ...spokenTo].includes(person) &&
      // French elides before a vowel ("d’Inès"); the phrases do not.
      (language === 'en' || !/^[aeiouyh]/i.test(person.displayName.normalize('NFD'))),
  );
  return phrase.replaceAll(/\{(person|site|n|day|machine|client)\}/g, (_, blank: string) => {
    if (blank === 'n') return String(random.between(3, 24));
    if (blank === 'day') return random.pick(weekdays[language]);
    if (blank === 'machine') return random.pick(machines);
    if (blank === 'client') return random.pick(clients);
    if (blank === 'site') return siteNames[speaker.siteId]?.[language] ?? '';
    const colleague = random.pick(colleagues);
    return random.chance(0.4) ? `@{${colleague.login}}` : colleague.displayName;
  });
}
