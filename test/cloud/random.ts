/** The same numbers from the same seed. */
export function randomOf(seed: number) {
  let state = seed + 0x9e3779b9
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    below,
    chance: (part: number) => next() < part,
    pick: <T>(all: readonly T[]): T => all[below(all.length)] as T,
  }
}

export type Random = ReturnType<typeof randomOf>
