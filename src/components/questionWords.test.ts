import type { Question } from '@domain/responsibilities/question'
import { assigneeWords } from './assigneeWords'
import { evidenceWords } from './evidenceWords'
import { choiceLabel, holdsWords, valueWords } from './questionWords'

const people = [
  { memberId: 'm1', name: '周明川' },
  { memberId: 'm2', name: '沈若兰' },
]
const chosen = { id: 'members', label: '选定几位党员', asks: 'members' as const }
const all = { id: 'all', label: '全体党员' }
const question: Question = {
  ...{ id: 'group:班子', about: 'group', words: '班子', sentence: '指哪些人？', rows: [1] },
  ...{ choices: [all, chosen, { id: 'member:m1', label: '周明川' }], suggested: { choice: 'all' } },
}
const none = new Map<string, string>()

test('the suggestion says so until somebody answers; namesakes are told apart', () => {
  expect(choiceLabel(all, question, none)).toBe('全体党员（建议）')
  expect(choiceLabel(all, { ...question, answer: { choice: 'members', value: 'm1' } }, none)).toBe('全体党员')
  expect(choiceLabel({ id: 'member:m1', label: '周明川' }, question, new Map([['m1', '第一党小组']]))).toBe(
    '周明川（第一党小组）',
  )
})

test('what holds is said in words', () => {
  expect(holdsWords(question, people)).toBe('全体党员')
  expect(holdsWords({ ...question, answer: { choice: 'members', value: 'm2,m1' } }, people)).toBe('周明川、沈若兰')
  expect(holdsWords({ ...question, suggested: undefined }, people)).toBe('还没有答')
  expect(valueWords(all, { choice: 'all' }, people)).toBeUndefined()
})

test('whom a row names, and who is meant', () => {
  expect(assigneeWords([])).toBe('没有写')
  expect(
    assigneeWords([
      { kind: 'member', words: '沈若蓝', memberId: 'm2', name: '沈若兰' },
      { kind: 'role', words: '书记', role: 'secretary' },
      { kind: 'group', words: '全体党员', rule: { scope: 'all' } },
      { kind: 'group', words: '党组成员', rule: { scope: 'leadingCadres' } },
      { kind: 'group', words: '班子', rule: { memberIds: ['m1', 'm2'] } },
      { kind: 'guest', words: '纪检组领导' },
      { kind: 'open', words: '王不知' },
    ]),
  ).toBe(
    '沈若兰（原文“沈若蓝”）、书记、全体党员、党组成员（党员领导干部）、班子（选定 2 人）、纪检组领导（外单位）、王不知（没有认出）',
  )
})

test('what shows a row done', () => {
  expect(evidenceWords(undefined)).toBe('手工登记：办完后由责任人登记')
  expect(evidenceWords('committeeMeeting')).toBe('自动登记：支委会，会议记录已确认')
})
