import { plainText } from '../members/cell-text'
import { nameKey } from '../members/person-name'
import { plainNumerals } from './numerals'
import { meaningOf } from './people-words'
import { measures, TIMES, type Times } from './schedule'

/** A member as an import needs to know them; who has left is found, too, and asked about. */
export type RosterPerson = { memberId: string; name: string; active: boolean }

/** The roster's people, also by name, and the cells that have been read with it: a list repeats the same few. */
export type NameBook = {
  people: readonly RosterPerson[]
  byKey: ReadonlyMap<string, readonly RosterPerson[]>
  read: Map<string, PeopleCell>
}

/** One of those named in a cell: the words as written, and the name in them. */
export type NamedPart = { words: string; name: string }

/** A cell of leaders or owners: who is named, and, for 每人一篇, what each of them owes. */
export type PeopleCell = { parts: NamedPart[]; each?: Times }

const counted = [...measures].sort((a, b) => b.length - a.length).join('|')
const each = new RegExp(
  `(?:每1?(?:名|位|个)?人(?:每年|全年)?|各自?)(不少于|至少)?(?:撰写|提交|完成|写|讲|交)?(\\d{1,2})(${counted})(以上)?`,
)
const separators = '、，,;；/|\n'
const joints = ['以及', '和', '与', '及', '暨']
const label = /^[^:：]{1,12}[:：]\s*(?=\S)/
const nothing = /^(?:[-—–－/／]*|暂?无)$/
const inBrackets = /[（(【][^（(【）)】]*[）)】]/g
const courtesy = /(?:同志|等人?)$/
const office = '(?:副?书记|组织委员|宣传委员|纪检委员|委员|副?主席|副?主任|副?局长|副?部长|副?科长)+'
const isTitled = /[记员席任长]/
const beforeName = new RegExp(`^${office}`)
const behindName = new RegExp(`${office}$`)
const LONGEST_NAMES = 24

/** The roster's names for looking up. */
export function nameBook(people: readonly RosterPerson[]): NameBook {
  const byKey = new Map<string, RosterPerson[]>()
  for (const person of people) {
    const key = nameKey(person.name)
    byKey.set(key, [...(byKey.get(key) ?? []), person])
  }
  return { people, byKey, read: new Map() }
}

/** Whether the words are a name of the roster, an office, a group or somebody from outside. */
export function isKnown(words: string, { byKey }: NameBook): boolean {
  return byKey.has(nameKey(words)) || meaningOf(words) !== undefined
}

/** Splits a cell of leaders or owners into those it names. */
export function readPeople(cell: string, book: NameBook): PeopleCell {
  const known = book.read.get(cell) ?? readCell(cell, book)
  book.read.set(cell, known)
  return known
}

function readCell(cell: string, book: NameBook): PeopleCell {
  const { text, times } = takeEach(cell)
  const parts = splitOutside(text).flatMap((part) => partsIn(part, book))
  return { parts, ...(times && { each: times }) }
}

/** 党组成员每人一篇 names the group, and what each owes. */
function takeEach(cell: string): { text: string; times?: Times } {
  const plain = /[每各]/.test(cell) ? plainNumerals(cell) : undefined
  const found = plain && each.exec(plain.text)
  if (!found) return { text: cell }
  const [all, atLeast, n, measure, orMore] = found
  const from = plain.at[found.index] ?? 0
  const to = plain.at[found.index + all.length] ?? cell.length
  const times: Times = {
    n: Math.max(1, Number(n)),
    ...((atLeast || orMore) && { atLeast: true as const }),
    ...(measure !== TIMES && { measure }),
  }
  return { text: `${cell.slice(0, from)}、${cell.slice(to)}`, times }
}

/** At the separators, but for those in brackets: 张三（组长、牵头）、李四. */
function splitOutside(text: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if ('（(【'.includes(character)) depth += 1
    if ('）)】'.includes(character)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.includes(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  // What cannot be seen names nobody either.
  return parts.map((part) => part.trim()).filter((part) => !nothing.test(plainText(part)))
}

function partsIn(part: string, book: NameBook): NamedPart[] {
  const pieces = splitJoined(/[:：]/.test(part) ? part.replace(label, '') : part, book)
  return pieces.map((piece) => ({ words: pieces.length > 1 ? piece : part, name: nameIn(piece, book) }))
}

/** 张三和李四, 张三 李四, 张三李四: split only where the parts are known or can be names. */
function splitJoined(part: string, book: NameBook): string[] {
  if (isKnown(nameIn(part, book), book)) return [part]
  const words = part.split(/\s+/)
  if (words.length > 1 && words.every(canBeName)) return words.flatMap((word) => splitJoined(word, book))
  for (const joint of joints) {
    const at = part.indexOf(joint, 1)
    const sides = [part.slice(0, at), part.slice(at + joint.length)].map((side) => side.trim())
    if (at > 0 && sides.every(canBeName)) return sides.flatMap((side) => splitJoined(side, book))
  }
  return splitNames(part, book)
}

function canBeName(text: string): boolean {
  return [...plainText(text)].length > 1
}

/** Names of the roster written without anything between them. */
function splitNames(part: string, { byKey }: NameBook): string[] {
  const letters = [...part.replace(/\s/g, '')]
  if (letters.length < 4 || letters.length > LONGEST_NAMES) return [part]
  const ways: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= letters.length; end += 1) {
    for (let length = 2; length <= Math.min(4, end); length += 1) {
      const name = letters.slice(end - length, end).join('')
      const before = ways[end - length]
      if (before && byKey.has(nameKey(name))) ways[end] ??= [...before, name]
    }
  }
  return ways[letters.length] ?? [part]
}

/** The name without 同志, what stands in brackets, and an office beside it: 组织委员张三（牵头）. */
function nameIn(words: string, { byKey }: NameBook): string {
  if (byKey.has(words)) return words
  const bare = plainText(words.replace(inBrackets, '')).replace(courtesy, '').trim() || plainText(words)
  const untitled = isTitled.test(bare) ? bare.replace(beforeName, '').replace(behindName, '').trim() : bare
  if (byKey.has(nameKey(bare)) || !canBeName(untitled)) return bare
  return byKey.has(nameKey(untitled)) || meaningOf(bare) === undefined ? untitled : bare
}
