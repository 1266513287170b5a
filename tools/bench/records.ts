import { dayOf } from '../../domain/calendar/beijing'
import type { Call, Upload } from './meeting'

const SECRETARY = 'demo-secretary'
const DISCIPLINE = 'demo-discipline'
const MEMBER = 'demo-member'
const ABSENT = 'demo-probationary'

/** A JPEG's beginning and its scan: the smallest picture. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0x00, 0x02, 0x00, 0xff, 0xd9])

type Page = { signing: { textHash: string } }

/**
 * Drives every procedure of the records function, a note with its photo and repeats among them; `missed` is an activity that
 * one was absent from.
 */
export async function driveRecords(call: Call, upload: Upload, now: string, missed: string): Promise<void> {
  const as = async <T>(openid: string, path: string, input?: unknown) => (await call(openid, path, input)).data as T
  const on = dayOf(now)
  const year = Number(on.slice(0, 4))
  const { _id: memberId } = (await as<{ member: { _id: string } }>(MEMBER, 'session.open')).member
  const form = { revision: null, on, people: [] }

  await call(MEMBER, 'records.home', { year })
  await call(SECRETARY, 'records.list', { year })
  await call(SECRETARY, 'records.list (notes)', { year, kinds: ['studyNote'] })
  // With words that the local check wants looked at, so that there is something to release.
  const note = { ...form, recordId: 'benchNote001', kind: 'studyNote', values: { text: '记两句【复核测试】' } }
  await call(MEMBER, 'records.save', note)
  await call(MEMBER, 'records.save (again)', note)
  await call(MEMBER, 'records.save (changed)', { ...note, revision: 0, values: { text: '记三句【复核测试】' } })
  const file = { recordId: note.recordId, fileId: 'benchFile001' }
  const added = { ...file, fileID: await upload('note.jpg', PICTURE), name: '笔记.jpg' }
  await call(MEMBER, 'recordFiles.add', added)
  await call(MEMBER, 'recordFiles.add (again)', added)
  await call(SECRETARY, 'recordFiles.link', file)
  await call(SECRETARY, 'records.release', { recordId: note.recordId })
  const answer = { recordId: note.recordId, answerId: 'benchAnswr01', text: '写得实在' }
  await call(SECRETARY, 'records.answer', answer)
  await call(SECRETARY, 'records.answer (again)', answer)
  await call(MEMBER, 'records.read', { recordId: note.recordId })
  await call(MEMBER, 'recordFiles.remove', file)
  await call(MEMBER, 'records.withdraw', { recordId: note.recordId, reason: '写错了' })

  const madeUp = { text: '补看了材料', activity: missed, makesUp: true }
  await call(ABSENT, 'records.save (make-up)', { ...note, recordId: 'benchNote002', values: madeUp })
  await call(SECRETARY, 'study.acceptMakeUp', { recordId: 'benchNote002' })
  await call(MEMBER, 'study.mine', { year })
  await call(SECRETARY, 'study.ofMember', { memberId, year })
  const settings = await as<object>(SECRETARY, 'study.settings')
  await call(SECRETARY, 'study.saveSettings', settings)

  const paper = { ...form, recordId: 'benchPaper01', kind: 'brief', values: { title: '第7期' } }
  await call(SECRETARY, 'records.save (paper)', paper)
  await call(SECRETARY, 'records.confirm', { recordId: paper.recordId, revision: 0 })
  const opinion = { ...form, recordId: 'benchOpinion', kind: 'opinion', values: { text: '灯不亮' }, anonymous: true }
  await call(MEMBER, 'records.save (no name)', opinion)

  const pledge = { ...form, recordId: 'benchPledge1', kind: 'integrityPledge', values: { title: '承诺', text: '做到' } }
  await call(DISCIPLINE, 'records.save (pledge)', pledge)
  const { signing } = await as<Page>(MEMBER, 'records.read', { recordId: pledge.recordId })
  const signed = { recordId: pledge.recordId, textHash: signing.textHash }
  await call(MEMBER, 'signing.sign', signed)
  await call(MEMBER, 'signing.sign (again)', signed)
  await call(DISCIPLINE, 'signing.onPaper', { ...signed, memberIds: [memberId], on })
  await call(DISCIPLINE, 'signing.letters', { year })
  await call(DISCIPLINE, 'signing.pledges', { year })
  for (const board of ['talks', 'care', 'opinions', 'development', 'birthdays']) {
    await call(SECRETARY, `boards.${board}`, { year })
  }
  await call(SECRETARY, 'papers.draft', { kind: 'workSummary', from: `${year}-01-01`, to: on })
  await call(SECRETARY, 'recordSheets', { jobId: 'benchRecords', year })
}
