/** One member at one activity: a fact with who recorded it and how. Its id is `activity:member`, so a repeat cannot double it. */
export type Attendance = {
  _id: string
  branchId: string
  activityId: string
  memberId: string
  /** The activity's Beijing day and year, so that a year's register is one indexed read. */
  on: string
  year: number
  state: AttendanceState
  /** 列席: came without being expected. */
  observer: boolean
  method: AttendanceMethod
  /** When the person came (check-in), or when an officer entered it. */
  at: string
  /** Member who made the entry. */
  by: string
}

export type AttendanceState = 'present' | 'late' | 'leave' | 'absent'
/** How the entry was made; `paper` is 补录 from the sheet people signed. */
export type AttendanceMethod = 'scan' | 'code' | 'officer' | 'paper'

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
}

/** The deterministic id that makes check-in idempotent. */
export function attendanceId(activityId: string, memberId: string): string {
  return `${activityId}:${memberId}`
}

/** Whether the state counts as having attended (实到). */
export function attended(state: AttendanceState): boolean {
  return state === 'present' || state === 'late'
}
