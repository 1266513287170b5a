import { addDays, dayOf } from '../../domain/calendar/beijing'
import { issueClaimCode } from '../../local/claim-code'
import type { LocalCloud } from '../../local/server'
import { shownBy } from '../../test/cloud/codes'
import { functionOf, procedures } from '../../test/cloud/procedures'
import { driveDues } from './dues'
import { driveList } from './list'
import { type Call, driveMeeting, type Reply, type Upload } from './meeting'
import { driveMessages } from './messages'
import { driveRecords } from './records'

/** What one call of a procedure cost the database. */
export type CallCost = { path: string; roundTrips: number; depth: number; answerBytes: number }

const SECRETARY = 'demo-secretary'
const MEMBER = 'demo-member'
const PASTE = '姓名\t类别\t党小组\n林若川\t正式党员\t第一党小组\n贺知章平\t预备党员\t第二党小组'

type Card = { activityId: string; phase: string; kind: string }

/** Drives every procedure once, in an order in which each finds what it needs. */
async function drive(call: Call, upload: Upload, now: string, claimCode: string): Promise<void> {
  const as = async <T>(openid: string, path: string, input?: unknown) => (await call(openid, path, input)).data as T
  const shift = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString()
  const year = Number(dayOf(now).slice(0, 4))
  const audience = { scope: 'all', groupIds: [], plus: [], minus: [] }
  const activity = {
    activityId: 'benchActivty',
    kind: 'collectiveStudy',
    title: '集中学习',
    startsAt: shift(10),
    endsAt: shift(100),
    place: '会议室',
    topics: [{ text: '学习章程', nature: 'party' }],
    audience,
  }

  await call(SECRETARY, 'session.open')
  await call('bench-founder', 'session.claim', { code: claimCode, branchName: '新支部', name: '新书记' })
  const { cards } = await as<{ cards: Card[] }>(MEMBER, 'activities.today')
  const open = cards.find((card) => card.phase === 'checkIn')
  if (!open) throw new Error('the demo branch has no activity with check-in open')
  await call(SECRETARY, 'checkIn.open', { activityId: open.activityId })
  type Board = { activityId: string; key: string | null }
  const { token, digits } = shownBy(await as<Board>(SECRETARY, 'checkIn.board', { activityId: open.activityId }))
  await call(MEMBER, 'checkIn.submit', { token })
  await call(MEMBER, 'checkIn.submit (again)', { token })
  await call('demo-retired', 'checkIn.submit (digits)', { activityId: open.activityId, digits })
  await call(MEMBER, 'activities.list', { from: `${year}-01-01`, to: `${year}-12-31` })
  await call(MEMBER, 'activities.detail', { activityId: open.activityId })
  await call(MEMBER, 'attendance.mine', { year })
  await call(SECRETARY, 'attendance.register', { year })
  await call(SECRETARY, 'activities.create', activity)
  // With words that the local check wants looked at, so that there is something to release.
  await call(SECRETARY, 'activities.revise', { ...activity, title: '集中学习【复核测试】' })
  await call(SECRETARY, 'activities.releaseText', { activityId: activity.activityId })
  const names = await as<{ memberId: string }[]>(SECRETARY, 'members.names')
  const entries = names.slice(0, 10).map(({ memberId }) => ({ memberId, state: 'present' }))
  await call(SECRETARY, 'attendance.enterSheet', { activityId: activity.activityId, method: 'paper', entries })
  // Another one: what has attendance entered is not cancelled any more.
  await call(SECRETARY, 'activities.create (another)', { ...activity, activityId: 'benchActivt2' })
  await call(SECRETARY, 'activities.cancel', { activityId: 'benchActivt2', reason: '改期' })
  await driveMeeting(call, upload, shift)
  await driveList(call, year)
  await driveMessages(call, { activityId: open.activityId, year })
  await call(SECRETARY, 'activities.partyDays')
  const rule = { on: { every: 'dayOfMonth', day: 12 }, time: '14:30', place: '会议室', shift: 'later' }
  await call(SECRETARY, 'branch.setPartyDay', { rule })
  await call(SECRETARY, 'branch.closeYear', { year: year - 2 })
  await call(SECRETARY, 'branch.reopenYear', { year: year - 2, reason: '补录' })
  await call(SECRETARY, 'branch.settings').then(async ({ data }) => {
    const { name, groups, invitation } = data as { name: string; groups: unknown; invitation: string }
    await call(SECRETARY, 'branch.revise', { branchName: name, groups })
    await call('bench-visitor', 'binding.request', { name: '林若川', invitation })
  })
  await call('bench-visitor', 'binding.withdraw')
  type Request = { requestId: string; candidates: { memberId: string }[] }
  const [request, other] = await as<Request[]>(SECRETARY, 'binding.list')
  const memberId = request?.candidates[0]?.memberId
  await call(SECRETARY, 'binding.approve', { requestId: request?.requestId, memberId, rebind: true })
  await call(SECRETARY, 'binding.refuse', { requestId: other?.requestId })
  await call(SECRETARY, 'binding.release', { memberId })
  await call(SECRETARY, 'branch.renewInvitation')
  await call(SECRETARY, 'members.roster')
  await call(SECRETARY, 'members.get', { memberId })
  const fields = { standing: 'full', role: 'member', livelihood: 'salaried', leadingCadre: false }
  await call(SECRETARY, 'members.add', { memberId: 'benchMember1', name: '林若川', ...fields })
  await call(SECRETARY, 'members.revise', { memberId: 'benchMember1', name: '林若川', ...fields })
  await call(SECRETARY, 'members.changeState', { memberId: 'benchMember1', state: 'left', on: addDays(dayOf(now), -1) })
  const { importId } = await as<{ importId: string }>(SECRETARY, 'roster.readPaste', { text: PASTE })
  type Preview = { revision: string; lines: { row: number; kind: string }[] }
  const preview = await as<Preview>(SECRETARY, 'roster.preview', { importId })
  const answers = preview.lines.filter(({ kind }) => kind === 'question').map(({ row }) => ({ row, choice: 'new' }))
  await call(SECRETARY, 'roster.confirm', { importId, revision: preview.revision, answers })
  await call(SECRETARY, 'responsibilityList', { jobId: 'benchList', year })
  await call(SECRETARY, 'attendanceRegister', { jobId: 'benchJob', year })
  await call(SECRETARY, 'attendance.exportProgress', { jobId: 'benchJob' })
}

function uploadTo(url: string): Upload {
  return async (name, body) => {
    const response = await fetch(`${url}/storage/upload?cloudPath=uploads/bench/${name}`, {
      method: 'POST',
      headers: { 'x-wx-openid': SECRETARY },
      body,
    })
    return ((await response.json()) as { fileID: string }).fileID
  }
}

/** Every procedure's cost on the demo branch, by path. Throws when a procedure is not driven. */
export async function roundTrips(cloud: LocalCloud, now: string): Promise<CallCost[]> {
  const costs: CallCost[] = []
  const call: Call = async (openid, label, input) => {
    const path = label.replace(/ .*/, '')
    const result = await cloud.call(functionOf(path), { path, input }, openid)
    if (!result.ok) throw new Error(`${path}: ${result.errMsg}`)
    const reply = JSON.parse(result.json) as Reply
    const { roundTrips: trips, depth } = result
    // A refusal costs less than the work: such a figure would flatter.
    if (!reply.ok) throw new Error(`${label} refused: ${reply.error?.code}`)
    if (!costs.some((cost) => cost.path === label))
      costs.push({ path: label, roundTrips: trips, depth, answerBytes: Buffer.byteLength(result.json) })
    return reply
  }
  const upload = uploadTo(cloud.url)
  await drive(call, upload, now, issueClaimCode(cloud))
  const fileID = await upload('roster.csv', PASTE.replaceAll('\t', ','))
  await call(SECRETARY, 'readRoster', { fileID, fileName: '名册.csv' })
  const listID = await upload('list.csv', '重点工作,责任领导,完成时限\n支委会,书记,每月1次\n')
  await call(SECRETARY, 'readList', { fileID: listID, fileName: '责任清单.csv' })
  const statementID = await upload('statement.csv', '姓名,金额,日期\n陆雨桐,48.60,2026-11-23\n')
  await call(SECRETARY, 'readStatement', { fileID: statementID, fileName: '交费明细.csv' })
  await driveRecords(call, upload, now, 'benchMeeting')
  // Last: it makes the branch larger.
  await driveDues(call, now)
  const missing = procedures.map(({ path }) => path).filter((path) => !costs.some((cost) => cost.path === path))
  if (missing.length > 0) throw new Error(`not measured: ${missing.join(', ')}`)
  return costs.sort((a, b) => a.path.localeCompare(b.path))
}
