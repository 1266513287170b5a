import type { Month } from '../calendar/beijing'
import { formatKnownDate } from '../calendar/format'
import { type Fen, yuanWords } from './money'

/** So much for that month. */
export type MonthAmount = { month: Month; fen: Fen }

/** A member as statements are matched to: what they still owe, oldest first, and the months they may pay ahead. */
export type StatementMember = {
  memberId: string
  name: string
  open: readonly MonthAmount[]
  advance: readonly MonthAmount[]
}

/** The months an amount pays, oldest first, the last perhaps in part; `left` is what is more than the member owes. */
export function linesFor(member: StatementMember, fen: Fen): { lines: MonthAmount[]; left: Fen } {
  const lines: MonthAmount[] = []
  let left = fen
  for (const { month, fen: owed } of member.open) {
    const paid = Math.min(owed, left)
    if (paid <= 0) continue
    lines.push({ month, fen: paid })
    left -= paid
  }
  return { lines, left }
}

/** The member with those lines paid: what the next row of theirs can pay. */
export function afterPaying(member: StatementMember, lines: readonly MonthAmount[]): StatementMember {
  const paid = new Map<Month, Fen>()
  for (const { month, fen } of lines) paid.set(month, (paid.get(month) ?? 0) + fen)
  const open = member.open
    .map(({ month, fen }) => ({ month, fen: fen - (paid.get(month) ?? 0) }))
    .filter(({ fen }) => fen > 0)
  return { ...member, open }
}

/** How an amount fits what a member owes: whole months, or what is to be asked. */
export type Fit = { kind: 'whole'; lines: MonthAmount[] } | { kind: 'asked'; why: string; excess?: Fen }

/** How an amount fits what a member owes. */
export function fitOf(member: StatementMember, fen: Fen): Fit {
  const { lines, left } = linesFor(member, fen)
  const { name, open } = member
  const owed = open.reduce((sum, month) => sum + month.fen, 0)
  if (owed === 0)
    return { kind: 'asked', why: `“${name}”没有未交的月份，这 ${yuanWords(fen)}${moreWords(member, fen)}`, excess: fen }
  if (left > 0) {
    const why = `“${name}”未交的共 ${yuanWords(owed)}，这笔多 ${yuanWords(left)}，多的${moreWords(member, left)}`
    return { kind: 'asked', why, excess: left }
  }
  const last = lines[lines.length - 1]
  const due = open.find(({ month }) => month === last?.month)
  if (!last || !due || last.fen === due.fen) return { kind: 'whole', lines }
  const short = yuanWords(due.fen - last.fen)
  return {
    kind: 'asked',
    why: `这笔只够交“${name}”${formatKnownDate(due.month)}的一部分，还差 ${short}，是这样交的吗？`,
  }
}

/** What money beyond what is owed may be. */
function moreWords({ advance }: StatementMember, fen: Fen): string {
  let sum = 0
  for (const [index, ahead] of advance.entries()) {
    sum += ahead.fen
    const first = advance[0]
    if (sum !== fen || !first) continue
    const span =
      index === 0 ? formatKnownDate(first.month) : `${formatKnownDate(first.month)}至${formatKnownDate(ahead.month)}`
    return `正好是${span}的，是预交吗？`
  }
  return advance.length > 0 ? '是预交还是多交？' : '是自愿多交，还是交错了？'
}
