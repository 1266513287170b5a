import { type Assignee, assign, assigneeName } from './assign'
import { nameBook } from './people'
import { type Answer, questionnaire } from './question'

const roster = [
  { memberId: 'm1', name: '周明远', active: true },
  { memberId: 'm2', name: '林岚', active: true },
  { memberId: 'm3', name: '陈露', active: true },
  { memberId: 'm4', name: '陈露', active: true },
  { memberId: 'm5', name: '罗成', active: false },
  { memberId: 'm6', name: '林岗', active: true },
]

function read(name: string, remembered: Record<string, Answer> = {}) {
  const { askFor, asked } = questionnaire(remembered)
  const assignee = assign({ name, words: name }, nameBook(roster), askFor(1))
  return { assignee, question: asked()[0] }
}

test.each<[string, Assignee]>([
  ['周明远', { kind: 'member', words: '周明远', memberId: 'm1', name: '周明远' }],
  ['周 明 远', { kind: 'member', words: '周 明 远', memberId: 'm1', name: '周明远' }],
  ['书记', { kind: 'role', words: '书记', role: 'secretary' }],
  ['党支部副书记', { kind: 'role', words: '党支部副书记', role: 'deputySecretary' }],
  ['纪检委员', { kind: 'role', words: '纪检委员', role: 'discipline' }],
])('%s is certain', (name, assignee) => {
  expect(read(name)).toEqual({ assignee, question: undefined })
})

test.each<[name: string, sentence: string, first: string[], suggested: string | undefined]>([
  ['周明元', '是不是“周明远”写错了', ['周明远'], 'member:m1'],
  ['周民远', '是不是“周明远”写错了', ['周明远'], 'member:m1'],
  ['林冈', '这是谁', ['林岗', '林岚'], undefined],
  ['赵六', '这是谁', [], undefined],
  ['陈露', '有几位“陈露”', ['陈露', '陈露'], undefined],
  ['罗成', '已不在本支部', ['罗成（已不在本支部）'], undefined],
  ['纪检组领导', '只记名称', ['不是本支部的，只记名称'], 'guest'],
  ['县委组织部', '只记名称', ['不是本支部的，只记名称'], 'guest'],
])('%s is asked: %s', (name, sentence, first, suggested) => {
  const { question } = read(name)
  expect(question?.sentence).toContain(sentence)
  expect(question?.choices.slice(0, first.length).map(({ label }) => label)).toEqual(first)
  expect(question?.suggested?.choice).toBe(suggested)
})

test.each([
  ['全体党员', 'all'],
  ['支委委员', 'committee'],
  ['支委会成员', 'committee'],
  ['党组成员', 'leadingCadres'],
  ['领导班子', 'leadingCadres'],
  ['班子成员', 'leadingCadres'],
  ['党员领导干部', 'leadingCadres'],
  ['中层干部', 'asWritten'],
  ['各党小组', 'asWritten'],
  ['入党积极分子', 'asWritten'],
])('the group %s is asked, %s suggested', (name, scope) => {
  const { assignee, question } = read(name)
  expect(question?.sentence).toBe(`“${name}”指哪些人？`)
  expect(question?.suggested).toEqual({ choice: scope })
  expect(assignee).toEqual({ kind: 'group', words: name, rule: { scope } })
})

test.each<[name: string, answer: Answer, assignee: Assignee | undefined]>([
  ['周明元', { choice: 'member', value: 'm2' }, { kind: 'member', words: '周明元', memberId: 'm2', name: '林岚' }],
  ['陈露', { choice: 'member:m4' }, { kind: 'member', words: '陈露', memberId: 'm4', name: '陈露' }],
  ['罗成', { choice: 'member:m5' }, { kind: 'member', words: '罗成', memberId: 'm5', name: '罗成' }],
  ['赵六', { choice: 'guest' }, { kind: 'guest', words: '赵六' }],
  ['赵六', { choice: 'skip' }, undefined],
  ['赵六', { choice: 'member', value: 'm9' }, { kind: 'open', words: '赵六' }],
  [
    '纪检组领导',
    { choice: 'member', value: 'm1' },
    { kind: 'member', words: '纪检组领导', memberId: 'm1', name: '周明远' },
  ],
])('%s answered %j', (name, answer, assignee) => {
  expect(read(name, { [`person:${name}`]: answer }).assignee).toEqual(assignee)
})

test.each<[answer: Answer, assignee: Assignee | undefined]>([
  [
    { choice: 'members', value: 'm1,m2' },
    { kind: 'group', words: '中层干部', rule: { memberIds: ['m1', 'm2'] } },
  ],
  [
    { choice: 'members', value: 'm1,m9' },
    { kind: 'group', words: '中层干部', rule: { scope: 'asWritten' } },
  ],
  [{ choice: 'committee' }, { kind: 'group', words: '中层干部', rule: { scope: 'committee' } }],
  [{ choice: 'skip' }, undefined],
])('the group 中层干部 answered %j', (answer, assignee) => {
  expect(read('中层干部', { 'group:中层干部': answer }).assignee).toEqual(assignee)
})

test.each<[Assignee, string]>([
  [{ kind: 'member', words: '林 岚', memberId: 'm2', name: '林岚' }, '林岚'],
  [{ kind: 'member', words: '组织委员林岚', memberId: 'm2', name: '林岚' }, '林岚'],
  [{ kind: 'member', words: '林兰', memberId: 'm2', name: '林岚' }, '林岚（原文“林兰”）'],
  [{ kind: 'role', words: '党支部书记', role: 'secretary' }, '书记'],
  [{ kind: 'guest', words: '纪检组领导' }, '纪检组领导'],
])('%j is called %s', (assignee, name) => {
  expect(assigneeName(assignee)).toBe(name)
})
