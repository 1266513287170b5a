import { minutesFromNow } from './branch'
import { month, seedAssessment, seedEntry, seedRelief, today } from './dues-seed'
import { freshId, marked, type Sample, type World } from './world'

/** The world's member owes 48.60 yuan a month, once. */
function assessed(world: World): void {
  const { t, branch, memberId } = world
  if (seen.has(memberId)) return
  seen.add(memberId)
  seedAssessment(t, branch.branchId, memberId)
}
const seen = new Set<string>()

let numbers = 0
/** An amount that nobody was assessed at yet. */
function freshFen(): number {
  numbers += 1
  return 5000 + numbers
}

/** A receipt of the world's member under a number nothing has yet. */
function entryOf(world: World): string {
  const { t, branch, memberId } = world
  numbers += 1
  return seedEntry(t, branch.branchId, memberId, { n: 100 + numbers, lines: [{ month: month(), fen: 100 }] })._id
}

function objectionOf(world: World): string {
  const { t, branch, memberId } = world
  const _id = freshId()
  t.insert('duesObjections', {
    ...{ _id, branchId: branch.branchId, memberId, month: month(), state: 'open', at: minutesFromNow(-60) },
    text: marked(world, '我交过了'),
  })
  return _id
}

function proposalOf({ t, branch, memberId }: World): string {
  return seedRelief(t, branch.branchId, memberId, { _id: freshId(), state: 'proposed' })._id
}

function closingOf({ t, branch }: World, away: number): string {
  const closed = month(away)
  const _id = `${branch.branchId}:${closed}`
  if (!seen.has(_id)) {
    seen.add(_id)
    t.insert('duesClosings', {
      ...{ _id, branchId: branch.branchId, month: closed, state: 'closed', handed: 4860, handedOn: today() },
      ...{ received: 4860, owed: 4860, paid: 4860, at: minutesFromNow(-60), by: branch.ids.organisation },
    })
  }
  return closed
}

const year = () => Number(today().slice(0, 4))

/** Samples of the dues function's procedures. */
export const duesSamples: Record<string, Sample> = {
  'dues:dues.mine': () => ({ year: year() }),
  'dues:dues.now': () => undefined,
  'dues:dues.declare': () => ({ from: month(), livelihood: 'salaried', fen: 4860 }),
  'dues:dues.object': (world) => ({
    ...{ objectionId: freshId(), entryId: entryOf(world), month: month(), text: '这个月交过了' },
  }),
  'dues:dues.board': () => ({ year: year() }),
  'dues:dues.register': () => ({ year: year() }),
  'dues:dues.ofMember': ({ memberId }) => ({ memberId, year: year() }),
  'dues:dues.collection': () => undefined,
  'dues:dues.record': (world) => {
    assessed(world)
    return {
      ...{ batchId: freshId(), channel: 'cash', total: 100 },
      items: [{ memberId: world.memberId, on: today(), lines: [{ month: month(), fen: 100 }] }],
    }
  },
  'dues:dues.registeredRows': () => ({ sources: ['k1f3k9x2'] }),
  'dues:dues.recordExtra': ({ memberId }) => ({
    ...{ batchId: freshId(), memberId, on: today(), fen: 10_000, channel: 'cash' },
  }),
  'dues:dues.reverse': (world) => ({ entryId: entryOf(world), reason: '登记错了人' }),
  'dues:dues.answer': (world) => ({ objectionId: objectionOf(world), answer: '查过了，已经补上' }),
  'dues:assessing.round': () => ({ year: year() }),
  'dues:assessing.assess': ({ memberId }) => ({
    items: [{ memberId, from: month(), livelihood: 'salaried', fen: freshFen(), rhythm: 'monthly' }],
    ...{ yearly: false, reason: '工资调整' },
  }),
  'dues:assessing.proposeRelief': (world) => {
    assessed(world)
    const { memberId } = world
    return {
      ...{ reliefId: freshId(), memberId, kind: 'exempt', from: month(), to: month(2), fen: 0, proposedOn: today() },
    }
  },
  'dues:assessing.decideRelief': (world) => ({
    ...{ reliefId: proposalOf(world), decision: 'approved', decidedOn: today(), decidedBy: '机关党委' },
  }),
  'dues:duesBooks.close': () => ({ month: month(-2), handed: 4860, handedOn: today() }),
  'dues:duesBooks.reopen': (world) => ({ month: closingOf(world, -3), reason: '上缴数写错了' }),
  'dues:duesBooks.saveSettings': () => ({ rounding: 'fen', advance: false }),
}
