/** Digits that a spreadsheet shows of a number; what follows them is the error of its arithmetic. */
const DIGITS = 15

/**
 * A cell's value as its sheet shows it, as far as lists have it: 1, 25%, 4次, 2026-06-30, 2026年6月 (kept as its first day),
 * 6月30日 (kept with the year in which it was typed, which says nothing).
 */
export function shownValue(value: Date | number | string | boolean, format = ''): string {
  if (value instanceof Date) return shownDate(value, format)
  return typeof value === 'number' ? shownNumber(value, format) : String(value)
}

function shownNumber(value: number, format: string): string {
  const pattern = /^(?:"([^"]*)")?(?:#,##)?(0+)(?:\.(0+))?(%)?(?:"([^"]*)")?$/.exec(format.replace(/_ $/, ''))
  const plain = String(Number(value.toPrecision(DIGITS)))
  if (!pattern || !Number.isFinite(value)) return plain
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = pattern
  const shown = (percent ? value * 100 : value).toFixed(decimals.length)
  const isPlain = whole.length === 1 || value < 0
  const padded = isPlain ? shown : shown.padStart(whole.length + (decimals === '' ? 0 : decimals.length + 1), '0')
  return `${before}${padded}${percent}${after}`
}

/** exceljs gives the sheet's own day and hour as those of UTC. */
function shownDate(value: Date, format: string): string {
  // As spreadsheets show what is no date.
  if (Number.isNaN(value.getTime())) return '######'
  const iso = value.toISOString()
  const [year, month, day] = iso.slice(0, iso.indexOf('T')).split('-').map(Number)
  const parts = format
    .replace(/"[^"]*"|\[[^\]]*\]|am\/pm/gi, '')
    .toLowerCase()
    .replace(/h+[^a-z]*m+|m+[^a-z]*s+/g, 'h')
  const has = (part: string) => parts.includes(part)
  const time = has('h') ? iso.slice(iso.indexOf('T') + 1).slice(0, 5) : ''
  const date = dateIn({ year: has('y') || has('e'), month: has('m'), day: has('d') }, { year, month, day })
  return [date, time].filter((part) => part !== '').join(' ') || iso.slice(0, 10)
}

type Parts<T> = { year: T; month: T; day: T }

function dateIn(shows: Parts<boolean>, { year, month, day }: Parts<number | undefined>): string {
  if (shows.year && shows.month && shows.day) {
    return [year, `${month}`.padStart(2, '0'), `${day}`.padStart(2, '0')].join('-')
  }
  return [shows.year ? `${year}年` : '', shows.month ? `${month}月` : '', shows.day ? `${day}日` : ''].join('')
}
