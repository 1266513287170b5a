import { evidence } from '@domain/responsibilities/evidence'
import { needWords } from '@domain/responsibilities/need-words'
import { type TemplateRowId, templateRows } from '@domain/responsibilities/template'

/** What shows a row done, in words: "自动登记：支委会，会议记录已确认". */
export function evidenceWords(id: TemplateRowId | undefined): string {
  if (id === undefined) return '手工登记：办完后由责任人登记'
  return `自动登记：${evidence[id].needs.map(needWords).join('；')}`
}

/** The rows of the built-in list by whose evidence a row can be judged, as they are called. */
export const evidenceRows: readonly { id: TemplateRowId; work: string; words: string }[] = templateRows.map(
  ({ id, work }) => ({ id, work, words: evidence[id].needs.map(needWords).join('；') }),
)
