import type { Day } from '../calendar/beijing'
import { plainText } from '../members/cell-text'
import { currentOf, type ListOutcome, type ResponsibilityRow, type RowContent, type RowVersion } from './list'

/** Rows are the same where their work reads the same, blanks and width apart. */
function keyOf(work: string): string {
  return plainText(work).replace(/\s/g, '')
}

/** For each new row the one of the list that it goes on with, if any; each only once, those off the list not at all. */
function matchRows(rows: readonly ResponsibilityRow[], works: readonly string[]): (string | undefined)[] {
  const active = rows.filter(({ dropped }) => !dropped)
  return matchWorks(
    active.map((row) => ({ rowId: row.rowId, work: currentOf(row).work })),
    works,
  )
}

/** The same from rows that are on the list, by what each says now. */
export function matchWorks(
  rows: readonly { rowId: string; work: string }[],
  works: readonly string[],
): (string | undefined)[] {
  const left = rows.map(({ rowId, work }) => ({ rowId, key: keyOf(work) }))
  return works.map((work) => {
    const key = keyOf(work)
    const at = left.findIndex((row) => row.key === key)
    return at < 0 ? undefined : left.splice(at, 1)[0]?.rowId
  })
}

/** Whether two rows say the same. */
function sameContent(one: RowContent, other: RowContent): boolean {
  return JSON.stringify(contentOnly(one)) === JSON.stringify(contentOnly(other))
}

function contentOnly({ number, cells, work, leaders, owners, schedule, turns, evidence }: RowContent) {
  return ordered({ number, cells, work, leaders, owners, schedule, turns, evidence })
}

/** With names in one order and without what is undefined, as a database gives them back. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, ordered(one)]))
}

/** Who changes a list, when, from which day on, and why. */
export type ListChange = { from: Day; by: string; at: string; reason?: string }

/** The row with another version; none where it says the same already. */
export function withVersion(row: ResponsibilityRow, content: RowContent, change: ListChange): ResponsibilityRow {
  if (sameContent(currentOf(row), content)) return row
  const version: RowVersion = { ...content, ...change }
  return { ...row, versions: [...row.versions, version] }
}

/** An import's rows and what becomes of the list with them. */
export type ListMerge = {
  rows: readonly RowContent[]
  mode: 'replace' | 'append'
  /** The first day of the list's year: a first list holds from then on. */
  start: Day
  change: ListChange
  newId: () => string
}

/** What an import would do, without doing it. */
export function outcomeOf(
  rows: readonly ResponsibilityRow[],
  contents: readonly RowContent[],
  mode: 'replace' | 'append',
): ListOutcome {
  const matches = matchRows(
    rows,
    contents.map(({ work }) => work),
  )
  const matched = contents.flatMap((content, index) => {
    const row = rows.find(({ rowId }) => rowId === matches[index])
    return row ? [sameContent(currentOf(row), content)] : []
  })
  const active = rows.filter(({ dropped }) => !dropped).length
  return {
    kept: matched.filter((same) => same).length,
    changed: matched.filter((same) => !same).length,
    added: contents.length - matched.length,
    dropped: mode === 'replace' ? active - matched.length : 0,
  }
}

/**
 * The list with an import: rows of the same work go on with their past, new ones hold from the year's beginning, and, where
 * the import replaces the list, what it does not name ends. In the import's order; what is off the list comes last.
 */
export function mergedRows(
  rows: readonly ResponsibilityRow[],
  { rows: contents, mode, start, change, newId }: ListMerge,
): ResponsibilityRow[] {
  const matches = matchRows(
    rows,
    contents.map(({ work }) => work),
  )
  const { by, at } = change
  const next = contents.map((content, index): ResponsibilityRow => {
    const row = rows.find(({ rowId }) => rowId === matches[index])
    return row ? withVersion(row, content, change) : { rowId: newId(), versions: [{ ...content, from: start, by, at }] }
  })
  const rest = rows.filter(({ rowId }) => !matches.includes(rowId))
  const dropped = { reason: change.reason ?? '', from: change.from, by, at }
  const others = rest.map((row) => (row.dropped || mode === 'append' ? row : { ...row, dropped }))
  const [active, gone] = [others.filter((row) => !row.dropped), others.filter((row) => row.dropped)]
  return [...active, ...next, ...gone]
}
