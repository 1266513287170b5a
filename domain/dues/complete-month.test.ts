import { assessed, line, MONTHLY, relief, source, TODAY } from './book.fixture'
import { completedOn, type DatedBook } from './complete-month'
import type { DuesSource } from './owed'
import { paidByMonth } from './standing'

/** A member who paid so much for October, the last of it on that day. */
function book(fen: number, on: string, more: Partial<DuesSource> = {}): DatedBook {
  const isPaid = fen > 0
  return {
    ...source(more),
    paid: paidByMonth(isPaid ? [line('2026-10', fen)] : []),
    lastOn: new Map(isPaid ? [['2026-10', on]] : []),
  }
}

const zhang = book(MONTHLY, '2026-10-08')
const exempt = { reliefs: [relief('exempt', '2026-10', '2026-10')] }
const nobodySaid = { assessments: [] }
const quarterly = { assessments: [assessed('2026-01', MONTHLY, { rhythm: 'quarterly' as const })] }

test.each<[string, DatedBook[], string | undefined]>([
  ['there is nobody', [], undefined],
  ['nobody owes anything', [book(0, '', exempt)], undefined],
  ['the only one paid', [zhang], '2026-10-08'],
  [
    'several paid: the last day counts',
    [zhang, book(MONTHLY, '2026-11-09'), book(MONTHLY, '2026-10-31')],
    '2026-11-09',
  ],
  ['one has not paid', [zhang, book(0, '')], undefined],
  ['one lacks a fen', [zhang, book(MONTHLY - 1, '2026-10-09')], undefined],
  ['one paid more than is owed', [zhang, book(MONTHLY + 1, '2026-10-09')], '2026-10-09'],
  ['nobody knows what one owes', [zhang, book(0, '', nobodySaid)], undefined],
  [
    'one never assessed pays elsewhere',
    [zhang, book(0, '', { ...nobodySaid, reliefs: [relief('elsewhere', '2026-10', '2026-10')] })],
    '2026-10-08',
  ],
  ['one is exempt', [zhang, book(0, '', exempt)], '2026-10-08'],
  ['one is exempt and had paid, which does not matter', [zhang, book(MONTHLY, '2026-11-01', exempt)], '2026-10-08'],
  ['one began later', [zhang, book(0, '', { assessments: [assessed('2026-11')] })], '2026-10-08'],
  [
    'one paid the reduced amount',
    [zhang, book(100, '2026-10-20', { reliefs: [relief('reduced', '2026-10', '2026-10', { fen: 100 })] })],
    '2026-10-20',
  ],
  ['one pays by the quarter and has not yet', [zhang, book(0, '', quarterly)], undefined],
])('October, where %s', (_case, books, on) => {
  expect(completedOn(books, '2026-10', TODAY)).toBe(on)
})

test('another month is another matter', () => {
  expect(completedOn([zhang], '2026-09', TODAY)).toBeUndefined()
})
