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

/** A text as the field takes it: on one line, cut with an ellipsis, Han alone in a phrase. */
export function fieldValue(type: FieldType, text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is the purpose
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim()
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
