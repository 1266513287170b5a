import { type Day, isDay } from '../calendar/beijing'
import { plainText } from '../members/cell-text'
import { withoutPersonalNumbers } from '../members/personal-numbers'
import { type Fen, MOST_RECEIVED, parseYuan } from './money'

/** A cell's text as one line, without what exports put before a value so that Excel leaves it alone (`="12"`, `'12`). */
export function cellText(cell: string): string {
  const text = plainText(withoutPersonalNumbers(cell))
  return (/^="(.*)"$/.exec(text)?.[1] ?? text).replace(/^[`'’]+/, '').trim()
}

const time = '(?:[上下]午)?\\d{1,2}[:时点]\\d{1,2}(?:[:分]\\d{1,2}(?:\\.\\d+)?)?[分秒]?'
const behind = `(?:T|,)?(?:\\((?:周|星期).\\)|(?:周|星期).)?(?:${time})?`
const written = new RegExp(`^(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?:日|号)?${behind}$`)
const compact = new RegExp(`^(20\\d\\d)(\\d\\d)(\\d\\d)(?:\\d{6}|${behind})$`)
/** A day of one digit and an hour of two must not run together when blanks go. */
const dayEnd = /^(20\d\d[-/.]\d{1,2}[-/.]\d{1,2}) +(?=\d)/

/** The day a cell names in one of the usual spellings, with or without a time behind it. */
export function statementDay(cell: string): Day | undefined {
  const text = cell.normalize('NFKC').trim().replace(dayEnd, '$1T').replace(/\s/g, '')
  const [, year, month = '', date = ''] = written.exec(text) ?? compact.exec(text) ?? []
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

/** An amount in a cell: none, nought, money that went out, one that cannot be read with what is wrong, or its fen. */
export type StatementAmount =
  | { kind: 'none' }
  | { kind: 'zero' }
  | { kind: 'negative' }
  | { kind: 'problem'; problem: string }
  | { kind: 'amount'; fen: Fen }

/**
 * An amount as statements write it: `+48.60`, `￥4,860.00`, `CNY 48.60`, `(48.60)` for a negative one.
 * @param most more than this, in fen, is a problem
 */
export function statementAmount(cell: string, most: Fen = MOST_RECEIVED): StatementAmount {
  const text = cell
    .normalize('NFKC')
    .replace(/[\u2212\u2013\u2014]/g, '-')
    .replace(/^\s*(?:CNY|RMB|人民币)|(?:CNY|RMB)\s*$/gi, '')
    .replace(/^\s*([+-]?)\s*[¥￥]?\s*|\s*元?\s*$/g, '$1')
  if (/^-*$/.test(text)) return { kind: 'none' }
  if (/^[+-]?0+(?:\.0*)?$/.test(text)) return { kind: 'zero' }
  if (/^\(.*\d.*\)$|^-/.test(text)) return { kind: 'negative' }
  const typed = parseYuan(text.replace(/^\+/, ''), most)
  return 'fen' in typed ? { kind: 'amount', fen: typed.fen } : { kind: 'problem', problem: typed.problem }
}
