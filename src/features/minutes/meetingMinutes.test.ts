import type { ActivityDetails } from '@/cloud/activity'
import { meetingMinutes } from './meetingMinutes'

type State = NonNullable<ActivityDetails['minutes']>['state'] | null
const meeting = (state: State, changes: object = {}) =>
  meetingMinutes({
    phase: 'past',
    minutes: state && { state, mayRead: true },
    mayWriteMinutes: false,
    mayConfirmMinutes: false,
    ...changes,
  })
const writer = { mayWriteMinutes: true }

test.each<[string, ReturnType<typeof meeting>, string | null]>([
  ['nothing written, for who keeps them', meeting(null, writer), '没有写：写记录'],
  ['nothing written, before it begins', meeting(null, { ...writer, phase: 'upcoming' }), null],
  ['nothing written, once it goes on', meeting(null, { ...writer, phase: 'checkIn' }), '没有写：写记录'],
  ['nothing written, cancelled', meeting(null, { ...writer, phase: 'cancelled' }), null],
  ['nothing written, for members', meeting(null), null],
  ['a draft, for who keeps them', meeting('draft', writer), '草稿：接着写'],
  ['a draft, for the one who is to lead', meeting('draft'), '草稿：看记录'],
  ['a draft that is not theirs to see', meeting('draft', { minutes: { state: 'draft', mayRead: false } }), null],
  ['handed in, for who keeps them', meeting('ready', writer), '等主持人确认：看记录'],
  ['handed in, for the chair', meeting('ready', { mayConfirmMinutes: true }), '等主持人确认：去确认'],
  ['confirmed', meeting('confirmed'), '✓ 已确认：看记录'],
])('%s', (_what, shown, words) => {
  expect(shown && `${shown.word}：${shown.verb}`).toBe(words)
})
