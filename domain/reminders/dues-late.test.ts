import { addMonths } from '../calendar/beijing'
import { duesLate } from './dues-reminders'
import type { DuesLate } from './reading'
import { clockOf, dueNow, readingAt } from './reading.fixture'

/** So many months in a row, each late from the first of the next. */
const row = (since: string, months: number): DuesLate => ({
  ...{ memberId: 'm1', since },
  lateFrom: Array.from({ length: months }, (_, nth) => addMonths(since, nth + 1)),
})
const at = (now: string, ...late: DuesLate[]) => readingAt(now, { duesLate: late })

function window(late: DuesLate, now = '2026-06-01 09:00') {
  const [told] = duesLate(at(now, late))
  return told && [told.stamp, clockOf(told.from), clockOf(told.until)]
}

test.each<[number, string[] | undefined]>([
  [0, undefined],
  [1, ['1', '2026-02-02 09:00', '2026-03-31 21:00']],
  [2, ['1', '2026-02-02 09:00', '2026-03-31 21:00']],
  [3, ['3', '2026-04-01 09:00', '2026-05-31 21:00']],
  [4, ['3', '2026-04-01 09:00', '2026-05-31 21:00']],
  [5, ['5', '2026-06-01 09:00', '2026-07-31 21:00']],
  [9, ['5', '2026-06-01 09:00', '2026-07-31 21:00']],
])('%i months from January on: told at 1, 3 and 5, until the next', (months, told) => {
  expect(window(row('2026-01', months))).toEqual(told)
})

test('days off are waited for: the month has to be over', () => {
  expect(window(row('2026-09', 1))?.[1]).toBe('2026-10-08 09:00')
})

test.each<[string, string, string[], string[]]>([
  ['months that ask nothing', '2026-01', ['2026-02', '2026-05', '2026-06'], ['3', '2026-06-01', '2026-07-31']],
  ['a quarter', '2026-01', ['2026-04', '2026-04', '2026-04'], ['3', '2026-04-01', '2026-05-31']],
  ['a quarter with an exempt month', '2026-01', ['2026-04', '2026-04'], ['1', '2026-04-01', '2026-05-31']],
  [
    'two quarters',
    '2025-10',
    [...Array(3).fill('2026-01'), ...Array(3).fill('2026-04')],
    ['5', '2026-04-01', '2026-05-31'],
  ],
])(
  '%s: told from when the step was reached, not from so many months after the first',
  (_case, since, lateFrom, told) => {
    expect(window({ memberId: 'm1', since, lateFrom })?.map((one) => one.slice(0, 10))).toEqual(told)
  },
)

test('only to themselves, and only while they are here', () => {
  const drafts = dueNow(
    at('2026-02-02 09:00', row('2026-01', 1), { ...row('2026-01', 1), memberId: 'gone' }),
    'duesLate',
  )
  expect(drafts.map(({ memberId }) => memberId)).toEqual(['m1'])
})

const ASKED = '可能是忘了，也可能还没记上，方便时请交给组织委员。'
const HELP = '有困难请告诉组织委员，可以商量补交或申请少交、免交。'
const RULE =
  '按照党章，没有正当理由连续六个月不交纳党费，要由支部大会讨论、报上级党组织批准，系统不会自动处理。请尽快和组织委员联系。'

test.each<[number, string, string]>([
  [1, '有一个月的党费没有登记', `2026年1月的党费还没有登记。${ASKED}`],
  [2, '有两个月的党费没有登记', `从2026年1月起两个月的党费还没有登记。${ASKED}`],
  [3, '有三个月的党费没有登记', `从2026年1月起已有三个月的党费没有登记。${HELP}`],
  [4, '有四个月的党费没有登记', `从2026年1月起已有四个月的党费没有登记。${HELP}`],
  [5, '有五个月的党费没有登记', `从2026年1月起已有五个月的党费没有登记。${RULE}`],
  [6, '有六个月的党费没有登记', `从2026年1月起已有六个月的党费没有登记。${RULE}`],
  [12, '有十二个月的党费没有登记', `从2026年1月起已有十二个月的党费没有登记。${RULE}`],
])('%i months are said as they are, kindly, then plainly, then with the rule', (months, title, text) => {
  expect(duesLate(at('2027-02-01 09:00', row('2026-01', months)))[0]).toMatchObject({ title, text })
})

test('of a month that was paid in part that is said', () => {
  expect(duesLate(at('2026-02-02 09:00', { ...row('2026-01', 1), partly: true }))[0]).toMatchObject({
    title: '有党费没有交齐',
    text: '2026年1月的党费只登记了一部分。可能有一笔还没记上，方便时请和组织委员核对。',
  })
})
