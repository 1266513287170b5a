import fc from 'fast-check'
import { addMonths, dayOf, type Instant, instantAt, monthOf } from '../../domain/calendar/beijing'
import { fitsRate, USUAL_CAP } from '../../domain/dues/amount'
import { arrearsOf } from '../../domain/dues/arrears'
import { nthId } from '../../domain/dues/assessment'
import { closedMonths } from '../../domain/dues/closing'
import { accountMonth, type DuesEntry, reversalId, spanOf, sumOf } from '../../domain/dues/entry'
import { paymentProblem } from '../../domain/dues/payment'
import { isWaiting } from '../../domain/dues/said'
import { defaultDuesSettings } from '../../domain/dues/settings'
import { paidByMonth, standingOf } from '../../domain/dues/standing'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import { type DemoDocuments, demoDocuments } from './documents'
import { people } from './people'
import { memberIdOf } from './roster'

const anyInstant = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2033-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
/** Days on which a story of months goes wrong: around New Year and its round, ends of months, the collection day. */
const oddInstants = [
  ...['2026-01-01', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-31', '2026-02-01', '2028-02-29'],
  ...['2026-03-10', '2026-04-11', '2026-10-01', '2026-12-31'],
].flatMap((day) => ['00:00', '09:30', '23:59'].map((time) => instantAt(day, time)))

/** The same arbitrary instants for all tests, so that each one's documents are made once. */
const seed = Date.now()
const made = new Map<Instant, DemoDocuments>()
function demoAt(now: Instant): DemoDocuments {
  const demo = made.get(now) ?? demoDocuments(now)
  made.set(now, demo)
  return demo
}

/** Holds for odd instants and for arbitrary ones. */
function always(holds: (demo: DemoDocuments, now: Instant) => void): void {
  fc.assert(
    fc.property(anyInstant, (now) => holds(demoAt(now), now)),
    { seed, numRuns: 60, examples: oddInstants.map((now) => [now]), endOnFailure: true },
  )
}

const november = demoDocuments('2026-11-24T04:00:00.000Z')

/** The books of somebody as they were at an instant. */
function bookOf(demo: DemoDocuments, memberId: string, at: Instant) {
  const own = <T extends { memberId: string; at: Instant }>(all: readonly T[]) =>
    all.filter((one) => one.memberId === memberId && one.at <= at)
  const member = demo.members.find(({ _id }) => _id === memberId)
  if (!member) throw new Error(`nobody is ${memberId}`)
  const reliefs = own(demo.duesReliefs).filter(({ decidedOn = '9999' }) => decidedOn <= dayOf(at))
  const entries = own(demo.duesEntries)
  const paid = paidByMonth(entries.filter(({ extra }) => !extra).flatMap(({ lines }) => lines))
  return { member, assessments: own(demo.duesAssessments), reliefs, entries, paid }
}

const standing = (demo: DemoDocuments, key: string, month: string, now: Instant) => {
  const book = bookOf(demo, memberIdOf(key), now)
  return standingOf(book, book.paid, month, dayOf(now))
}

describe('amounts', () => {
  it('are as the rates give them, the same as on the roster, never above the usual cap', () => {
    always(({ duesAssessments, members }) => {
      const kinds = new Map(members.map(({ _id, livelihood }) => [_id, livelihood]))
      const astray = duesAssessments.filter(({ memberId, livelihood, from, fen }) => {
        const fits = fitsRate(livelihood, from, fen, defaultDuesSettings.rounding) && fen <= USUAL_CAP
        return !fits || livelihood !== kinds.get(memberId)
      })
      expect(astray).toEqual([])
    })
  })

  it('are assessed of everybody, one after another, from the month of admission, changes with their reason', () => {
    always(({ duesAssessments, members, branches }, now) => {
      for (const { _id, joinedOn = '', createdAt } of members) {
        const own = duesAssessments.filter(({ memberId }) => memberId === _id)
        expect(own.map((one) => [one._id, one.n])).toEqual(own.map((_one, index) => [nthId(_id, index + 1), index + 1]))
        expect(own[0]?.why).toBe('first')
        expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).sort())
        expect(own.filter(({ at, from }) => at >= now || at < createdAt || from < joinedOn.slice(0, 7))).toEqual([])
        expect(own.filter(({ why, reason }) => (why === 'changed') !== (reason !== undefined))).toEqual([])
      }
      expect(duesAssessments.filter(({ branchId }) => branchId !== branches[0]?._id)).toEqual([])
      expect(duesAssessments.filter(({ why }) => why === 'changed')).toHaveLength(1)
      expect(duesAssessments.some(({ rhythm }) => rhythm === 'quarterly')).toBe(true)
    })
  })
})

/** What is wrong with an entry at the moment it was written. */
function faultOf(entry: DuesEntry, demo: DemoDocuments): string | undefined {
  const { memberId, at, on, lines, kind } = entry
  const closed = closedMonths(demo.duesClosings.filter((one) => one.at <= at))
  if (sumOf(lines) !== entry.fen || JSON.stringify(spanOf(lines)) !== JSON.stringify(spanIn(entry))) return 'sums'
  if (kind === 'reversed') return reversalFault(entry, demo)
  if (entry.account !== accountMonth(on, closed)) return 'account'
  if (kind === 'extra') return lines.length === 1 && lines[0]?.month === monthOf(on) ? undefined : 'extra'
  const book = bookOf(demo, memberId, at)
  const before = book.entries.filter((one) => one._id !== entry._id && !one.extra)
  const paid = paidByMonth(before.flatMap((one) => one.lines))
  const judged = { ...book, paid, settings: defaultDuesSettings, closed, today: dayOf(at) }
  return paymentProblem({ on, lines }, judged)?.sentence
}

const spanIn = ({ firstMonth, lastMonth }: DuesEntry) => ({ firstMonth, lastMonth })

function reversalFault(entry: DuesEntry, { duesEntries }: DemoDocuments): string | undefined {
  const reversed = duesEntries.find(({ _id }) => _id === entry.reverses)
  if (!reversed || entry._id !== reversalId(reversed._id) || !entry.reason) return 'reverses'
  const takesAll = entry.fen === -reversed.fen && entry.n === reversed.n && entry.account === reversed.account
  return takesAll && entry.at > reversed.at ? undefined : 'whole'
}

describe('the register', () => {
  it('has no entry that the rules would have refused when it was written', () => {
    always((demo, now) => {
      const faults = demo.duesEntries.flatMap((entry) => {
        const fault = entry.at < now ? faultOf(entry, demo) : 'later than now'
        return fault ? [`${entry._id} ${entry.on} ${fault}`] : []
      })
      expect(faults).toEqual([])
    })
  })

  it('counts each member’s receipts as they came, one confirm holding somebody once', () => {
    always(({ duesEntries, members }) => {
      const organisation = memberIdOf('organisation')
      expect(duesEntries.filter(({ by, takenBy }) => by !== organisation || takenBy !== organisation)).toEqual([])
      for (const unique of ['_id', 'source'] as const) {
        expect(new Set(duesEntries.map((entry) => entry[unique])).size).toBe(duesEntries.length)
      }
      for (const { _id } of members) {
        const own = duesEntries.filter(({ memberId, kind }) => memberId === _id && kind !== 'reversed')
        expect(own.map((one) => [one._id, one.n])).toEqual(own.map((_one, index) => [nthId(_id, index + 1), index + 1]))
        expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).sort())
        expect(new Set(own.map(({ batchId }) => batchId)).size).toBe(own.length)
      }
      const batches = new Map(duesEntries.map(({ batchId, at, channel }) => [batchId, `${at} ${channel}`]))
      const apart = duesEntries.filter(
        ({ batchId, at, channel, kind }) => kind !== 'reversed' && batches.get(batchId) !== `${at} ${channel}`,
      )
      expect(apart.filter(({ _id }) => !duesEntries.some(({ reverses }) => reverses === _id))).toEqual([])
    })
  })

  it('shows all that may happen', () => {
    always(({ duesEntries, duesReliefs }) => {
      expect(new Set(duesEntries.map(({ channel }) => channel)).size).toBe(3)
      expect(duesEntries.filter(({ kind }) => kind === 'reversed')).toHaveLength(1)
      expect(duesEntries.filter(({ kind }) => kind === 'extra')).toHaveLength(1)
      expect(duesEntries.some(({ paidBy }) => paidBy !== undefined)).toBe(true)
      expect(duesEntries.filter(({ lines }) => lines.length === 2).length).toBeGreaterThanOrEqual(1)
      expect(duesReliefs.map(({ kind, state }) => [kind, state])).toEqual([
        ['exempt', 'approved'],
        ['reduced', 'proposed'],
      ])
    })
  })
})

describe('where people stand', () => {
  it('has one late at each step, a part still missing, and nobody else', () => {
    always((demo, now) => {
      const late = people.flatMap(({ key }) => {
        const book = bookOf(demo, memberIdOf(key), now)
        const arrears = arrearsOf(book, book.paid, dayOf(now))
        return arrears ? [[key, arrears.run, arrears.open.length]] : []
      })
      expect(late).toEqual([
        ['mistyped', 5, 5],
        ['eldest', 3, 3],
        ['yuan', 0, 1],
        ['han', 1, 1],
      ])
    })
  })

  it('has this month about half collected once it is under way; one asks for all but this month', () => {
    always((demo, now) => {
      const month = monthOf(now)
      const states = people.map(({ key }) => standing(demo, key, month, now))
      const asked = states.filter(({ owed }) => owed > 0)
      const paid = asked.filter(({ state }) => state === 'paid').length
      const isEarly = dayOf(now) === `${month}-01` || (month.endsWith('-01') && dayOf(now) <= `${month}-08`)
      expect(paid === 13 || (isEarly && paid < 13)).toBe(true)
      expect(asked.length).toBeGreaterThan(24)
      expect(standing(demo, 'member', month, now).state).toBe('unpaid')
      expect(standing(demo, 'member', addMonths(month, -1), now).state).toBe('paid')
      expect(standing(demo, 'retired-2', month, now).state).toBe('exempt')
      expect(standing(demo, 'zeng', month, now).state).toMatch(/^(after|paid)$/)
    })
  })
})

describe('hand-overs', () => {
  it('are of every month but the last, with the amount that came in, one of them short', () => {
    always(({ duesClosings, duesEntries, branches }, now) => {
      const first = `${Number(dayOf(now).slice(0, 4)) - 1}-01`
      expect(duesClosings[0]?.month).toBe(first)
      expect(duesClosings[duesClosings.length - 1]?.month).toBe(addMonths(monthOf(now), -2))
      expect(new Set(duesClosings.map(({ _id }) => _id)).size).toBe(duesClosings.length)
      for (const { _id, month, received, handedOn, at, paid, owed } of duesClosings) {
        expect(_id).toBe(`${branches[0]?._id}:${month}`)
        expect(at < now && handedOn <= dayOf(at) && handedOn > month).toBe(true)
        // Nothing was written into it since.
        expect(sumOf(duesEntries.filter(({ account }) => account === month))).toBe(received)
        expect(paid <= owed && received > 0).toBe(true)
      }
      const short = duesClosings.filter(({ handed, received }) => handed !== received)
      expect(short.map(({ month, note }) => [month, note !== undefined])).toEqual([[addMonths(monthOf(now), -3), true]])
    })
  })
})

it('has something said: one calculation, one question open and one answered, about what is there', () => {
  always(({ duesDeclarations, duesObjections, duesAssessments, duesEntries, duesReliefs }, now) => {
    const [declared] = duesDeclarations
    const own = duesAssessments.filter(({ memberId }) => memberId === declared?._id)
    expect(duesDeclarations).toHaveLength(1)
    expect(declared && isWaiting(declared, own)).toBe(true)
    expect(duesObjections.map(({ state, answer }) => [state, answer !== undefined])).toEqual([
      ['open', false],
      ['answered', true],
    ])
    const about = duesObjections.flatMap(({ entryId, memberId }) => (entryId ? [{ entryId, memberId }] : []))
    expect(about.map(({ entryId }) => duesEntries.find(({ _id }) => _id === entryId)?.memberId)).toEqual(
      about.map(({ memberId }) => memberId),
    )
    expect(about).toHaveLength(1)
    const said = [...duesDeclarations, ...duesObjections, ...duesReliefs]
    expect(said.filter(({ at }) => at >= now)).toEqual([])
    expect(
      duesReliefs.filter(({ decidedOn = '', proposedOn, at }) => decidedOn > dayOf(now) || proposedOn > dayOf(at)),
    ).toEqual([])
  })
})

it('goes from New Year to the round: nothing of January is asked before everybody was assessed', () => {
  const onNewYear = demoDocuments(instantAt('2026-01-02', '12:00'))
  expect(onNewYear.duesAssessments.filter(({ from }) => from >= '2026-01')).toEqual([])
  expect(onNewYear.duesEntries.filter(({ on }) => on >= '2026-01')).toEqual([])
  const ofYear = november.duesAssessments.filter(({ why }) => why === 'yearly')
  // One had left by then or leaves in the year, three were admitted in the year.
  expect(ofYear.length).toBeGreaterThanOrEqual(24)
  const { duesEntries, duesClosings, duesAssessments } = november
  const texts = JSON.stringify([duesEntries, duesClosings, duesAssessments, november.duesObjections])
  expect(withoutPersonalNumbers(texts)).toBe(texts)
})
