import { fieldOf, isTitle } from './roster-columns'
import type { Header } from './roster-header'

/** What a row below the header is; all but people and blanks are told as skipped. */
export type RowKind = 'person' | 'blank' | 'header' | 'total' | 'footer' | 'section' | 'numberOnly'

const total = /^(合计|总计|小计|共计)|^共 ?\d+ ?[人名]/
const footer =
  /^(填表人?|制表人?|审核人?|负责人|填报人|填报单位|填表单位|填报时间|填表时间|制表时间|注|备注|说明) ?[:：]/
const heading = /(小组|支部|支委会|委员会|党员|名册|名单|\d ?[人名][）)]?)[:：]?$|^[一二三四五六七八九十]+[、.．]/

/** Whether the text stands in rosters as the heading of a section rather than as a name: 第一党小组, 预备党员（2人）. */
export function isHeading(text: string): boolean {
  return heading.test(text)
}

/** Tells people from the rest of a roster: printed headers, totals, signatures, headings of sections, numbered empty lines. */
export function rowKind(cells: readonly string[], header: Header): RowKind {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length === 0) return 'blank'
  const name = cells.find((_cell, index) => header.fields.get(index + 1) === 'name') ?? ''
  const titled = (cell: string, column: number) => cell === '' || cell === header.titles[column] || isTitle(cell)
  if (cells.every(titled) && (filled.length > 1 || fieldOf(name) === 'name')) return 'header'
  const nobody = name === '' || /^共? ?\d+ ?[人名]?$/.test(name)
  const has = (pattern: RegExp) => filled.some((cell) => pattern.test(cell)) && (nobody || pattern.test(name))
  if (has(total)) return 'total'
  if (has(footer)) return 'footer'
  // A merged heading shows the same text in each of its cells.
  if (new Set(filled).size === 1 && isHeading(filled[0] ?? '')) return 'section'
  if (name === '' && filled.length === 1 && /^\d{1,4}$/.test(filled[0] ?? '')) return 'numberOnly'
  return 'person'
}
