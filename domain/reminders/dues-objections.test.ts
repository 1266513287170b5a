import type { DuesObjection } from './reading'
import { bj, clockOf, dueNow, dueTo, member, readingAt } from './reading.fixture'

const asked: DuesObjection = { objectionId: 'ob1', memberId: 'm1', name: '陆雨桐', at: bj('2026-11-20 10:00') }
const answered = { ...asked, answeredAt: bj('2026-11-23 15:00') }
const members = [
  member('m1'),
  member('m2'),
  member('m9', { role: 'secretary' }),
  member('m8', { role: 'organisation' }),
  member('m7', { role: 'discipline' }),
  member('m6', { role: 'groupLeader' }),
]
const at = (now: string, ...duesObjections: DuesObjection[]) => readingAt(now, { members, duesObjections })

test('somebody says 有误: those who keep the books are told, not those who only read them', () => {
  const reading = at('2026-11-20 10:00', asked)
  expect(dueTo(reading, 'duesObjected')).toEqual(['m9', 'm8'])
  expect(dueNow(reading, 'duesObjected')[0]).toMatchObject({
    title: '陆雨桐说党费登记有误',
    text: '请核对收据后答复。',
    fields: { what: '陆雨桐说党费有误', due: '2026年11月20日', note: '请核对后答复' },
  })
})

test('who keeps the books and says it of their own is not told; the others are', () => {
  expect(dueTo(at('2026-11-20 10:00', { ...asked, memberId: 'm8' }), 'duesObjected')).toEqual(['m9'])
})

test.each<[string, DuesObjection, string, number]>([
  ['at once', asked, '2026-11-20 10:00', 2],
  ['for a week', asked, '2026-11-27 20:59', 2],
  ['no longer', asked, '2026-11-27 21:00', 0],
  ['not once it is answered', answered, '2026-11-23 15:00', 0],
])('is told %s', (_case, one, now, count) => {
  expect(dueTo(at(now, one), 'duesObjected')).toHaveLength(count)
})

test('the answer reaches who asked, and nobody else', () => {
  const reading = at('2026-11-23 15:00', answered)
  expect(dueTo(reading, 'duesAnswered')).toEqual(['m1'])
  const [told] = dueNow(reading, 'duesAnswered')
  expect(told).toMatchObject({
    title: '您问的党费有了答复',
    text: '请打开看看，还不对可以再问。',
    fields: { what: '党费登记的疑问', result: '已答复', note: '请打开看看' },
  })
  expect(told && [clockOf(told.from), clockOf(told.until)]).toEqual(['2026-11-23 15:00', '2026-11-30 21:00'])
})

test('without an answer there is nothing to tell who asked', () => {
  expect(dueTo(at('2026-11-23 15:00', asked), 'duesAnswered')).toEqual([])
})

test('two questions are two messages', () => {
  const reading = at('2026-11-20 10:00', asked, { ...asked, objectionId: 'ob2' })
  expect(dueNow(reading, 'duesObjected').map(({ targetId }) => targetId)).toEqual(['ob1', 'ob1', 'ob2', 'ob2'])
})
