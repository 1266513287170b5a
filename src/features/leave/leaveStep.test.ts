import { type LeaveSubject, leaveStepOf } from './leaveStep'

const entry = { state: 'present', observer: false, at: '', method: 'scan' } as const
const leave = (state: 'asked' | 'granted' | 'refused', more: object = {}) => ({
  leave: { category: 'duty' as const, state, lapsed: false, ...more },
})
const step = (change: Partial<LeaveSubject>) =>
  leaveStepOf({
    activityId: 'a',
    title: '主题党日',
    startsAt: '',
    endsAt: '',
    phase: 'upcoming',
    expected: true,
    mine: null,
    ...change,
  })

test.each([
  ['expected and not there yet', {}, 'ask'],
  ['while the door is open', { phase: 'checkIn' }, 'ask'],
  ['not expected', { expected: false }, 'none'],
  ['over', { phase: 'past' }, 'none'],
  ['called off', { phase: 'cancelled' }, 'none'],
  ['the sheet is settled', { phase: 'checkIn', settled: true }, 'none'],
  ['checked in', { phase: 'checkIn', mine: entry }, 'none'],
  ['noted as absent by the organiser', { phase: 'checkIn', mine: { ...entry, state: 'absent' } }, 'none'],
  ['asked, then checked in', { phase: 'checkIn', mine: entry, ...leave('asked') }, 'none'],
  ['asked, then called off', { phase: 'cancelled', ...leave('asked') }, 'none'],
  ['asked', leave('asked'), 'stands'],
  ['refused', leave('refused'), 'askAgain'],
  ['moved to another day', leave('granted', { lapsed: true }), 'askAgain'],
  ['moved, and no longer expected', { expected: false, ...leave('granted', { lapsed: true }) }, 'none'],
  ['refused, and over', { phase: 'past', ...leave('refused') }, 'stands'],
  [
    'granted, and the sheet says how it was',
    { phase: 'past', mine: { ...entry, state: 'leave' }, ...leave('granted') },
    'none',
  ],
] as [string, Partial<LeaveSubject>, string][])('%s', (_what, change, kind) => {
  expect(step(change).kind).toBe(kind)
})

test('what stands says its category, and can be taken back until the activity is over', () => {
  expect(step(leave('asked'))).toEqual({
    kind: 'stands',
    word: '○ 请假待批 · 因公',
    granted: false,
    mayWithdraw: true,
  })
  expect(step({ phase: 'checkIn', ...leave('granted') })).toMatchObject({
    word: '○ 已准假 · 因公',
    note: '又能来的话，照样可以签到',
    granted: true,
  })
  expect(step({ phase: 'past', ...leave('granted') })).toMatchObject({ mayWithdraw: false })
})

test('a refusal gives the answer, a move its reason to ask anew', () => {
  expect(step(leave('refused', { answer: '要表决' }))).toMatchObject({ word: '× 没有批准', note: '答复：要表决' })
  expect(step(leave('asked', { lapsed: true }))).toMatchObject({ word: '活动改期了，原来的请假作废' })
})
