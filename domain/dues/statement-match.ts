import { nearestNames } from '../members/name-likeness'
import { nameKey } from '../members/person-name'
import type { Fen } from './money'
import { afterPaying, type Fit, fitOf, type MonthAmount, type StatementMember } from './statement-lines'
import type { StatementRow } from './statement-table'

export { afterPaying, linesFor, type StatementMember } from './statement-lines'

const MOST_CANDIDATES = 5

/** Whose payment a row is: certain, for a person to say, or nobody's who is known. */
export type StatementMatch =
  /** One member's, for exactly these months. */
  | { kind: 'sure'; memberId: string; lines: MonthAmount[] }
  /** `doubled` is the row it may repeat, `excess` what is more than is owed. */
  | { kind: 'asked'; why: string; candidates: string[]; doubled?: number; excess?: Fen }
  | { kind: 'unknown'; why: string }

/** A row with whose payment it is. */
export type MatchedRow = StatementRow & { match: StatementMatch }

/**
 * Says of each row whose payment it is. Rows of one member pay their months one after another; only certain ones do, so
 * what an asked row pays is worked out when it is answered, from what is open then.
 */
export function matchStatement(rows: readonly StatementRow[], members: readonly StatementMember[]): MatchedRow[] {
  const left = new Map(members.map((member) => [member.memberId, member]))
  const byName = new Map<string, StatementMember[]>()
  for (const member of members) {
    const key = nameKey(member.name)
    byName.set(key, [...(byName.get(key) ?? []), member])
  }
  const namedIn = memoNames(members)
  const firstOf = new Map<string, number>()
  return rows.map((row) => {
    const key = nameKey(row.name)
    const own = (byName.get(key) ?? []).map((member) => left.get(member.memberId) ?? member)
    const found = whose(row, { own, named: namedIn(row), members })
    const same = `${key}|${row.fen}|${row.on}`
    const twin = firstOf.get(same)
    if (twin === undefined) firstOf.set(same, row.row)
    const match = twin === undefined ? found : doubledOf(found, twin)
    if (match.kind === 'sure') {
      const member = left.get(match.memberId)
      if (member) left.set(match.memberId, afterPaying(member, match.lines))
    }
    return { ...row, match }
  })
}

type People = {
  /** Those of the payer's name. */
  own: readonly StatementMember[]
  /** Others whom the note names. */
  named: readonly StatementMember[]
  members: readonly StatementMember[]
}

function whose(row: StatementRow, { own, named, members }: People): StatementMatch {
  const [member] = own
  const words = named.map(({ name }) => `“${name}”`).filter((name, at, all) => all.indexOf(name) === at)
  if (named.length > 0) {
    const payer = row.name === '' ? '附言里写着' : `“${row.name}”付的，附言里写着`
    return asked(`${payer}${words.join('、')}，是替谁交的？`, [...named, ...own])
  }
  if (!member) return withoutMember(row, members)
  if (own.length > 1) {
    return asked(`有 ${own.length} 位叫“${member.name}”，请选是哪一位交的`, fittingFirst(own, row.fen))
  }
  if (isForAnother(row.note)) return asked(`附言像是替别人交的，请看是“${member.name}”自己的还是替谁交的`, own)
  const fit = fitOf(member, row.fen)
  return fit.kind === 'whole' ? { kind: 'sure', memberId: member.memberId, lines: fit.lines } : askedFor(member, fit)
}

function withoutMember({ name }: StatementRow, members: readonly StatementMember[]): StatementMatch {
  if (name === '') return { kind: 'unknown', why: '没有写付款人，附言里也没有党员姓名，请选是谁交的' }
  const masked = name.includes('*') ? members.filter((member) => fitsMask(name, member.name)) : []
  if (masked.length > 0) return asked(`“${name}”遮住了几个字，请选是哪一位交的`, masked)
  const bare = name.normalize('NFKC').replace(/\(.*?\)/g, '')
  // Names without a character in common are further apart than any that are near: most members need no closer look.
  const letters = [...nameKey(bare)]
  const alike = members.filter((member) => letters.some((letter) => nameKey(member.name).includes(letter)))
  const near = nearestNames(bare, alike, MOST_CANDIDATES)
  if (near.length > 0) return asked(`名册里没有“${name}”，有名字相近的，请看是不是`, near)
  return { kind: 'unknown', why: `名册里没有“${name}”，也没有名字相近的，请选是谁交的` }
}

function asked(why: string, candidates: readonly StatementMember[]): StatementMatch {
  const ids = [...new Set(candidates.map(({ memberId }) => memberId))].slice(0, MOST_CANDIDATES)
  return { kind: 'asked', why, candidates: ids }
}

function askedFor({ memberId }: StatementMember, { why, excess }: Extract<Fit, { kind: 'asked' }>): StatementMatch {
  return { kind: 'asked', why, candidates: [memberId], ...(excess !== undefined && { excess }) }
}

function fittingFirst(members: readonly StatementMember[], fen: Fen): StatementMember[] {
  const fits = (member: StatementMember) => fitOf(member, fen).kind === 'whole'
  return [...members.filter(fits), ...members.filter((member) => !fits(member))]
}

/** The same payer, amount and day once more may be a second payment, or the same one twice in the file. */
function doubledOf(found: StatementMatch, twin: number): StatementMatch {
  if (found.kind === 'unknown') return found
  const why = `和第 ${twin} 行一样，是两笔还是重复？`
  if (found.kind === 'sure') return { kind: 'asked', why, candidates: [found.memberId], doubled: twin }
  return { ...found, why, doubled: twin }
}

/** Whether a note says that somebody else's dues were paid; 代扣代缴 is what banks call any standing order. */
function isForAnother(note: string): boolean {
  return /[代替帮](?:[缴交]|.{1,6}[缴交])/.test(note.replace(/代扣代[缴交]|代收代[缴交付]/g, ''))
}

/** `*雨桐`, `陆**`: platforms show strangers' names like this. */
function fitsMask(masked: string, name: string): boolean {
  const [wanted, letters] = [[...nameKey(masked)], [...nameKey(name)]]
  const isSame = (letter: string, at: number) => letter === '*' || letter === letters[at]
  return wanted.some((letter) => letter !== '*') && wanted.length === letters.length && wanted.every(isSame)
}

/** Finds the members whom a note names beside the payer, the longest names first so that none is found within another. */
function memoNames(members: readonly StatementMember[]): (row: StatementRow) => StatementMember[] {
  const keyed = members
    .map((member) => ({ member, key: nameKey(member.name) }))
    .filter(({ key }) => [...key].length > 1)
    .sort((a, b) => b.key.length - a.key.length)
  return ({ name, note }) => {
    if (note === '') return []
    const payer = nameKey(name)
    let rest = nameKey(note)
    if (payer !== '') rest = rest.split(payer).join('|')
    const found: StatementMember[] = []
    for (const { member, key } of keyed) {
      const isNamesake = found.some((one) => nameKey(one.name) === key)
      if (!isNamesake && !rest.includes(key)) continue
      found.push(member)
      rest = rest.split(key).join('|')
    }
    return found
  }
}
