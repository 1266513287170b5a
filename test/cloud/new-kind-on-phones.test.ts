import { draftOf } from '../../domain/papers/draft'
import { noFacts } from '../../domain/papers/facts.fixture'
import { flawOf } from '../../domain/records/check'
import { cleanValues, peopleIn, textOf } from '../../domain/records/clean'
import { evidenceOf } from '../../domain/records/evidence'
import { keeps, keptKinds, mayEnter, type RecordKindId, recordKindIds, titleOf } from '../../domain/records/kinds'
import { concernedBy, isOpen } from '../../domain/records/record'
import { linesOf } from '../../domain/records/words'
import { exportAreas } from '../../src/features/recordExport/exportChoice'
import { faultsOf } from '../../src/features/recordForm/faults'
import { askedFields, inputOf, newDraft } from '../../src/features/recordForm/recordDraft'
import { partsOf } from '../../src/features/records/detail/detailWords'
import { areasOf } from '../../src/features/records/home/homeAreas'
import { cardWords } from '../../src/features/records/list/listWords'
import { chessEvening } from './new-kind'

jest.mock('../../domain/records/kinds/members', () => ({
  memberKinds: {
    ...jest.requireActual('../../domain/records/kinds/members').memberKinds,
    chessEvening: jest.requireActual('./new-kind').chessEvening,
  },
}))

/** Not among the types: the table knows it all the same. */
const kind = 'chessEvening' as RecordKindId
const values = { game: 'go', hall: '二楼棋室', boards: 3, helpers: ['c'], clock: '甲1' }
const written = { kind, on: '2026-11-20', people: ['a', 'b'], values }
const now = '2026-11-24T02:00:00.000Z'

it('is in the catalogue, for whom its entry says', () => {
  expect(recordKindIds).toContain(kind)
  expect(['publicity', 'secretary', 'discipline', 'member'].map((role) => keeps(role as 'member', kind))).toEqual([
    ...[true, true, false, false],
  ])
  expect(keptKinds('publicity')).toContain(kind)
  expect(mayEnter('member', kind)).toBe(true)
})

it.each<[string, object, string | undefined]>([
  ['as it should be', {}, undefined],
  ['with too few people', { people: ['a'] }, '请选择下棋的人，至少 2 人'],
  ['with too many people', { people: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, '下棋的人最多 6 人'],
  ['without what is needed', { values: { game: 'go' } }, '请填写“在哪个活动室”'],
  ['tomorrow', { on: '2026-11-25' }, '哪天下的不能晚于今天'],
  ['with what is asked of another game', { values: { ...values, game: 'xiangqi' } }, '“棋钟编号”这里不用填'],
])('has a form that is checked on the phone: %s', (_what, fields, flaw) => {
  expect(flawOf({ ...written, ...fields }, now)).toBe(flaw)
})

it('has its bounds checked on the phone as in the cloud', () => {
  expect(cleanValues(kind, { ...values, hall: ' 二楼棋室\n' })).toEqual({ values })
  expect(cleanValues(kind, { ...values, boards: 0 })).toEqual({ flaw: '“摆了几盘”要在 1 到 20 盘之间' })
  expect(textOf(kind, values)).toBe('二楼棋室\n甲1')
  expect(peopleIn(kind, values)).toEqual(['c'])
})

it('is called in lists by its title field, and has a line a field on its page', () => {
  expect(titleOf(kind, values)).toBe('二楼棋室')
  const lines = linesOf(kind, values, { member: (id) => `${id}某` })
  expect(lines.map(({ field, words }) => [field.label, words])).toEqual([
    ['哪种棋', '围棋'],
    ['在哪个活动室', '二楼棋室'],
    ['摆了几盘', '3 盘'],
    ['谁帮忙', 'c某'],
    ['棋钟编号', '甲1'],
  ])
})

it('has a form of its fields, which is sent as the cloud takes it', () => {
  const begun = newDraft(kind, 'record000001', {}, { memberId: 'a', keeps: false }, now)
  expect(begun).toMatchObject({ on: '2026-11-24', people: ['a'] })
  expect(askedFields(kind, { game: 'xiangqi' }).map(([name]) => name)).toEqual([
    ...['game', 'hall', 'boards', 'helpers', 'outdoors'],
  ])
  const draft = { ...begun, people: ['a', 'b'], values: { ...values, boards: '3' } }
  expect(inputOf(kind, draft, false, now)).toMatchObject({ kind, on: '2026-11-24', people: ['a', 'b'], values })
  expect(faultsOf(kind, draft, 0, now).fields).toEqual({})
  expect(faultsOf(kind, { ...draft, values: { game: 'go' } }, 0, now).fields.hall).toContain('在哪个活动室')
})

it('stands on the first page, in lists and on its own page', () => {
  const service = areasOf('member', [{ kind, count: 2, lastOn: '2026-11-20' }]).find(({ area }) => area === 'service')
  expect(service?.kinds).toContainEqual({ kind, label: '棋类之夜', count: 2, lastOn: '2026-11-20', enters: true })
  const people = [
    { memberId: 'a', name: '甲' },
    { memberId: 'b', name: '乙' },
  ]
  const card = { recordId: 'r', kind, on: '2026-11-20', title: '二楼棋室', values: { game: 'go' }, people, by: '甲' }
  expect(cardWords({ ...card, enteredOn: card.on }, true)).toEqual({
    title: '二楼棋室',
    note: '棋类之夜 · 围棋 · 甲、乙',
  })
  const reading = { ...card, values, named: [{ memberId: 'c', name: '丙' }] } as unknown as Parameters<
    typeof partsOf
  >[0]
  expect(partsOf(reading).facts.map(({ words }) => words)).toEqual(['围棋', '3 盘', '丙', '甲1'])
})

it('is seen by whom it concerns, and counts for each of them', () => {
  const record = {
    ...{ ...written, _id: 'r', title: '二楼棋室', state: 'recorded' as const, by: 'a', enteredOn: '2026-11-20' },
    ...{ open: false, concerned: ['a', 'b'] },
  }
  expect(isOpen(record)).toBe(false)
  expect(concernedBy(record)).toEqual(['a', 'b'])
  expect(evidenceOf(record, [])).toMatchObject([{ kind, peopleIds: ['a', 'b'], seenBy: ['a', 'b'] }])
})

it('may be exported, and is counted in papers', () => {
  const area = exportAreas('publicity', [{ kind, count: 2 }]).find((one) => one.area === chessEvening.area)
  expect(area).toMatchObject({ kinds: [kind], count: 2, words: '棋类之夜 2' })
  const records = [{ kind, on: '2026-11-20', people: ['a', 'b'], done: false }]
  const { text = '' } = draftOf('workSummary', { ...noFacts, kinds: recordKindIds, records }) ?? {}
  expect(text).toContain('棋类之夜 1 次，2 人次。')
  const none = draftOf('workSummary', {
    ...noFacts,
    kinds: recordKindIds,
    birthdays: 1,
    dues: { complete: ['2026-01'], of: ['2026-01'] },
  })
  expect(none?.missing).toContain('棋类之夜')
})
