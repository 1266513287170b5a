import { lateFrom, recordedWords } from './recordedWords'

const now = '2026-11-25T06:20:00.000Z'
const entry = { state: 'present', observer: false, at: '2026-11-25T06:02:00.000Z', method: 'scan' } as const

test('a plain check-in says its time and nothing else', () => {
  expect(recordedWords(entry, { now, again: false })).toEqual({ title: '已签到 14:02', notes: [] })
})

test('a second scan is answered with the first time', () => {
  expect(recordedWords(entry, { now, again: true }).notes).toEqual(['您 14:02 已经签过到了，不用再签'])
})

test('late and observing are explained', () => {
  const late = lateFrom({ startsAt: '2026-11-25T06:00:00.000Z', endsAt: '2026-11-25T09:00:00.000Z' })
  const { notes } = recordedWords({ ...entry, state: 'late', observer: true }, { now, again: false, lateFrom: late })
  expect(notes).toEqual(['记为迟到：14:10 以后签到算迟到', '记为列席：您不在这次的应到名单里'])
})

test('an officer’s entry is not given out as the time of coming', () => {
  const words = recordedWords({ ...entry, method: 'officer' }, { now, again: false })
  expect(words).toEqual({ title: '已登记出席', notes: ['组织者 14:02 为您登记'] })
  expect(recordedWords({ ...entry, method: 'paper' }, { now, again: false }).title).toBe('已补录出席')
})

test('another day’s time comes with its day', () => {
  const next = '2026-11-26T01:00:00.000Z'
  expect(recordedWords(entry, { now: next, again: false }).title).toBe('已签到 11月25日 周三 14:02')
})
