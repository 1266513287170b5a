import { type Dated, endOfRange, windowOf, withEnding } from './deadline-endings'
import { noSuchDay, type Point, readMonth, readPoint, readYear } from './deadline-marks'
import { type Doubt, type DoubtOption, daysIn, matchAt, type Years } from './deadline-token'
import type { Mark, When } from './schedule'

const by = /[自从]?即日起[至到]|截[至止]到?|最[迟晚]于?|不[晚迟]于|至[迟晚]于?/y
const about = /在|于|自|从|拟于?|计划于|预计/y
const rangeMark = /[-~]{1,2}|至|到/y
const bareDay = /(\d{1,2})[日号]/y
const sharedMonths = /(?:\d{1,2}[、,/和与及])+(?=\d{1,2}月)|(?:\d{1,2}\.){2,}(?=\d{1,2}月)/y
const sharedQuarters = /(?:第?[1-4][、,/和与及])+(?=第?[1-4]季)/y
const oneMonth = /(\d{1,2})月份?/y
const bothHalves = /上[、,和及]?下半年/y
const movable =
  /["“”'‘’]?(?:(元旦)|春节|清明|端午|中秋|重阳|两节)["“”'‘’]?节?(?:(?:之|以)?[前后]|前后|期间)?|农历[^、,;()]{1,8}/y

/** What a date can begin with: most characters of a text are told by this alone. */
const begins = new Set(
  '0123456789即截最不至在于自从拟计预今本当该次翌来明下第上前后年岁元春清端中重两农国宪三五六七八十建教"“”‘’\'',
)

const beginsFeast = new Set('"“”\'‘’元春清端中重两农')

/**
 * Reads a date, a range of dates (3—5月, 11月至次年1月) or several that share their unit (3、6、9、12月底前) at the
 * position: one time each.
 */
export function readDates(text: string, position: number, years: Years): Dated[] | undefined {
  if (!begins.has(text[position] ?? '')) return undefined
  const feast = beginsFeast.has(text[position] ?? '') ? matchAt(movable, text, position) : undefined
  if (feast) {
    const end = position + feast[0].length
    return [feast[1] ? newYear(end) : movableFeast(end, feast[0])]
  }
  const deadline = matchAt(by, text, position)
  const start = position + (deadline ?? matchAt(about, text, position) ?? [''])[0].length
  const shared = readShared(text, start, years)
  if (shared) return shared
  const point = readPoint(text, start, years)
  if (!point) return undefined
  const range = readRange(text, point, years)
  if (range) return [range]
  return [withEnding(text, point, deadline !== undefined)]
}

function movableFeast(end: number, words: string): Dated {
  const when: When = { kind: 'onRequest', words }
  const sentence = '这个节日每年日期不同，请定一个日期'
  return { end, when, doubt: { sentence, options: [{ id: 'open', when }] } }
}

function newYear(end: number): Dated {
  const when = windowOf(undefined, { month: 12 })
  const january: DoubtOption = { id: 'january', when: windowOf(undefined, { month: 1, day: 1 }) }
  return { end, when, doubt: { sentence: '是年底的元旦，还是年初的？', options: [{ id: 'yearEnd', when }, january] } }
}

/** 3、6、9、12月底前, 一、三季度, 上、下半年: the unit and what follows it are said once. */
function readShared(text: string, start: number, years: Years): Dated[] | undefined {
  const year = readYear(text, start, years)
  const months = matchAt(sharedMonths, text, year.end)
  if (months && !year.doubt) {
    const last = year.end + months[0].length
    const unit = matchAt(oneMonth, text, last)
    const tail = last + (unit?.[0].length ?? 0)
    const numbers = [...(months[0].match(/\d+/g) ?? []), unit?.[1] ?? ''].map(Number)
    return numbers.map((month) => withEnding(text, readMonth(text, tail, month, year.shift, years), false))
  }
  const quarters = matchAt(sharedQuarters, text, start)
  const point = quarters && readPoint(text, start + quarters[0].length, years)
  if (quarters && point) {
    const last = withEnding(text, point, false)
    const firsts = (quarters[0].match(/\d/g) ?? []).map((digit) => Number(digit) * 3 - 2)
    return [...firsts.map((month) => shifted(last, month - point.from.month)), last]
  }
  const halves = matchAt(bothHalves, text, start)
  const end = start + (halves?.[0].length ?? 0)
  return halves && [1, 7].map((month) => ({ end, when: windowOf({ month }, { month: month + 5 }) }))
}

/** The same time in another month: the first of 一、三季度 is the third quarter's, half a year earlier. */
function shifted({ when, doubt, end }: Dated, months: number): Dated {
  return { end, when: moved(when, months), ...(doubt && { doubt: movedDoubt(doubt, months) }) }
}

function moved(when: When, months: number): When {
  if (when.kind !== 'window') return when
  const mark = (one: Mark) => ({ ...one, month: one.month + months })
  return { ...when, ...(when.from && { from: mark(when.from) }), to: mark(when.to) }
}

function movedDoubt(doubt: Doubt, months: number): Doubt {
  const options = doubt.options.map((one): DoubtOption => (one.when ? { ...one, when: moved(one.when, months) } : one))
  return { ...doubt, options }
}

function readRange(text: string, first: Point, years: Years): Dated | undefined {
  const mark = matchAt(rangeMark, text, first.end)
  if (!mark) return undefined
  const start = first.end + mark[0].length
  const last = readBareDay(text, start, first, years) ?? readPoint(text, start, years)
  if (!last) return undefined
  const end = endOfRange(text, last.end)
  const doubt = first.doubt ?? last.doubt
  const to = last.grain === 'day' || last.grain === 'third' ? last.to : { month: last.to.month }
  if (isAfter(to, first.from)) {
    const when = windowOf(first.from, to)
    return { end, when, ...(doubt && { doubt: ofRange(doubt, when) }) }
  }
  const next = { ...to, month: to.month + 12 }
  const sentence = '后一个时间早于前一个，是到次年吗？'
  const options: DoubtOption[] = [{ id: 'nextYear', when: windowOf(first.from, next) }, { id: 'leaveOut' }]
  return next.month > 24 || !isAfter(next, first.from)
    ? {
        end,
        when: windowOf(undefined, to),
        doubt: { sentence: '起止时间对不上，什么时候完成？', options: [{ id: 'leaveOut' }] },
      }
    : { end, when: windowOf(first.from, next), doubt: { sentence, options } }
}

/** What is doubtful of one end is doubtful of the range; a month there is not leaves nothing of it. */
function ofRange(doubt: Doubt, when: When): Doubt {
  if (doubt.options.every((option) => !option.when)) return doubt
  return { ...doubt, options: [{ id: 'asRead', when }, { id: 'leaveOut' }] }
}

/** 3月1日—15日. */
function readBareDay(text: string, start: number, { grain, from }: Point, years: Years): Point | undefined {
  const day = grain === 'day' ? matchAt(bareDay, text, start) : undefined
  if (!day) return undefined
  const end = start + day[0].length
  const { month } = from
  const date = Number(day[1])
  return date >= 1 && date <= daysIn(month, years)
    ? { end, from, to: { month, day: date }, grain: 'day' }
    : { end, from, to: { month }, grain: 'edge', doubt: noSuchDay(month, date) }
}

function isAfter(to: Mark, from: Mark): boolean {
  return to.month > from.month || (to.month === from.month && (to.day ?? 31) >= (from.day ?? 1))
}
