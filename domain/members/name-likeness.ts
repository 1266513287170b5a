import { nameKey } from './person-name'

/** Whether one name can be the other with a single typing error: a wrong, missing or extra character, or two swapped. */
export function isTypingErrorApart(one: string, other: string): boolean {
  return distance([...nameKey(one)], [...nameKey(other)]) === 1
}

/**
 * Those of the roster whose names come nearest to the one given, best first: for a person to choose from, never to be taken
 * for granted. At most half of the characters, and no more than two, may differ. Shown to officers only: a visitor
 * must not learn names.
 */
export function nearestNames<T extends { name: string }>(name: string, roster: readonly T[], limit: number): T[] {
  const wanted = [...nameKey(name)]
  const most = Math.min(2, Math.floor(wanted.length / 2))
  return roster
    .map((person) => {
      const letters = [...nameKey(person.name)]
      const otherSurname = letters[0] === wanted[0] ? 0 : 1
      return {
        person,
        apart: distance(wanted, letters),
        otherSurname,
        longer: Math.abs(letters.length - wanted.length),
      }
    })
    .filter(({ apart }) => apart <= most)
    .sort(
      (a, b) =>
        a.apart - b.apart ||
        a.otherSurname - b.otherSurname ||
        a.longer - b.longer ||
        byCharacters(a.person.name, b.person.name),
    )
    .slice(0, limit)
    .map(({ person }) => person)
}

function byCharacters(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours. */
function distance(one: readonly string[], other: readonly string[]): number {
  const rows: number[][] = [other.map((_letter, index) => index).concat(other.length)]
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const at = (back: number, column: number) => rows[i - back]?.[column] ?? 0
      const same = one[i - 1] === other[j - 1]
      const best = Math.min(at(1, j) + 1, (row[j - 1] ?? 0) + 1, at(1, j - 1) + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(swapped ? Math.min(best, at(2, j - 2) + 1) : best)
    }
    rows.push(row)
  }
  return rows[one.length]?.[other.length] ?? 0
}
