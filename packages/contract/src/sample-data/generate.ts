import type { SamplePerson } from './company.ts';
import { fillBlanks } from './fill-blanks.ts';
import type { Language } from './fill-blanks.ts';
import { groupKeysOf } from './people.ts';
import { Deck, randomFor } from './random.ts';
import type { Random } from './random.ts';
import { day } from './script.ts';
import type { ScriptActivity, ScriptComment, ScriptReactions } from './script.ts';
import { phrasesEn } from './threads/phrases-en.ts';
import { phrasesFr } from './threads/phrases-fr.ts';
import type { PhraseComments, PhraseKudos } from './threads/phrases.ts';

export type ScriptKudos = ScriptActivity & { readonly kind: 'kudos' };

/** What fills the eighteen months around the hand-written core. */
export interface GeneratedScripts {
  readonly activities: readonly ScriptActivity[];
  /** Thank-yous that only profiles show. */
  readonly quietKudos: readonly ScriptKudos[];
}

/** How many of each, so that the company has about 600 entries and 300 thank-yous in all. */
export interface Wanted {
  readonly posts: number;
  readonly kudosPosts: number;
  readonly quietKudos: number;
  readonly memberships: number;
}

/** The newest pages of the feed are the hand-written ones. */
const newest = 9 * day;
const oldest = 545 * day;

/** Whose work the phrases are about. */
const crafts = new Set([
  'Méthodes',
  'Qualité',
  'Atelier A',
  'Atelier B',
  'Bureau d’études',
  'Sécurité',
  'Logistique',
  'Essais',
  'Service',
  'Automation',
  'Field service',
  'Logistics',
]);

const languageOf = (person: SamplePerson): Language => (person.siteId === 's-gent' ? 'en' : 'fr');

/** Writes the rest of the company from phrases. The same people, numbers and seed give the same words. */
export function generateScripts(
  people: readonly SamplePerson[],
  wanted: Wanted,
  seed: number,
): GeneratedScripts {
  return new Ghostwriter(people, seed).write(wanted);
}

/** A post that is being talked about. */
interface Posted {
  readonly author: SamplePerson;
  readonly language: Language;
  readonly readers: readonly SamplePerson[];
  readonly isTechnical: boolean;
}

class Ghostwriter {
  readonly #people: readonly SamplePerson[];
  readonly #random: Random;
  readonly #used = new Set<string>();
  readonly #posts: Readonly<Record<Language, Deck<string>>>;
  readonly #kudos: Readonly<Record<Language, Readonly<Record<keyof PhraseKudos, Deck<string>>>>>;
  readonly #comments: Readonly<Record<Language, Readonly<Record<keyof PhraseComments, Deck<string>>>>>;

  constructor(people: readonly SamplePerson[], seed: number) {
    this.#people = people;
    this.#random = randomFor(seed, 'ghostwriter');
    const deck = (phrases: readonly string[]): Deck<string> => new Deck(phrases, this.#random);
    // Words that are met twice within the months they fill would jar: those without a blank are used once.
    const sparing = (phrases: readonly string[]): Deck<string> =>
      new Deck(phrases, this.#random, (phrase) => phrase.includes('{'));
    this.#posts = { fr: sparing(phrasesFr.posts), en: sparing(phrasesEn.posts) };
    this.#kudos = { fr: eachValue(phrasesFr.kudos, sparing), en: eachValue(phrasesEn.kudos, sparing) };
    this.#comments = { fr: eachValue(phrasesFr.comments, deck), en: eachValue(phrasesEn.comments, deck) };
  }

  write(wanted: Wanted): GeneratedScripts {
    const authors = this.#people.filter((person) => crafts.has(person.department));
    // Oldest first, so that the same comment does not come twice in the same weeks.
    const posts = this.#times(wanted.posts).map((ago) => this.#post(this.#random.pick(authors), ago));
    const kudos = this.#times(wanted.kudosPosts + wanted.quietKudos).map((ago) => this.#thanks(ago));
    const told = new Set(this.#random.sample(kudos, wanted.kudosPosts));
    const joined = this.#memberships(wanted.memberships);
    return {
      activities: [...posts, ...joined, ...told],
      quietKudos: kudos.filter((script) => !told.has(script)),
    };
  }

  /** From the oldest to the newest, evenly with some disorder. */
  #times(count: number): number[] {
    const step = (oldest - newest) / count;
    return Array.from({ length: count }, (_, index) =>
      Math.round(oldest - step * (index + this.#random.next())),
    );
  }

  #post(author: SamplePerson, ago: number): ScriptActivity {
    const language = languageOf(author);
    const isLocal = this.#random.chance(0.4);
    const { phrase, text } = this.#newText(this.#posts[language], language, author, []);
    // About a machine or a client there is something to ask and to add; elsewhere that would jar.
    const isTechnical = /\{(machine|client)\}/.test(phrase);
    const size = this.#random.chance(0.08)
      ? 0
      : this.#random.between(isTechnical ? 3 : 1, isTechnical ? 15 : 10);
    return {
      kind: 'post',
      by: author.login,
      ago,
      to: isLocal ? `site:${author.siteId.slice(2)}` : 'everyone',
      lang: language,
      body: text,
      reactions: this.#reactions(12),
      comments: this.#thread(
        { author, language, readers: this.#readers(author, language, isLocal), isTechnical },
        size,
        ago,
      ),
    };
  }

  /** Who answers in this language: colleagues of the site, or everyone who reads it. */
  #readers(author: SamplePerson, language: Language, isLocal: boolean): SamplePerson[] {
    return this.#people.filter((person) => {
      if (person.id === author.id) return false;
      if (isLocal) return person.siteId === author.siteId;
      return (
        languageOf(person) === language ||
        (language === 'en' && groupKeysOf(person.login).includes('english'))
      );
    });
  }

  #thread(post: Posted, size: number, ago: number): ScriptComment[] {
    const comments: ScriptComment[] = [];
    let left = size;
    let after = this.#random.between(10, 90);
    let asked = !post.isTechnical;
    for (const speaker of this.#random.sample(post.readers, size)) {
      if (left <= 0) break;
      const does: keyof PhraseComments = this.#random.pick(
        post.isTechnical ? (asked ? talk : ([...talk, 'ask', 'ask'] as const)) : smallTalk,
      );
      asked ||= does === 'ask';
      const isAnswered = left > 1 && (does === 'add' || does === 'joke') && this.#random.chance(0.35);
      const replies = isAnswered ? this.#replies(does, post, speaker) : [];
      const body = this.#comment(does, post.language, speaker, post.author);
      comments.push({ by: speaker.login, after, body, reactions: this.#reactions(2), replies });
      left -= 1 + replies.length;
      after = Math.min(ago - 1, after + this.#random.between(5, 300));
    }
    return comments;
  }

  /** The author thanks for what was added; a joke gets another one. */
  #replies(
    does: 'add' | 'joke',
    { author, readers, language }: Posted,
    speaker: SamplePerson,
  ): ScriptComment[] {
    const other = does === 'add' ? author : this.#random.pick(readers);
    if (other.id === speaker.id) return [];
    const body = this.#comment(does === 'add' ? 'thanks' : 'joke', language, other, speaker);
    return [{ by: other.login, after: this.#random.between(3, 120), body, reactions: this.#reactions(2) }];
  }

  #comment(
    does: keyof PhraseComments,
    language: Language,
    speaker: SamplePerson,
    answered: SamplePerson,
  ): string {
    const deck = this.#comments[language][does];
    // "Also at Nantes?" is no question for somebody who is there too.
    const isNear = speaker.siteId === answered.siteId;
    const phrase = deck.draw((candidate) => !isNear || !candidate.includes('{site}'));
    const spokenTo = [answered];
    const said = fillBlanks(phrase, {
      language,
      speaker,
      spokenTo,
      people: this.#people,
      random: this.#random,
    });
    return this.#random.chance(0.1) ? `${said} ${this.#random.pick(faces[does])}` : said;
  }

  #thanks(ago: number): ScriptKudos {
    const giver = this.#random.pick(this.#people);
    const language = languageOf(giver);
    const near = this.#people.filter((person) => person.id !== giver.id && person.siteId === giver.siteId);
    const far = this.#people.filter(
      (person) => person.siteId !== giver.siteId && (language === 'en' || languageOf(person) === language),
    );
    const recipients = this.#random.sample(
      this.#random.chance(0.75) ? near : far,
      this.#random.chance(0.15) ? 2 : 1,
    );
    const value = this.#random.pick([
      'help',
      'pass-on',
      'reliability',
      'sobriety',
      'boldness',
      'care',
    ] as const);
    return {
      kind: 'kudos',
      by: giver.login,
      ago,
      to: 'everyone',
      lang: language,
      recipients: recipients.map((person) => person.login),
      value,
      body: this.#newText(this.#kudos[language][value], language, giver, recipients).text,
      reactions: this.#reactions(12),
    };
  }

  /** People who joined a group, each pair once. */
  #memberships(count: number): ScriptActivity[] {
    const pairs = this.#people.flatMap((person) =>
      groupKeysOf(person.login).map((group) => ({ person, group })),
    );
    const times = this.#times(count);
    return this.#random.sample(pairs, count).map(({ person, group }, index) => ({
      kind: 'membership',
      by: person.login,
      ago: times[index] ?? oldest,
      to: `group:${group}`,
      body: '',
      group,
      reactions: this.#reactions(5),
    }));
  }

  #reactions(most: number): ScriptReactions {
    const total = Math.floor(this.#random.next() ** 2 * (most + 1));
    const second = this.#random.pick(['celebrate', 'support', 'insightful', 'thanks'] as const);
    const other = Math.floor((total * this.#random.next()) / 2);
    return { like: total - other, ...(other > 0 ? { [second]: other } : {}) };
  }

  /** Words that nobody has used yet. */
  #newText(
    deck: Deck<string>,
    language: Language,
    speaker: SamplePerson,
    spokenTo: readonly SamplePerson[],
  ): { phrase: string; text: string } {
    for (;;) {
      const phrase = deck.draw();
      const text = fillBlanks(phrase, {
        language,
        speaker,
        spokenTo,
        people: this.#people,
        random: this.#random,
      });
      if (this.#used.has(text)) continue;
      this.#used.add(text);
      return { phrase, text };
    }
  }
}

/** What some put after their words. */
const faces: Readonly<Record<keyof PhraseComments, readonly string[]>> = {
  agree: ['👍', '💯', '🙌'],
  ask: ['🤔'],
  add: ['🙂'],
  joke: ['😄', '😅', '😂', '🙃'],
  thanks: ['🙏', '🙏🏽', '👏', '❤️'],
};
const talk = ['agree', 'agree', 'add', 'add', 'joke', 'thanks'] as const;
const smallTalk = ['agree', 'joke', 'thanks'] as const;

function eachValue<Key extends string, One, Other>(
  record: Readonly<Record<Key, One>>,
  change: (value: One) => Other,
): Record<Key, Other> {
  return Object.fromEntries(
    Object.entries<One>(record).map(([key, value]) => [key, change(value)]),
  ) as Record<Key, Other>;
}
