import { type ActivityKind, activityKindIds } from '@domain/activities/kinds'
import * as fc from 'fast-check'
import type { ActivityDetails } from '@/cloud/activity'
import { type ActivityDraft, draftOf, emptyDraft, isWritten, withKind, withTopic } from './activityDraft'
import { createInputOf, moveOf, reviseInputOf } from './activityInput'
import { copyOf, partyDayDraft } from './prefilled'
import { withStart } from './timesDraft'

const branch = { for: 'branch' } as const
const empty = emptyDraft('abcdefghijkl')
const written: ActivityDraft = {
  ...withKind(empty, 'themePartyDay', branch),
  title: ' 重温入党誓词 ',
  startDay: '2026-11-25',
  startTime: '14:00',
  endDay: '2026-11-25',
  endTime: '17:00',
  place: '一楼大厅',
}

const detail = (startsAt: string, endsAt: string, kind: ActivityKind): ActivityDetails => ({
  activityId: 'mnopqrstuvwx',
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
  guests: [{ name: '方启明', from: '县委党校', lectures: true }],
  lecturers: [
    { memberId: 'm1', name: '周明川' },
    { memberId: 'm2', name: '曾志远' },
  ],
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
})
const held = detail('2026-11-25T06:00:00.000Z', '2026-11-25T07:10:00.000Z', 'partyLecture')

test('a kind brings its audience and headings, and keeps what was written', () => {
  const meeting = withKind(empty, 'committeeMeeting', branch)
  expect(meeting.audience.scope).toBe('committee')
  expect(meeting.topics.map(({ nature }) => nature)).toEqual(['party', 'business'])
  const filled = { ...meeting, topics: meeting.topics.map((topic) => ({ ...topic, text: '研究年度计划' })) }
  expect(withKind(filled, 'branchAssembly', branch).topics).toHaveLength(2)
})

test("a group leader's meeting is their own group's", () => {
  const { audience } = withKind(empty, 'groupMeeting', { for: 'group', groupId: 'g2' })
  expect(audience).toEqual({ scope: 'groups', groupIds: ['g2'], plus: [], minus: [] })
})

test('a copy has everything but the day, and a length that holds once a day is chosen', () => {
  const copy = copyOf(held, 'abcdefghijkl')
  expect(copy).toMatchObject({
    activityId: 'abcdefghijkl',
    kind: 'partyLecture',
    title: '学习',
    place: '会议室',
    startDay: '',
    startTime: '14:00',
    topics: [{ text: '计划', nature: 'business' }],
    guests: [{ name: '方启明', from: '县委党校', lectures: true }],
    sent: null,
  })
  expect(withStart(copy, { startDay: '2026-12-25' })).toMatchObject({ endDay: '2026-12-25', endTime: '15:10' })
})

test('a copy leaves out lecturers who have left since', () => {
  const present = [{ memberId: 'm1', name: '周明川' }]
  expect(copyOf(held, 'abcdefghijkl', present).lecturers).toEqual(present)
  expect(copyOf(held, 'abcdefghijkl').lecturers).toHaveLength(2)
})

test('a copy of what went on overnight takes the usual length of its kind', () => {
  const camp = detail('2026-11-25T06:00:00.000Z', '2026-11-26T03:00:00.000Z', 'collectiveStudy')
  const chosen = withStart(copyOf(camp, 'abcdefghijkl'), { startDay: '2026-12-25' })
  expect(chosen).toMatchObject({ endDay: '2026-12-25', endTime: '15:30' })
})

test("a Party day's form has the rule's day, time and place, and no theme", () => {
  const draft = partyDayDraft({ on: '2026-12-15', time: '14:30', place: '三楼会议室' }, 'abcdefghijkl')
  expect(draft).toMatchObject({
    kind: 'themePartyDay',
    title: '',
    startDay: '2026-12-15',
    startTime: '14:30',
    endDay: '2026-12-15',
    endTime: '17:30',
    place: '三楼会议室',
  })
})

test.each<[string, ActivityDraft, boolean]>([
  ['nothing', empty, false],
  ['a kind alone', withKind(empty, 'committeeMeeting', branch), false],
  ['a title', { ...withKind(empty, 'committeeMeeting', branch), title: '会' }, true],
  ['a title whose kind is being chosen anew', { ...empty, title: '会' }, true],
  ['a day', { ...withKind(empty, 'committeeMeeting', branch), startDay: '2026-11-25' }, true],
])('%s: whether somebody would miss it', (_what, draft, worth) => {
  expect(isWritten(draft)).toBe(worth)
})

test('what is sent is tidy: trimmed, without empty topics, in UTC', () => {
  const input = createInputOf({
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

test.each<[string, Partial<ActivityDraft>, ReturnType<typeof moveOf>]>([
  ['nothing', {}, null],
  ['the beginning', { startTime: '15:00' }, 'time'],
  ['the end', { endTime: '16:00' }, 'time'],
  ['the place', { place: '线上' }, 'place'],
  ['both', { startTime: '15:00', place: '线上' }, 'time'],
  ['blanks', { place: ' 会议室 ' }, null],
  ['a day taken out', { startDay: '' }, null],
])('a change of %s', (_what, change, moves) => {
  expect(moveOf({ ...draftOf(held), ...change }, held)).toBe(moves)
})

test('an activity read back into the form is sent as it was', () => {
  const instant = fc
    .integer({ min: 1_700_000_000, max: 1_900_000_000 })
    .map((s) => new Date(Math.floor(s / 60) * 60_000).toISOString())
  fc.assert(
    fc.property(instant, instant, fc.constantFrom(...activityKindIds), (startsAt, endsAt, kind) => {
      const planned = detail(startsAt, endsAt, kind)
      expect(reviseInputOf(draftOf(planned))).toMatchObject({
        kind,
        startsAt,
        endsAt,
        topics: planned.topics,
        guests: planned.guests,
        lecturerIds: ['m1', 'm2'],
        reason: '',
        following: false,
      })
      expect(moveOf(draftOf(planned), planned)).toBeNull()
    }),
  )
})
