import { attended } from '@domain/attendance/attendance'
import type { LeaveCategory } from '@domain/attendance/leave'
import type { api } from '@/cloud/client'
import type { Verdict } from './verdict'

/** The officer's screen as the cloud answers it. */
export type SettleBoard = Awaited<ReturnType<typeof api.checkIn.board.query>>
export type SettlePerson = SettleBoard['people'][number]

/** A person's name, with what tells them from a namesake. */
export type NameOf = (person: SettlePerson) => string

/** How somebody missed it, as the officer chose. */
export type AwayVerdict = Verdict & { state: 'leave' | 'absent' }
/** What the officer chose for those who did not come, by member. */
export type Choices = Readonly<Record<string, AwayVerdict>>

/** What becomes of somebody who has no entry: a verdict, or leave that was asked for and waits for an answer. */
export type Proposal = { kind: 'verdict'; verdict: AwayVerdict } | { kind: 'asked'; category: LeaveCategory }

/** Granted leave is leave and asked leave has to be answered, unless the officer chose otherwise; all others were absent. */
export function proposalOf({ memberId, leave }: SettlePerson, choices: Choices): Proposal {
  const chosen = choices[memberId]
  if (chosen) return { kind: 'verdict', verdict: chosen }
  if (leave && !leave.granted) return { kind: 'asked', category: leave.category }
  return {
    kind: 'verdict',
    verdict: leave ? { state: 'leave', category: leave.category } : { state: 'absent' },
  }
}

/** Those who are expected and of whom nothing is known yet. */
export function openPeople(people: readonly SettlePerson[]): SettlePerson[] {
  return people.filter(({ expected, state }) => expected && state === null)
}

/** A line of what is confirmed. */
export type SettleLine = { memberId: string; state: 'leave' | 'absent'; category?: LeaveCategory }

/** Exactly what one confirm enters, and how many first have to be answered. */
export function linesOf(people: readonly SettlePerson[], choices: Choices): { lines: SettleLine[]; asked: number } {
  const open = openPeople(people)
  const lines = open.flatMap((person): SettleLine[] => {
    const proposal = proposalOf(person, choices)
    return proposal.kind === 'verdict' ? [{ memberId: person.memberId, ...proposal.verdict }] : []
  })
  return { lines, asked: open.length - lines.length }
}

/** 应到 is 实到, 请假 and 没来 together: as recorded, and as proposed for those who are not yet. */
export type SettleFigures = { expected: number; came: number; leave: number; away: number }

/** Counts the sheet as it will be once it is confirmed. */
export function settleFigures(people: readonly SettlePerson[], choices: Choices): SettleFigures {
  const expected = people.filter((person) => person.expected)
  const came = expected.filter(({ state }) => state !== null && attended(state)).length
  const proposed = new Map(linesOf(people, choices).lines.map((line) => [line.memberId, line.state]))
  const leave = expected.filter(({ memberId, state }) => (state ?? proposed.get(memberId)) === 'leave').length
  return { expected: expected.length, came, leave, away: expected.length - came - leave }
}

/** The one button: what it will enter. */
export function confirmWords(lines: readonly SettleLine[]): string {
  const count = (state: SettleLine['state']) => lines.filter((line) => line.state === state).length
  const parts = [
    [count('leave'), '请假'],
    [count('absent'), '缺席'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, word]) => `${word} ${number} 人`)
  return `确认名单：${said.length > 0 ? said.join('，') : '都登记了'}`
}

/** Check-ins that came offline, the longest delay first: each can be ruled over before the sheet is settled. */
export function offlineOnes(people: readonly SettlePerson[]): SettlePerson[] {
  return people
    .filter(({ state, minutesOffline }) => state !== null && attended(state) && minutesOffline !== null)
    .sort((a, b) => (b.minutesOffline ?? 0) - (a.minutesOffline ?? 0))
}

/** Somebody who could not check in: why, how often, and what is known of them now. */
export type Failed = { person: SettlePerson; reasons: string[]; times: number; lastAt: string }

/** The attempts that failed, a line a person, the latest first; of those who are in by now nobody needs to know. */
export function failedOnes({ people, attempts }: Pick<SettleBoard, 'people' | 'attempts'>): Failed[] {
  const byId = new Map(people.map((person) => [person.memberId, person]))
  const found = new Map<string, Failed>()
  for (const { memberId, reason, times, lastAt } of attempts) {
    const person = byId.get(memberId)
    if (!person || (person.state !== null && attended(person.state))) continue
    const known = found.get(memberId) ?? { person, reasons: [], times: 0, lastAt }
    // The first half of the sentence is the reason; the second tells the member what to do.
    known.reasons.push(reason.split('，')[0] ?? reason)
    known.times += times
    if (lastAt > known.lastAt) known.lastAt = lastAt
    found.set(memberId, known)
  }
  return [...found.values()].sort((a, b) => b.lastAt.localeCompare(a.lastAt))
}

/** Those of whom something is recorded, in the order in which somebody asks about them. */
export function recordedGroups(people: readonly SettlePerson[]): { title: string; people: SettlePerson[] }[] {
  const ones = (test: (person: SettlePerson) => boolean) => people.filter(test)
  return [
    { title: '缺席', people: ones(({ state }) => state === 'absent') },
    { title: '请假', people: ones(({ state }) => state === 'leave') },
    { title: '迟到', people: ones(({ expected, state }) => expected && state === 'late') },
    { title: '出席', people: ones(({ expected, state }) => expected && state === 'present') },
    { title: '列席', people: ones(({ expected, state }) => !expected && state !== null && attended(state)) },
  ].filter((group) => group.people.length > 0)
}
