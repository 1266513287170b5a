import { assessed, line, MONTHLY, member, paidFrom, paymentCase, relief } from './book.fixture'
import { type PaymentCase, payableMonths } from './payment'
import { monthsBetween } from './standing'

const advance = { settings: { advance: true } }
const lines = (from: string, to: string) => monthsBetween(from, to).map((month) => line(month))

test.each<[string, Partial<PaymentCase>, ReturnType<typeof payableMonths>]>([
  ['six months back, and this one', {}, { open: lines('2026-05', '2026-11'), ahead: [] }],
  ['nothing where all is paid', { paid: paidFrom('2026-05', '2026-11') }, { open: [], ahead: [] }],
  [
    'what is left of a month, and not what is paid',
    { paid: paidFrom('2026-05', '2026-10', line('2026-11', 60)) },
    { open: [line('2026-11', MONTHLY - 60)], ahead: [] },
  ],
  [
    'the rest of the quarter, by consent',
    { assessments: [assessed('2026-10', MONTHLY, { rhythm: 'quarterly' })] },
    { open: lines('2026-10', '2026-11'), ahead: lines('2026-12', '2026-12') },
  ],
  [
    'a year ahead where the branch allows it',
    { ...advance, paid: paidFrom('2026-05', '2026-11') },
    { open: [], ahead: lines('2026-12', '2027-11') },
  ],
  [
    'ahead at what will hold then',
    {
      ...advance,
      assessments: [assessed('2026-11'), assessed('2027-01', 6000, { n: 2 })],
      member: member({ state: 'left', stateSince: '2027-02-01' }),
    },
    { open: [line('2026-11')], ahead: [line('2026-12'), line('2027-01', 6000)] },
  ],
  [
    'none that asks nothing',
    { reliefs: [relief('exempt', '2026-01', '2026-08'), relief('elsewhere', '2026-10', '2026-10')] },
    { open: [line('2026-09'), line('2026-11')], ahead: [] },
  ],
  ['nothing of who was never assessed', { assessments: [] }, { open: [], ahead: [] }],
  [
    'of who left the months they still owe',
    { member: member({ state: 'left', stateSince: '2026-07-01' }) },
    { open: lines('2026-05', '2026-06'), ahead: [] },
  ],
])('may be paid: %s', (_case, more, payable) => {
  expect(payableMonths(paymentCase(more))).toEqual(payable)
})
