const NAMED = 4

/** Whose part an entry is: 全部, the names, or some of them and how many. */
export function whoseWords(people: readonly string[]): string {
  if (people.length === 0) return '整件事'
  return people.length > NAMED ? `${people.slice(0, NAMED - 1).join('、')}等 ${people.length} 人` : people.join('、')
}
