/** The first character of a name, whole: a rare character or an emoji is two units of a string. */
export function initialOf(name: string): string {
  return Array.from(name.trim())[0] ?? '？'
}
