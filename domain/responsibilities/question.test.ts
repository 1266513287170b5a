import { type Answer, type QuestionDraft, questionnaire } from './question'

const draft: QuestionDraft = {
  id: 'group:全体党员',
  about: 'group',
  words: '全体党员',
  sentence: '“全体党员”指哪些人？',
  choices: [
    { id: 'all', label: '全体党员' },
    { id: 'members', label: '选定几位党员', asks: 'members' },
  ],
  suggested: { choice: 'all' },
}

test('asked for several rows, it is one question', () => {
  const { askFor, asked } = questionnaire({})
  expect(askFor(4)(draft)).toEqual({ choice: 'all' })
  expect(askFor(7)(draft)).toEqual({ choice: 'all' })
  expect(askFor(7)(draft)).toEqual({ choice: 'all' })
  expect(asked()).toEqual([{ ...draft, rows: [4, 7] }])
})

test('what is remembered is the answer', () => {
  const answer: Answer = { choice: 'members', value: 'm1,m2' }
  const { askFor, asked } = questionnaire({ 'group:全体党员': answer })
  expect(askFor()(draft)).toBe(answer)
  expect(asked()).toEqual([{ ...draft, answer, rows: [] }])
})

test.each<[string, Answer]>([
  ['a choice there is not', { choice: 'some' }],
  ['no members chosen', { choice: 'members' }],
  ['members that the roster does not know', { choice: 'members', value: 'm9' }],
])('%s is not taken', (_case, answer) => {
  const { askFor, asked } = questionnaire({ 'group:全体党员': answer })
  expect(askFor(1)({ ...draft, accepts: ({ value }) => value !== 'm9' })).toEqual({ choice: 'all' })
  expect(asked()[0]).not.toHaveProperty('answer')
})

test('names of object members are no answers', () => {
  const { askFor } = questionnaire({})
  expect(askFor(1)({ ...draft, id: 'constructor', suggested: undefined })).toBeUndefined()
})
