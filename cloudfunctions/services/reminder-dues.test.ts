import { assessed, line, MONTHLY, member, relief } from '../../domain/dues/book.fixture'
import type { DuesLine } from '../../domain/dues/entry'
import { monthsBetween } from '../../domain/dues/standing'
import type { DuesDecided } from '../ports/dues-reads'
import { duesToRemindOf } from './reminder-dues'

const NOW = '2026-11-10T02:00:00.000Z'
type Assessed = DuesDecided['assessments'][number]

const from = (month: string, more: Partial<Assessed> = {}): Assessed => ({
  ...{ ...assessed(month), at: NOW, why: 'first', ...more },
})
const byQuarter = from('2026-01', { rhythm: 'quarterly' })
const free = (kind: 'exempt' | 'elsewhere', first: string, last: string): DuesDecided['reliefs'][number] => ({
  ...relief(kind, first, last),
  ...{ _id: `${kind}${first}`, proposedOn: first, decidedOn: undefined, decidedBy: undefined },
})
const upTo = (month: string) => monthsBetween('2026-01', month).map((one) => line(one))

type Decided = { assessments?: Assessed[]; reliefs?: DuesDecided['reliefs']; paid?: DuesLine[] }

function remind(today: string, { assessments = [from('2026-01')], reliefs = [], paid = [] }: Decided) {
  const sums = paid.map((one) => ({ ...one, memberId: 'm', extra: false, lastOn: today }))
  return duesToRemindOf([member()], { assessments, reliefs, paid: sums, receipts: [] }, today)
}

test('where nobody was ever assessed nothing is known', () => {
  expect(remind('2026-11-10', { assessments: [] })).toEqual({ duesOwed: null, duesLate: [] })
})

/** For which months how much is asked around a day. */
const asked = (today: string, decided: Decided) =>
  remind(today, decided).duesOwed?.map(({ month, from, fen }) => `${from ? `${from}~` : ''}${month} ${fen}`)

test.each<[string, ReturnType<typeof asked>, string[]]>([
  [
    'the last month, this and the next',
    asked('2026-11-10', { paid: upTo('2026-09') }),
    ['2026-10 4860', '2026-11 4860', '2026-12 4860'],
  ],
  ['only what is not paid', asked('2026-11-10', { paid: upTo('2026-11') }), ['2026-12 4860']],
  [
    'what is left of a month',
    asked('2026-11-10', { paid: [...upTo('2026-10'), line('2026-11', 60)] }),
    ['2026-11 4800', '2026-12 4860'],
  ],
  ['over the year’s end', asked('2026-12-31', { paid: upTo('2026-11') }), ['2026-12 4860', '2027-01 4860']],
  [
    'nothing of months that ask nothing',
    asked('2026-11-10', { paid: upTo('2026-10'), reliefs: [free('exempt', '2026-11', '2026-12')] }),
    [],
  ],
  ['a quarter not before its last month', asked('2026-10-10', { assessments: [byQuarter], paid: upTo('2026-09') }), []],
  [
    'a quarter as one, in its last month',
    asked('2026-12-10', { assessments: [byQuarter], paid: upTo('2026-09') }),
    [`2026-10~2026-12 ${3 * MONTHLY}`],
  ],
  [
    'of a quarter from the first month that is open',
    asked('2026-12-10', { assessments: [byQuarter], paid: upTo('2026-10') }),
    [`2026-11~2026-12 ${2 * MONTHLY}`],
  ],
  [
    'of a quarter its last month alone',
    asked('2026-12-10', { assessments: [byQuarter], paid: upTo('2026-11') }),
    ['2026-12 4860'],
  ],
  [
    'of a quarter from when they began',
    asked('2026-12-10', { assessments: [{ ...byQuarter, from: '2026-11' }] }),
    [`2026-11~2026-12 ${2 * MONTHLY}`],
  ],
  [
    'by the quarter from November on: October was asked for by itself',
    asked('2026-12-10', {
      assessments: [from('2026-01'), { ...byQuarter, from: '2026-11', n: 2 }],
      paid: upTo('2026-09'),
    }),
    [`2026-11~2026-12 ${2 * MONTHLY}`],
  ],
  [
    'by the month from November on: October is due by the quarter’s end',
    asked('2026-12-10', { assessments: [byQuarter, from('2026-11', { n: 2 })], paid: upTo('2026-09') }),
    ['2026-11 4860', `2026-10~2026-12 ${2 * MONTHLY}`, '2027-01 4860'],
  ],
])('asked for is %s', (_case, found, is) => {
  expect(found).toEqual(is)
})

const late = (today: string, decided: Decided) => remind(today, decided).duesLate[0]

test.each<[string, ReturnType<typeof late>, object | undefined]>([
  ['nobody who paid', late('2026-11-10', { paid: upTo('2026-10') }), undefined],
  [
    'a row of months',
    late('2026-11-10', { paid: upTo('2026-08') }),
    { since: '2026-09', lateFrom: ['2026-10', '2026-11'] },
  ],
  [
    'a row with months that ask nothing between',
    late('2026-11-10', { paid: upTo('2026-06'), reliefs: [free('elsewhere', '2026-08', '2026-09')] }),
    { since: '2026-07', lateFrom: ['2026-08', '2026-11'] },
  ],
  ['no quarter that still runs', late('2026-12-31', { assessments: [byQuarter], paid: upTo('2026-09') }), undefined],
  [
    'a quarter from the day after it',
    late('2027-01-01', { assessments: [byQuarter], paid: upTo('2026-09') }),
    { since: '2026-10', lateFrom: ['2027-01', '2027-01', '2027-01'] },
  ],
  [
    'the first month that was paid in part',
    late('2026-11-10', { paid: [...upTo('2026-08'), line('2026-09', 60), line('2026-10', 60)] }),
    { since: '2026-09', lateFrom: ['2026-10'], partly: true },
  ],
  [
    'a gap before months that were paid',
    late('2026-11-10', { paid: [...upTo('2026-08'), line('2026-10')] }),
    { since: '2026-09', lateFrom: ['2026-10'] },
  ],
])('late is %s', (_case, found, is) => {
  expect(found).toEqual(is && { memberId: 'm', ...is })
})
