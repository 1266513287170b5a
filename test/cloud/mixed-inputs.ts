import type { ErrorCode } from '../../domain/errors'
import { seedActivity } from './branch'
import { sampleFor } from './samples'
import { freshId, type World } from './world'

type Made = (pair: { own: World; foreign: World }) => unknown | Promise<unknown>

/** The procedure, what is foreign in its input, how that is made, and the refusal. */
type MixedInput = [name: string, what: string, made: Made, code: ErrorCode]

function pick(fields: object, name: string): object {
  return { [name]: (fields as Record<string, unknown>)[name] }
}

async function keptPhotoOf(world: World): Promise<string> {
  const { activityId } = (await fieldsOf('desk:minutes.photoLink', world)) as { activityId: string }
  return (await world.t.stored('minutes', activityId))?.photos[0]?.fileID ?? ''
}

async function fieldsOf(name: string, world: World): Promise<object> {
  return (await sampleFor(name)(world)) as object
}

/** Inputs that name things of both branches: the own one opens the door, the foreign one must not come in with it. */
export const mixedInputs: MixedInput[] = [
  [
    'desk:activities.create',
    'an activity that another branch has',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:activities.create', own)),
      activityId: seedActivity(foreign.t, foreign.branch, freshId())._id,
    }),
    'NO_SUCH_ACTIVITY',
  ],
  [
    'desk:activities.create',
    'only guests of another branch',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:activities.create', own)),
      audience: { scope: 'groups', groupIds: [foreign.branch.groups[0]], plus: [foreign.branch.ids.member], minus: [] },
    }),
    'NO_ONE_EXPECTED',
  ],
  [
    'api:attendance.enterSheet',
    'a member of another branch',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('api:attendance.enterSheet', own)),
      entries: [{ memberId: foreign.branch.ids.member, state: 'present' }],
    }),
    'NO_SUCH_MEMBER',
  ],
  [
    'desk:members.add',
    'a member that another branch has',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:members.add', own)),
      memberId: foreign.branch.ids.member,
    }),
    'NO_SUCH_MEMBER',
  ],
  [
    'desk:binding.approve',
    'an own request for a member of another branch',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:binding.approve', own)),
      memberId: foreign.branch.ids.unbound,
    }),
    'NO_SUCH_MEMBER',
  ],
  [
    'desk:binding.approve',
    'another branch’s request for an own member',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:binding.approve', foreign)),
      memberId: own.branch.ids.unbound,
    }),
    'NO_SUCH_REQUEST',
  ],
  [
    'documents:responsibilityList',
    'an export that another branch began',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('documents:responsibilityList', own)),
      ...(await fieldsOf('desk:attendance.exportProgress', foreign)),
    }),
    'NO_SUCH_EXPORT',
  ],
  [
    'documents:attendanceRegister',
    'an export that another branch began',
    async ({ foreign }) => ({
      ...(await fieldsOf('desk:attendance.exportProgress', foreign)),
      year: new Date().getUTCFullYear(),
    }),
    'NO_SUCH_EXPORT',
  ],
  [
    'desk:activities.create',
    'a lecturer of another branch',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:activities.create', own)),
      lecturerIds: [foreign.branch.ids.secretary],
    }),
    'NO_SUCH_MEMBER',
  ],
  [
    'desk:activities.revise',
    'a lecturer of another branch',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:activities.revise', own)),
      lecturerIds: [foreign.branch.ids.secretary],
    }),
    'NO_SUCH_MEMBER',
  ],
  [
    'desk:activities.create',
    'a series with an activity that another branch has',
    async ({ own, foreign }) => {
      const {
        _id: activityId,
        startsAt,
        endsAt,
      } = seedActivity(foreign.t, foreign.branch, freshId(), { begins: 3000, ends: 3060 })
      const series = { seriesId: freshId(), others: [{ activityId, startsAt, endsAt }] }
      return { ...(await fieldsOf('desk:activities.create', own)), series }
    },
    'NO_SUCH_ACTIVITY',
  ],
  ...(['chairId', 'recorderId'] as const).flatMap((role) =>
    ['desk:minutes.save', 'desk:minutes.correct'].map(
      (name): MixedInput => [
        name,
        `somebody of another branch as ${role}`,
        async ({ own, foreign }) => {
          const fields = (await fieldsOf(name, own)) as { text: object }
          return { ...fields, text: { ...fields.text, [role]: foreign.branch.ids.secretary } }
        },
        'NO_SUCH_MEMBER',
      ],
    ),
  ),
  [
    'desk:minutes.addPhoto',
    'another branch’s upload',
    async ({ own, foreign }) => {
      const { fileID } = (await fieldsOf('desk:minutes.addPhoto', foreign)) as { fileID: string }
      return { ...(await fieldsOf('desk:minutes.addPhoto', own)), fileID }
    },
    'NO_SUCH_FILE',
  ],
  [
    'desk:minutes.addPhoto',
    'a photo that another branch keeps',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:minutes.addPhoto', own)),
      fileID: await keptPhotoOf(foreign),
    }),
    'NO_SUCH_FILE',
  ],
  [
    'documents:readRoster',
    'another branch’s upload',
    ({ foreign }) => fieldsOf('documents:readRoster', foreign),
    'NO_SUCH_FILE',
  ],
  [
    'documents:readList',
    'another branch’s upload',
    ({ foreign }) => fieldsOf('documents:readList', foreign),
    'NO_SUCH_FILE',
  ],
  [
    'documents:readStatement',
    'another branch’s upload',
    ({ foreign }) => fieldsOf('documents:readStatement', foreign),
    'NO_SUCH_FILE',
  ],
  [
    'desk:minutes.photoLink',
    'a photo of another branch beside own minutes',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:minutes.photoLink', foreign)),
      ...pick(await fieldsOf('desk:minutes.photoLink', own), 'activityId'),
    }),
    'NO_SUCH_PHOTO',
  ],
  [
    'desk:votes.open',
    'a vote that another branch has',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:votes.open', own)),
      ...pick(await fieldsOf('desk:votes.close', foreign), 'voteId'),
    }),
    'NO_SUCH_VOTE',
  ],
  ...['desk:votes.close', 'desk:votes.remove', 'desk:votes.enterCount', 'api:votes.raise'].map(
    (name): MixedInput => [
      name,
      'another branch’s vote at an own meeting',
      async ({ own, foreign }) => ({
        ...(await fieldsOf(name, own)),
        ...pick(await fieldsOf('desk:votes.close', foreign), 'voteId'),
      }),
      'NO_SUCH_VOTE',
    ],
  ),
  [
    'desk:votes.enterCount',
    'a candidate of another branch',
    async ({ own, foreign }) => {
      const { activityId, voteId } = (await fieldsOf('desk:votes.enterCount', own)) as Record<string, unknown>
      const candidates = [{ id: 'one', name: '周建国', memberId: foreign.branch.ids.secretary }]
      const tally = { ballots: 1, invalid: 0, votes: { one: 1 } }
      return { activityId, voteId, kind: 'election', subject: '选举书记', candidates, seats: 1, tally }
    },
    'NO_SUCH_MEMBER',
  ],
  [
    'desk:leave.decide',
    'the leave of another branch’s member for an own activity',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:leave.decide', own)),
      memberId: foreign.branch.ids.member,
    }),
    'NO_SUCH_LEAVE',
  ],
  [
    'desk:attendance.settle',
    'a member of another branch',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:attendance.settle', own)),
      lines: [{ memberId: foreign.branch.ids.member, state: 'absent' }],
    }),
    'NO_SUCH_MEMBER',
  ],
  [
    'desk:attendance.acceptLate',
    'a late check-in of another branch’s member',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:attendance.acceptLate', own)),
      memberIds: [foreign.branch.ids.member],
    }),
    'NOTHING_TO_ACCEPT',
  ],
  [
    'desk:attendance.madeUp',
    'an absence of another branch’s member',
    async ({ own, foreign }) => ({
      ...(await fieldsOf('desk:attendance.madeUp', own)),
      memberId: foreign.branch.ids.member,
    }),
    'NOT_ABSENT',
  ],
  [
    'api:checkIn.submit',
    'digits for an activity of another branch',
    ({ foreign }) => ({ activityId: seedActivity(foreign.t, foreign.branch, freshId())._id, digits: '123456' }),
    'NO_SUCH_ACTIVITY',
  ],
]
