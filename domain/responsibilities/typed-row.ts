import { type Field, fieldLabels } from './columns'
import type { ImportContext, ListReading } from './import'
import { readRows } from './import-row'
import { nameBook } from './people'
import { questionnaire } from './question'

/** A row as a person types it. */
export type TypedRow = { work: string; leader: string; owner: string; deadline: string; number?: string }

/** The columns of a typed row, in a list's order. */
const columns = ['number', 'work', 'leader', 'owner', 'deadline'] as const satisfies readonly Field[]

/**
 * Reads one row as it is typed into a form. It always comes to one row: there is no table to be found, so that nothing typed
 * is taken for a heading or a note, and corrections made to the list are none of what is typed now.
 */
export function readTypedRow(typed: TypedRow, { year, roster, remembered = {} }: ImportContext): ListReading {
  const { askFor, asked } = questionnaire(remembered)
  const fields = columns.filter((field) => field !== 'number' || typed.number !== undefined)
  const titles = fields.map((field) => fieldLabels[field])
  const cells = fields.map((field) => typed[field] ?? '')
  const rows = readRows([{ fields, titles, cells }], { year, book: nameBook(roster), askFor })
  return { rows, questions: asked(), remarks: [], before: '', after: '', titles: [titles] }
}
