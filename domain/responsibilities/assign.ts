import type { Role } from '../members/member'
import { roleLabels } from '../members/member'
import { isTypingErrorApart, nearestNames } from '../members/name-likeness'
import { nameKey } from '../members/person-name'
import type { NameBook, NamedPart, RosterPerson } from './people'
import { type GroupScope, meaningOf } from './people-words'
import type { Answer, Ask, Choice, QuestionDraft } from './question'

/** Whom a group word means: a rule that follows the roster, or members chosen by a person. */
export type GroupRule = { scope: GroupScope } | { memberIds: string[] }

/** Somebody named in a list, as far as it is known. `words` are the list's. */
export type Assignee =
  | { kind: 'member'; words: string; memberId: string; name: string }
  | { kind: 'role'; words: string; role: Role }
  | { kind: 'group'; words: string; rule: GroupRule }
  /** From outside the branch: only the name is kept. */
  | { kind: 'guest'; words: string }
  /** Not decided yet. */
  | { kind: 'open'; words: string }

const NEAREST = 3
const anotherMember: Choice = { id: 'member', label: '选一位党员', asks: 'member' }
const asGuest: Choice = { id: 'guest', label: '不是本支部的，只记名称' }
const skip: Choice = { id: 'skip', label: '不要' }

/** Who is meant; undefined if the answer is to leave them out. Asks wherever the roster does not say it for certain. */
export function assign(part: NamedPart, book: NameBook, ask: Ask): Assignee | undefined {
  const { name, words } = part
  const same = book.byKey.get(nameKey(name)) ?? []
  const active = same.filter((person) => person.active)
  const [only] = active
  if (only && active.length === 1) return { kind: 'member', words, memberId: only.memberId, name: only.name }
  if (same.length > 0) return answered(part, book, ask(sameNames(name, active.length > 0 ? active : same, book)))
  const meaning = meaningOf(name)
  if (meaning?.kind === 'role') return { kind: 'role', words, role: meaning.role }
  if (meaning?.kind === 'group') return groupOf(part, book, ask(aboutGroup(name, meaning.scope, book)))
  return answered(part, book, ask(meaning ? aboutOutsider(name, book) : aboutStranger(name, book)))
}

function idOf(name: string): string {
  return `person:${nameKey(name)}`
}

function choiceOf({ memberId, name, active }: RosterPerson): Choice {
  const id = `member:${memberId}`
  return active ? { id, label: name } : { id, label: `${name}（已不在本支部）`, onlyNow: true }
}

function draft(name: string, sentence: string, choices: Choice[], book: NameBook, suggested?: string): QuestionDraft {
  return {
    id: idOf(name),
    about: 'person',
    words: name,
    sentence,
    choices,
    ...(suggested !== undefined && { suggested: { choice: suggested } }),
    accepts: ({ choice, value }) => choice !== anotherMember.id || areActive(value, 1, book),
  }
}

function sameNames(name: string, same: readonly RosterPerson[], book: NameBook): QuestionDraft {
  const left = same.every((person) => !person.active)
  const near = left ? nearest(name, book) : []
  const sentence = left ? `“${name}”已不在本支部，这项由谁负责？` : `名册里有几位“${name}”，是哪一位？`
  const kept = left && same.length === 1 ? [...near.map(choiceOf), ...same.map(choiceOf)] : same.map(choiceOf)
  return draft(name, sentence, [...kept, anotherMember, asGuest, skip], book)
}

function nearest(name: string, { people }: NameBook): RosterPerson[] {
  return nearestNames(
    name,
    people.filter((person) => person.active),
    NEAREST,
  )
}

/** 纪检组领导 is a guest unless a person says who it is. */
function aboutOutsider(name: string, book: NameBook): QuestionDraft {
  const sentence = `“${name}”不在名册上，按外单位人员只记名称吗？`
  return draft(name, sentence, [asGuest, anotherMember, skip], book, asGuest.id)
}

/** A single typing error away from one member alone, that one is suggested; otherwise nobody is. */
function aboutStranger(name: string, book: NameBook): QuestionDraft {
  const near = nearest(name, book)
  const likely = near.filter((person) => isTypingErrorApart(name, person.name))
  const [only] = likely
  const suggested = only && likely.length === 1 ? `member:${only.memberId}` : undefined
  const sentence = suggested ? `名册里没有“${name}”，是不是“${only?.name}”写错了？` : `名册里没有“${name}”，这是谁？`
  return draft(name, sentence, [...near.map(choiceOf), anotherMember, asGuest, skip], book, suggested)
}

function membersIn(value: string | undefined, { people }: NameBook): RosterPerson[] {
  const ids = (value ?? '').split(',').map((id) => id.trim())
  return ids.flatMap((id) => people.filter((person) => person.memberId === id).slice(0, 1))
}

/** Somebody who has left since is not chosen in silence: it is asked again. */
function areActive(value: string | undefined, count: number, book: NameBook): boolean {
  const members = membersIn(value, book)
  return members.length === count && members.every(({ active }) => active)
}

function answered({ words }: NamedPart, book: NameBook, answer: Answer | undefined): Assignee | undefined {
  if (!answer) return { kind: 'open', words }
  if (answer.choice === skip.id) return undefined
  if (answer.choice === asGuest.id) return { kind: 'guest', words }
  const id = answer.choice === anotherMember.id ? answer.value : answer.choice.replace(/^member:/, '')
  const [member] = membersIn(id, book)
  return member ? { kind: 'member', words, memberId: member.memberId, name: member.name } : { kind: 'open', words }
}

const scopes: Record<GroupScope, string> = {
  all: '全体党员',
  committee: '支部委员',
  leadingCadres: '党员领导干部',
  asWritten: '先按这个名称记，以后再定人',
}
const chosen: Choice = { id: 'members', label: '选定几位党员', asks: 'members' }

function aboutGroup(name: string, suggested: GroupScope, book: NameBook): QuestionDraft {
  const ids = [suggested, ...(Object.keys(scopes) as GroupScope[]).filter((scope) => scope !== suggested)]
  return {
    id: `group:${nameKey(name)}`,
    about: 'group',
    words: name,
    sentence: `“${name}”指哪些人？`,
    choices: [...ids.map((scope): Choice => ({ id: scope, label: scopes[scope] })), chosen, skip],
    suggested: { choice: suggested },
    accepts: ({ choice, value }) => choice !== chosen.id || areActive(value, (value ?? '').split(',').length, book),
  }
}

function groupOf({ words }: NamedPart, book: NameBook, answer: Answer | undefined): Assignee | undefined {
  if (answer?.choice === skip.id) return undefined
  if (answer?.choice !== chosen.id)
    return { kind: 'group', words, rule: { scope: (answer?.choice ?? 'asWritten') as GroupScope } }
  return { kind: 'group', words, rule: { memberIds: membersIn(answer.value, book).map(({ memberId }) => memberId) } }
}

/** How an assignee is called in a sentence; a name that was put right stands beside the list's. */
export function assigneeName(assignee: Assignee): string {
  if (assignee.kind === 'member') {
    const { name, words } = assignee
    return nameKey(words).includes(nameKey(name)) ? name : `${name}（原文“${words}”）`
  }
  return assignee.kind === 'role' ? roleLabels[assignee.role] : assignee.words
}
