/** Signs that do not begin a line. */
const NOT_FIRST = '，。、；：！？）》”’…—%,.;:!?)'

/**
 * A text broken into lines that fit, as Chinese is: anywhere but before a closing sign. Of a text that needs more than `most`
 * lines, the last one ends with an ellipsis.
 */
export function wrapText(text: string, most: number, fits: (line: string) => boolean): string[] {
  // By characters: half of an emoji is not one.
  const characters = Array.from(text)
  const lines: string[] = []
  let line: string[] = []
  for (let at = 0; at < characters.length; at += 1) {
    const next = characters[at] as string
    if (line.length === 0 || fits([...line, next].join(''))) {
      line.push(next)
      continue
    }
    if (lines.length + 1 === most) return [...lines, withEllipsis(line, fits)]
    const carried = NOT_FIRST.includes(next) && line.length > 1 ? [line.pop() as string] : []
    lines.push(line.join(''))
    line = [...carried, next]
  }
  return line.length > 0 ? [...lines, line.join('')] : lines
}

function withEllipsis(line: string[], fits: (line: string) => boolean): string {
  let kept = line
  while (kept.length > 1 && !fits(`${kept.join('')}…`)) kept = kept.slice(0, -1)
  return `${kept.join('')}…`
}
