import type { Assignee } from './assign'
import type { RowContent } from './list'
import type { Duty } from './schedule'

/** A row's bounds, as the cloud has them. */
export const MOST_COLUMNS = 30
export const LONGEST_TITLE = 60
export const LONGEST_CELL = 2000
const LONGEST_WORDS = 120
const LONGEST_STEP = 200
const MOST_PEOPLE = 60
const MOST_DUTIES = 60

const areLong = (assignees: readonly Assignee[]) =>
  assignees.length > MOST_PEOPLE || assignees.some(({ words }) => words.length > LONGEST_WORDS)

/** Why a row could not be kept as it reads, and what to do; nothing where it can. */
export function rowFault({ leaders, owners, schedule, turns }: RowContent): string | undefined {
  if (areLong(leaders)) return '责任领导一格太长，请改短，只写姓名或职务'
  if (areLong(owners)) return '责任人一格太长，请改短，只写姓名或职务'
  if (schedule.length > MOST_DUTIES) return `完成时限超过 ${MOST_DUTIES} 个时间，请改短，或分成几项`
  const isLong = schedule.some(
    ({ step = '', who, when }) =>
      step.length > LONGEST_STEP ||
      (when.kind === 'onRequest' && when.words.length > LONGEST_WORDS) ||
      (who !== undefined && who !== 'each' && who.name.length > LONGEST_WORDS),
  )
  return isLong || turns.length > MOST_PEOPLE ? '完成时限一格里的话太长，请改短，只写什么时候做什么' : undefined
}

/** Which cells are longer than is kept. */
export function longCells({ cells }: Pick<RowContent, 'cells'>): string[] {
  const isLong = (text: string) => text.length > LONGEST_CELL
  return cells.filter(({ text, corrected = '' }) => isLong(text) || isLong(corrected)).map(({ title }) => title)
}

/** A row as far as it is kept: of a very long cell, the beginning. */
export function boundedContent(content: RowContent): RowContent & { schedule: Duty[] } {
  const cells = content.cells.slice(0, MOST_COLUMNS).map(({ title, text, corrected, ...cell }) => ({
    ...cell,
    title: title.slice(0, LONGEST_TITLE),
    text: text.slice(0, LONGEST_CELL),
    ...(corrected !== undefined && { corrected: corrected.slice(0, LONGEST_CELL) }),
  }))
  return { ...content, cells, schedule: [...content.schedule] }
}
