import { movesInWords } from './moves'

const now = '2026-11-20T02:00:00.000Z'
const at = '2026-11-18T02:00:00.000Z'
const first = { startsAt: '2026-11-25T06:00:00.000Z', endsAt: '2026-11-25T08:00:00.000Z', place: '三楼会议室' }
const second = { startsAt: '2026-11-26T06:00:00.000Z', endsAt: '2026-11-26T08:00:00.000Z', place: '三楼会议室' }
const third = { ...second, place: '线上' }

test('each says what it was before and why, the latest first', () => {
  const moves = [
    { ...first, at, reason: '与上级会议冲突' },
    { ...second, at, reason: '' },
  ]
  expect(movesInWords({ moves, ...third }, now)).toEqual([
    { at, what: '改地点', was: '三楼会议室', reason: '' },
    { at, what: '改期', was: '11月25日 周三 14:00–16:00', reason: '与上级会议冲突' },
  ])
})

test('time and place together are one move', () => {
  expect(movesInWords({ moves: [{ ...first, at, reason: '停电' }], ...third }, now)).toEqual([
    { at, what: '改期', was: '11月25日 周三 14:00–16:00，三楼会议室', reason: '停电' },
  ])
})

test('nothing was moved', () => {
  expect(movesInWords({ moves: [], ...first }, now)).toEqual([])
})
