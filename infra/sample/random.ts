/** A seeded source of numbers in [0, 1): the same seed gives the same sample province on every machine. */
export type Random = () => number;

/** Mulberry32, seeded by an FNV-1a hash of the words. Good enough for sample figures; not for secrets. */
export function seeded(...words: readonly string[]): Random {
  let state = 0x811c9dc5;
  for (const character of words.join('|')) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}
