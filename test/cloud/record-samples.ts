import { defaultStudySettings } from '../../domain/study/hours'
import { entryAt } from './branch'
import { PHOTO } from './meetings'
import { seedRecord, today } from './record-seed'
import { activityOf, freshId, marked, type Sample, type World } from './world'

const year = () => Number(today().slice(0, 4))

/** A note of the branch's second member, held for a look. */
function heldNote(world: World): string {
  const { t, branch } = world
  const values = { text: marked(world, '学了报告') }
  return seedRecord(t, branch, { kind: 'studyNote', by: branch.ids.second, values, textHeld: true })._id
}

function pledgeOf(world: World) {
  const { t, branch } = world
  const values = { title: marked(world, '承诺书'), text: '我承诺廉洁自律' }
  return seedRecord(t, branch, { kind: 'integrityPledge', by: branch.ids.discipline, values })
}

/** A note of the member's own. */
function noteOf(world: World, fields: Partial<Parameters<typeof seedRecord>[2]> = {}) {
  const { t, branch, memberId } = world
  return seedRecord(t, branch, {
    kind: 'studyNote',
    by: memberId,
    values: { text: marked(world, '学了报告') },
    ...fields,
  })
}

async function uploaded({ t, branch }: World): Promise<string> {
  return t.uploadFile(branch.openids.member, `uploads/of-${branch.branchId}/${freshId()}.png`, PHOTO)
}

async function illustrated(world: World): Promise<{ recordId: string; fileId: string }> {
  const fileID = await uploaded(world)
  const { memberId } = world
  const file = { id: freshId(), fileID, name: '笔记.png', kind: 'image' as const, bytes: 70, by: memberId, at: 'now' }
  return { recordId: noteOf(world, { files: [file] })._id, fileId: file.id }
}

/** Samples of the records function's procedures. */
export const recordSamples: Record<string, Sample> = {
  'records:records.home': () => ({ year: year() }),
  'records:records.list': (world) => {
    noteOf(world, { shared: true })
    return { year: year(), kinds: ['studyNote'] }
  },
  'records:records.read': (world) => ({ recordId: noteOf(world)._id }),
  'records:records.save': (world) => ({
    ...{ recordId: freshId(), revision: null, kind: 'studyNote', on: today(), people: [] },
    values: { text: '学了报告，记几句' },
    agoMs: world.branch.groups.length,
  }),
  'records:records.withdraw': (world) => ({ recordId: noteOf(world)._id, reason: '写错了' }),
  'records:records.confirm': ({ t, branch }) => {
    const values = { title: '年度工作计划' }
    return { recordId: seedRecord(t, branch, { kind: 'workPlan', by: branch.ids.deputy, values })._id, revision: 0 }
  },
  'records:records.release': (world) => ({ recordId: heldNote(world) }),
  'records:records.answer': (world) => ({ recordId: heldNote(world), answerId: freshId(), text: '写得实在' }),

  'records:recordFiles.add': async (world) => ({
    ...{ recordId: noteOf(world)._id, fileId: freshId(), fileID: await uploaded(world), name: '笔记.png' },
  }),
  'records:recordFiles.remove': (world) => illustrated(world),
  'records:recordFiles.link': (world) => illustrated(world),

  'records:signing.sign': (world) => {
    const { _id: recordId, textHash } = pledgeOf(world)
    return { recordId, textHash }
  },
  'records:signing.onPaper': (world) => {
    const { _id: recordId, textHash } = pledgeOf(world)
    return { recordId, textHash, memberIds: [world.branch.ids.retired], on: today() }
  },
  'records:signing.letters': () => ({ year: year() }),
  'records:signing.pledges': (world) => {
    pledgeOf(world)
    return { year: year() }
  },

  'records:study.mine': () => ({ year: year() }),
  'records:study.ofMember': ({ branch }) => ({ memberId: branch.ids.second, year: year() }),
  'records:study.acceptMakeUp': (world) => {
    const { t, branch } = world
    const activity = activityOf(world, { begins: -180, ends: -60 })
    t.insert('attendance', entryAt(activity, branch.ids.second, { state: 'absent', method: 'settled', proofs: [] }))
    const values = { text: '补学了', activity: activity._id, makesUp: true }
    return { recordId: seedRecord(t, branch, { kind: 'studyNote', by: branch.ids.second, values })._id }
  },
  'records:study.settings': () => undefined,
  'records:study.saveSettings': () => ({ editDays: 30, study: { ...defaultStudySettings, target: 40 } }),

  'records:boards.talks': () => ({ year: year() }),
  'records:boards.care': () => ({ year: year() }),
  'records:boards.opinions': () => ({ year: year() }),
  'records:boards.development': () => ({ year: year() }),
  'records:boards.birthdays': () => ({ year: year() }),
}
