import { addDays, type Day, isDay, type Month, monthOf } from '../calendar/beijing'
import type { CellReading } from './roster-values'

/** The Party was founded in July 1921: nobody joined before. */
const EARLIEST: Month = '1921-07'
/** Day 0 of a spreadsheet's serial dates (its 60th, 29 February 1900, never was: true for all days after it). */
const SERIAL_ZERO: Day = '1899-12-30'

const howToWrite = '请写成 2005-07-01 或 2005年7月'

/**
 * A date of a roster in any of its spellings (2005年7月1日, 2005.07.01, 200507, 20050701, a spreadsheet's serial 38534), as a
 * day `2005-07-01`, or as a month `2005-07` where no day is given: rosters often know no more.
 */
export function readDate(text: string, today: Day): CellReading<Day | Month> {
  const parts = split(text.normalize('NFKC').replace(/\s/g, ''))
  if (!parts) return { ok: false, reason: `认不出这个日期，${howToWrite}` }
  const [year, month, date] = parts
  const value = [year.padStart(4, '0'), month.padStart(2, '0'), ...(date ? [date.padStart(2, '0')] : [])].join('-')
  if (!isDay(date ? value : `${value}-01`)) return { ok: false, reason: `没有这个日期，${howToWrite}` }
  if (value < EARLIEST) return { ok: false, reason: '早于 1921 年 7 月，请核对年份' }
  if (value > (date ? today : monthOf(today))) return { ok: false, reason: '日期还没有到，请核对' }
  const remark = doubtful(text, value)
  return { ok: true, value, ...(remark && { remark }) }
}

function doubtful(text: string, value: Day | Month): string | undefined {
  // A spreadsheet shows the number 2005.10 as 2005.1.
  if (/^\d{4}\.1$/.test(text)) return `按 1 月读；如果是 10 月，请改成 ${text.slice(0, 4)}-10`
  // A serial date that could be a year and a month of one digit: 20057.
  if (/^(19[2-9]|20[0-2])\d[1-9]$/.test(text)) return `按表格的日期序号读作 ${value}；如果不是，请改成年月`
  return undefined
}

type Parts = [year: string, month: string, date?: string]

function split(text: string): Parts | undefined {
  const bare = text.replace(/T?\d\d:\d\d(:\d\d(\.\d+)?)?Z?$/, '')
  const written =
    /^(\d{4})[-./、年](\d{1,2})(?:[-./、月](\d{1,2})日?|月份?)?$/.exec(bare) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(bare) ??
    /^(\d{4})(\d{2})$/.exec(bare)
  if (written) return written.slice(1) as Parts
  return /^\d{5}(\.\d+)?$/.test(bare) ? (addDays(SERIAL_ZERO, Math.floor(Number(bare))).split('-') as Parts) : undefined
}
