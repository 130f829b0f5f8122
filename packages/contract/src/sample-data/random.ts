/** A stream of numbers that is the same for the same seed on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  between(min: number, max: number): number;
  /** True in the given share of cases. */
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members in random order; all of them where there are fewer. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** FNV-1a, 32 bits: spreads similar texts far apart. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/**
 * mulberry32 by Tommy Ettinger. Give every record a stream of its own (`randomFor(seed, recordId)`), so that adding one
 * record leaves all others as they were.
 */
export function randomFor(...keys: readonly (string | number)[]): Random {
  let state = hash(keys.join('\n'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (list) => {
      const picked = list[between(0, list.length - 1)];
      if (picked === undefined) throw new RangeError('Nothing to pick from');
      return picked;
    },
    sample: (list, count) => {
      const rest = [...list];
      const chosen = [];
      while (chosen.length < count && rest.length > 0)
        chosen.push(...rest.splice(between(0, rest.length - 1), 1));
      return chosen;
    },
  };
}

/** Draws every card once, in random order, before any comes again. */
export class Deck<Card> {
  readonly #cards: readonly Card[];
  readonly #random: Random;
  readonly #mayComeAgain: (card: Card) => boolean;
  #left: Card[];

  /** @param mayComeAgain whether a card is shuffled in again once all have been drawn */
  constructor(cards: readonly Card[], random: Random, mayComeAgain: (card: Card) => boolean = () => true) {
    this.#cards = cards;
    this.#random = random;
    this.#mayComeAgain = mayComeAgain;
    this.#left = random.sample(cards, cards.length);
  }

  /** The next card that fits; those that do not stay for later. */
  draw(fits: (card: Card) => boolean = () => true): Card {
    let index = this.#left.findIndex(fits);
    if (index < 0) {
      const again = this.#cards.filter(this.#mayComeAgain);
      this.#left.push(...this.#random.sample(again, again.length));
      index = this.#left.findIndex(fits);
    }
    const [card] = this.#left.splice(index, 1);
    if (index < 0 || card === undefined) throw new RangeError('No card fits');
    return card;
  }
}

/** Eight letters and digits that depend on the words. */
export function keyOf(words: string): string {
  const random = randomFor('key', words);
  return Array.from({ length: 8 }, () => 'abcdefghijkmnpqrstuvwxyz23456789'[random.between(0, 31)]).join('');
}
