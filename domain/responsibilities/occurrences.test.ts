import { type Occurrence, occurrencesOf } from './occurrences'
import type { Schedule } from './schedule'

/** The days of the occurrences in 2026, `from/to`. */
function days(schedule: Schedule, year = 2026): string[] {
  return occurrencesOf(schedule, year).map(({ from, to }) => `${from}/${to}`)
}

const march: Schedule = [{ when: { kind: 'window', from: { month: 3 }, to: { month: 3 } } }]

test.each<[string, Schedule, string[]]>([
  ['全年', [{ when: { kind: 'allYear' } }], ['2026-01-01/2026-12-31']],
  ['随时', [{ when: { kind: 'onRequest', words: '随时' } }], ['2026-01-01/2026-12-31']],
  ['3月', march, ['2026-03-01/2026-03-31']],
  ['6月底前', [{ when: { kind: 'window', to: { month: 6 } } }], ['2026-01-01/2026-06-30']],
  ['6月15日前', [{ when: { kind: 'window', to: { month: 6, day: 15 } } }], ['2026-01-01/2026-06-15']],
  ['2月29日前', [{ when: { kind: 'window', to: { month: 2, day: 29 } } }], ['2026-01-01/2026-02-28']],
  ['12月或次年1月', [{ when: { kind: 'window', from: { month: 12 }, to: { month: 13 } } }], ['2026-12-01/2027-01-31']],
  [
    '3月底前、9月底前: the second begins when the first is due',
    [{ when: { kind: 'window', to: { month: 3 } } }, { when: { kind: 'window', to: { month: 9 } } }],
    ['2026-01-01/2026-03-31', '2026-04-01/2026-09-30'],
  ],
  [
    '6月底前（初稿）、9月底前（定稿）: each step from the beginning',
    [
      { when: { kind: 'window', to: { month: 6 } }, step: '初稿' },
      { when: { kind: 'window', to: { month: 9 } }, step: '定稿' },
    ],
    ['2026-01-01/2026-06-30', '2026-01-01/2026-09-30'],
  ],
  [
    '每季度',
    [{ when: { kind: 'periodic', months: 3 } }],
    ['2026-01-01/2026-03-31', '2026-04-01/2026-06-30', '2026-07-01/2026-09-30', '2026-10-01/2026-12-31'],
  ],
  [
    '每半年第六个月25日前',
    [{ when: { kind: 'periodic', months: 6, part: { kind: 'by', month: 6, day: 25 } } }],
    ['2026-01-01/2026-06-25', '2026-07-01/2026-12-25'],
  ],
  [
    '每季度第三个月',
    [{ when: { kind: 'periodic', months: 3, part: { kind: 'in', month: 3 } } }],
    ['2026-03-01/2026-03-31', '2026-06-01/2026-06-30', '2026-09-01/2026-09-30', '2026-12-01/2026-12-31'],
  ],
  [
    '下半年每季度',
    [{ when: { kind: 'periodic', months: 3, span: { from: { month: 7 }, to: { month: 12 } } } }],
    ['2026-07-01/2026-09-30', '2026-10-01/2026-12-31'],
  ],
  [
    '11月—次年2月每月31日前',
    [{ when: { kind: 'monthly', days: { kind: 'by', day: 31 }, span: { from: { month: 11 }, to: { month: 14 } } } }],
    ['2026-11-01/2026-11-30', '2026-12-01/2026-12-31', '2027-01-01/2027-01-31', '2027-02-01/2027-02-28'],
  ],
  [
    '1月—3月每月最后一个周五',
    [
      {
        when: {
          kind: 'monthly',
          days: { kind: 'weekday', nth: -1, weekday: 5 },
          span: { from: { month: 1 }, to: { month: 3 } },
        },
      },
    ],
    ['2026-01-30/2026-01-30', '2026-02-27/2026-02-27', '2026-03-27/2026-03-27'],
  ],
  [
    '1月每周五',
    [{ when: { kind: 'weekly', weekday: 5, span: { from: { month: 1 }, to: { month: 1 } } } }],
    [
      '2026-01-02/2026-01-02',
      '2026-01-09/2026-01-09',
      '2026-01-16/2026-01-16',
      '2026-01-23/2026-01-23',
      '2026-01-30/2026-01-30',
    ],
  ],
  [
    '1月每两周',
    [{ when: { kind: 'fortnightly', span: { from: { month: 1 }, to: { month: 1 } } } }],
    ['2026-01-01/2026-01-11', '2026-01-12/2026-01-25', '2026-01-26/2026-01-31'],
  ],
])('%s', (_phrase, schedule, expected) => {
  expect(days(schedule)).toEqual(expected)
})

test('每月1次 is due twelve times, on the last day of each month', () => {
  const monthly: Schedule = [{ when: { kind: 'monthly' } }]
  expect(days(monthly)).toHaveLength(12)
  expect(days(monthly, 2028)[1]).toBe('2028-02-01/2028-02-29')
})

test('an occurrence says how often, who, which step, and whether it spills over', () => {
  const schedule: Schedule = [
    {
      when: { kind: 'window', to: { month: 13 } },
      times: { n: 2, atLeast: true },
      step: '评议',
      who: { name: '周明远' },
    },
    { when: { kind: 'allYear' }, who: 'each' },
    { when: { kind: 'allYear' }, times: { n: 12 } },
  ]
  const [first, second, third] = occurrencesOf(schedule, 2026)
  expect(first).toEqual<Occurrence>({
    from: '2026-01-01',
    to: '2027-01-31',
    times: { n: 2, atLeast: true },
    step: '评议',
    who: { name: '周明远' },
    spillsOver: true,
  })
  expect(second).toMatchObject({ who: 'each', times: { n: 1 }, open: 'allYear' })
  expect(third).not.toHaveProperty('open')
})
