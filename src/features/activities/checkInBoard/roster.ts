import { type AttendanceState, attendanceLabels, attended } from '@domain/attendance/attendance'
import { leaveCategories } from '@domain/attendance/leave'
import { timeOf } from '@domain/calendar/beijing'
import type { Job, MarkJob } from '@/outbox/jobs'
import type { Board, BoardPerson } from './board'

/** Which part of the roster somebody stands in: those to be looked for first. */
type Standing = 'missing' | 'away' | 'came' | 'outside'

/** Where somebody stands, and the word below the name. */
export function standingOf(person: BoardPerson): { standing: Standing; word: string } {
  const { expected, state, unsent } = person
  const { standing, word } = known(person)
  if (unsent) return { standing, word: `${state === null ? '撤销' : word} · 待发送` }
  return { standing, word: expected || state ? word : '不要求' }
}

function known({ expected, state, method, at, category, leave, minutesOffline, unseen }: BoardPerson): {
  standing: Standing
  word: string
} {
  if (state === null) {
    if (!expected) return { standing: 'outside', word: '不要求' }
    if (leave) return { standing: 'away', word: leave.granted ? '○ 已准假' : '○ 请假待批' }
    return { standing: 'missing', word: '未到' }
  }
  if (unseen) return { standing: 'missing', word: '！有签到待核' }
  if (state === 'absent') return { standing: 'away', word: '× 缺席' }
  if (state === 'leave') return { standing: 'away', word: category ? leaveCategories[category].label : '请假' }
  const word = expected ? (state === 'late' ? '迟到' : '✓') : '列席'
  const offline = minutesOffline === null ? '' : ' 离线'
  return { standing: 'came', word: `${word} ${how(method, at)}${offline}` }
}

/** An officer's entry has the time of writing, which says nothing about when the person came. */
function how(method: BoardPerson['method'], at: string | null): string {
  if (method === 'paper') return '补录'
  if (method === 'officer' || method === 'settled') return '代签'
  return at ? timeOf(at) : ''
}

/** The figures under the code; `away` are those on leave or absent. */
export type BoardFigures = {
  came: number
  expected: number
  late: number
  leave: number
  away: number
  observers: number
}

/** Leave was granted, and nothing else is known of them. */
const isExcused = ({ state, leave }: BoardPerson) => state === null && leave?.granted === true

/** Counts people as the register will: those who came late have come; 列席 is beside the expected. */
export function figuresOf(people: readonly BoardPerson[]): BoardFigures {
  const count = (test: (person: BoardPerson) => boolean) => people.filter(test).length
  return {
    expected: count(({ expected }) => expected),
    came: count(({ expected, state }) => expected && state !== null && attended(state)),
    late: count(({ expected, state }) => expected && state === 'late'),
    leave: count((person) => person.expected && (person.state === 'leave' || isExcused(person))),
    away: count(
      (person) => person.expected && ((person.state !== null && !attended(person.state)) || isExcused(person)),
    ),
    observers: count(({ expected, state }) => !expected && state !== null && attended(state)),
  }
}

/** The roster proper, and those who need not come and have not: they are offered apart, for 列席. */
export function splitPeople(people: readonly BoardPerson[]): { listed: BoardPerson[]; outside: BoardPerson[] } {
  const isOutside = ({ expected, state }: BoardPerson) => !expected && state === null
  return { listed: people.filter((person) => !isOutside(person)), outside: people.filter(isOutside) }
}

/** The choices for a name; 撤销 only where there is something to take back. */
export function choicesFor(
  person: Pick<BoardPerson, 'state' | 'method'>,
): { state: AttendanceState | null; label: string }[] {
  const states = (Object.keys(attendanceLabels) as AttendanceState[]).map((state) => ({
    state,
    label: attendanceLabels[state],
  }))
  // What somebody proved themselves is not taken back: it is ruled over, with a state of one's own.
  const own = person.method === 'scan' || person.method === 'code'
  return person.state === null || own ? states : [...states, { state: null, label: '撤销登记' }]
}

/**
 * The board with what this phone has yet to send laid over it. What is unchanged stays the same object, so that a tap draws
 * one name.
 */
export function withUnsent(board: Board, waiting: readonly Job[]): Board {
  return laidOver(board, waiting, { unsent: true })
}

/** The board with what the cloud has just taken, until it is asked again. */
export function withSent(board: Board, sent: readonly Job[]): Board {
  return laidOver(board, sent, {})
}

function laidOver(board: Board, waiting: readonly Job[], mark: Pick<BoardPerson, 'unsent'>): Board {
  const lines = new Map<string, MarkJob>()
  for (const job of waiting) {
    if (job.kind === 'mark' && job.activityId === board.activityId) lines.set(job.memberId, job)
  }
  if (lines.size === 0) return board
  return {
    ...board,
    people: board.people.map((person): BoardPerson => {
      const line = lines.get(person.memberId)
      if (!line || line.state === person.state) return person
      const { state, method } = line
      const shown = state === null ? { state, method: null, at: null } : { state, method, at: board.now }
      return { ...person, ...shown, category: line.category ?? null, minutesOffline: null, ...mark }
    }),
  }
}
