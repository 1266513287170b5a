import type { Day } from '../../domain/calendar/beijing'
import { AppError } from '../../domain/errors'
import { draftOf } from '../../domain/papers/draft'
import type { PaperDraft, PaperFacts, PaperKind } from '../../domain/papers/facts'
import { may } from '../../domain/permissions'
import type { RecordKindId } from '../../domain/records/kinds'
import type { ListYear } from '../ports/joined-reads'
import { LIST_LIMIT } from './activity-cards'
import type { MemberContext } from './context'
import {
  activityFact,
  birthdaysIn,
  duesFacts,
  heldAndPlanned,
  knownKinds,
  recordFacts,
  signedFacts,
  taskFacts,
  toldFields,
} from './paper-facts'
import { branchYear, type YearReading } from './responsibility-year'

/** What a paper is to tell of: a time within one year, or one activity of it. */
export type DraftAsked = { kind: PaperKind; from: Day; to: Day; activityId?: string }

/**
 * A paper drafted from what is recorded: nothing is kept, nobody is told. A plan or summary tells of what only those who keep
 * the records know. Five reads at the most, all but that of who calls at once.
 * @throws AppError NOT_ALLOWED, BAD_INPUT, NO_SUCH_ACTIVITY, NO_FACTS
 */
export async function draftPaper(ctx: MemberContext, asked: DraftAsked): Promise<PaperDraft> {
  const { kind, from, to, activityId } = asked
  if (kind !== 'brief' && !may(ctx.caller.role, 'records.manage')) throw new AppError('NOT_ALLOWED')
  if (from > to || from.slice(0, 4) !== to.slice(0, 4)) throw new AppError('BAD_INPUT', '请选同一年里的一段时间')
  const facts = await factsOf(ctx, asked)
  if (activityId !== undefined && facts.held.length === 0) throw new AppError('NO_SUCH_ACTIVITY')
  const draft = draftOf(kind, facts, { single: activityId !== undefined })
  if (!draft) throw new AppError('NO_FACTS')
  return draft
}

async function factsOf(ctx: MemberContext, asked: DraftAsked): Promise<PaperFacts> {
  const { kind, from, to, activityId } = asked
  const { caller, clock, store } = ctx
  const { branchId } = caller
  const now = clock.now()
  const year = Number(from.slice(0, 4))
  const kinds = kindsFor(ctx, kind)
  const [reading, activities, written] = await Promise.all([
    // A brief tells nothing of the list: who came where is all it needs.
    kind === 'brief'
      ? store.listYear({ branchId, year, until: `${year}-12-31`, kinds: [] })
      : branchYear(store, branchId, year, now),
    store.list('activities', {
      where: { branchId, on: { is: 'between', from, to } },
      orderBy: [['startsAt', 'asc']],
      ...{ limit: LIST_LIMIT, fields: toldFields },
    }),
    store.recordsBetween({ branchId, kinds, ...recordTime(asked) }),
  ])
  const { came } = reading
  const { people } = written
  const of = <T extends { _id: string }>(all: readonly T[]) =>
    activityId === undefined ? all : all.filter(({ _id }) => _id === activityId)
  const { held, planned, today } = heldAndPlanned(of(activities), now)
  const tied = written.records.filter(({ values }) => activityId === undefined || values.activity === activityId)
  return {
    ...{ from, to, today, kinds },
    held: held.map((one) => activityFact(one, came, people)),
    planned: planned.map((one) => activityFact(one, came, people)),
    records: recordFacts(ctx, tied, kinds),
    signed: kind === 'workSummary' ? signedFacts(written, today) : [],
    ...(kind === 'brief' ? {} : ofYear(reading, year, today)),
    birthdays: kind === 'monthlyPlan' ? birthdaysIn(people, from, to) : 0,
  }
}

/** What waits may be as old as last year's, and what is tied to an activity may have been written down on any day of its year. */
function recordTime({ kind, from, to, activityId }: DraftAsked): { from: Day; to: Day } {
  const year = Number(from.slice(0, 4))
  if (kind === 'monthlyPlan') return { from: `${year - 1}-01-01`, to }
  return activityId === undefined ? { from, to } : { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** What waits is all that a plan tells of records. */
function kindsFor({ caller }: MemberContext, kind: PaperKind): RecordKindId[] {
  return kind === 'monthlyPlan' ? ['opinion', 'rectification'] : knownKinds(caller, kind)
}

function ofYear(reading: ListYear | YearReading, year: number, today: Day): Pick<PaperFacts, 'dues' | 'tasks'> {
  const tasks = 'rows' in reading && reading.list ? taskFacts(reading) : undefined
  return { dues: duesFacts(reading, year, today), ...(tasks && { tasks }) }
}
