const plain = (text: string) => text.replace(/[\s·•]/g, '').toLowerCase()

/** Those whose name contains what was typed; blanks and the dot of minority names make no difference. All of them for nothing. */
export function namesLike<T extends { name: string }>(people: readonly T[], typed: string): readonly T[] {
  const wanted = plain(typed)
  return wanted === '' ? people : people.filter(({ name }) => plain(name).includes(wanted))
}
