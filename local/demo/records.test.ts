import fc from 'fast-check'
import { dayOf, type Instant, instantAt } from '../../domain/calendar/beijing'
import { developmentWarnings } from '../../domain/development/warnings'
import { withoutPersonalNumbers } from '../../domain/members/personal-numbers'
import { flawOf } from '../../domain/records/check'
import { cleanValues, peopleIn } from '../../domain/records/clean'
import { validSignatures } from '../../domain/records/evidence'
import { kindOf, type RecordKindId, recordKindIds, titleOf } from '../../domain/records/kinds'
import { concernedBy, isOpen } from '../../domain/records/record'
import { talkCoverage } from '../../domain/records/talk-coverage'
import { type DemoDocuments, demoDocuments } from './documents'
import { hashOf } from './records-written'
import { memberIdOf } from './roster'

const anyInstant = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2033-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const oddInstants = ['2026-01-01', '2026-01-31', '2028-02-29', '2026-07-01', '2026-12-31'].flatMap((day) =>
  ['00:00', '15:10', '23:59'].map((time) => instantAt(day, time)),
)

/** Holds for odd instants and for arbitrary ones. */
function always(holds: (demo: DemoDocuments, now: Instant) => void): void {
  fc.assert(
    fc.property(anyInstant, (now) => holds(demoDocuments(now), now)),
    { numRuns: 15, examples: oddInstants.map((now) => [now]) },
  )
}

const november = demoDocuments('2026-11-24T04:00:00.000Z')
const of = (kind: RecordKindId, year = 2026) => november.records.filter((one) => one.kind === kind && one.year === year)

it('passes the rules of its form, and says of itself what the rules make of it', () => {
  always(({ records }) => {
    const astray = records.flatMap((record) => {
      const { kind, on, people, values, by, at, updatedAt, enteredOn } = record
      const anonymous = by === ''
      const cleaned = cleanValues(kind, values)
      const isOwn = kindOf(kind).enteredBy === 'self' && !anonymous
      const flaw = flawOf({ kind, on, people, values, anonymous }, updatedAt)
      const computed = { open: isOpen(record), concerned: concernedBy(record), title: titleOf(kind, values) }
      const { open, concerned, title, textHash } = record
      const hash = kindOf(kind).isSigned ? hashOf(kind, values) : undefined
      const faults = [
        'flaw' in cleaned ? cleaned.flaw : JSON.stringify(cleaned.values) === JSON.stringify(values) ? '' : 'not clean',
        flaw ?? '',
        JSON.stringify(computed) === JSON.stringify({ open, concerned, title }) ? '' : 'computed',
        hash === textHash ? '' : 'hash',
        isOwn && people.length !== 1 ? 'whose' : '',
        on <= enteredOn && dayOf(at) === enteredOn && record.year === Number(on.slice(0, 4)) ? '' : 'days',
      ].filter(Boolean)
      return faults.map((fault) => `${kind} ${on}: ${fault}`)
    })
    expect(astray).toEqual([])
  })
})

it('is of people and activities that are there, by who was there, before now, each once', () => {
  always(({ records, signatures, members, activities, branches, audit }, now) => {
    const known = new Map(members.map((one) => [one._id, one]))
    const held = new Map(activities.map((one) => [one._id, one]))
    const branchId = branches[0]?._id
    const astray = records.filter(({ kind, people, values, by, at, answers, withdrawn, on, ...one }) => {
      const ids = [...people, ...peopleIn(kind, values), ...answers.map((answer) => answer.by)]
      const all = [...ids, ...(by === '' ? [] : [by]), ...(withdrawn ? [withdrawn.by] : [])]
      const about = values.activity === undefined ? undefined : held.get(String(values.activity))
      const isLate = [at, one.updatedAt, ...answers.map((answer) => answer.at), withdrawn?.at ?? at].some(
        (when) => when >= now,
      )
      const isEarly = by !== '' && (known.get(by)?.createdAt ?? '') >= at
      const isAstray = values.activity !== undefined && (!about || about.on > on)
      return isLate || isEarly || isAstray || one.branchId !== branchId || all.some((id) => !known.has(id))
    })
    expect(astray).toEqual([])
    expect(new Set(records.map(({ _id }) => _id)).size).toBe(records.length)
    expect(new Set(signatures.map(({ _id }) => _id)).size).toBe(signatures.length)
    const texts = new Map(records.map((one) => [one._id, one]))
    for (const { recordId, memberId, at, on, year } of signatures) {
      const record = texts.get(recordId)
      expect([record?.year, known.has(memberId), at < now, on >= (record?.on ?? '')]).toEqual([year, true, true, true])
    }
    expect(new Set(audit.map(({ _id }) => _id)).size).toBe(audit.length)
    const nameless = new Set(records.filter(({ by }) => by === '').map(({ _id }) => _id))
    expect(audit.filter(({ action, target }) => action === 'records.save' && nameless.has(target))).toEqual([])
    expect(withoutPersonalNumbers(JSON.stringify(records.map(({ values }) => values)))).toBe(
      JSON.stringify(records.map(({ values }) => values)),
    )
  })
})

describe('in November', () => {
  it('tells of every kind that had its time by then', () => {
    const seen = new Set(november.records.map(({ kind }) => kind))
    // What comes in December or January: of last year there was no place for it yet.
    expect(recordKindIds.filter((kind) => !seen.has(kind))).toEqual(['secretaryReport', 'integrityReport'])
  })

  it('has notes of every sort', () => {
    const notes = of('studyNote')
    expect(notes.length).toBeGreaterThan(100)
    const lengths = notes.map(({ values }) => String(values.text ?? '').length)
    expect([Math.max(...lengths) > 200, Math.min(...lengths) < 30]).toEqual([true, true])
    expect(notes.some(({ values }) => values.link !== undefined)).toBe(true)
    expect(notes.filter(({ textHeld }) => textHeld)).toHaveLength(1)
    expect(notes.some(({ open }) => open)).toBe(true)
    expect(notes.filter(({ answers }) => answers.length > 0).length).toBeGreaterThanOrEqual(2)
    expect(new Set(notes.map(({ by }) => by)).size).toBeGreaterThan(15)
    expect(notes.some(({ by }) => by === memberIdOf('eldest'))).toBe(false)
    const absences = new Map(november.attendance.map((one) => [`${one.activityId} ${one.memberId}`, one]))
    const madeUp = notes.filter(({ values }) => values.makesUp === true)
    expect(madeUp.length).toBeGreaterThan(0)
    for (const { values, by, on } of madeUp) expect(absences.get(`${values.activity} ${by}`)?.madeUp?.on).toBe(on)
  })

  it('leaves holes where people have them', () => {
    const people = november.members.filter(({ state }) => state === 'active')
    const { figures } = talkCoverage(
      people,
      of('talk').map(({ _id: id, on, people: pair }) => ({ id, on, people: pair })),
    )
    for (const { done, of: all } of Object.values(figures)) expect([done > 0, done < all]).toEqual([true, true])
    const visited = new Set(of('visit').flatMap((one) => one.people))
    expect([visited.size > 10, visited.size < 27]).toEqual([true, true])
    const [pledge] = of('integrityPledge')
    const signed = pledge ? validSignatures(pledge, november.signatures) : []
    expect([signed.length > 20, signed.length < 27]).toEqual([true, true])
    expect(of('opinion').filter(({ answers }) => answers.length === 0)).toHaveLength(1)
    expect(of('opinion').filter(({ by }) => by === '')).toHaveLength(1)
    const below = new Set(of('responsibilityLetter').flatMap((one) => one.people))
    expect([below.has(memberIdOf('group-leader-2')), below.has(memberIdOf('group-leader-3'))]).toEqual([true, false])
  })

  it('has one applicant on whom a look is worth it', () => {
    const steps = of('developmentStep').concat(of('developmentStep', 2025))
    const of1 = (person: string) =>
      new Map(steps.filter(({ values }) => values.person === person).map(({ values, on }) => [values.step, on]))
    const warned = (person: string) =>
      developmentWarnings(of1(person) as Parameters<typeof developmentWarnings>[0], '2026-11-24')
    expect(warned('宋知夏')).toEqual([])
    expect(warned('罗一川').map(({ level }) => level)).toEqual(['late'])
  })
})
