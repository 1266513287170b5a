type Field = {
  readonly name: string
  readonly least: number
  readonly most: number
  readonly words?: readonly string[]
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

/** The fields of a cloud function's timer, in their order. Sunday is 0. */
const FIELDS = [
  { name: '秒', least: 0, most: 59 },
  { name: '分', least: 0, most: 59 },
  { name: '时', least: 0, most: 23 },
  { name: '日', least: 1, most: 31 },
  { name: '月', least: 1, most: 12, words: MONTHS },
  { name: '周', least: 0, most: 6, words: WEEKDAYS },
  { name: '年', least: 1970, most: 2099 },
] as const satisfies readonly Field[]
const DAY = 3
const WEEKDAY = 5
const BEIJING_MS = 8 * 3_600_000

/** Whether a timer goes off in the second of this instant, in ms since 1970. */
export type Cron = (instant: number) => boolean

/**
 * Reads a timer's expression, whose clock is Beijing's: lists, ranges, steps, `*` and `?`. Where both day and weekday are
 * set, either will do.
 * @throws with a sentence that says which field is wrong
 */
export function readCron(expression: string): Cron {
  const texts = expression.trim().split(/\s+/)
  if (texts.length !== FIELDS.length) {
    const names = FIELDS.map(({ name }) => name).join(' ')
    throw new Error(`定时表达式“${expression}”应有 7 项（${names}），现在是 ${texts.length} 项`)
  }
  const sets = FIELDS.map((field, index) => {
    const values = valuesOf(texts[index] ?? '', field)
    if (!values) throw new Error(`定时表达式“${expression}”的“${field.name}”写错了：${texts[index]}`)
    return values
  })
  const anyOfDays = isEvery(texts[DAY]) || isEvery(texts[WEEKDAY])
  return (instant) => {
    const beijing = new Date(instant + BEIJING_MS)
    const now = [
      beijing.getUTCSeconds(),
      beijing.getUTCMinutes(),
      beijing.getUTCHours(),
      beijing.getUTCDate(),
      beijing.getUTCMonth() + 1,
      beijing.getUTCDay(),
      beijing.getUTCFullYear(),
    ]
    const hits = sets.map((set, index) => set.has(now[index] ?? -1))
    const dayHits = anyOfDays ? hits[DAY] && hits[WEEKDAY] : hits[DAY] || hits[WEEKDAY]
    return Boolean(dayHits) && hits.every((hit, index) => hit || index === DAY || index === WEEKDAY)
  }
}

/**
 * Whether a timer with this expression goes off in the second of an ISO instant.
 * @throws as {@link readCron}
 */
export function matchesCron(expression: string, instant: string): boolean {
  return readCron(expression)(Date.parse(instant))
}

const isEvery = (text: string | undefined) => text === '*' || text === '?'

function valuesOf(text: string, field: Field): ReadonlySet<number> | undefined {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const range = rangeOf(part, field)
    if (!range) return undefined
    for (let value = range.from; value <= range.to; value += range.step) values.add(value)
  }
  return values
}

/** `a`, `a-b`, `*` or `?`, each perhaps with `/step`; a step from a single number goes on to the field's end. */
function rangeOf(part: string, field: Field): { from: number; to: number; step: number } | undefined {
  const {
    start,
    end,
    step: stepText,
  } = /^(?<start>\*|\?|\w+)(-(?<end>\w+))?(\/(?<step>\d+))?$/.exec(part)?.groups ?? {}
  if (start === undefined) return undefined
  const step = stepText === undefined ? 1 : Number(stepText)
  if (step < 1) return undefined
  if (isEvery(start)) return end === undefined ? { from: field.least, to: field.most, step } : undefined
  const from = numberOf(start, field)
  const last = end === undefined ? (stepText === undefined ? from : field.most) : numberOf(end, field)
  return from !== undefined && last !== undefined && from <= last ? { from, to: last, step } : undefined
}

function numberOf(text: string, { least, most, words }: Field): number | undefined {
  const word = words?.indexOf(text.toUpperCase()) ?? -1
  const value = word >= 0 ? word + least : /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}
