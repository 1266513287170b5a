/** An activity as an iCalendar file (RFC 5545), for a phone's own calendar. */
import { dayOf, type Instant } from '../calendar/beijing'

/** What the calendar shows of an activity. */
export type CalendarEvent = {
  activityId: string
  /** What the entry is called: `主题党日：消防安全进小区`. */
  title: string
  /** The kind's label, which names the file: `主题党日`. */
  kind: string
  branchName: string
  startsAt: Instant
  endsAt: Instant
  place: string
  cancelled: boolean
  /** How often it was moved: a calendar takes the entry with the higher number. */
  sequence: number
  updatedAt: Instant
}

/** RFC 5545, 3.1: octets of a line in UTF-8, without its line break. */
const LONGEST_LINE = 75
/** When the phone reminds: as check-in opens. */
const REMINDER = '-PT30M'

/** Whole characters: a surrogate pair stays together. */
function charactersOf(text: string): string[] {
  return text.match(/[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g) ?? []
}

/** Octets of a character in UTF-8, without a TextEncoder (the phone may have none). */
function octetsOf(character: string): number {
  if (character.length === 2) return 4
  const unit = character.charCodeAt(0)
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3
}

function isControl(character: string): boolean {
  const unit = character.charCodeAt(0)
  return unit < 0x20 || (unit > 0x7e && unit < 0xa0)
}

const withoutControls = (text: string) =>
  charactersOf(text)
    .filter((character) => !isControl(character))
    .join('')

/** RFC 5545, 3.3.11: a text value, its line breaks and separators escaped; other control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => withoutControls(line.replace(/\t/g, ' ')))
    .join('\\n')
}

/** RFC 5545, 3.1: a long line goes on in the next one, behind a space, which counts. */
function folded(line: string): string {
  let text = ''
  let room = LONGEST_LINE
  for (const character of charactersOf(line)) {
    const octets = octetsOf(character)
    if (octets > room) {
      text += '\r\n '
      room = LONGEST_LINE - 1
    }
    text += character
    room -= octets
  }
  return text
}

/** `20261125T063000Z`. */
function utcTime(instant: Instant): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`
}

/** The text of the file. The same activity always has the same UID, so opening it again replaces the entry. */
export function calendarFile(event: CalendarEvent): string {
  const summary = escaped(event.title)
  const reminder = ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${REMINDER}`, `DESCRIPTION:${summary}`, 'END:VALARM']
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wuhao-zhibu//activities//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(event.activityId)}@wuhao-zhibu`,
    `DTSTAMP:${utcTime(event.updatedAt)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART:${utcTime(event.startsAt)}`,
    `DTEND:${utcTime(event.endsAt)}`,
    `SUMMARY:${summary}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(event.branchName)}`,
    ...(event.cancelled ? [] : reminder),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `主题党日 11月25日.ics`, by the Beijing day it begins on; without what a file system would take amiss. */
export function calendarFileName(event: Pick<CalendarEvent, 'kind' | 'startsAt'>): string {
  const [, month, date] = dayOf(event.startsAt).split('-').map(Number)
  const kind = withoutControls(event.kind).replace(/[\\/:*?"<>|]/g, '')
  return `${kind} ${month}月${date}日.ics`
}
