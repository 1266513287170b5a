import { readListCells } from './import'
import { contentOf, type RowContent } from './list'
import { templateCells } from './list-cells'
import type { TemplateRowId } from './template'
import { readTypedRow } from './typed-row'

const roster = ['周明远', '林岚', '苏禾', '唐悦', '罗成', '何静'].map((name) => ({
  memberId: name,
  name,
  active: true,
}))
const context = { year: 2026, roster }

export type ContentChange = Partial<RowContent> & { owner?: string; leader?: string }

/** What a row with that deadline says, read as a list's is. */
export function contentFor(
  deadline: string,
  { owner = '苏禾', leader = '林岚', ...change }: ContentChange = {},
): RowContent {
  const [row] = readTypedRow({ work: '工作', owner, leader, deadline }, context).rows
  if (!row) throw new Error('no row')
  return { ...contentOf(row), ...change }
}

const template = new Map(
  readListCells(templateCells(), context).rows.map((row) => {
    const content = contentOf(row)
    return [content.evidence, content]
  }),
)

/** What a row of the built-in list says. */
export function templateContent(id: TemplateRowId): RowContent {
  const content = template.get(id)
  if (!content) throw new Error(`no row ${id}`)
  return content
}
