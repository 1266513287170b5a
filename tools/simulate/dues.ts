import { addMonths, type Day, instantAt, monthOf } from '../../domain/calendar/beijing'
import { type Channel, channelLabels, sumOf } from '../../domain/dues/entry'
import { demoId } from '../../local/demo/derive'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import type { LightOutput } from '../../test/cloud/cloud'
import { type Branch, playerOfMember } from './branch'
import { isCollection, isHandOver, isRound, isSecond, mistaken, payerOf, paysOn } from './dues-plot'
import { times } from './plot'
import type { Scene } from './scene'

/** Whoever registers dues. */
const CLERK = openidOf('organisation')
/** The Party committee above, as it is written down. */
const ABOVE = '县直机关工委'

/** What of the year's dues happens that day. */
export function duesScenes(branch: Branch, today: Day): Scene[] {
  const at = (time: string, play: () => Promise<void>): Scene => ({ at: instantAt(today, time), play })
  return [
    ...(isRound(today) ? [at(times.duesRound, () => assessAll(branch, today))] : []),
    ...(isCollection(today) || isSecond(today) ? [at(times.dues, () => collect(branch, today))] : []),
    ...(isCollection(today) && today.slice(5, 7) === mistaken.month
      ? [at(times.duesMistake, () => takeBack(branch, today))]
      : []),
    ...(isHandOver(today) ? [at(times.handOver, () => handOver(branch, today))] : []),
  ]
}

/** 年初核定: everybody's amount of the year; what waits for a word gets it. */
async function assessAll(branch: Branch, today: Day): Promise<void> {
  const { t } = branch
  const year = Number(today.slice(0, 4))
  const { rows } = await t.must(CLERK, 'assessing.round', { year })
  const items = rows.map(({ memberId, from, livelihood, last, declared }) => ({
    ...{ memberId, from, livelihood, rhythm: last?.rhythm ?? 'monthly' },
    ...(declared ? { fen: declared.fen, declared: true } : { fen: payerOf(keyOf(branch, memberId)).fen }),
  }))
  await t.must(CLERK, 'assessing.assess', { items, yearly: true })
  const { proposals, objections } = await t.must(CLERK, 'dues.board', { year })
  for (const { reliefId } of proposals) {
    const decided = { decision: 'approved', decidedOn: today, decidedBy: ABOVE }
    await t.must(CLERK, 'assessing.decideRelief', { reliefId, ...decided })
  }
  for (const { objectionId } of objections) {
    await t.must(CLERK, 'dues.answer', { objectionId, answer: '查过了，还没有到账，收到就登记' })
  }
}

const keyOf = (branch: Branch, memberId: string) => playerOfMember(branch, memberId).key

type Line = LightOutput<'dues.collection'>['lines'][number]

/** Whoever pays that day is registered with all that is open, in one confirm each way; who is new is assessed first. */
async function collect(branch: Branch, today: Day): Promise<void> {
  const { t } = branch
  await assessNew(branch, today)
  const { lines } = await t.must(CLERK, 'dues.collection')
  const paying = lines.filter(({ memberId, open }) => open.length > 0 && paysOn(keyOf(branch, memberId), today))
  for (const channel of Object.keys(channelLabels) as Channel[]) {
    const items = paying
      .filter(({ memberId }) => payerOf(keyOf(branch, memberId)).by === channel)
      .map((line) => itemOf(branch, line, today))
    if (items.length === 0) continue
    const total = sumOf(items.flatMap((item) => item.lines))
    const batchId = demoId('simulated dues', channel, today)
    const { outcomes } = await t.must(CLERK, 'dues.record', { batchId, channel, total, items })
    const refused = outcomes.filter(({ outcome }) => outcome !== 'registered')
    if (refused.length > 0) throw new Error(`${today}: ${refused.map(({ sentence }) => sentence).join(', ')}`)
  }
}

function itemOf(branch: Branch, { memberId, open }: Line, on: Day) {
  const { paidBy } = payerOf(keyOf(branch, memberId))
  return { memberId, on, lines: open, ...(paidBy && { paidBy }) }
}

async function assessNew(branch: Branch, today: Day): Promise<void> {
  const { t } = branch
  const { lines } = await t.must(CLERK, 'dues.collection')
  const items = lines
    .filter(({ unassessed }) => unassessed)
    .map(({ memberId }) => ({
      ...{ memberId, from: monthOf(today), livelihood: 'salaried', rhythm: 'monthly' },
      fen: payerOf(keyOf(branch, memberId)).fen,
    }))
  if (items.length > 0) await t.must(CLERK, 'assessing.assess', { items, yearly: false })
}

/** What was registered too early is taken back. */
async function takeBack({ t }: Branch, today: Day): Promise<void> {
  const memberId = memberIdOf(mistaken.key)
  const { entries } = await t.must(CLERK, 'dues.ofMember', { memberId, year: Number(today.slice(0, 4)) })
  const found = entries.find(({ on, kind }) => on === today && kind === 'paid')
  if (found) await t.must(CLERK, 'dues.reverse', { entryId: found.entryId, reason: mistaken.reason })
}

/** 上缴: all that came in for the month, and for the one before if that is still open. */
async function handOver({ t }: Branch, today: Day): Promise<void> {
  for (const month of [addMonths(monthOf(today), -1), monthOf(today)]) {
    const board = await t.must(CLERK, 'dues.board', { year: Number(month.slice(0, 4)) })
    const found = board.months.find((one) => one.month === month)
    if (!found || found.closing) continue
    await t.must(CLERK, 'duesBooks.close', { month, handed: found.received, handedOn: today })
  }
}
