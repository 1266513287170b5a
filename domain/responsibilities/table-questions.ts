import { plainText } from '../members/cell-text'
import { type Field, fieldLabels } from './columns'
import type { Ask } from './question'
import type { Table } from './table'

const GLIMPSE = 12

/** Which of several tables are imported. */
export function chosenTables(tables: readonly Table[], ask: Ask): { kept: Table[]; left: Table[] } {
  if (tables.length < 2) return { kept: [...tables], left: [] }
  const ids = tables.map((_table, index) => `table:${index + 1}`)
  const answer = ask({
    id: `tables:${tables.length}`,
    about: 'table',
    words: tables.map(({ rows }) => rows[0]?.cells.join(' ') ?? '').join('\n'),
    sentence: `粘贴的内容里有 ${tables.length} 张表，导入哪些？`,
    choices: [
      { id: 'all', label: '都导入' },
      ...tables.map((table, index) => ({
        id: ids[index] ?? '',
        label: `只要第 ${index + 1} 张（${firstWork(table)}${table.rows.length} 行）`,
      })),
    ],
    suggested: { choice: 'all' },
  })
  const only = ids.indexOf(answer?.choice ?? '')
  const isKept = (_table: Table, index: number) => only < 0 || only === index
  return { kept: tables.filter(isKept), left: tables.filter((table, index) => !isKept(table, index)) }
}

/** Tables are told apart by what they begin with. */
function firstWork({ fields, rows }: Table): string {
  const work = plainText(rows[0]?.cells[fields.indexOf('work')] ?? '')
  return work === '' ? '' : `“${[...work].slice(0, GLIMPSE).join('')}${work.length > GLIMPSE ? '…' : ''}”等 `
}

/** A header that was missing has been made up from the cells: that is asked. */
export function settledFields({ titles, fields, guessed }: Table, ask: Ask): readonly Field[] {
  if (!guessed) return fields
  const named = fields.map((field, index) => `第 ${index + 1} 栏${fieldLabels[field]}`).join('、')
  const both = fields.includes('leader') && fields.includes('owner')
  const answer = ask({
    id: `columns:${fields.join(',')}`,
    about: 'columns',
    words: '',
    sentence: `${titles.length > 0 ? '表头不认得' : '这张表没有表头'}，按内容认出：${named}。对吗？`,
    choices: [{ id: 'asRead', label: '对' }, ...(both ? [{ id: 'swapped', label: '责任领导和责任人对调' }] : [])],
    suggested: { choice: 'asRead' },
  })
  if (answer?.choice !== 'swapped') return fields
  return fields.map((field) => (field === 'leader' ? 'owner' : field === 'owner' ? 'leader' : field))
}
