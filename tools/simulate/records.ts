import { type Day, daysBetween, instantAt, weekdayOf } from '../../domain/calendar/beijing'
import { isWorkday } from '../../domain/calendar/workdays'
import type { RecordKindId } from '../../domain/records/kinds'
import { chance, demoId } from '../../local/demo/derive'
import { people } from '../../local/demo/people'
import { memberIdOf, openidOf } from '../../local/demo/roster'
import type { Branch, Card } from './branch'
import { habitOf } from './habits'
import { times } from './plot'
import { answerOften, noteOften, opinions, papers, pledge, talkers, visits } from './records-plot'
import type { Scene } from './scene'

const MONDAY = 1
const TUESDAY = 2
const DISCIPLINE = openidOf('discipline')

/** What of the year's records is written down that day; `studied` are the studies of the workday before. */
export function recordScenes(branch: Branch, today: Day, studied: readonly Card[]): Scene[] {
  const at = (time: string, play: () => Promise<void>): Scene => ({ at: instantAt(today, time), play })
  const isOn = ({ on }: { on: string }) => on === today.slice(5)
  const isSigning = pledge.from < today.slice(5) && today.slice(5) <= pledge.to && isWorkday(today)
  return [
    ...studied.map((card) => at(times.notes, () => writeNotes(branch, card, today))),
    ...(weekdayOf(today) === MONDAY ? [at(times.answers, () => answerNote(branch, today))] : []),
    ...(isTalkDay(today) ? [at(times.records, () => enterTalk(branch, today))] : []),
    ...[...visits.filter(isOn)].map((visit) => at(times.records, () => enterVisit(branch, visit, today))),
    ...[...papers.filter(isOn)].map((paper) => at(times.records, () => writePaper(branch, paper, today))),
    ...(isOn({ on: pledge.from }) ? [at(times.records, () => sendPledge(branch, today))] : []),
    ...(isSigning ? [at(times.records, () => signPledge(branch, today))] : []),
    ...(isOn({ on: pledge.paper }) ? [at(times.records, () => signOnPaper(branch, today))] : []),
    ...[...opinions.filter(isOn)].map((opinion) => at(times.records, () => sayOpinion(branch, opinion, today))),
    ...opinions
      .filter(({ answered }) => answered === today.slice(5))
      .map((opinion) => at(times.answers, () => answer(branch, opinionId(opinion, today)))),
  ]
}

const year = (today: Day) => Number(today.slice(0, 4))
const nthTuesday = (today: Day) => Math.floor(daysBetween(`${year(today)}-01-01`, today) / 14)
const isTalkDay = (today: Day) =>
  weekdayOf(today) === TUESDAY && daysBetween(`${year(today)}-01-01`, today) % 14 < 7 && isWorkday(today)

type Form = {
  recordId: string
  kind: RecordKindId
  on: Day
  people: string[]
  values: object
  anonymous?: true
  confirm?: true
}

/** Each is sent twice, as a phone does that heard no answer. Who is not bound yet has no phone. */
async function save({ t }: Branch, key: string, form: Form): Promise<void> {
  for (let sent = 0; sent < 2; sent++) {
    const saved = await t.call(openidOf(key), 'records.save', { revision: null, ...form })
    if (!saved.ok && !['NOT_BOUND', 'NOT_A_MEMBER', 'LEFT_BRANCH'].includes(saved.error?.code ?? '')) {
      throw new Error(`${form.kind} of ${key} on ${form.on}: ${JSON.stringify(saved.error)}`)
    }
  }
}

async function writeNotes(branch: Branch, { activityId, title, on }: Card, today: Day): Promise<void> {
  for (const { key } of people) {
    const { comes } = habitOf(key)
    if (comes < 0.9 || chance('writes', key, title, on) >= noteOften) continue
    const values = { text: `学习“${title}”，记两句：回去对照着做。`, activity: activityId }
    await save(branch, key, {
      recordId: demoId('note', key, activityId),
      kind: 'studyNote',
      on: today,
      people: [],
      values,
    })
  }
}

async function answerNote(branch: Branch, today: Day): Promise<void> {
  if (chance('answers', today) >= answerOften) return
  const secretary = openidOf('secretary')
  const secretaryId = memberIdOf('secretary')
  const { cards } = await branch.t.must(secretary, 'records.list', { year: year(today), kinds: ['studyNote'] })
  const open = cards.find(
    ({ answeredOn, people: whose }) =>
      answeredOn === undefined && !whose.some(({ memberId }) => memberId === secretaryId),
  )
  if (open) await answer(branch, open.recordId)
}

async function answer({ t }: Branch, recordId: string): Promise<void> {
  const said = { recordId, answerId: demoId('answer', recordId), text: '看了，写得实在。' }
  for (let sent = 0; sent < 2; sent++) await t.must(openidOf('secretary'), 'records.answer', said)
}

async function enterTalk(branch: Branch, today: Day): Promise<void> {
  const nth = nthTuesday(today)
  const by = talkers[nth % talkers.length] ?? 'secretary'
  const others = people.filter(({ key }) => !talkers.some((one) => one === key) && key !== 'zeng')
  const other = others[nth % others.length]?.key ?? 'member'
  const form = { kind: 'talk' as const, on: today, people: [memberIdOf(by), memberIdOf(other)], values: { way: 'met' } }
  await save(branch, by, { recordId: demoId('talk', today), ...form })
}

async function enterVisit(branch: Branch, { who, place }: (typeof visits)[number], on: Day): Promise<void> {
  const values = { form: 'grassroots', place }
  await save(branch, who[0], { recordId: demoId('visit', on), kind: 'visit', on, people: who.map(memberIdOf), values })
}

async function writePaper(branch: Branch, { by, kind, title }: (typeof papers)[number], on: Day): Promise<void> {
  const values = { title, text: '照记录写。' }
  await save(branch, by, { recordId: demoId('paper', kind, on), kind, on, people: [], values, confirm: true })
}

const pledgeId = (today: Day) => demoId('pledge', year(today))

async function sendPledge(branch: Branch, on: Day): Promise<void> {
  const values = { title: '廉政承诺书', text: pledge.text }
  await save(branch, 'discipline', { recordId: pledgeId(on), kind: 'integrityPledge', on, people: [], values })
}

async function signPledge({ t, players }: Branch, today: Day): Promise<void> {
  const recordId = pledgeId(today)
  const { textHash, open } = await unsigned(t, recordId)
  for (const { memberId } of open) {
    const player = players.find((one) => one.memberId === memberId)
    if (!player || habitOf(player.key).comes < 0.6 || chance('signs', player.key, today) >= pledge.often) continue
    // Who has no phone signs on paper.
    await t.call(player.openid, 'signing.sign', { recordId, textHash })
    await t.call(player.openid, 'signing.sign', { recordId, textHash })
  }
}

async function signOnPaper({ t }: Branch, on: Day): Promise<void> {
  const recordId = pledgeId(on)
  const { textHash, open } = await unsigned(t, recordId)
  const memberIds = open.slice(0, 4).map(({ memberId }) => memberId)
  if (memberIds.length > 0) await t.must(DISCIPLINE, 'signing.onPaper', { recordId, textHash, memberIds, on })
}

async function unsigned(t: Branch['t'], recordId: string) {
  const { signing } = await t.must(DISCIPLINE, 'records.read', { recordId })
  if (!signing) throw new Error('nobody is to sign the pledge')
  return signing
}

type Opinion = (typeof opinions)[number]
const opinionId = ({ by, on }: Opinion, today: Day) => demoId('opinion', by, on, year(today))

async function sayOpinion(branch: Branch, opinion: Opinion, on: Day): Promise<void> {
  const { by, text } = opinion
  const nameless = 'isNameless' in opinion ? { anonymous: true as const } : {}
  const form = { recordId: opinionId(opinion, on), kind: 'opinion' as const, on, people: [], values: { text } }
  await save(branch, by, { ...form, ...nameless })
}
