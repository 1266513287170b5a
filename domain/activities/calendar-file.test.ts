import fc from 'fast-check'
import { type CalendarEvent, calendarFile, calendarFileName } from './calendar-file'

const event: CalendarEvent = {
  activityId: 'a1b2c3',
  title: '主题党日：学习党的二十届四中全会精神',
  kind: '主题党日',
  branchName: '红星村党支部',
  startsAt: '2026-11-25T06:30:00.000Z',
  endsAt: '2026-11-25T08:30:00.000Z',
  place: '三楼会议室',
  cancelled: false,
  sequence: 2,
  updatedAt: '2026-11-20T01:02:03.456Z',
}

/** Any text, with what matters to the format more often than chance would have it. */
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\\',
        ',',
        ';',
        ':',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '\\n',
        '"',
        '会',
        '😀',
        '\u0000',
        '\u007f',
        '\ud83d',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const unfolded = (file: string) => file.replace(/\r\n /g, '').split('\r\n')
const unescaped = (value: string) => value.replace(/\\(.)/g, (_, escaped) => (/n/i.test(escaped) ? '\n' : escaped))

/** The event's properties; its alarm's are named `VALARM.TRIGGER` and so on. */
function read(file: string): Record<string, string> {
  const found: Record<string, string> = {}
  let alarm = ''
  for (const line of unfolded(file)) {
    if (line === 'BEGIN:VALARM') alarm = 'VALARM.'
    const colon = line.indexOf(':')
    if (!/^(BEGIN|END)?$/.test(line.slice(0, Math.max(colon, 0))))
      found[alarm + line.slice(0, colon)] = unescaped(line.slice(colon + 1))
    if (line === 'END:VALARM') alarm = ''
  }
  return found
}

/** What a text should look like afterwards: line breaks alike, tabs spaces, no other control character. */
function kept(text: string): string {
  return text
    .replace(/\r\n|\r|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
}

test('the whole file', () => {
  expect(calendarFile(event).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//wuhao-zhibu//activities//ZH',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:a1b2c3@wuhao-zhibu',
    'DTSTAMP:20261120T010203Z',
    'SEQUENCE:2',
    'STATUS:CONFIRMED',
    'DTSTART:20261125T063000Z',
    'DTEND:20261125T083000Z',
    'SUMMARY:主题党日：学习党的二十届四中全会精神',
    'LOCATION:三楼会议室',
    'DESCRIPTION:红星村党支部',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT30M',
    'DESCRIPTION:主题党日：学习党的二十届四中全会精神',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

test('a cancelled one says so and reminds nobody', () => {
  const file = calendarFile({ ...event, cancelled: true })
  expect(read(file).STATUS).toBe('CANCELLED')
  expect(file).not.toContain('VALARM')
})

test('separators and line breaks are escaped', () => {
  const file = calendarFile({ ...event, place: '一楼,左;右\\后\r\n门口\u0007' })
  expect(unfolded(file)).toContain('LOCATION:一楼\\,左\\;右\\\\后\\n门口')
})

test('a long line is folded after 75 octets, a continued one after a space and 74', () => {
  const file = calendarFile({ ...event, place: 'a'.repeat(66 + 74 + 1) })
  expect(file).toContain(`\r\nLOCATION:${'a'.repeat(66)}\r\n ${'a'.repeat(74)}\r\n a\r\n`)
})

test('any text comes back as it went in, but for control characters', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (title, kind, branchName, place) => {
      const found = read(calendarFile({ ...event, title, kind, branchName, place }))
      expect(found).toMatchObject({
        SUMMARY: kept(title),
        'VALARM.DESCRIPTION': kept(title),
        DESCRIPTION: kept(branchName),
        LOCATION: kept(place),
      })
      expect(Object.keys(found)).toHaveLength(15)
    }),
  )
})

test('no line is longer than 75 octets, holds a control character or half a character', () => {
  fc.assert(
    fc.property(anyText, anyText, (title, place) => {
      const file = calendarFile({ ...event, title, place })
      expect(file.endsWith('\r\n')).toBe(true)
      for (const line of file.slice(0, -2).split('\r\n')) {
        expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/\p{Cc}/u)
        // A pair cut by the fold would leave a half at either end; a half that came alone is the text's own.
        expect(line).not.toMatch(/^ [\udc00-\udfff]/)
      }
    }),
  )
})

test.each([
  ['主题党日', '2026-11-25T06:30:00.000Z', '主题党日 11月25日.ics'],
  ['党课', '2026-12-31T16:30:00.000Z', '党课 1月1日.ics'],
  ['a/b\\c:d*e?f"g<h>i|j\u0000\n', '2026-11-25T06:30:00.000Z', 'abcdefghij 11月25日.ics'],
])('%j at %s is kept as %s', (kind, startsAt, name) => {
  expect(calendarFileName({ kind, startsAt })).toBe(name)
})
