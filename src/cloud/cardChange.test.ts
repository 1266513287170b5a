import { cardChange } from './cardChange'

const now = '2026-11-20T02:00:00.000Z'
const planned = {
  phase: 'upcoming',
  startsAt: '2026-11-25T06:30:00.000Z',
  place: '三楼会议室',
  expected: true,
  mine: null,
} as const
const reason = '上午有上级会议'

test.each([
  [
    'another time',
    { startsAt: '2026-11-24T06:30:00.000Z', place: '三楼会议室', reason },
    '！改期',
    '原定 11月24日 周二 14:30。上午有上级会议',
  ],
  [
    'both',
    { startsAt: '2026-11-24T06:30:00.000Z', place: '线上', reason },
    '！改期',
    '原定 11月24日 周二 14:30，线上。上午有上级会议',
  ],
  ['another place', { startsAt: planned.startsAt, place: '线上', reason: '' }, '！改地点', '原定 线上'],
  [
    'another end',
    { startsAt: planned.startsAt, place: '三楼会议室', reason },
    '！改期',
    '结束时间改了。上午有上级会议',
  ],
])('%s is said with its reason', (_what, moved, word, sentence) => {
  expect(cardChange({ ...planned, moved }, now)).toEqual({ word, sentence })
})

test('that it was called off is said with its reason, whatever was moved before', () => {
  const moved = { startsAt: '2026-11-24T06:30:00.000Z', place: '线上', reason }
  const card = { ...planned, moved, phase: 'cancelled', cancelReason: '与防汛值班冲突' } as const
  expect(cardChange(card, now)).toEqual({ word: '× 已取消', sentence: '取消原因：与防汛值班冲突' })
})

test('nothing is said of what stayed, of a move that is over, and to whom it does not concern', () => {
  const moved = { startsAt: '2026-11-24T06:30:00.000Z', place: '线上', reason }
  expect(cardChange(planned, now)).toBeNull()
  expect(cardChange({ ...planned, moved, phase: 'past' }, now)).toBeNull()
  expect(cardChange({ ...planned, moved, expected: false }, now)).toBeNull()
})
