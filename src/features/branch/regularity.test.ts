import { type HeldActivity, heldBy, kindYears, missingWords } from './regularity'

const held: HeldActivity[] = [
  { kind: 'themePartyDay', on: '2026-01-20' },
  { kind: 'themePartyDay', on: '2026-01-27' },
  { kind: 'themePartyDay', on: '2026-03-20' },
  { kind: 'branchAssembly', on: '2026-02-03' },
  { kind: 'collectiveStudy', on: '2026-02-10' },
  { kind: 'partyLecture', on: '2026-04-02' },
]
const years = kindYears(held, 2026, '2026-05')
const of = (kind: HeldActivity['kind']) => years.find((one) => one.kind === kind)

test('a monthly kind counts months, not activities, out of the months begun', () => {
  expect(of('themePartyDay')).toMatchObject({ figure: '2/5 个月', missing: ['2月', '4月'] })
  expect(of('themePartyDay')?.months.slice(0, 6)).toEqual(['done', 'late', 'done', 'late', 'due', 'none'])
})

test('a quarterly kind shows an empty quarter in its last month, overdue only when it is over', () => {
  expect(of('branchAssembly')?.figure).toBe('1/2 个季度')
  expect(of('branchAssembly')?.months.slice(0, 6)).toEqual(['none', 'done', 'none', 'none', 'none', 'due'])
  expect(kindYears(held, 2026, '2026-07').find(({ kind }) => kind === 'branchAssembly')).toMatchObject({
    figure: '1/3 个季度',
    missing: ['第 2 季度'],
  })
})

test('a kind due so many times a year shows that number; one without a rhythm only what there was', () => {
  expect(of('collectiveStudy')).toMatchObject({ figure: '1/12 次', missing: [] })
  expect(of('collectiveStudy')?.months[11]).toBe('due')
  expect(of('partyLecture')).toMatchObject({ figure: '1 次', missing: [] })
  expect(of('groupMeeting')).toBeUndefined()
})

test('an earlier year has all its months behind it', () => {
  expect(kindYears([], 2025, '2026-05').find(({ kind }) => kind === 'committeeMeeting')?.figure).toBe('0/12 个月')
})

test('what is missing reads as a sentence, and nothing missing as nothing', () => {
  expect(missingWords(years)).toBe('没有记录：支委会 1月、2月、3月、4月；主题党日 2月、4月')
  expect(missingWords([])).toBeUndefined()
})

test('what is cancelled or still to come did not take place', () => {
  const at = (phase: 'past' | 'cancelled' | 'checkIn', startsAt: string) => ({ phase, startsAt })
  const past = at('past', '2026-05-01T06:00:00.000Z')
  const running = at('checkIn', '2026-05-08T06:00:00.000Z')
  const cards = [past, running, at('cancelled', past.startsAt), at('checkIn', '2026-05-08T07:00:00.000Z')]
  expect(heldBy(cards, '2026-05-08T06:30:00.000Z')).toEqual([past, running])
})
