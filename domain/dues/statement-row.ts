import type { Day } from '../calendar/beijing'
import { readName } from '../members/person-name'
import type { Fen } from './money'
import type { StatementColumns } from './statement-columns'
import { statementAmount, statementDay } from './statement-values'

const LONGEST_NOTE = 60
const LONGEST_PAYER = 40
const LONGEST_QUOTE = 20

/** What a row of payments says. */
export type PaymentCells = { name: string; fen: Fen; on: Day; note: string; serial: string }

const byHand = '请在文件里改好再导入，或者手工登记'

/** A row of payments, or the sentence that says why it is none; cells are texts already. */
export function readPayment(
  cells: readonly string[],
  row: number,
  columns: StatementColumns,
): { ok: true; payment: PaymentCells } | { ok: false; reason: string } {
  const at = (column: number | undefined) => (column === undefined ? '' : (cells[column] ?? ''))
  const refuse = (reason: string) => ({ ok: false as const, reason: `第 ${row} 行${reason}` })
  const amount = statementAmount(at(columns.amount))
  const hasOut = ['amount', 'negative', 'problem'].includes(statementAmount(at(columns.out)).kind)
  const direction = at(columns.direction)
  if (goesOut(direction)) return refuse(`写的是“${short(direction)}”，不是收入，没有读入`)
  if (hasOut && amount.kind !== 'amount') return refuse('是支出，不是交来的，没有读入')
  if (hasOut) return refuse(`收入和支出都有金额，分不清是哪一个，${byHand}`)
  if (amount.kind === 'negative') return refuse('的金额是负数，是支出或退款，没有读入；退了党费的，请冲正那一笔登记')
  if (amount.kind === 'zero') return refuse('的金额是 0，没有读入；金额写错了的，请在文件里改好再导入')
  if (amount.kind === 'none') return refuse('没有金额，没有读入；已经交了的，请在文件里补上再导入，或者手工登记')
  if (amount.kind === 'problem') {
    return refuse(`的金额“${short(at(columns.amount))}”读不了：${amount.problem}。${byHand}`)
  }
  const on = statementDay(at(columns.date))
  if (on === undefined) {
    const written = at(columns.date)
    const what = written === '' ? '没有日期' : `的日期“${short(written)}”认不出`
    return refuse(`${what}，请写成 2026-11-23 这样再导入，或者手工登记`)
  }
  const note = [...new Set(columns.notes.map(at).filter((text) => /[^-—/\s]/.test(text)))].join(' ')
  const payer = payerOf(at(columns.name), note)
  if (!payer.ok) return refuse(`：${payer.reason}，${byHand}`)
  const { name } = payer
  return { ok: true, payment: { name, fen: amount.fen, on, note: cut(note, LONGEST_NOTE), serial: at(columns.serial) } }
}

/** A row's direction in words: 支出, 借, D, 往账; 不计收支 and / is neither. */
function goesOut(text: string): boolean {
  return /^(?:支|借|付|转出|往|出|DR?$|不计|其他$|\/$)/i.test(text.normalize('NFKC').replace(/\s/g, ''))
}

/**
 * Who paid. A payer need not be a person (a firm has a long name), nor named at all where the note says what it is for
 * (cash at the counter).
 */
function payerOf(cell: string, note: string): { ok: true; name: string } | { ok: false; reason: string } {
  const bare = cell.replace(/（(?:证件号|电话)已略去）/g, '').trim()
  const name = readName(bare)
  if (name.ok) return name
  if (bare === '' && note !== '') return { ok: true, name: '' }
  const isLong = [...bare].length > LONGEST_QUOTE && /姓名超过/.test(name.reason)
  return isLong ? { ok: true, name: cut(bare, LONGEST_PAYER) } : name
}

function short(text: string): string {
  const letters = [...text]
  return letters.length > LONGEST_QUOTE ? `${cut(text, LONGEST_QUOTE)}…` : text
}

function cut(text: string, most: number): string {
  return [...text].slice(0, most).join('')
}
