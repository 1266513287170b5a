import { type StatementField, titleKey, titleOf } from './statement-titles'

const ROWS_SEARCHED = 15

/** Which column holds what, from 0. */
export type StatementColumns = {
  name: number
  amount: number
  date: number
  /** Money going out, where that is a column of its own. */
  out?: number
  /** Whether it came in or went out, said in words. */
  direction?: number
  notes: readonly number[]
  serial?: number
}

/** Where the header stands: rows `start` to `end` (from 0, end not included); or why there is none. */
export type StatementHeader =
  | { kind: 'found'; start: number; end: number; columns: StatementColumns }
  | { kind: 'none' | 'double'; problem: string }

const needed: readonly [field: 'name' | 'amount' | 'date', label: string][] = [
  ['name', '姓名'],
  ['amount', '金额'],
  ['date', '日期'],
]
const howToHead = '明细要有姓名（或对方户名）、金额、日期三列，请把这三列的列名写在表的第一行再试'

/**
 * Finds the header in the first fifteen rows: above it stand titles and lines about the account. A second row of narrower
 * titles (借方 and 贷方 below 发生额) is taken with it.
 */
export function findStatementHeader(rows: readonly (readonly string[])[]): StatementHeader {
  const first = rows.slice(0, ROWS_SEARCHED)
  for (let start = 0; start < first.length; start += 1) {
    const titles = first[start] ?? []
    const below = first[start + 1] ?? []
    const isDouble = isTitlesOnly(below) && columnsOf(below) === undefined
    const header = isDouble ? merged(titles, below) : titles
    const found = columnsOf(header)
    if (!found) continue
    const twice = needed.find(([field]) => found.twice.has(field))
    if (!twice) return { kind: 'found', start, end: start + (isDouble ? 2 : 1), columns: found.columns }
    const title = (header[found.columns[twice[0]]] ?? '').trim()
    return {
      kind: 'double',
      problem: `表头里有几列都是“${title}”，分不清用哪一列。请只留一列；左右并排的两栏请接成一栏`,
    }
  }
  return { kind: 'none', problem: whyNone(first) }
}

function isTitlesOnly(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => titleOf(cell) !== undefined)
}

function merged(titles: readonly string[], below: readonly string[]): string[] {
  return Array.from({ length: Math.max(titles.length, below.length) }, (_none, at) => below[at] || (titles[at] ?? ''))
}

type Candidate = { column: number; rank: number; key: string }

function columnsOf(
  header: readonly string[],
): { columns: StatementColumns; twice: ReadonlySet<StatementField> } | undefined {
  const found = new Map<StatementField, Candidate[]>()
  header.forEach((text, column) => {
    const title = titleOf(text)
    if (!title) return
    const candidate = { column, rank: title.rank, key: titleKey(text) }
    found.set(title.field, [...(found.get(title.field) ?? []), candidate])
  })
  const best = new Map([...found].map(([field, candidates]) => [field, mostExact(candidates)] as const))
  const [name, amount, date] = needed.map(([field]) => best.get(field)?.column)
  if (name === undefined || amount === undefined || date === undefined) return undefined
  const twice = [...found].flatMap(([field, candidates]) =>
    candidates.filter(({ key }) => key === best.get(field)?.key).length > 1 ? [field] : [],
  )
  const notes = (found.get('note') ?? []).map(({ column }) => column)
  const aside = (['out', 'direction', 'serial'] as const).flatMap((field) => {
    const column = best.get(field)?.column
    return column === undefined ? [] : [[field, column] as const]
  })
  return { columns: { name, amount, date, notes, ...Object.fromEntries(aside) }, twice: new Set(twice) }
}

function mostExact(candidates: readonly Candidate[]): Candidate | undefined {
  return [...candidates].sort((a, b) => a.rank - b.rank || a.column - b.column)[0]
}

function whyNone(first: readonly (readonly string[])[]): string {
  for (const [index, cells] of first.entries()) {
    const known = new Set(cells.map((cell) => titleOf(cell)?.field))
    const missing = needed.filter(([field]) => !known.has(field)).map(([, label]) => `“${label}”`)
    if (missing.length === 1) return `第 ${index + 1} 行像是表头，但没有${missing.join('')}一列。${howToHead}`
  }
  return `没有找到表头。${howToHead}`
}
