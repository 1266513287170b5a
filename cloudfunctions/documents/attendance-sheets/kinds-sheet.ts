import type { Workbook } from 'exceljs'
import { activityKindIds, activityKinds } from '../../../domain/activities/kinds'
import { type AttendanceCounts, countByKind, type KindCounts, sumCounts } from '../../../domain/attendance/register'
import { heads, line, madeAt, printed, title, widths } from '../sheet-parts'
import { nameOf, type SheetSource } from './parts'

/** Rows above the first member: title, note, the kinds, what is counted of each. */
const HEAD_ROWS = 4
const counted = ['应到', '实到', '补学'] as const

const three = ({ expected, attended, madeUp }: AttendanceCounts) => [expected, attended, madeUp]

/** A member's figures kind by kind; nothing of kinds that never expected them. */
function figures(byKind: readonly KindCounts[]): (number | string)[] {
  return byKind.flatMap(({ counts }): (number | string)[] =>
    counts.expected === 0 ? counted.map(() => '') : three(counts),
  )
}

/** 按类别: member × kind of activity, with everybody's total. */
export function kindsSheet(book: Workbook, { register, branchName, now }: SheetSource): void {
  const sheet = book.addWorksheet('按类别', { views: [{ state: 'frozen', xSplit: 2, ySplit: HEAD_ROWS }] })
  const { activities, rows, year } = register
  const kinds = activityKindIds.filter((kind) => activities.some((activity) => activity.kind === kind))
  const width = 2 + (kinds.length + 1) * counted.length
  const note = `应到只算已经结束的活动；补学是缺席或请假以后补上的，不算实到。　　${madeAt(now)}`
  title(sheet, `${branchName} ${year} 年组织生活分类考勤`, note, width)
  const names = [...kinds.map((kind) => activityKinds[kind].label), '合计']
  heads(sheet, ['序号', '姓名', ...names.flatMap((name) => [name, '', ''])], 24)
  heads(sheet, ['', '', ...names.flatMap(() => [...counted])], 24)
  for (const column of [1, 2]) sheet.mergeCells(3, column, 4, column)
  names.forEach((_name, index) => {
    const first = 3 + index * counted.length
    sheet.mergeCells(3, first, 3, first + counted.length - 1)
  })
  const people = rows.map((row) => countByKind(row.marks, activities, kinds))
  rows.forEach((row, index) => {
    line(sheet, [index + 1, nameOf(row), ...figures(people[index] ?? []), ...three(row.counts)], [2])
  })
  const totals = kinds.flatMap((_kind, at) => three(sumCounts(people.flatMap((byKind) => byKind[at]?.counts ?? []))))
  line(sheet, ['', '合计（人次）', ...totals, ...three(sumCounts(rows.map(({ counts }) => counts)))], [2], true)
  widths(sheet, [6, 18, ...names.flatMap(() => counted.map(() => 6.5))])
  printed(sheet, 'A3', HEAD_ROWS)
}
