import { decidedOf, figuresWords, laterDayWords, wholeWords } from './reviewWords'
import { answerOf, questionsOf } from './rowQuestion'
import { planWords } from './rowWords'
import { collectionOf, lineOf, pickable, readingOf, reviewed } from './statement.fixture'
import type { RowAnswer } from './statementDraft'

const october = [{ month: '2026-10', fen: 4860 }]
const november = [{ month: '2026-11', fen: 4860 }]
const member = (memberId: string, rest?: 'extra' | 'ahead' | 'later'): RowAnswer => ({
  ...{ kind: 'member', memberId },
  ...(rest && { rest }),
})

test('rows in figures; what was registered before is told apart', () => {
  const reading = readingOf(['陆雨桐', 4860], ['许文斌', 4860], ['某某商贸', 4860], ['许文彬', 4860])
  const review = reviewed(reading, {}, { registered: ['row-5'] })
  expect(review.rows.map(({ state }) => state)).toEqual(['sure', 'open', 'open'])
  expect(wholeWords(reading)).toBe('4 笔，共 194.40 元')
  expect(figuresWords(review)).toBe('1 笔对上，1 笔要问，1 笔不认识，1 笔以前登记过，不会重复登记')
  expect(decidedOf(review)).toEqual({ done: 1, of: 3 })
})

test('a member’s rows pay month after month, certain ones first', () => {
  const { rows } = reviewed(
    readingOf(['李思敏', 4860], ['陆雨桐', 4860, '2026-10-20'], ['李思敏', 4860], ['陆雨桐', 4860]),
    { 'row-2': member('li-1'), 'row-4': member('li-1') },
  )
  expect(rows.map(({ plan }) => plan?.lines)).toEqual([october, october, november, november])
})

test('money pays what was due when it came in, not what came later', () => {
  const lines = [lineOf('lu', '陆雨桐', { open: november })]
  const early = reviewed(readingOf(['陆雨桐', 4860, '2026-10-20']), {}, { collection: collectionOf(lines) })
  expect(early.rows[0]).toMatchObject({ state: 'open', match: { kind: 'asked', excess: 4860 } })
  const question = questionsOf(early.rows[0] as (typeof early.rows)[0], pickable).whose
  expect(question.sentence).toContain('也可能已经手工登记过，请核对')
  expect(question.choices.map(({ label }) => label)).toEqual(['算自愿多交', '另选一位', '跳过这一笔'])
  const settings = { rounding: 'fen', advance: true } as const
  const free = reviewed(
    readingOf(['陆雨桐', 4860, '2026-10-20']),
    {},
    { collection: collectionOf(lines, { settings }) },
  )
  expect(questionsOf(free.rows[0] as (typeof free.rows)[0], pickable).whose.choices[0]?.label).toBe('预交11月')
})

test('a row of a month that is handed over is registered today', () => {
  const collection = collectionOf([lineOf('lu', '陆雨桐')], { closed: ['2026-10'] })
  const { rows } = reviewed(readingOf(['陆雨桐', 4860, '2026-10-20']), {}, { collection })
  expect(rows[0]).toMatchObject({ on: '2026-10-20', day: '2026-11-24', state: 'sure' })
  expect(laterDayWords(rows, '2026-11-24')).toContain('有 1 笔是在已经上缴封账的月份里交的，收款日记为今天（11月24日）')
  expect(laterDayWords([], '2026-11-24')).toBeUndefined()
})

test.each([
  ['2026-11-25', '还没有到'],
  ['2024-12-31', '太早'],
])('a row of %s is not read', (on, words) => {
  const { rows, refused } = reviewed(readingOf(['陆雨桐', 4860, on]))
  expect(rows).toEqual([])
  expect(refused[0]?.reason).toContain(words)
})

type Case = [what: string, rows: Parameters<typeof readingOf>, choices: string[]]
test.each<Case>([
  ['a namesake', [['李思敏', 4860]], ['李思敏', '李思敏', '另选一位', '跳过这一笔']],
  ['a misspelt name', [['许文斌', 4860]], ['是许文彬', '另选一位', '跳过这一笔']],
  ['a stranger', [['某某商贸', 4860]], ['选是谁交的', '跳过这一笔']],
  ['a part', [['陆雨桐', 5860]], ['就这样登记', '另选一位', '跳过这一笔']],
  ['too much', [['陆雨桐', 10_000]], ['多的算自愿多交', '多的先不登记', '另选一位', '跳过这一笔']],
  ['nothing owed', [['顾长青', 3000]], ['算自愿多交', '另选一位', '跳过这一笔']],
  [
    'the same twice',
    [
      ['陆雨桐', 4860],
      ['陆雨桐', 4860],
    ],
    ['两笔都算', '另选一位', '重复的不算'],
  ],
])('%s is asked', (_what, rows, choices) => {
  const review = reviewed(readingOf(...rows))
  const row = review.rows[review.rows.length - 1]
  expect(row && questionsOf(row, pickable).whose.choices.map(({ label }) => label)).toEqual(choices)
})

test('who is chosen of several is asked what becomes of more than they owe', () => {
  const reading = readingOf(['李思敏', 10_000])
  const chosen = reviewed(reading, { 'row-2': member('li-2') }).rows[0]
  expect(chosen?.state).toBe('restOpen')
  const asked = chosen && questionsOf(chosen, pickable)
  expect(asked?.rest?.choices.map(({ id }) => id)).toEqual(['extra', 'later'])
  const said = reviewed(reading, { 'row-2': member('li-2', 'extra') }).rows[0]
  expect(said).toMatchObject({ state: 'answered', plan: { extra: 280, left: 0 } })
  expect(said && questionsOf(said, pickable)).toMatchObject({
    whose: { answer: { choice: 'member:li-2' } },
    rest: { answer: { choice: 'extra' } },
  })
})

test('taps and what they say', () => {
  expect(answerOf({ choice: 'skip' })).toEqual({ kind: 'skip' })
  expect(answerOf({ choice: 'member:a:b' })).toEqual(member('a:b'))
  expect(answerOf({ choice: 'extra:lu' })).toEqual(member('lu', 'extra'))
  expect(answerOf({ choice: 'other', value: 'xu' })).toEqual(member('xu'))
  expect(answerOf({ choice: 'other' })).toBeUndefined()
})

test('a plan in words', () => {
  const lines = [...october, ...november]
  expect(planWords('陆雨桐', { lines, extra: 280, left: 0 }, '2026')).toBe(
    '登记 陆雨桐 10月、11月 97.20 元，自愿多交 2.80 元',
  )
  expect(planWords('陆雨桐', { lines: october, extra: 0, left: 280 }, '2027')).toBe(
    '登记 陆雨桐 2026年10月 48.60 元；剩下 2.80 元不登记',
  )
  expect(planWords('陆雨桐', { lines: [], extra: 0, left: 280 }, '2026')).toBe('剩下 2.80 元不登记')
})
