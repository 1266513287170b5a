import { plainText } from '../members/cell-text'
import { nameKey } from '../members/person-name'
import { currentOf, type ResponsibilityRow, type RowContent } from './list'
import { inOrder } from './records'

/** Rows are the same where their work reads the same, blanks and width apart. */
function keyOf(work: string): string {
  return nameKey(plainText(work))
}

/** Whether two rows say the same. */
export function sameContent(one: RowContent, other: RowContent): boolean {
  return JSON.stringify(contentOnly(one)) === JSON.stringify(contentOnly(other))
}

/** Whether they do but for their numbers: a row put in between renumbers all below it, and changes nothing of what they say. */
export function sameButNumber(one: RowContent, other: RowContent): boolean {
  return sameContent(unnumbered(one), unnumbered(other))
}

function unnumbered({ number: _none, ...content }: RowContent): RowContent {
  return { ...content, cells: content.cells.filter(({ field }) => field !== 'number') }
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

/**
 * For each new row the one of the list that it goes on with, if any; each only once. Of several of one work first the one
 * that says the same. What was taken off the list comes back where nothing on it fits, the latest first: a wrong list
 * imported by mistake is put right by importing the right one again.
 */
export function matchRows(
  rows: readonly ResponsibilityRow[],
  contents: readonly RowContent[],
): (ResponsibilityRow | undefined)[] {
  const found = contents.map((): ResponsibilityRow | undefined => undefined)
  const match = (
    those: readonly ResponsibilityRow[],
    fits: (row: ResponsibilityRow, content: RowContent) => boolean = () => true,
  ) => {
    const left = those.filter((row) => !found.includes(row)).map((row) => ({ row, key: keyOf(currentOf(row).work) }))
    contents.forEach((content, index) => {
      if (found[index]) return
      const key = keyOf(content.work)
      const at = left.findIndex((one) => one.key === key && fits(one.row, content))
      if (at >= 0) found[index] = left.splice(at, 1)[0]?.row
    })
  }
  const active = rows.filter(({ dropped }) => !dropped)
  match(active, (row, content) => sameButNumber(currentOf(row), content))
  match(active)
  match(rows.filter(({ dropped }) => dropped).sort((a, b) => inOrder(b.dropped?.at ?? '', a.dropped?.at ?? '')))
  return found
}

/** The same for rows on the list of which only the work is known: what a phone can say before it asks. */
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
