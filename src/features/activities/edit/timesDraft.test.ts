import { emptyDraft, withKind } from './activityDraft'
import { withStart } from './timesDraft'

const branch = { for: 'branch' } as const
const empty = emptyDraft('abcdefghijkl')

test('the end follows the beginning: by the kind first, then by the length chosen', () => {
  const fresh = { ...withKind(empty, 'themePartyDay', branch), startDay: '2026-11-25' }
  const begun = withStart(fresh, { startTime: '14:30' })
  expect([begun.endDay, begun.endTime]).toEqual(['2026-11-25', '17:30'])
  const shorter = { ...begun, endTime: '15:00' }
  const moved = withStart(shorter, { startTime: '23:45' })
  expect([moved.endDay, moved.endTime]).toEqual(['2026-11-26', '00:15'])
  expect(withStart(shorter, { startDay: '2026-12-01' }).endDay).toBe('2026-12-01')
})

test('whatever is chosen first, an end that was chosen stays', () => {
  const kind = withKind(empty, 'groupMeeting', branch)
  const byDay = withStart(withStart(kind, { startDay: '2026-11-25' }), { startDay: '2026-11-26' })
  expect([byDay.endDay, byDay.endTime]).toEqual(['2026-11-26', ''])
  const byTime = withStart(withStart(kind, { startTime: '14:00' }), { startDay: '2026-11-25' })
  expect([byTime.endDay, byTime.endTime]).toEqual(['2026-11-25', '15:00'])
  const byEnd = withStart(withStart({ ...kind, endTime: '16:30' }, { startDay: '2026-11-25' }), { startTime: '14:00' })
  expect([byEnd.endDay, byEnd.endTime]).toEqual(['2026-11-25', '16:30'])
})
