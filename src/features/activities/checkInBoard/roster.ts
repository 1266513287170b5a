import { type AttendanceState, attendanceLabels, attended } from '@domain/attendance/attendance'
import { timeOf } from '@domain/calendar/beijing'
import type { Board, BoardPerson } from './board'

/** Which part of the roster somebody stands in: those to be looked for first. */
type Standing = 'missing' | 'away' | 'came' | 'outside'

/** Where somebody stands, and the word below the name. */
export function standingOf({ expected, state, method, at }: BoardPerson): { standing: Standing; word: string } {
  if (state === null) return expected ? { standing: 'missing', word: '未到' } : { standing: 'outside', word: '不要求' }
  if (!attended(state)) return { standing: 'away', word: state === 'leave' ? '请假' : '× 缺席' }
  const word = expected ? (state === 'late' ? '迟到' : '✓') : '列席'
  return { standing: 'came', word: `${word} ${how(method, at)}` }
}

/** An officer's entry has the time of writing, which says nothing about when the person came. */
function how(method: BoardPerson['method'], at: string | null): string {
  if (method === 'paper') return '补录'
  if (method === 'officer') return '代签'
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

/** Counts people as the register will: those who came late have come; 列席 is beside the expected. */
export function figuresOf(people: readonly BoardPerson[]): BoardFigures {
  const count = (test: (person: BoardPerson) => boolean) => people.filter(test).length
  return {
    expected: count(({ expected }) => expected),
    came: count(({ expected, state }) => expected && state !== null && attended(state)),
    late: count(({ expected, state }) => expected && state === 'late'),
    leave: count(({ expected, state }) => expected && state === 'leave'),
    away: count(({ expected, state }) => expected && state !== null && !attended(state)),
    observers: count(({ expected, state }) => !expected && state !== null && attended(state)),
  }
}

/** The roster proper, and those who need not come and have not: they are offered apart, for 列席. */
export function splitPeople(people: readonly BoardPerson[]): { listed: BoardPerson[]; outside: BoardPerson[] } {
  const isOutside = ({ expected, state }: BoardPerson) => !expected && state === null
  return { listed: people.filter((person) => !isOutside(person)), outside: people.filter(isOutside) }
}

/** The choices for a name; 撤销 only where there is something to take back. */
export function choicesFor(person: BoardPerson): { state: AttendanceState | null; label: string }[] {
  const states = (Object.keys(attendanceLabels) as AttendanceState[]).map((state) => ({
    state,
    label: attendanceLabels[state],
  }))
  return person.state === null ? states : [...states, { state: null, label: '撤销登记' }]
}

/** The board as it will be once an entry is accepted, so that a tap is seen at once. What is unchanged stays the same object. */
export function withEntries(
  board: Board,
  entries: readonly { memberId: string; state: AttendanceState | null }[],
  method: 'officer' | 'paper',
  now: string,
): Board {
  const states = new Map(entries.map(({ memberId, state }) => [memberId, state]))
  return {
    ...board,
    people: board.people.map((person) => {
      const state = states.get(person.memberId)
      if (state === undefined || state === person.state) return person
      return state === null ? { ...person, state, method: null, at: null } : { ...person, state, method, at: now }
    }),
  }
}
