/**
 * What WeChat takes in a subscribe message's field (platform rule: too long or ill-formed is refused with 47003), so that
 * texts are cut here, visibly, and never there.
 */
import { type Day, dayOf, type Instant, timeOf } from '../calendar/beijing'

/** The kinds of field our templates have; a template calls them `thing1`, `time2`. */
export type FieldType = 'thing' | 'phrase' | 'time' | 'date'

/** 字: letters of any script, as WeChat counts them. */
const LONGEST: Record<'thing' | 'phrase', number> = { thing: 20, phrase: 5 }

/** An empty field is refused, too. */
const NOTHING = '见小程序'

function cut(text: string, most: number): string {
  const letters = Array.from(text)
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : text
}

/** Half an emoji is no text to WeChat. */
const isHalf = (letter: string) => /^[\ud800-\udfff]$/.test(letter)

/** On one line; nothing where a reader would see nothing. */
function oneLine(text: string): string {
  const whole = Array.from(text).filter((letter) => !isHalf(letter))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the purpose
  const line = whole.join('').replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ')
  return /[^\s\u200b-\u200f\u2060-\u206f]/.test(line) ? line.trim() : ''
}

/**
 * A text as the field takes it: on one line, cut with an ellipsis, Han alone in a phrase. Times and dates are those of
 * {@link timeField} and {@link dateField}, and stay as they are.
 */
export function fieldValue(type: FieldType, text: string): string {
  const line = oneLine(text)
  if (type === 'time' || type === 'date') return line
  if (type === 'thing') return cut(line, LONGEST.thing) || NOTHING
  const han = Array.from(line).filter((letter) => /\p{Script=Han}/u.test(letter))
  return han.slice(0, LONGEST.phrase).join('') || '请查看'
}

/** `2026年11月25日`, as a date field takes it. */
export function dateField(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `2026年11月25日 14:30`, as a time field takes it. */
export function timeField(instant: Instant): string {
  return `${dateField(dayOf(instant))} ${timeOf(instant)}`
}
