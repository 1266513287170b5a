import type { Day } from '../calendar/beijing'
import { quoted } from '../members/cell-text'
import { nameKey } from '../members/person-name'
import { shortHash } from '../responsibilities/short-hash'
import { type Fen, yuanWords } from './money'
import { findStatementHeader, type StatementColumns } from './statement-columns'
import { columnsByContent } from './statement-content'
import { type PaymentCells, readPayment } from './statement-row'
import { isTotalRow, type StatedTotal, totalAbove, totalOfRow, wholeTotal } from './statement-totals'
import { cellText, statementAmount, statementDay } from './statement-values'

/** A payment of a statement; rows are counted from 1, as the file has them. */
export type StatementRow = {
  row: number
  name: string
  fen: Fen
  on: Day
  note: string
  /** Says which payment of which statement it is: the same file imported again has the same keys. */
  key: string
}

/** A row that is no payment, or none that can be read, with its words and a sentence. */
export type RefusedRow = { row: number; words: string; reason: string }

/** What a statement holds. */
export type StatementReading =
  | { kind: 'read'; rows: StatementRow[]; refused: RefusedRow[]; total: Fen; stated?: StatedTotal }
  | { kind: 'unreadable'; reason: string }

type Place = { start: number; end: number; columns: StatementColumns }

/**
 * Reads a bank's or platform's statement from its cells, blank rows included so that rows keep their numbers. No row is
 * left out silently but blank ones, a header that comes again on a next page, totals, and remarks below the table.
 */
export function readStatement(cells: readonly (readonly string[])[]): StatementReading {
  const rows = cells.map((row) => row.map(cellText))
  if (rows.every(isBlank)) return { kind: 'unreadable', reason: '这个文件里没有内容，请检查是不是选错了' }
  const header = findStatementHeader(rows)
  if (header.kind === 'double') return { kind: 'unreadable', reason: header.problem }
  if (header.kind === 'found') return readRows(rows, header)
  const found = columnsByContent(rows)
  if (!found) return { kind: 'unreadable', reason: header.problem }
  return readRows(rows, { ...found, end: found.start })
}

function readRows(rows: readonly (readonly string[])[], { start, end, columns }: Place): StatementReading {
  const header = rows.slice(start, end).map((cells) => cells.join('\t'))
  const keyOf = keysOf()
  const read: StatementRow[] = []
  const refused: RefusedRow[] = []
  const totals: NonNullable<ReturnType<typeof totalOfRow>>[] = []
  rows.slice(end).forEach((cells, index) => {
    const row = end + index + 1
    if (isBlank(cells) || header.includes(cells.join('\t'))) return
    if (isTotalRow(cells, columns.name)) {
      const total = totalOfRow(cells, row, columns.amount)
      if (total) totals.push(total)
      return
    }
    if (isRemark(cells, columns)) return
    const reading = readPayment(cells, row, columns)
    if (reading.ok) {
      const { name, fen, on, note } = reading.payment
      read.push({ row, name, fen, on, note, key: keyOf(reading.payment) })
    } else {
      const words = quoted(cells.filter((cell) => cell !== '').join(' '))
      refused.push({ row, words, reason: reading.reason })
    }
  })
  if (read.length + refused.length === 0)
    return { kind: 'unreadable', reason: '表头下面没有一笔明细，请检查是不是选错了' }
  const stated = wholeTotal(totals, totalAbove(rows.slice(0, start)))
  const total = read.reduce((sum, { fen }) => sum + fen, 0)
  return { kind: 'read', rows: read, refused, total, ...(stated && { stated }) }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell === '')
}

/** A line about the table (制表人：…) or drawn below it: neither an amount nor a day, and no name alone. */
function isRemark(cells: readonly string[], { amount, date }: StatementColumns): boolean {
  const first = cells.find((cell) => cell !== '') ?? ''
  const hasAmount = ['amount', 'zero', 'negative'].includes(statementAmount(cells[amount] ?? '').kind)
  if (hasAmount || statementDay(cells[date] ?? '') !== undefined) return false
  return /^\D{1,12}[:：]|^[-—=*#_\s]+$|^(?:制表|审核|经办|填表|打印|注|说明|共\s*\d)/.test(first)
}

/**
 * Payments' keys: of equal ones each has its number, so that two of one person on one day are two. Two hashes of 32 bits,
 * since years of statements are told apart by them.
 */
function keysOf(): (payment: PaymentCells) => string {
  const seen = new Map<string, number>()
  return ({ name, fen, on, serial }) => {
    const words = [nameKey(name), fen, on, serial].join('|')
    const before = seen.get(words) ?? 0
    seen.set(words, before + 1)
    const whole = `${words}|${before}`
    return `${shortHash(whole)}${shortHash(`statement|${whole}`)}`
  }
}

/** The sentence that says that what was read is not what the file itself says it comes to; undefined where it is. */
export function totalMismatch(reading: StatementReading): string | undefined {
  if (reading.kind === 'unreadable' || !reading.stated) return undefined
  const { stated, total, rows } = reading
  const check = '请核对是不是有行没读到'
  if (stated.fen !== total) {
    const apart = yuanWords(Math.abs(stated.fen - total))
    return `文件合计 ${yuanWords(stated.fen)}，读到的 ${rows.length} 笔共 ${yuanWords(total)}，差 ${apart}，${check}`
  }
  if (stated.count === undefined || stated.count === rows.length) return undefined
  return `文件写的是 ${stated.count} 笔，读到 ${rows.length} 笔，金额都是 ${yuanWords(total)}，${check}`
}
