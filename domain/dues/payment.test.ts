import { assessed, line, MONTHLY, member, paidFrom, paymentCase, relief, TODAY } from './book.fixture'
import { type PaymentCase, paymentProblem } from './payment'

/** What is said of a payment of these lines; received today where nothing else is said. */
function said(more: Partial<PaymentCase>, lines = [line('2026-11')], on = TODAY) {
  const problem = paymentProblem({ on, lines }, paymentCase(more))
  return problem && `${problem.kind}: ${problem.sentence}`
}

const advance = { settings: { advance: true } }
const closed = (...months: string[]) => ({ closed: new Set(months) })
const quarterly = { assessments: [assessed('2026-01', MONTHLY, { rhythm: 'quarterly' })] }

test.each<[string, string | undefined]>([
  ['today', said({})],
  ['in part', said({}, [line('2026-11', 1)])],
  ['several months at once', said({}, [line('2026-09'), line('2026-10'), line('2026-11')])],
  ['exactly six months back', said({}, [line('2026-05')])],
  ['six months before the day it was received', said({}, [line('2026-03')], '2026-09-30')],
  ['what is left of a month', said({ paid: new Map([['2026-11', 60]]) }, [line('2026-11', MONTHLY - 60)])],
  ['received earlier, for a month that is not closed', said(closed('2026-09'), [line('2026-10')], '2026-10-20')],
  ['received today, though this month is closed', said(closed('2026-11'))],
  ['for a closed month, received today', said(closed('2026-10'), [line('2026-10')])],
  [
    'received on the first day that is written down',
    said({ assessments: [assessed('2025-01')] }, [line('2025-01')], '2025-01-01'),
  ],
  ['for the rest of the quarter, by consent', said(quarterly, [line('2026-12')])],
  ['twelve months ahead where the branch allows it', said(advance, [line('2027-11')])],
  ['the month of admission', said({ member: member({ joinedOn: '2026-11-30' }) })],
  ['the last month of who left', said({ member: member({ state: 'left', stateSince: '2026-11-02' }) })],
  [
    'a reduced month',
    said({ reliefs: [relief('reduced', '2026-11', '2026-11', { fen: 100 })] }, [line('2026-11', 100)]),
  ],
])('is registered: %s', (_case, problem) => {
  expect(problem).toBeUndefined()
})

test.each<[string, string | undefined, string]>([
  ['a day to come', said({}, undefined, '2026-11-11'), '收款日期 11月11日还没有到，请改成今天或以前'],
  ['a day too early', said({}, undefined, '2024-12-31'), '收款日期太早，最多登记到去年 1 月，请检查日期'],
  [
    'a day in a closed month',
    said(closed('2026-10'), [line('2026-10')], '2026-10-20'),
    '2026年10月已经上缴封账，请把收款日期改成今天，按补交登记',
  ],
  [
    'a day before today of a closed running month',
    said(closed('2026-11'), undefined, '2026-11-09'),
    '2026年11月已经上缴封账，请把收款日期改成今天，按补交登记',
  ],
  [
    'a month twice',
    said({}, [line('2026-11', 1), line('2026-10'), line('2026-11', 2)]),
    '2026年11月写了两次，请合成一笔',
  ],
  [
    'a month before admission',
    said({ member: member({ joinedOn: '2026-11-01' }) }, [line('2026-10')]),
    '2026年10月还没有入党，不交党费，请检查月份',
  ],
  [
    'a month before the first assessment',
    said({ assessments: [assessed('2026-11')] }, [line('2026-10')]),
    '2026年10月还没有开始在本支部交党费，请检查月份，或先核定那个月的数额',
  ],
  [
    'a month after leaving',
    said({ member: member({ state: 'transferred', stateSince: '2026-11-01' }) }),
    '2026年11月已不在本支部，不在这里交，请检查月份',
  ],
  [
    'a month paid elsewhere',
    said({ reliefs: [relief('elsewhere', '2026-11', '2026-11')] }),
    '2026年11月登记为在别处交，请检查月份，或先撤回那条登记',
  ],
  [
    'an exempt month',
    said({ reliefs: [relief('exempt', '2026-11', '2026-11')] }),
    '2026年11月已批准免交，不用交；本人自愿交的，请登记为自愿多交',
  ],
  ['no amount assessed', said({ assessments: [] }), '还没有核定每月交多少，请先核定'],
  [
    'seven months back',
    said({}, [line('2026-04')]),
    '2026年4月离收款日超过 6 个月，补交最多补 6 个月，更早的请支部研究',
  ],
  [
    'seven months before the day it was received',
    said({}, [line('2026-02')], '2026-09-30'),
    '2026年2月离收款日超过 6 个月，补交最多补 6 个月，更早的请支部研究',
  ],
  ['a month to come', said({}, [line('2026-12')]), '2026年12月还没有到，支部没有开通预交，请到月再登记'],
  [
    'a month that had not come on the day of receipt',
    said({}, [line('2026-11')], '2026-10-30'),
    '收款日 10月30日时2026年11月还没有到，支部没有开通预交，请检查收款日期和月份',
  ],
  ['the next quarter', said(quarterly, [line('2027-01')]), '2027年1月还没有到，支部没有开通预交，请到月再登记'],
  ['thirteen months ahead', said(advance, [line('2027-12')]), '2027年12月太远，最多预交 12 个月'],
])('is refused: %s', (_case, problem, sentence) => {
  expect(problem).toBe(`refused: ${sentence}`)
})

const paid = { paid: paidFrom('2026-10', '2026-10', line('2026-11', 60)) }

test.each<[string, string | undefined, string]>([
  ['a month that is paid', said(paid, [line('2026-10')]), '2026年10月已经交齐，没有重复登记'],
  ['a month that was paid too much', said({ paid: new Map([['2026-11', 9999]]) }), '2026年11月已经交齐，没有重复登记'],
  ['more than is missing', said(paid), '2026年11月只差 48.00 元，多出的 0.60 元请登记为自愿多交'],
  [
    'a fen more than is missing',
    said({}, [line('2026-11', MONTHLY + 1)]),
    '2026年11月只差 48.60 元，多出的 0.01 元请登记为自愿多交',
  ],
  [
    'of several months the first that is settled is said',
    said(paid, [line('2026-09'), line('2026-10'), line('2026-11')]),
    '2026年10月已经交齐，没有重复登记',
  ],
])('is settled: %s', (_case, problem, sentence) => {
  expect(problem).toBe(`settled: ${sentence}`)
})

test.each<[string, string | undefined, string]>([
  ['of another month', said(paid, [line('2026-10'), line('2026-04')]), '2026年4月离收款日'],
  ['of the day', said(paid, [line('2026-10')], '2026-11-11'), '收款日期 11月11日还没有到'],
  ['of a month written twice', said(paid, [line('2026-10'), line('2026-10')]), '2026年10月写了两次'],
])('a refusal %s goes before what is settled', (_case, problem, sentence) => {
  expect(problem).toContain(`refused: ${sentence}`)
})
