import type { Line } from './cell-lines'
import { fieldOf, isHeader, isTitle, LONGEST_TITLE } from './columns'
import { isHeading, rowNumber } from './table'

/** A header whose titles stand on lines of their own: lines `start` to `end` (not included). */
export type HeaderLines = { start: number; end: number; titles: string[] }

const MOST_TITLES = 14
/** Titles we do not know may stand between those we do, and behind them if the first row's number follows. */
const MOST_UNKNOWN = 3

/** Every header among the lines, in order. */
export function headersIn(lines: readonly Line[]): HeaderLines[] {
  const headers: HeaderLines[] = []
  const titles = lines.map((_line, at) => titleAt(lines, at))
  for (let at = 0; at < lines.length; ) {
    const header = headerAt(lines, titles, at)
    if (header) headers.push(header)
    at = header?.end ?? at + 1
  }
  return headers
}

type Title = { title: string; end: number } | undefined

function headerAt(lines: readonly Line[], known: readonly Title[], start: number): HeaderLines | undefined {
  const first = known[start]
  if (!first) return undefined
  const titles = [first.title]
  let { end } = first
  let unknown: string[] = []
  for (let at = end; at < lines.length && titles.length + unknown.length < MOST_TITLES; ) {
    const line = lines[at]
    if (!line || rowNumber(line.text) !== undefined) {
      if (unknown.length > 0) return isHeader(titles) ? { start, end: at, titles: [...titles, ...unknown] } : undefined
      break
    }
    const title = known[at]
    if (title) {
      titles.push(...unknown, title.title)
      unknown = []
      end = title.end
      at = end
    } else if (line.text.length <= LONGEST_TITLE && !isHeading(line.text) && unknown.length < MOST_UNKNOWN) {
      unknown.push(line.text)
      at += 1
    } else break
  }
  return titles.length > 1 && isHeader(titles) ? { start, end, titles } : undefined
}

/** A title on one line or, broken, on two (完成 over 时限). */
function titleAt(lines: readonly Line[], at: number): Title {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || line.text.length > LONGEST_TITLE * 2 || isHeading(line.text)) return undefined
  const broken = next && line.text.length + next.text.length <= LONGEST_TITLE && isTitle(line.text + next.text)
  if (broken) return { title: `${line.text}\n${next.text}`, end: at + 2 }
  return fieldOf(line.text) ? { title: line.text, end: at + 1 } : undefined
}
