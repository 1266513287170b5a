import { instantAt, type Month } from '../../domain/calendar/beijing'
import type { Assessment } from '../../domain/dues/assessment'
import { idOf, memberOf, minutesFromNow } from './branch'
import type { TestCloud } from './cloud'
import { month, seedAssessment, seedEntry, seedRelief, today } from './dues-seed'

type Inserting = Pick<TestCloud, 'insert'>

/** Somebody of a branch whose dues are told; every name is invented. */
type Payer = {
  key: string
  name: string
  role?: 'secretary' | 'organisation' | 'discipline'
  /** Unless said otherwise 48.60 yuan; null: never assessed. */
  assessed?: Partial<Assessment> | null
  /** How many months are open, this one among them; 1 unless said otherwise. */
  open?: number
  left?: true
  joinedOn?: string
}

const payers: readonly Payer[] = [
  { key: 'secretary', name: '卢远舟', role: 'secretary', assessed: { fen: 12_750 }, open: 0 },
  { key: 'organisation', name: '苏明薇', role: 'organisation', open: 0 },
  { key: 'discipline', name: '段立诚', role: 'discipline', open: 0 },
  { key: 'late-1', name: '贺小川', open: 2 },
  { key: 'late-3', name: '阮青禾', open: 4 },
  { key: 'late-5', name: '骆一平', assessed: { livelihood: 'selfEmployed', fen: 9600 }, open: 6 },
  { key: 'late-6', name: '尹向东', open: 8 },
  { key: 'objecting', name: '陆知行' },
  { key: 'declared', name: '唐小雨', assessed: { rhythm: 'quarterly' } },
  { key: 'proposed', name: '江一帆', assessed: { livelihood: 'unemployed', fen: 20 } },
  { key: 'reduced', name: '田有粮', assessed: { livelihood: 'farmer', fen: 100 } },
  { key: 'retired', name: '顾松年', assessed: { livelihood: 'retired', fen: 2060 }, open: 0 },
  { key: 'never', name: '林满', assessed: null },
  { key: 'left', name: '曾广明', left: true },
]

/** The id of such a person. */
export const payerId = (key: string): string => idOf(`Dp${key.replace(/\W/g, '')}`)
/** Their WeChat account. */
export const payerOpenid = (key: string): string => `demo-dues-${key}`

const BRANCH = 'DuesBranch01'
const FOUNDED = '2021-01-05T02:00:00.000Z'

function seedBranchOf({ insert }: Inserting, branchId: string, name: string): void {
  insert('branches', {
    ...{ _id: branchId, name, groups: [], invitation: `J${branchId.slice(0, 7).toUpperCase()}`, rosterLeaseUntil: '' },
    ...{ createdAt: FOUNDED, updatedAt: FOUNDED },
  })
}

/** One receipt a month, received on the 15th, from a year ago to the last month that is paid. */
function seedReceipts(to: Inserting, { key, open = 1, assessed }: Payer): void {
  const fen = assessed?.fen ?? 4860
  for (let away = -12; away <= -open; away += 1) {
    const of: Month = month(away)
    const on = away === 0 ? today() : `${of}-15`
    seedEntry(to, BRANCH, payerId(key), {
      ...{
        n: 13 + away,
        lines: [{ month: of, fen }],
        on,
        at: instantAt(on, '09:30'),
        batchId: idOf(`seed${13 + away}`),
      },
      ...{ takenBy: payerId('organisation'), by: payerId('organisation') },
    })
  }
}

/**
 * A branch in which everything about dues waits at once: arrears of every length, an objection, a member's own calculation, a
 * proposal, somebody never assessed, a payment in part.
 */
export function seedDuesBranch(to: Inserting): void {
  seedBranchOf(to, BRANCH, '青岩镇水利站党支部')
  for (const payer of payers) {
    const { key, name, role, left, joinedOn = '2015-07-01' } = payer
    const id = payerId(key)
    const gone = left ? { state: 'transferred' as const, stateSince: `${month()}-01` } : {}
    const { livelihood = 'salaried' } = payer.assessed ?? {}
    const fields = { name, joinedOn, livelihood, ...gone, openid: payerOpenid(key), boundAt: FOUNDED }
    to.insert('members', memberOf(BRANCH, id, { ...fields, ...(role && { role }) }))
    if (payer.assessed !== null) {
      seedAssessment(to, BRANCH, id, { by: payerId('organisation'), ...payer.assessed })
      seedReceipts(to, payer)
    }
  }
  seedWaiting(to)
}

function seedWaiting(to: Inserting): void {
  const by = { branchId: BRANCH, at: minutesFromNow(-3000) }
  const objecting = payerId('objecting')
  to.insert('duesObjections', {
    ...{ ...by, _id: idOf('DuesObjection'), memberId: objecting, entryId: `${objecting}:12`, month: month(-1) },
    ...{ text: '上个月我交的是 50 元现金，登记成了 48.60 元', state: 'open' },
  })
  to.insert('duesDeclarations', {
    ...{ ...by, _id: payerId('declared'), from: month(1), livelihood: 'salaried', fen: 5230 },
  })
  const relief = { from: month(), to: month(3), proposedOn: today(), by: payerId('organisation') }
  seedRelief(to, BRANCH, payerId('proposed'), { ...relief, _id: idOf('DuesProposal'), state: 'proposed' })
  seedRelief(to, BRANCH, payerId('reduced'), {
    ...{ ...relief, _id: idOf('DuesReduced'), kind: 'reduced', fen: 50, from: month(-2), to: month(2) },
    ...{ proposedOn: `${month(-2)}-03`, decidedOn: `${month(-2)}-10`, decidedBy: '镇党委' },
  })
}

/** A branch whose dues nobody has looked at yet. */
export function seedBareBranch(to: Inserting): void {
  const branchId = 'BareBranch01'
  seedBranchOf(to, branchId, '青岩镇林业站党支部')
  const names = { organisation: '高云帆', member: '马小禾' } as const
  for (const role of ['organisation', 'member'] as const) {
    const fields = { name: names[role], role, openid: `demo-bare-${role}`, boundAt: FOUNDED }
    to.insert('members', memberOf(branchId, idOf(`Bare${role}`), fields))
  }
}
