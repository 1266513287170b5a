import type { Field } from './columns'
import type { Ask } from './question'
import type { TableRow } from './table'

/** A row with what its columns are called and hold, and what a person has put in place of its cells. */
export type Row = TableRow & {
  fields: readonly Field[]
  titles: readonly string[]
  corrected?: readonly (string | undefined)[]
}

/** What a row says of whom and when, once 同上 and merged cells are resolved. */
export type Filled = { leader: string; owner: string; deadline: string }

const ditto = /^(?:同上|同前|〃|″|")$/
const called = { leader: '责任领导', owner: '责任人', deadline: '完成时限' }

/** The text of a row's cell, as put right. */
export function textIn({ fields, cells, corrected }: Row, field: Field): string {
  const column = fields.indexOf(field)
  return (corrected?.[column] ?? cells[column])?.trim() ?? ''
}

/** A cell emptied by hand is meant to be empty. */
function isByHand({ fields, corrected }: Row, field: Field): boolean {
  return corrected?.[fields.indexOf(field)] !== undefined
}

/**
 * What a row says where it refers to the one above: by 同上, or by the empty cells that a merged one leaves below it in a
 * file. Empty cells are asked about, once for the list.
 */
export function filledDown(row: Row, above: Filled | undefined, ask: Ask): Filled {
  const fill = (field: keyof Filled): string => {
    const text = textIn(row, field)
    if (ditto.test(text)) return above?.[field] ?? ''
    const isOpen = field !== 'deadline' && !row.short && !isByHand(row, field)
    const mayBeMerged = text === '' && isOpen && row.fields.includes(field)
    return mayBeMerged && above?.[field] ? askAbove(field, above[field], ask) : text
  }
  return { leader: fill('leader'), owner: fill('owner'), deadline: fill('deadline') }
}

function askAbove(field: keyof Filled, above: string, ask: Ask): string {
  const answer = ask({
    id: `blank:${field}`,
    about: 'row',
    words: '',
    sentence: `有的行没有写${called[field]}，和上一行一样吗？`,
    choices: [
      { id: 'asAbove', label: '和上一行一样' },
      { id: 'nobody', label: '空着' },
    ],
    suggested: { choice: 'asAbove' },
  })
  return answer?.choice === 'asAbove' ? above : ''
}
