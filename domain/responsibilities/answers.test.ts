import { answersIn, mergeAnswers, rememberedFrom, type StoredAnswer } from './answers'
import { readList, readListCells } from './import'
import { notice, noticeRoster } from './notice.fixture'
import type { Answer } from './question'

const titles = ['重点工作', '责任人', '完成时限']
const roster = [...noticeRoster, { memberId: 'm8', name: '何必问', active: false }]

function kept(owner: string, deadline: string, remembered: Record<string, Answer>): StoredAnswer[] {
  const reading = readListCells([titles, ['支委会', owner, deadline]], { year: 2026, roster, remembered })
  expect(reading.questions.map(({ id, answer }) => [id, answer])).toContainEqual(Object.entries(remembered)[0])
  return answersIn(reading.questions)
}

test('what was only suggested is no answer', () => {
  expect(answersIn(readList(notice, { year: 2026, roster }).questions)).toEqual([])
})

test.each<[string, string, string, Answer]>([
  ['全体党员', '全年', 'group:全体党员', { choice: 'members', value: 'm1,m2' }],
  ['纪检组领导', '全年', 'person:纪检组领导', { choice: 'guest' }],
  ['何某', '全年', 'person:何某', { choice: 'member', value: 'm2' }],
  ['林岚', '5月以前', 'when:5月以前', { choice: 'beforeBegin' }],
  ['林岚', '春天', 'deadline:春天', { choice: 'phrase', value: '3月' }],
])('%s, %s: the answer to %s is remembered', (owner, deadline, id, answer) => {
  expect(kept(owner, deadline, { [id]: answer })).toEqual([{ id, ...answer }])
})

test.each<[string, string, string, string, Answer]>([
  ['a day', '林岚', '5月以前', 'when:5月以前', { choice: 'day', value: '2026-05-20' }],
  ['another year', '林岚', '2024年5月', 'when:2024年5月', { choice: 'leaveOut' }],
  ['somebody who has left', '何必问', '全年', 'person:何必问', { choice: 'member:m8' }],
  ['a long value', '全体党员', '全年', 'group:全体党员', { choice: 'members', value: `m1,${' '.repeat(2000)}m2` }],
])('an answer with %s is not remembered', (_case, owner, deadline, id, answer) => {
  expect(kept(owner, deadline, { [id]: answer })).toEqual([])
})

test('which of two tables is not remembered, nor what columns without titles hold', () => {
  const table = [titles, ['支委会', '林岚', '4月']]
  const remembered: Record<string, Answer> = { 'tables:2': { choice: 'all' } }
  const other = [
    ['工作内容', '责任人', '时间'],
    ['党课', '林岚', '4月'],
  ]
  const reading = readListCells([...table, ...other], { year: 2026, roster, remembered })
  expect(reading.questions[0]?.answer).toBeDefined()
  expect(answersIn(reading.questions)).toEqual([])
})

test('an answer that names somebody who has left since is asked again', () => {
  const gone = { ...rememberedFrom([{ id: 'person:何某', choice: 'member', value: 'm8' }]) }
  const { questions } = readListCells([titles, ['支委会', '何某', '4月']], { year: 2026, roster, remembered: gone })
  expect(questions[0]).not.toHaveProperty('answer')
})

test('a question of any length has an id that can be stored, its own', () => {
  const phrases = ['甲', '乙'].map((last) => `${'某'.repeat(390)}${last}`)
  const { questions } = readListCells([titles, ...phrases.map((phrase) => ['支委会', '林岚', phrase])], {
    year: 2026,
    roster,
  })
  const ids = questions.map(({ id }) => id)
  expect(new Set(ids).size).toBe(2)
  expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(200)
  const remembered = rememberedFrom([{ id: ids[1] ?? '', choice: 'monthly' }])
  const again = readListCells([titles, ['支委会', '林岚', phrases[1] ?? '']], { year: 2026, roster, remembered })
  expect(again.questions[0]?.answer).toEqual({ choice: 'monthly' })
})

test('any words can be an id', () => {
  const list = ['__proto__', 'constructor', 'a.b$c'].map((id) => ({ id, choice: 'all' }))
  expect(Object.entries(rememberedFrom(list))).toEqual(list.map(({ id, choice }) => [id, { choice }]))
})

test('newer answers come in place of older ones, and the oldest are forgotten', () => {
  const old = Array.from({ length: 500 }, (_none, index) => ({ id: `when:${index}`, choice: 'byEnd' }))
  const merged = mergeAnswers(old, [
    { id: 'when:0', choice: 'beforeBegin' },
    { id: 'group:全体党员', choice: 'all' },
  ])
  expect(merged).toHaveLength(500)
  expect(merged[0]?.id).toBe('when:2')
  expect(merged.slice(-2)).toEqual([
    { id: 'when:0', choice: 'beforeBegin' },
    { id: 'group:全体党员', choice: 'all' },
  ])
})
