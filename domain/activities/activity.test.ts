import { type Activity, phaseOf } from './activity'
import { checkInWindow, faultOfTimes } from './check-in-window'

const startsAt = '2026-11-25T06:00:00.000Z'
const endsAt = '2026-11-25T09:00:00.000Z'
const activity: Pick<Activity, 'state' | 'checkIn' | 'endsAt'> = {
  state: 'planned',
  endsAt,
  checkIn: checkInWindow(startsAt, endsAt),
}

describe('an activity’s times', () => {
  it('opens check-in half an hour before, counts as late ten minutes after the beginning, closes with the end', () => {
    expect(activity.checkIn).toEqual({
      opensAt: '2026-11-25T05:30:00.000Z',
      lateAt: '2026-11-25T06:10:00.000Z',
      closesAt: endsAt,
    })
  })

  it.each([
    ['2026-11-25T05:29:59.999Z', 'upcoming'],
    ['2026-11-25T05:30:00.000Z', 'checkIn'],
    ['2026-11-25T09:00:00.000Z', 'checkIn'],
    ['2026-11-25T09:00:00.001Z', 'past'],
  ])('at %s it is %s', (now, phase) => {
    expect(phaseOf(activity, now)).toBe(phase)
    expect(phaseOf({ ...activity, state: 'cancelled' }, now)).toBe('cancelled')
  })

  it.each([
    [startsAt, endsAt, null],
    [startsAt, startsAt, 'ENDS_BEFORE_BEGIN'],
    [endsAt, startsAt, 'ENDS_BEFORE_BEGIN'],
    [startsAt, '2026-12-02T06:00:00.000Z', null],
    [startsAt, '2026-12-02T06:00:00.001Z', 'TOO_LONG'],
  ])('%s to %s: %s', (from, to, fault) => {
    expect(faultOfTimes(from, to)).toBe(fault)
  })
})
