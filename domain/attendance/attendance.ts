import type { LeaveCategory } from './leave'

/**
 * One member at one activity. Its id is `activity:member`, so there is never a second one. `proofs` is everything that was
 * said, `ruling` what an officer decided knowing it; the fields above them are the reading of both (see proof.ts).
 */
export type Attendance = {
  _id: string
  branchId: string
  activityId: string
  memberId: string
  /** The activity's Beijing day and year, so that a year's register is one indexed read. */
  on: string
  year: number
  /** 列席: came without being expected. */
  observer: boolean
  /** 补学: studied later what was missed. */
  madeUp?: MadeUp
  proofs: Proof[]
  ruling?: Ruling
  /** A proof came in after the ruling, against it: an officer has yet to look. */
  unseen?: true
  /** Counts the changes of this document, so that two changes at once cannot lose one. */
  revision: number
} & AttendanceReading

/** What an entry comes to. */
export type AttendanceReading = {
  state: AttendanceState
  method: AttendanceMethod
  /** When the person was there, as far as it is proven; for an officer's decision, when it was made. */
  at: string
  /** When word of it reached the cloud. */
  receivedAt: string
  /** Member who made the entry. */
  by: string
  /** Why, of somebody on leave. */
  category?: LeaveCategory
}

/** Something that says whether the member was there. */
export type Proof = {
  /** The same for the same proof, however often it is sent: the slot scanned, or the tap's own number. */
  key: string
  state: AttendanceState
  method: Exclude<AttendanceMethod, 'settled'>
  at: string
  receivedAt: string
  by: string
  category?: LeaveCategory
}

/** An officer's decision about an entry they have seen, or about who did not come. */
export type Ruling = {
  state: AttendanceState
  method: 'officer' | 'paper' | 'settled'
  at: string
  by: string
  category?: LeaveCategory
}

/** An absence closed by later study. */
export type MadeUp = { on: string; what: string; at: string; by: string }

export type AttendanceState = 'present' | 'late' | 'leave' | 'absent'
/** How the entry was made; `paper` is 补录 from the sheet people signed, `settled` the confirming of who did not come. */
export type AttendanceMethod = 'scan' | 'code' | 'officer' | 'paper' | 'settled'

export const attendanceLabels: Record<AttendanceState, string> = {
  present: '出席',
  late: '迟到',
  leave: '请假',
  absent: '缺席',
}

export const methodLabels: Record<AttendanceMethod, string> = {
  scan: '扫码',
  code: '数字码',
  officer: '代签',
  paper: '补录',
  settled: '名单确认',
}

/** The deterministic id that makes check-in idempotent. */
export function attendanceId(activityId: string, memberId: string): string {
  return `${activityId}:${memberId}`
}

/** Whether the state counts as having attended (实到). */
export function attended(state: AttendanceState): boolean {
  return state === 'present' || state === 'late'
}

/** What arrives later than this after it was shown has been kept on a phone: it is marked 离线 with its delay. */
const OFFLINE_AFTER_MS = 120_000

/** How many whole minutes late word came, where that is worth saying (离线); null for what came at once. */
export function minutesOffline({
  at,
  receivedAt,
  method,
}: Pick<AttendanceReading, 'at' | 'receivedAt' | 'method'>): number | null {
  if (method === 'paper' || method === 'settled') return null
  const delay = Date.parse(receivedAt) - Date.parse(at)
  return delay > OFFLINE_AFTER_MS ? Math.floor(delay / 60_000) : null
}
