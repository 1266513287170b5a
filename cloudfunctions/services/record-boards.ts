import { addDays, dayOf, daysBetween, earlierOf } from '../../domain/calendar/beijing'
import { developmentState } from '../../domain/development/state'
import type { DevelopmentStepId } from '../../domain/development/steps'
import { belongsOn } from '../../domain/members/member'
import { birthdaysWithin } from '../../domain/members/political-birthday'
import { answerTime } from '../../domain/records/answer-time'
import { lettersSigners, validSignatures } from '../../domain/records/evidence'
import type { RecordKindId } from '../../domain/records/kinds'
import { letterLayers } from '../../domain/records/letter-layers'
import { linkWords } from '../../domain/records/link-words'
import { talkCoverage } from '../../domain/records/talk-coverage'
import type { RecordHead, RecordPerson, RecordsBetween } from '../ports/record-reads'
import type { MemberContext } from './context'
import { cardOf, namesOf } from './record-cards'
import { signingState } from './record-sign'

type OfYear = { year: number }

/** Days ahead, and back, in which a 政治生日 is shown. */
const BIRTHDAY_DAYS = 60
const BIRTHDAY_PAST = 45
/** A mark so many days from the anniversary is that year's: branches often mark a quarter's together. */
const MARKED_WITHIN = 120
/** Years of records that somebody's way into the Party may take. */
const DEVELOPMENT_YEARS = 6

type Board = RecordsBetween & { today: string; nameOf: (id: string) => string; active: RecordPerson[] }

/** A year's records of some kinds with the branch's people: one read. */
async function boardOf(
  { caller, clock, store }: MemberContext,
  kinds: readonly RecordKindId[],
  { year }: OfYear,
  from = `${year}-01-01`,
): Promise<Board> {
  const read = await store.recordsBetween({ branchId: caller.branchId, kinds, from, to: `${year}-12-31` })
  const today = dayOf(clock.now())
  const { people } = read
  return { ...read, today, nameOf: namesOf(people), active: people.filter((person) => belongsOn(person, today)) }
}

const idAndName = ({ _id, name }: Pick<RecordPerson, '_id' | 'name'>) => ({ memberId: _id, name })

/** 谈心谈话: who has talked with whom this year, and who has not yet been talked with. */
export async function talksBoard(ctx: MemberContext, asked: OfYear) {
  const { records, active, today } = await boardOf(ctx, ['talk'], asked)
  const { figures, committee, members, open } = talkCoverage(
    active,
    records.map(({ _id, on, people }) => ({ id: _id, on, people })),
  )
  const matrix = ({ rows, columns, last, talkIds }: typeof committee) => ({
    ...{ rows: rows.map(idAndName), columns: columns.map(idAndName), last, talkIds },
  })
  return {
    ...{ year: asked.year, today, figures, talks: records.length },
    committee: matrix(committee),
    members: matrix(members),
    open: {
      committeeCommittee: open.committeeCommittee.map(([a, b]) => [idAndName(a), idAndName(b)]),
      committeeMember: open.committeeMember.map(idAndName),
      memberMember: open.memberMember.map(idAndName),
    },
  }
}

/** 责任书: the year's layers from the top, and the missing links. */
export async function lettersBoard(ctx: MemberContext, asked: OfYear) {
  const { records, signatures, active, today, nameOf } = await boardOf(ctx, ['responsibilityLetter'], asked)
  const letters = records.map((record) => {
    const wanted = lettersSigners(record)
    // Whoever was taken off the letter later has signed it still, and is not asked for any more.
    const signed = validSignatures(record, signatures)
      .map(({ memberId }) => memberId)
      .filter((id) => wanted.includes(id))
    const { upper, upperOutside } = record.values
    const inside = Array.isArray(upper) ? upper[0] : undefined
    return {
      ...{ id: record._id, on: record.on, title: record.title, lowerIds: record.people, signed },
      ...{ wanted, held: record.textHeld },
      upper: inside === undefined ? { outsider: String(upperOutside ?? '') } : { memberId: inside },
      // Who is outside signs on paper, which the branch keeps.
      upperSigned: inside === undefined || signed.includes(inside),
    }
  })
  const chart = letterLayers(active, letters)
  const named = (ids: readonly string[]) => ids.map((memberId) => ({ memberId, name: nameOf(memberId) }))
  return {
    ...{ year: asked.year, today },
    of: active.length,
    done: chart.places.filter(({ state }) => state === 'signed').length,
    layers: chart.layers.map(named),
    top: named(chart.top),
    places: chart.places.map((place) => {
      const words = linkWords(place, chart, (id) => nameOf(id) || undefined)
      return {
        ...{ memberId: place.memberId, name: nameOf(place.memberId), depth: place.depth, state: place.state },
        letters: place.letters.map(({ id, upper, signed, upperSigned }) => ({
          recordId: id,
          upper: 'memberId' in upper ? nameOf(upper.memberId) : upper.outsider,
          ...{ signed, upperSigned },
        })),
        ...(words !== undefined && { words }),
      }
    }),
    letters: letters.map(({ id, title, on, wanted, signed, held }) => ({
      ...{ recordId: id, title, on, of: wanted.length, signed: signed.length },
      open: named(wanted.filter((memberId) => !signed.includes(memberId))),
      ...(held && { held: true as const }),
    })),
  }
}

/** 承诺书: how far each of the year's texts is signed, and who has not. */
export async function pledgesBoard(ctx: MemberContext, asked: OfYear) {
  const board = await boardOf(ctx, ['integrityPledge'], asked)
  const { records, today } = board
  return {
    ...{ year: asked.year, today },
    pledges: records.map((record) => {
      const { signers, signed, open } = signingState(record, board, today)
      return {
        ...{ recordId: record._id, title: record.title, on: record.on },
        ...{ of: signers.length, done: signed.length, open: open.map(idAndName) },
        ...(record.textHeld && { held: true as const }),
      }
    }),
  }
}

/** 关怀名单: whom the branch looks after, and whether somebody has been to see them this year. */
export async function careBoard(ctx: MemberContext, asked: OfYear) {
  const { year } = asked
  // Who was listed in an earlier year stays on the list until its end is entered.
  const { records, people, today, nameOf } = await boardOf(ctx, ['careEntry', 'care'], asked, `${year - 20}-01-01`)
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const visits = records.filter(({ kind, on }) => kind === 'care' && on >= from)
  const seenOn = earlierOf(today, to)
  const belonging = new Set(people.filter((person) => belongsOn(person, seenOn)).map(({ _id }) => _id))
  // Whoever was listed twice is there once, as said last.
  const listed = new Map<string, RecordHead>()
  for (const record of records) {
    const { kind, people: whom, values } = record
    const [memberId = ''] = whom
    if (kind !== 'careEntry' || !belonging.has(memberId)) continue
    if (String(values.until ?? '9999') >= from) listed.set(memberId, record)
    else listed.delete(memberId)
  }
  return {
    ...{ year, today },
    people: [...listed].map(([memberId, { _id, on, values }]) => {
      const theirs = visits.filter((visit) => visit.people.includes(memberId))
      return {
        ...{ recordId: _id, memberId, name: nameOf(memberId), since: on, why: String(values.why ?? 'other') },
        ...(values.until !== undefined && { until: String(values.until) }),
        visits: theirs.map((visit) => ({
          ...{ recordId: visit._id, on: visit.on },
          by: (Array.isArray(visit.values.visitors) ? visit.values.visitors : []).map(nameOf),
        })),
      }
    }),
  }
}

/** 意见建议: each with its answer and how long that took, or how long it has waited. */
export async function opinionsBoard(ctx: MemberContext, asked: OfYear) {
  const { year } = asked
  const { records, today, nameOf } = await boardOf(ctx, ['opinion'], asked, `${year - 1}-01-01`)
  const isOf = ({ on }: RecordHead) => on >= `${year}-01-01`
  const opinions = records.filter(isOf).map((record) => {
    const [first] = record.answers
    const time = answerTime({ askedOn: record.on, ...(first && { answeredOn: dayOf(first.at) }) }, today)
    return { ...cardOf(ctx, record, nameOf), time }
  })
  return {
    ...{ year, today, of: opinions.length },
    answered: opinions.filter(({ time }) => time.answered).length,
    // What waits since last year is not forgotten with it.
    earlierOpen: records.filter((record) => !isOf(record) && record.answers.length === 0).length,
    opinions: [...opinions].reverse(),
  }
}

/** 发展党员: each person's steps with what to look at; warnings alone, nothing is forbidden. */
export async function developmentBoard(ctx: MemberContext, asked: OfYear) {
  const from = `${asked.year - DEVELOPMENT_YEARS}-01-01`
  const { records, today } = await boardOf(ctx, ['developmentStep'], asked, from)
  const people = new Map<string, typeof records>()
  for (const record of records) {
    const person = String(record.values.person ?? '')
    people.set(person, [...(people.get(person) ?? []), record])
  }
  return {
    ...{ year: asked.year, today },
    people: [...people].map(([name, steps]) => {
      const { skipped: _skipped, ...state } = developmentState(
        steps.map(({ values, on }) => ({ step: String(values.step) as DevelopmentStepId, on })),
        today,
      )
      // Not everybody on that way is on the roster yet.
      const memberId = steps.flatMap((step) => step.people)[0]
      return {
        name,
        ...(memberId !== undefined && { memberId }),
        ...state,
        steps: steps.map(({ _id, on, values }) => ({ recordId: _id, on, step: String(values.step) })),
      }
    }),
  }
}

/** 政治生日 of the last weeks and the next, and which of them were marked. */
export async function birthdaysBoard(ctx: MemberContext, asked: OfYear) {
  // Around the turn of a year the next weeks are of the other one.
  const { records, active, today } = await boardOf(ctx, ['politicalBirthday'], asked, `${asked.year - 1}-01-01`)
  const from = addDays(today, -BIRTHDAY_PAST)
  const around = birthdaysWithin(active, from, BIRTHDAY_PAST + BIRTHDAY_DAYS).map(({ member, on, years }) => {
    const first = on.length === 7 ? `${on}-01` : on
    const mark = records.find(
      (record) => record.people.includes(member._id) && Math.abs(daysBetween(first, record.on)) <= MARKED_WITHIN,
    )
    return { ...idAndName(member), on, years, ...(mark && { recordId: mark._id }) }
  })
  const isPast = ({ on }: { on: string }) => on < today.slice(0, on.length)
  return {
    ...{ year: asked.year, today, days: BIRTHDAY_DAYS, pastDays: BIRTHDAY_PAST },
    past: around.filter(isPast),
    coming: around.filter((one) => !isPast(one)),
  }
}
