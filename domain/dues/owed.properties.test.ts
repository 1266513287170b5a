import fc from 'fast-check'
import { addDays, lastDayOfMonth, type Month } from '../calendar/beijing'
import { belongsOn } from '../members/member'
import { anyAssessments, anyMonth, anySource } from './any-book.fixture'
import { type DuesMember, type DuesSource, owedFor } from './owed'

const runs = { numRuns: 10_000 }

function fenOf(source: DuesSource, month: Month): number {
  const owed = owedFor(source, month)
  return owed.kind === 'owed' ? owed.fen : 0
}

/** Whether they belonged on any day of the month, asked day by day. */
function belongedIn(member: DuesMember, month: Month): boolean {
  for (let day = `${month}-01`; day <= lastDayOfMonth(month); day = addDays(day, 1)) {
    if (belongsOn(member, day)) return true
  }
  return false
}

test('a month asks nothing of who did not belong on any of its days', () => {
  fc.assert(
    fc.property(anySource, anyMonth, (source, month) => {
      if (belongedIn(source.member, month)) return
      expect(owedFor(source, month).kind).toBe('nothing')
    }),
    runs,
  )
})

test('who belonged on any of its days owes what was assessed, where nothing relieves them', () => {
  fc.assert(
    fc.property(anySource, anyMonth, ({ member, assessments }, month) => {
      const begun = assessments.filter(({ from }) => from <= month)
      if (!belongedIn(member, month) || begun.length === 0) return
      const [last] = [...begun].sort((a, b) => (a.from === b.from ? b.n - a.n : a.from < b.from ? 1 : -1))
      expect(fenOf({ member, assessments, reliefs: [] }, month)).toBe(last?.fen)
    }),
    runs,
  )
})

test('no relief makes anybody owe more', () => {
  fc.assert(
    fc.property(anySource, anyMonth, (source, month) => {
      expect(fenOf(source, month)).toBeLessThanOrEqual(fenOf({ ...source, reliefs: [] }, month))
    }),
    runs,
  )
})

test('what is not approved changes nothing', () => {
  fc.assert(
    fc.property(anySource, anyMonth, (source, month) => {
      const approved = source.reliefs.filter(({ state }) => state === 'approved')
      expect(owedFor(source, month)).toEqual(owedFor({ ...source, reliefs: approved }, month))
    }),
    runs,
  )
})

test('whatever is assessed for later leaves every month that asks something as it was', () => {
  fc.assert(
    fc.property(anySource, anyAssessments, anyMonth, (source, others, month) => {
      const later = others.filter(({ from }) => from > month).map((one) => ({ ...one, n: one.n + 4 }))
      const before = owedFor(source, month)
      const after = owedFor({ ...source, assessments: [...source.assessments, ...later] }, month)
      // A first assessment settles from when they pay here: months before it are known to ask nothing.
      if (before.kind === 'unassessed' && later.length > 0) expect(after).toEqual({ kind: 'nothing', why: 'before' })
      else expect(after).toEqual(before)
    }),
    runs,
  )
})

test('the order in which things are read does not matter', () => {
  fc.assert(
    fc.property(anySource, anyMonth, (source, month) => {
      const assessments = [...source.assessments].reverse()
      expect(owedFor({ ...source, assessments }, month)).toEqual(owedFor(source, month))
    }),
    runs,
  )
})
