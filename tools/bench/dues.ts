import { dayOf, monthOf } from '../../domain/calendar/beijing'
import { nthId } from '../../domain/dues/assessment'
import type { Call } from './meeting'

const SECRETARY = 'demo-secretary'
const MEMBER = 'demo-member'
const FEN = 4860
/** A collection day of a large branch. */
const PAYING = 50

const memberIds = Array.from({ length: PAYING }, (_, n) => `benchDues${String(n).padStart(3, '0')}`)

/** People who were never assessed and never paid, whatever the demo's year tells. */
async function newMembers(call: Call): Promise<void> {
  const fields = { standing: 'full', role: 'member', livelihood: 'salaried', leadingCadre: false }
  for (const [n, memberId] of memberIds.entries())
    await call(SECRETARY, 'members.add', { memberId, name: `党员${n}号`, ...fields })
}

/** Drives every procedure of the dues function, and the documents made of it. */
export async function driveDues(call: Call, now: string): Promise<void> {
  const today = dayOf(now)
  const month = monthOf(today)
  const year = Number(today.slice(0, 4))
  const [memberId = ''] = memberIds
  await newMembers(call)
  await call(SECRETARY, 'assessing.round', { year })
  const holding = { from: month, livelihood: 'salaried', fen: FEN }
  const items = memberIds.map((id) => ({ memberId: id, ...holding, rhythm: 'monthly' }))
  await call(SECRETARY, 'assessing.assess', { items, yearly: true })
  const payment = (id: string) => ({ memberId: id, on: today, lines: [{ month, fen: FEN }] })
  const batch = { channel: 'cash', total: PAYING * FEN, items: memberIds.map(payment) }
  await call(SECRETARY, 'dues.record', { ...batch, batchId: 'benchBatch01' })
  await call(SECRETARY, 'dues.record (again)', { ...batch, batchId: 'benchBatch01' })
  await call(SECRETARY, 'dues.registeredRows', { sources: ['benchRow1'] })
  await call(SECRETARY, 'dues.reverse', { entryId: nthId(memberId, 1), reason: '登记错了人' })
  const extra = { batchId: 'benchBatch02', memberId, on: today, fen: 10_000, channel: 'cash' }
  await call(SECRETARY, 'dues.recordExtra', extra)
  await call(SECRETARY, 'dues.board', { year })
  await call(SECRETARY, 'dues.register', { year })
  await call(SECRETARY, 'dues.collection')
  await call(SECRETARY, 'dues.ofMember', { memberId, year })

  const relief = { reliefId: 'benchRelief1', memberId, kind: 'exempt', from: month, to: month, fen: 0 }
  await call(SECRETARY, 'assessing.proposeRelief', { ...relief, proposedOn: today })
  const decision = { decision: 'approved', decidedOn: today, decidedBy: '机关党委' }
  await call(SECRETARY, 'assessing.decideRelief', { reliefId: relief.reliefId, ...decision })

  await call(MEMBER, 'dues.now')
  await call(MEMBER, 'dues.mine', { year })
  await call(MEMBER, 'dues.declare', { ...holding, fen: FEN + 1 })
  await call(MEMBER, 'dues.object', { objectionId: 'benchObject1', month, text: '这个月交过了' })
  await call(SECRETARY, 'dues.answer', { objectionId: 'benchObject1', answer: '查过了，已经补上' })

  await call(SECRETARY, 'duesBooks.saveSettings', { rounding: 'fen', advance: true })
  await call(SECRETARY, 'duesBooks.close', { month, handed: PAYING * FEN, handedOn: today })
  await call(SECRETARY, 'duesBooks.reopen', { month, reason: '上缴数写错了' })
  await call(SECRETARY, 'duesRegister', { jobId: 'benchDuesReg', year })
  await call(SECRETARY, 'duesDisclosure', { jobId: 'benchDuesDis', year })
}
