/** How many letters must be changed, added, left out or swapped with their neighbour. */
function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(next[column - 1]! + 1, last[column]! + 1, last[column - 1]! + (same ? 0 : 1));
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) best = Math.min(best, before[column - 2]! + 1);
      next.push(best);
    }
    [before, last] = [last, next];
  }
  return last[other.length]!;
}

/** The word that was probably meant; undefined where none is near. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const lower = word.toLowerCase();
  let best: { word: string; apart: number } | undefined;
  for (const candidate of words) {
    const apart = distance(lower, candidate.toLowerCase());
    if (apart <= Math.max(1, Math.floor(word.length * 0.4)) && apart < (best?.apart ?? Infinity)) {
      best = { word: candidate, apart };
    }
  }
  return best?.word;
}

/** `Did you mean “words”?`, or what else to say where nothing is near. */
export function didYouMean(word: string, words: Iterable<string>, otherwise: string): string {
  const found = nearest(word, words);
  return found === undefined ? otherwise : `did you mean “${found}”?`;
}

/** `a, b and c`; of many only the first ones. */
export function enumerate(words: readonly string[], most = 8): string {
  if (words.length > most) return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
