import { createHash } from 'node:crypto'
import { dayOf } from '../../domain/calendar/beijing'
import { minutesFromNow } from './branch'
import { tokenFor } from './codes'
import { duesSamples } from './dues-samples'
import { listSamples, seedList } from './list-samples'
import { meetingSamples } from './meeting-samples'
import { messageSamples } from './message-samples'
import { recordSamples } from './record-samples'
import { activityOf, freshId, marked, type Sample, tomorrow, type World } from './world'

const activityFields = (world: World) => ({
  kind: world.audience.scope === 'groups' ? 'groupMeeting' : 'themePartyDay',
  title: '交流学习体会',
  startsAt: minutesFromNow(tomorrow.begins),
  endsAt: minutesFromNow(tomorrow.ends),
  place: '二楼会议室',
  topics: [{ text: '每人谈一点', nature: 'party' }],
  audience: world.audience,
})

const lastYear = () => Number(dayOf(minutesFromNow(0)).slice(0, 4)) - 1

const memberFields = { standing: 'full', role: 'member', livelihood: 'salaried', leadingCadre: false }

function waitingRequest({ t, branch }: World): string {
  const requestId = freshId()
  const at = minutesFromNow(-60)
  const openid = `wx-new-${requestId}`
  t.insert('bindingRequests', { _id: requestId, openid, branchId: branch.branchId, name: '韩冰', state: 'waiting', at })
  return requestId
}

async function reading({ t, branch }: World): Promise<string> {
  const text = '姓名\t人员类别\n秦小雨\t正式党员'
  return (await t.must(branch.openids.secretary, 'roster.readPaste', { text })).importId
}

/** A valid input for every procedure, named `function:path`; what it speaks about is made just before. */
export const samples: Record<string, Sample> = {
  'api:session.open': () => undefined,
  'api:session.claim': ({ t }) => {
    const code = freshId().toUpperCase()
    t.insert('claims', { _id: createHash('sha256').update(code).digest('hex') })
    return { code, branchName: '新的支部', name: '马到' }
  },

  'api:binding.request': ({ branch }) => ({ name: '韩冰', invitation: branch.invitation }),
  'api:binding.withdraw': () => undefined,
  'desk:binding.list': () => undefined,
  'desk:binding.approve': (world) => ({
    requestId: waitingRequest(world),
    memberId: world.branch.ids.unbound,
    rebind: false,
  }),
  'desk:binding.refuse': (world) => ({ requestId: waitingRequest(world) }),
  'desk:binding.release': ({ branch }) => ({ memberId: branch.ids.second }),

  'desk:branch.settings': () => undefined,
  'desk:branch.revise': (world) => ({
    branchName: marked(world, '支部'),
    groups: world.branch.groups.map((id, index) => ({ id, name: `第 ${index + 1} 小组` })),
  }),
  'desk:branch.renewInvitation': () => undefined,

  'desk:branch.setPartyDay': () => ({
    rule: { on: { every: 'dayOfMonth', day: 15 }, time: '14:30', place: '三楼会议室', shift: 'later' },
  }),
  'desk:branch.closeYear': () => ({ year: lastYear() }),
  'desk:branch.reopenYear': async ({ t, branch }) => {
    await t.patch('branches', branch.branchId, { closedYears: [lastYear()] })
    return { year: lastYear(), reason: '补录一次会议' }
  },

  'api:members.names': () => undefined,
  'desk:members.roster': () => undefined,
  'desk:members.get': ({ branch }) => ({ memberId: branch.ids.second }),
  'desk:members.add': () => ({ memberId: freshId(), name: '秦小雨', ...memberFields }),
  'desk:members.revise': ({ branch }) => ({ memberId: branch.ids.second, name: '卫东升', ...memberFields }),
  'desk:members.changeState': ({ branch }) => ({
    memberId: branch.ids.second,
    state: 'transferred',
    on: dayOf(minutesFromNow(0)),
  }),

  'desk:roster.readPaste': () => ({ text: '姓名\t人员类别\n秦小雨\t正式党员' }),
  'desk:roster.preview': async (world) => ({ importId: await reading(world) }),
  'desk:roster.confirm': async (world) => {
    const importId = await reading(world)
    const { revision } = await world.t.must(world.branch.openids.secretary, 'roster.preview', { importId })
    return { importId, revision, answers: [] }
  },

  'api:activities.today': () => undefined,
  'api:activities.list': (world) => {
    const { on } = activityOf(world)
    return { from: on, to: on }
  },
  'api:activities.detail': (world) => ({ activityId: activityOf(world)._id }),
  'desk:activities.partyDays': () => undefined,
  'desk:activities.create': (world) => ({ activityId: freshId(), ...activityFields(world) }),
  'desk:activities.revise': (world) => ({
    activityId: activityOf(world, tomorrow)._id,
    ...activityFields(world),
    reason: '与上级会议冲突',
  }),
  'desk:activities.cancel': (world) => ({ activityId: activityOf(world, tomorrow)._id, reason: '改期' }),
  'desk:activities.releaseText': (world) => ({ activityId: activityOf(world, { textHeld: true })._id }),

  ...listSamples,
  ...meetingSamples,
  ...messageSamples,
  ...duesSamples,
  ...recordSamples,

  'api:checkIn.open': (world) => ({ activityId: activityOf(world)._id, early: false }),
  'api:checkIn.board': (world) => ({ activityId: activityOf(world)._id }),
  'api:checkIn.submit': (world) => ({ token: tokenFor(activityOf(world)) }),

  'api:attendance.enterSheet': (world) => ({
    activityId: activityOf(world)._id,
    method: 'officer',
    entries: [{ memberId: world.branch.ids.member, state: 'present' }],
  }),
  'desk:attendance.register': () => ({ year: new Date().getUTCFullYear() }),
  'api:attendance.mine': () => ({ year: new Date().getUTCFullYear() }),
  'desk:attendance.exportProgress': ({ t, branch, memberId }) => {
    const jobId = freshId()
    t.insert('exports', {
      _id: jobId,
      branchId: branch.branchId,
      by: memberId,
      kind: 'attendanceRegister',
      done: 1,
      total: 3,
      startedAt: minutesFromNow(-1),
    })
    return { jobId }
  },

  'documents:readRoster': async ({ t, branch }) => {
    const csv = Buffer.from('姓名,人员类别\n秦小雨,正式党员\n')
    const fileID = await t.uploadFile(branch.openids.secretary, `uploads/of-${branch.branchId}/${freshId()}.csv`, csv)
    return { fileID, fileName: '名册.csv' }
  },
  'documents:readList': async ({ t, branch }) => {
    const csv = Buffer.from('重点工作,责任领导,完成时限\n支委会,书记,每月1次\n')
    const fileID = await t.uploadFile(branch.openids.secretary, `uploads/of-${branch.branchId}/${freshId()}.csv`, csv)
    return { fileID, fileName: '责任清单.csv' }
  },
  'documents:readStatement': async ({ t, branch }) => {
    const csv = Buffer.from('姓名,金额,日期\n陆雨桐,48.60,2026-11-23\n')
    const fileID = await t.uploadFile(branch.openids.secretary, `uploads/of-${branch.branchId}/${freshId()}.csv`, csv)
    return { fileID, fileName: '交费明细.csv' }
  },
  'documents:attendanceRegister': () => ({ jobId: freshId(), year: new Date().getUTCFullYear() }),
  'documents:duesRegister': () => ({ jobId: freshId(), year: new Date().getUTCFullYear() }),
  'documents:duesDisclosure': () => ({ jobId: freshId(), year: new Date().getUTCFullYear() }),
  'documents:responsibilityList': (world) => ({ jobId: freshId(), year: seedList(world).list.year }),
}

/**
 * The sample of a procedure.
 * @throws Error for a procedure that nobody has written one for
 */
export function sampleFor(name: string): Sample {
  const sample = samples[name]
  if (!sample) throw new Error(`${name} has no sample input: add a valid one to test/cloud/samples.ts`)
  return sample
}
