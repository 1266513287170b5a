import { dayOf } from '../../domain/calendar/beijing'
import { shownBy } from '../../test/cloud/codes'

/** What a procedure answered. */
export type Reply = { ok: boolean; data?: unknown; error?: { code: string } }
/** Calls a procedure; what follows a blank in its path only names the case. */
export type Call = (openid: string, path: string, input?: unknown) => Promise<Reply>
/** Puts a file into the storage and gives its id. */
export type Upload = (name: string, body: BodyInit) => Promise<string>

const SECRETARY = 'demo-secretary'
const MEMBER = 'demo-member'

/** A JPEG's beginning and its scan: the smallest picture. */
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xda, 0x00, 0x02, 0x00, 0xff, 0xd9])

type Person = { memberId: string; expected: boolean; state: string | null }
type Board = { activityId: string; key: string | null; people: Person[] }

/** Drives the life of a meeting: leave, the sheet's end, votes, minutes. `shift` gives the instant so many minutes from now. */
export async function driveMeeting(call: Call, upload: Upload, shift: (minutes: number) => string): Promise<void> {
  const as = async <T>(openid: string, path: string, input?: unknown) => (await call(openid, path, input)).data as T
  const idOf = async (openid: string) => (await as<{ member: { _id: string } }>(openid, 'session.open')).member._id
  const [secretary, member] = [await idOf(SECRETARY), await idOf(MEMBER)]
  const meeting = {
    kind: 'branchAssembly',
    title: '党员大会',
    place: '会议室',
    topics: [{ text: '讨论工作计划', nature: 'party' }],
    audience: { scope: 'all', groupIds: [], plus: [], minus: [] },
  }

  const ahead = { activityId: 'benchLeave01', startsAt: shift(1440), endsAt: shift(1500) }
  const others = [2, 3, 4].map((n) => ({
    activityId: `benchLeave0${n}`,
    startsAt: shift(1440 * n),
    endsAt: shift(1440 * n + 60),
  }))
  const series = { seriesId: 'benchSeries1', others }
  await call(SECRETARY, 'activities.create (four)', { ...meeting, ...ahead, series })
  await call(MEMBER, 'leave.ask', { activityId: ahead.activityId, category: 'personal' })
  await call(SECRETARY, 'leave.list', {})
  await call(SECRETARY, 'leave.list (of one)', { activityId: ahead.activityId })
  await call(SECRETARY, 'leave.decide', { activityId: ahead.activityId, memberId: member, grant: true })
  await call(MEMBER, 'leave.withdraw', { activityId: ahead.activityId })
  await call(SECRETARY, 'activities.cancel (four)', { activityId: ahead.activityId, reason: '改期', following: true })

  const activityId = 'benchMeeting'
  await call(SECRETARY, 'activities.create (begun)', {
    ...meeting,
    ...{ activityId, startsAt: shift(-60), endsAt: shift(60) },
  })
  const board = await as<Board>(SECRETARY, 'checkIn.board (with all)', { activityId })
  const keptAt = (slotsAgo: number) => ({ token: shownBy(board, slotsAgo).token, kept: slotsAgo > 0 })
  await call(SECRETARY, 'checkIn.submit (officer)', keptAt(0))
  await call('demo-group-leader', 'checkIn.submit (kept)', keptAt(30))
  const { people } = await as<Board>(SECRETARY, 'checkIn.board (again)', { activityId })
  const away = people.filter(({ expected, state }) => expected && state === null)
  const lines = away.map(({ memberId }) => ({ memberId, state: 'absent' }))
  await call(SECRETARY, 'attendance.settle', { activityId, lines })
  await call(MEMBER, 'checkIn.submit (after settling)', keptAt(30))
  await call(SECRETARY, 'attendance.acceptLate', { activityId, memberIds: [member], accept: true })
  const absent = away.find(({ memberId }) => memberId !== member)?.memberId
  const madeUp = { on: dayOf(shift(0)), what: '自学材料' }
  await call(SECRETARY, 'attendance.madeUp', { activityId, memberId: absent, madeUp })

  const vote = { activityId, voteId: 'benchVote001', kind: 'resolution', subject: '通过工作计划' }
  await call(SECRETARY, 'votes.enterCount', { ...vote, counts: { for: 2, against: 0, abstain: 0 } })
  const hands = { activityId, voteId: 'benchVote002' }
  await call(SECRETARY, 'votes.open', { ...vote, ...hands })
  await call(MEMBER, 'votes.raise', { ...hands, hand: 'for' })
  await call(MEMBER, 'votes.read', { voteId: hands.voteId })
  await call(SECRETARY, 'votes.close', hands)
  await call(SECRETARY, 'votes.remove', hands)

  const item = { text: '讨论工作计划', nature: 'party', said: '逐项讨论【复核测试】', decision: '同意' }
  const text = { chairId: secretary, recorderId: secretary, items: [item], remarks: '' }
  await call(SECRETARY, 'minutes.save', { activityId, revision: 0, toChair: true, text })
  await call(SECRETARY, 'minutes.release', { activityId })
  const photo = { activityId, photoId: 'benchPhoto01' }
  await call(SECRETARY, 'minutes.addPhoto', { ...photo, fileID: await upload('photo.jpg', PICTURE) })
  await call(SECRETARY, 'minutes.photoLink', photo)
  await call(SECRETARY, 'minutes.removePhoto', photo)
  await call(SECRETARY, 'minutes.confirm', { activityId, revision: 1 })
  const corrected = { ...text, items: [{ ...item, said: '逐项讨论' }] }
  await call(SECRETARY, 'minutes.correct', { activityId, revision: 2, reason: '补一句', text: corrected })
  await call(MEMBER, 'minutes.read', { activityId })
  await call(MEMBER, 'activities.detail (with all)', { activityId })
}
