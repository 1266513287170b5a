import {
  type BoardMonth,
  closingState,
  completeWords,
  differenceWords,
  handedWords,
  nextToClose,
  parseHanded,
  quietWords,
  receivedWords,
  sinceWords,
  yearSums,
} from './closingWords'

const TODAY = '2026-11-24'
const month = (name: string, fields: Partial<BoardMonth> = {}): BoardMonth => ({
  ...{ month: name, owed: 9720, paid: 9720, members: 2, complete: 2, unassessed: 0, received: 9720, extra: 0 },
  closing: null,
  ...fields,
})
const closing = (difference = 0, since: Partial<NonNullable<BoardMonth['closing']>['since']> = {}) => ({
  ...{ handed: 9720 - difference, handedOn: '2026-11-03', difference },
  since: { received: 0, owed: 0, paid: 0, ...since },
})

test.each<[number, string | undefined]>([
  [0, undefined],
  [4860, '上缴比收到的少 48.60 元，请核对'],
  [-1, '上缴比收到的多 0.01 元，请核对'],
])('a difference of %d fen', (difference, words) => {
  expect(differenceWords(difference)).toBe(words)
})

test.each<[string, Partial<NonNullable<BoardMonth['closing']>['since']>, string[]]>([
  ['nothing', {}, []],
  ['a back payment', { paid: 3000 }, ['封账后又收到补交 30.00 元，算在收到那个月的上缴里']],
  ['a reversal of what was paid', { paid: -3000 }, ['封账后10月的党费冲正了 30.00 元']],
  ['another assessment', { owed: -500 }, ['封账后应交少了 5.00 元（核定或减免有变动）']],
  [
    'a reversal out of the hand-over',
    { received: -3000, paid: -3000 },
    ['封账后10月的党费冲正了 30.00 元', '封账后从这次上缴里冲正了 30.00 元，请核对'],
  ],
])('since closing: %s', (_what, since, words) => {
  expect(sinceWords(month('2026-10', { closing: closing(0, since) }))).toEqual(words)
})

test.each<[string, BoardMonth, string]>([
  ['a month ahead', month('2026-12'), 'ahead'],
  ['this month', month('2026-11'), 'running'],
  ['a past month', month('2026-10'), 'waiting'],
  ['a closed one', month('2026-10', { closing: closing() }), 'closed'],
  ['one closed with another amount', month('2026-10', { closing: closing(1) }), 'different'],
  ['this one, closed early', month('2026-11', { closing: closing() }), 'closed'],
])('%s', (_what, one, state) => {
  expect(closingState(one, TODAY)).toBe(state)
})

test('what came in, what was handed over, who is missing', () => {
  expect(receivedWords({ received: 133_050, extra: 0 })).toBe('收到 1,330.50 元')
  expect(receivedWords({ received: 133_050, extra: 3000 })).toBe('收到 1,330.50 元，其中自愿多交 30.00 元')
  expect(handedWords(month('2026-10', { closing: closing() }), TODAY)).toBe('11月3日 周二 上缴 97.20 元')
  expect(handedWords(month('2026-10'), TODAY)).toBeUndefined()
  expect(completeWords(month('2026-10'))).toBe('2/2 人交齐')
  expect(completeWords(month('2026-10', { paid: 4860, complete: 1 }))).toBe('1/2 人交齐，还差 48.60 元')
  expect(completeWords(month('2026-10', { members: 0, owed: 0, paid: 0 }))).toBe('还没有人核定党费')
})

test('the year up to now, and what is to be handed over next', () => {
  const months = [
    month('2026-01', { owed: 0, paid: 0, received: 0, members: 0 }),
    month('2026-02', { closing: closing() }),
    month('2026-03', { paid: 4860, received: 4860 }),
    ...[4, 5, 6, 7, 8, 9].map((number) => month(`2026-0${number}`)),
    ...[10, 11, 12].map((number) => month(`2026-${number}`)),
  ]
  expect(yearSums({ months, today: TODAY })).toEqual({
    ...{ span: '2—11月', owed: 97_200, paid: 92_340, received: 92_340, handed: 9720, closed: 1, months: 10 },
  })
  expect(nextToClose({ months, today: TODAY })).toBe('2026-03')
  expect(yearSums({ months, today: '2027-01-05' })?.span).toBe('2—12月')
  expect(yearSums({ months: months.slice(1), today: '2027-01-05' })?.span).toBe('全年')
  expect(yearSums({ months, today: '2026-02-05' })?.span).toBe('2月')
  expect(quietWords({ months, today: TODAY })).toBe('1月没有党费记录，12月还没有到。')
  expect(quietWords({ months: months.slice(1), today: '2027-01-05' })).toBeUndefined()
  expect(yearSums({ months, today: '2025-12-31' })).toBeUndefined()
  expect(nextToClose({ months: months.slice(0, 2), today: TODAY })).toBeUndefined()
})

test.each<[string, object]>([
  ['1,234.50', { fen: 123_450 }],
  ['0', { fen: 0 }],
  ['０.00', { fen: 0 }],
  ['', { problem: '请填写金额' }],
  ['-5', { problem: '金额不能是负数' }],
  ['12.345', { problem: '金额最多两位小数，到分为止' }],
])('%s handed over', (typed, result) => {
  expect(parseHanded(typed)).toEqual(result)
})
