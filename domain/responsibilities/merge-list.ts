import type { Day } from '../calendar/beijing'
import { currentOf, type ListOutcome, type ResponsibilityRow, type RowContent, type RowVersion } from './list'
import { matchRows, sameButNumber, sameContent } from './match-rows'

/** Who changes a list, when, from which day on, and why. */
export type ListChange = { from: Day; by: string; at: string; reason?: string }

/** The row with another version; none where it says the same already, or only its number is another. */
export function withVersion(row: ResponsibilityRow, content: RowContent, change: ListChange): ResponsibilityRow {
  const current = currentOf(row)
  if (sameContent(current, content)) return row
  if (sameButNumber(current, content)) {
    const { from, by, at, reason } = current
    const renumbered: RowVersion = { ...content, from, by, at, ...(reason !== undefined && { reason }) }
    return { ...row, versions: [...row.versions.slice(0, -1), renumbered] }
  }
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
  const matches = matchRows(rows, contents)
  const matched = contents.flatMap((content, index) => {
    const row = matches[index]
    return row && !row.dropped ? [sameButNumber(currentOf(row), content)] : []
  })
  const active = rows.filter(({ dropped }) => !dropped).length
  return {
    kept: matched.filter((same) => same).length,
    changed: matched.filter((same) => !same).length,
    // What comes back is new to who saw the list without it.
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
  const matches = matchRows(rows, contents)
  const { by, at } = change
  const next = contents.map((content, index): ResponsibilityRow => {
    const row = matches[index]
    if (!row) return { rowId: newId(), versions: [{ ...content, from: start, by, at }] }
    const { dropped: _back, ...kept } = row
    return withVersion(kept, content, change)
  })
  const rest = rows.filter((row) => !matches.includes(row))
  const dropped = { reason: change.reason ?? '', from: change.from, by, at }
  const others = rest.map((row) => (row.dropped || mode === 'append' ? row : { ...row, dropped }))
  const [active, gone] = [others.filter((row) => !row.dropped), others.filter((row) => row.dropped)]
  return [...active, ...next, ...gone]
}
