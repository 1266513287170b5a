import { developmentStep } from '@domain/development/steps'
import { type Candidate, inOrder, nextWords, stageWords, stepWords } from './developmentWords'

const candidate = (name: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ name, done: 1, of: 25, stage: 'application', next: developmentStep('firstTalk'), warnings: [], steps: [] },
  ...more,
})
const warned = (...levels: Candidate['warnings'][number]['level'][]) => ({
  warnings: levels.map((level) => ({ step: 'firstTalk', words: level, level })),
})

test('who needs a look comes first, whoever has all steps last', () => {
  const people = [
    candidate('走完', { next: undefined }),
    candidate('平常'),
    candidate('核对', warned('check')),
    candidate('快到', warned('check', 'due')),
    candidate('过期', warned('late')),
  ]
  expect(inOrder(people).map(({ name }) => name)).toEqual(['过期', '快到', '核对', '平常', '走完'])
})

test('where somebody is, what comes next, and a step with its day', () => {
  expect(stageWords(candidate('甲'))).toBe('申请入党')
  expect(stageWords(candidate('甲', { next: undefined }))).toBe('25 步都登记了')
  expect(nextWords(candidate('甲'))).toBe('下一步：第 2 步 党组织派人谈话（收到申请书后一个月内）')
  expect(nextWords(candidate('甲', { next: developmentStep('archived') }))).toBe('下一步：第 25 步 材料归档')
  expect(nextWords(candidate('甲', { next: undefined }))).toBeUndefined()
  expect(stepWords({ recordId: 'r', step: 'applied', on: '2026-03-05' })).toEqual({
    ...{ title: '1 递交入党申请书', day: '2026年3月5日' },
  })
})
