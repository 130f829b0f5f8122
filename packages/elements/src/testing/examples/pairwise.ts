/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Row = readonly string[];

/**
 * Of these rows a few in which every two values that stand together in some row still do.
 * @param random decides between rows that bring as much
 */
export function pairwise<T>(rows: readonly T[], valuesOf: (row: T) => Row, random: () => number): T[] {
  const pairs = rows.map((row) => pairsOf(valuesOf(row)));
  const left = new Set(pairs.flat());
  const chosen: T[] = [];
  while (left.size > 0) {
    let best = -1;
    let most = 0;
    // A look at some of them finds nearly as few rows as a look at all, in a hundredth of the time.
    for (let look = 0; look < 60 || most === 0; look++) {
      const at = Math.floor(random() * rows.length);
      const brings = (pairs[at] ?? []).filter((pair) => left.has(pair)).length;
      if (brings > most) [best, most] = [at, brings];
    }
    for (const pair of pairs[best] ?? []) left.delete(pair);
    chosen.push(rows[best] as T);
  }
  return chosen;
}

function pairsOf(values: Row): string[] {
  return values.flatMap((one, at) =>
    values.slice(at + 1).map((other, gap) => JSON.stringify([at, one, at + 1 + gap, other])),
  );
}
