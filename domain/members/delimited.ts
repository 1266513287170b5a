/** A quoted cell longer than this is a stray quotation mark, which must not swallow the rows after it. */
const LONGEST_QUOTED = 2000

/** The cells of a .csv's text, as RFC 4180 has them, leniently: a quotation mark that does not enclose a whole cell is text. */
export function splitDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = quotedCell(text, at, delimiter)
    const end = quoted?.end ?? endOfCell(text, at, delimiter)
    row.push((quoted?.value ?? text.slice(at, end)).trim())
    if (text[end] !== delimiter) {
      rows.push(row)
      row = []
    }
    at = end + 1
  }
  return rows
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1
  return end
}

function quotedCell(text: string, from: number, delimiter: string): { value: string; end: number } | undefined {
  let at = from
  while (text[at] === ' ') at += 1
  if (text[at] !== '"') return undefined
  let value = ''
  for (at += 1; at < text.length && at - from < LONGEST_QUOTED; at += 1) {
    if (text[at] !== '"') value += text[at]
    else if (text[at + 1] === '"') {
      value += '"'
      at += 1
    } else {
      let end = at + 1
      while (text[end] === ' ') end += 1
      return end >= text.length || text[end] === delimiter || text[end] === '\n' ? { value, end } : undefined
    }
  }
  return undefined
}
