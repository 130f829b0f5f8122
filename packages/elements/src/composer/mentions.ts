import type { Person } from '@maillon/contract';

/** A mention as Markdown has it; a name holds neither brackets nor line breaks. */
const links = /\[@([^[\]\n]+)\]\(person:([^()\s]+)\)/g;

/**
 * People named in a text. The field shows `@Inès Carvalho`; what is kept and sent says whom that means:
 * `[@Inès Carvalho](person:p-ines)`. A name stands for one person within a text.
 */
export class Mentions {
  readonly #ids = new Map<string, string>();
  #names: RegExp | undefined;

  /** Remembers a person and gives the name under which the field shows them. */
  add(person: Person): string {
    const plain =
      person.displayName
        .replace(/\s+/g, ' ')
        .replace(/[[\]\\`<>]/g, '')
        .trim() || person.id;
    const id = encodeURIComponent(person.id);
    // Two people of one name are told apart by what they do.
    const names = [plain, `${plain} (${person.headline?.replace(/[[\]\\`<>()\n]/g, '') || person.id})`];
    const name = names.find((each) => (this.#ids.get(each) ?? id) === id) ?? `${plain} (${person.id})`;
    this.#remember(name, id);
    return name;
  }

  /** A kept text as the field shows it. */
  shown(kept: string): string {
    return kept.replace(links, (link, name: string, id: string) => {
      if ((this.#ids.get(name) ?? id) !== id) return link;
      this.#remember(name, id);
      return `@${name}`;
    });
  }

  /** What stands in the field, as it is kept and sent. */
  kept(shown: string): string {
    if (!this.#names) return shown;
    return shown.replace(this.#names, (_, name: string) => `[@${name}](person:${this.#ids.get(name)})`);
  }

  /** The ids of those who are named in a kept text. */
  idsIn(kept: string): string[] {
    return [...new Set([...kept.matchAll(links)].map(([, , id = '']) => decodeURIComponent(id)))];
  }

  nameOf(id: string): string | undefined {
    const escaped = encodeURIComponent(id);
    return [...this.#ids].find(([, known]) => known === escaped)?.[0];
  }

  #remember(name: string, id: string): void {
    if (this.#ids.has(name)) return;
    this.#ids.set(name, id);
    const longestFirst = [...this.#ids.keys()].sort((a, b) => b.length - a.length);
    const escaped = longestFirst.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // Not within a link that somebody wrote by hand, nor where the name goes on.
    this.#names = new RegExp(`(?<![\\[\\p{L}\\p{N}])@(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  }
}
