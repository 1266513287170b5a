import { activityKindIds } from '@domain/activities/kinds'
import * as fc from 'fast-check'
import {
  type ActivityDraft,
  draftOf,
  emptyDraft,
  faultsFrom,
  faultsOf,
  inputOf,
  withKind,
  withStart,
  withTopic,
} from './activityDraft'

const branch = { for: 'branch' } as const
const written: ActivityDraft = {
  ...withKind(emptyDraft('abcdefghijkl'), 'themePartyDay', branch),
  title: ' 重温入党誓词 ',
  startDay: '2026-11-25',
  startTime: '14:00',
  endDay: '2026-11-25',
  endTime: '17:00',
  place: '一楼大厅',
}

test('a kind brings its audience and headings, and keeps what was written', () => {
  const meeting = withKind(emptyDraft('abcdefghijkl'), 'committeeMeeting', branch)
  expect(meeting.audience.scope).toBe('committee')
  expect(meeting.topics.map(({ nature }) => nature)).toEqual(['party', 'business'])
  const filled = { ...meeting, topics: meeting.topics.map((topic) => ({ ...topic, text: '研究年度计划' })) }
  expect(withKind(filled, 'branchAssembly', branch).topics).toHaveLength(2)
})

test("a group leader's meeting is their own group's", () => {
  const { audience } = withKind(emptyDraft('abcdefghijkl'), 'groupMeeting', { for: 'group', groupId: 'g2' })
  expect(audience).toEqual({ scope: 'groups', groupIds: ['g2'], plus: [], minus: [] })
})

test('the end follows the beginning: by the kind first, then by the length chosen', () => {
  const fresh = { ...written, startTime: '', endDay: '', endTime: '' } as ActivityDraft
  const begun = withStart(fresh, { startTime: '14:30' })
  expect([begun.endDay, begun.endTime]).toEqual(['2026-11-25', '17:30'])
  const shorter = { ...begun, endTime: '15:00' }
  const moved = withStart(shorter, { startTime: '23:45' })
  expect([moved.endDay, moved.endTime]).toEqual(['2026-11-26', '00:15'])
  expect(withStart(shorter, { startDay: '2026-12-01' }).endDay).toBe('2026-12-01')
})

test('whatever is chosen first, an end that was chosen stays', () => {
  const kind = withKind(emptyDraft('abcdefghijkl'), 'groupMeeting', branch)
  const byDay = withStart(withStart(kind, { startDay: '2026-11-25' }), { startDay: '2026-11-26' })
  expect([byDay.endDay, byDay.endTime]).toEqual(['2026-11-26', ''])
  const byTime = withStart(withStart(kind, { startTime: '14:00' }), { startDay: '2026-11-25' })
  expect([byTime.endDay, byTime.endTime]).toEqual(['2026-11-25', '15:00'])
  const byEnd = withStart(withStart({ ...kind, endTime: '16:30' }, { startDay: '2026-11-25' }), { startTime: '14:00' })
  expect([byEnd.endDay, byEnd.endTime]).toEqual(['2026-11-25', '16:30'])
})

test('each fault stands at its field', () => {
  expect(faultsOf(emptyDraft('abcdefghijkl'), 28)).toEqual({
    title: '请填写主题',
    start: '请选择日期',
    place: '请填写地点，线上开会就写“线上”',
  })
  expect(faultsOf(written, 28)).toEqual({})
  expect(faultsOf({ ...written, endTime: '14:00' }, 28)).toEqual({ end: '结束时间要晚于开始时间' })
  expect(faultsOf({ ...written, endDay: '2026-12-03' }, 28)).toEqual({ end: '一次活动最长 7 天，请检查结束时间' })
  expect(faultsOf(written, 0)).toEqual({ audience: '没有选到应参加的人，请检查参加范围' })
  expect(faultsOf({ ...written, audience: { ...written.audience, scope: 'groups' } }, 0)).toEqual({
    audience: '请选择党小组',
  })
})

test("the cloud's refusals stand at theirs, and others are told", () => {
  expect(faultsFrom({ code: 'ENDS_BEFORE_BEGIN', message: '结束时间要晚于开始时间' })).toEqual({
    end: '结束时间要晚于开始时间',
  })
  expect(faultsFrom({ code: 'BUSY', message: '…' })).toBeUndefined()
})

test('what is sent is tidy: trimmed, without empty topics, in UTC', () => {
  const input = inputOf({
    ...withTopic(written),
    topics: [
      { key: 0, text: ' 宣誓 ', nature: 'party' },
      { key: 1, text: ' ', nature: 'business' },
    ],
  })
  expect(input).toMatchObject({
    title: '重温入党誓词',
    startsAt: '2026-11-25T06:00:00.000Z',
    endsAt: '2026-11-25T09:00:00.000Z',
    topics: [{ text: '宣誓', nature: 'party' }],
  })
})

test('new topics have keys of their own', () => {
  const keys = withTopic(withTopic(written)).topics.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
})

test('an activity read back into the form is sent as it was', () => {
  const instant = fc
    .integer({ min: 1_700_000_000, max: 1_900_000_000 })
    .map((s) => new Date(Math.floor(s / 60) * 60_000).toISOString())
  fc.assert(
    fc.property(instant, instant, fc.constantFrom(...activityKindIds), (startsAt, endsAt, kind) => {
      const { activityId: _id, ...sent } = inputOf(
        draftOf({
          activityId: 'abcdefghijkl',
          kind,
          title: '学习',
          on: '',
          startsAt,
          endsAt,
          place: '会议室',
          opensAt: startsAt,
          phase: 'upcoming',
          textHeld: false,
          expected: true,
          mine: null,
          topics: [{ text: '计划', nature: 'business' }],
          audience: written.audience,
          guests: [],
          lecturers: [],
          moves: [],
          seriesId: null,
          updatedAt: '',
          backEntered: null,
          settled: false,
          votes: [],
          minutes: null,
          mayConfirmMinutes: false,
          record: null,
          people: [],
          counts: { expected: 0, came: 0, observers: 0 },
          mayManage: true,
          mayRecord: true,
          mayWriteMinutes: true,
        }),
      )
      expect(sent).toMatchObject({ kind, startsAt, endsAt, topics: [{ text: '计划', nature: 'business' }] })
    }),
  )
})
