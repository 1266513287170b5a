import { addMonths } from '../calendar/beijing'
import { type ArrearsStep, arrearsAdvice, arrearsOf } from './arrears'
import { assessed, line, MONTHLY, paidFrom, relief, source } from './book.fixture'
import type { DuesLine } from './entry'
import type { DuesSource } from './owed'

const longAgo = source({ assessments: [assessed('2020-01')] })
const TODAY = '2026-12-10'
/** All paid but for the latest so many late months. */
const paidBut = (months: number, ...more: DuesLine[]) => paidFrom('2025-01', addMonths('2026-11', -months), ...more)
const late = (paid: ReadonlyMap<string, number>, of: DuesSource = longAgo, today = TODAY) => arrearsOf(of, paid, today)

test.each<[number, ArrearsStep, string]>([
  [1, 1, '2026-11'],
  [2, 1, '2026-10'],
  [3, 3, '2026-09'],
  [4, 3, '2026-08'],
  [5, 5, '2026-07'],
  [6, 6, '2026-06'],
  [12, 6, '2025-12'],
])('%i months in a row: step %i, since %s', (months, step, since) => {
  const found = late(paidBut(months))
  expect(found).toMatchObject({ run: months, step, since, fen: months * MONTHLY })
  expect(found?.open).toHaveLength(months)
})

test('who paid everything is not late, nor who owes this month alone', () => {
  expect(late(paidBut(0))).toBeUndefined()
  expect(late(paidBut(1), longAgo, '2026-11-30')).toBeUndefined()
})

test('months further back than twelve are not looked at', () => {
  expect(late(new Map())).toMatchObject({ run: 12, since: '2025-12', fen: 12 * MONTHLY })
})

const exempt = source({
  assessments: [assessed('2020-01')],
  reliefs: [relief('exempt', '2026-09', '2026-09'), relief('elsewhere', '2026-07', '2026-07')],
})
const quarterly = source({ assessments: [assessed('2020-01', MONTHLY, { rhythm: 'quarterly' })] })

test.each<[string, ReturnType<typeof late>, object | undefined]>([
  [
    'months that ask nothing between are passed over',
    late(paidFrom('2025-01', '2026-05'), exempt),
    { run: 4, since: '2026-06', step: 3, fen: 4 * MONTHLY },
  ],
  [
    'a part of the latest month ends the row, and stays open',
    late(paidBut(3, line('2026-11', 1))),
    { run: 0, since: '2026-09', step: 1, fen: 3 * MONTHLY - 1 },
  ],
  [
    'a part of an earlier month ends the row there',
    late(paidBut(3, line('2026-10', 1))),
    { run: 1, since: '2026-11', step: 1, fen: 3 * MONTHLY - 1 },
  ],
  [
    'a gap before months that were paid is open, and no row',
    late(paidFrom('2025-01', '2026-11', line('2026-08', -MONTHLY))),
    { run: 0, since: '2026-08', step: 1, open: [line('2026-08')] },
  ],
  [
    'what was paid too much for one month pays no other',
    late(paidBut(1, line('2026-10', 10 * MONTHLY))),
    { run: 1, since: '2026-11', fen: MONTHLY },
  ],
  [
    'what was taken back is as if never paid',
    late(paidBut(0, line('2026-11', -MONTHLY))),
    { run: 1, since: '2026-11' },
  ],
  ['a quarter is not late while it runs', late(paidFrom('2025-01', '2026-09'), quarterly, '2026-12-31'), undefined],
  [
    'a quarter is late as a whole, from the year’s first day',
    late(paidFrom('2025-01', '2026-09'), quarterly, '2027-01-01'),
    { run: 3, since: '2026-10', step: 3 },
  ],
  [
    'a quarter that runs still is not late though the one before is',
    late(paidFrom('2025-01', '2026-06'), quarterly, '2026-12-31'),
    { run: 3, since: '2026-07' },
  ],
  [
    'of who left only what they still owed',
    late(
      new Map(),
      source({
        member: { _id: 'm', state: 'left', stateSince: '2026-03-01' },
      }),
    ),
    { run: 2, since: '2026-01', fen: 2 * MONTHLY },
  ],
  ['who was never assessed is not late', late(new Map(), source({ assessments: [] })), undefined],
])('%s', (_rule, found, is) => {
  if (is) expect(found).toMatchObject(is)
  else expect(found).toBeUndefined()
})

test('open months are named oldest first, each with what is missing', () => {
  expect(late(paidBut(3, line('2026-10', 60)))?.open).toEqual([
    line('2026-09'),
    line('2026-10', MONTHLY - 60),
    line('2026-11'),
  ])
})

test.each<[ArrearsStep, string]>([
  [1, '连着没交的不到三个月，提醒一声就好'],
  [3, '连着没交的已满三个月，请当面问问有没有困难；确有困难的，可以由支部提出少交或免交'],
  [5, '连着没交的已满五个月，请支部书记谈一次话，弄清原因'],
  [
    6,
    '连着没交的已满六个月。党章规定：没有正当理由，连续六个月不交纳党费，被认为是自行脱党，要由支部大会决定、报上级党组织批准。系统不会改变任何人的党员身份，请支部先核实原因',
  ],
])('at %i months an officer is told what the rule asks, and nothing follows by itself', (step, advice) => {
  expect(arrearsAdvice(step)).toBe(advice)
})
