import type { Id, RichText } from '../types.ts';
import type { SampleAudience, SampleGroup, SamplePerson } from './company.ts';
import type { Random } from './random.ts';
import { voicesOf } from './script.ts';
import type { ScriptActivity } from './script.ts';

export const everyone: SampleAudience = { kind: 'everyone', id: null };

/** Only those thanked, and who thanks them. */
export const thankedOnly: SampleAudience = { kind: 'people', id: null };

/** No reaction comes from more than this share of those who may read. */
export const largestCrowd = 0.75;

/** The people and groups that scripts name by login and key. */
export class ScriptCast {
  readonly #people: readonly SamplePerson[];
  readonly #groups: readonly SampleGroup[];
  readonly #byLogin: ReadonlyMap<string, SamplePerson>;

  constructor(people: readonly SamplePerson[], groups: readonly SampleGroup[]) {
    this.#people = people;
    this.#groups = groups;
    this.#byLogin = new Map(people.map((person) => [person.login, person]));
  }

  person(login: string): SamplePerson {
    const person = this.#byLogin.get(login);
    if (!person) throw new Error(`Nobody has the login ${login}`);
    return person;
  }

  group(key: string): SampleGroup {
    const group = this.#groups.find((candidate) => candidate.key === key);
    if (!group) throw new Error(`No group ${key}`);
    return group;
  }

  /** As the script says; but what colleagues of other sites answered was for everyone. */
  audience(script: ScriptActivity): SampleAudience {
    const [kind, key = ''] = script.to.split(':');
    if (kind === 'group') return { kind, id: this.group(key).id };
    if (kind === 'thanked') return thankedOnly;
    const id = `s-${key}`;
    const isLocal =
      kind === 'site' && [...voicesOf(script)].every((login) => this.person(login).siteId === id);
    return isLocal ? { kind: 'site', id } : everyone;
  }

  /** Who may see it, in random order; never the author, and no more than the given share. */
  crowd(audience: SampleAudience, authorId: Id | null, random: Random, share = 1): Id[] {
    const readers = this.#readers(audience).filter((id) => id !== authorId);
    return random.sample(readers, Math.round(readers.length * share));
  }

  /** Markdown in which `@{login}` has become a mention. */
  words(body: string): RichText {
    const value = body.replaceAll(/@\{([^}]*)\}/g, (_, login: string) => {
      const person = this.person(login);
      return `[@${person.displayName}](person:${person.id})`;
    });
    return { format: 'markdown', value };
  }

  #readers({ kind, id }: SampleAudience): readonly Id[] {
    if (kind === 'group') return this.#groups.find((group) => group.id === id)?.memberIds ?? [];
    const people = kind === 'site' ? this.#people.filter((person) => person.siteId === id) : this.#people;
    return people.map((person) => person.id);
  }
}

/**
 * Parts a crowd as the counts say. Where it is too small for all of them, each gets its share.
 *
 * @param crowd in random order
 */
export function part(crowd: readonly Id[], counts: readonly number[]): Id[][] {
  const wanted = counts.reduce((sum, count) => sum + count, 0);
  const share = Math.min(1, crowd.length / Math.max(1, wanted));
  let start = 0;
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    const end = Math.round(sum * share);
    const ids = crowd.slice(start, end);
    start = end;
    return ids;
  });
}
