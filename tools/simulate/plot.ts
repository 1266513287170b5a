/** The branch's year as it is played, day by day where something is out of the ordinary; days are `MM-DD` of every year. */
import type { ActivityKind } from '../../domain/activities/kinds'

/** What the secretary sets on the first day. */
export const settings = {
  collectionDay: 10,
  /** 夏天安排休整. */
  quiet: { from: '07-26', to: '08-06' },
}

/** Somebody who asked to be bound before the year began: who of the roster it turns out to be, and when it is settled. */
export const waiting = [
  { on: '01-06', account: 'request-1', person: 'mistyped' },
  { on: '01-06', account: 'request-2', person: 'namesake-2' },
] as const

/** Comes from another branch: put on the roster, asks to be bound, is bound two days later. */
export const newcomer = {
  key: 'newcomer',
  name: '孟春生',
  group: 2,
  entered: '03-02',
  asks: '03-03',
  bound: '03-05',
} as const

/** The next activity of that kind after the day, and what becomes of it. */
export type Change = {
  readonly on: string
  readonly kind: ActivityKind
  readonly becomes: 'moved' | 'elsewhere' | 'calledOff'
  readonly days?: number
  readonly place?: string
  readonly reason: string
}

/** Who changes the plan, when and why. */
export const changes: readonly Change[] = [
  { on: '03-12', kind: 'themePartyDay', becomes: 'moved', days: 2, reason: '广场当天有集市，往后推两天' },
  { on: '04-21', kind: 'collectiveStudy', becomes: 'elsewhere', place: '三楼会议室', reason: '活动室修空调' },
  { on: '05-20', kind: 'collectiveStudy', becomes: 'calledOff', reason: '全员参加科技活动周，学习改为自学' },
  { on: '06-15', kind: 'branchAssembly', becomes: 'moved', days: 3, reason: '县里有会，推迟三天' },
  { on: '08-14', kind: 'themePartyDay', becomes: 'calledOff', reason: '防汛值班，党日取消' },
  { on: '10-12', kind: 'themePartyDay', becomes: 'moved', days: 1, reason: '下雨，收粮推迟一天' },
  { on: '11-10', kind: 'groupMeeting', becomes: 'calledOff', reason: '组长出差，并入下月' },
  { on: '12-24', kind: 'appraisalMeeting', becomes: 'elsewhere', place: '四楼大会议室', reason: '人多，换大会议室' },
]

/** How often somebody expected asks for leave, and how often it is refused. */
export const leave = { asked: 0.07, refused: 0.15, answer: '这次要讨论决定，请尽量参加' }

/** Rows of the list that show themselves done by what was held: nobody enters them by hand. */
export const heldRows: readonly number[] = [3, 4, 5, 16, 23]

/** How often on a Friday the leaders look at what waits for their word, and how much of it they get through. */
export const signing = [
  { person: 'secretary', often: 0.5, most: 6 },
  { person: 'deputy', often: 0.75, most: 12 },
] as const

/** The times of a branch's day. */
export const times = {
  settings: '07:30',
  decideLeave: '08:20',
  duesRound: '09:20',
  plan: '09:30',
  roster: '09:40',
  change: '09:50',
  doTasks: '10:30',
  writeMinutes: '11:00',
  notes: '12:30',
  records: '14:10',
  answers: '15:40',
  dues: '15:20',
  duesMistake: '15:50',
  askLeave: '16:00',
  handOver: '16:30',
  confirmMinutes: '16:40',
  signOff: '17:00',
} as const
