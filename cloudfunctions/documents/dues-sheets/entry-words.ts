import { dayOf } from '../../../domain/calendar/beijing'
import { formatKnownDate } from '../../../domain/calendar/format'
import { assessmentFor } from '../../../domain/dues/assessment'
import { type DuesEntry, reversalId } from '../../../domain/dues/entry'
import { isLate } from '../../../domain/dues/owed'
import type { MemberBook } from '../../services/dues-book'

const kindWords: Record<DuesEntry['kind'], string> = { paid: '党费', extra: '自愿多交', reversed: '冲正' }

/** What an entry is. */
export function entryKind({ kind, extra }: DuesEntry): string {
  return kind === 'reversed' && extra ? '冲正自愿多交' : kindWords[kind]
}

/** 补录: written down on another day; 补交: for a month that was late on the day it was received. */
export function entryMarks({ kind, extra, lines, on, at }: DuesEntry, own: MemberBook | undefined): string {
  const late = ({ month }: DuesEntry['lines'][number]) =>
    isLate(month, assessmentFor(own?.assessments ?? [], month)?.rhythm ?? 'monthly', on)
  return [
    kind === 'paid' && !extra && lines.some(late) ? '补交' : '',
    kind !== 'reversed' && dayOf(at) !== on ? `补录（${formatKnownDate(dayOf(at))}）` : '',
  ]
    .filter(Boolean)
    .join('、')
}

/** Of a reversal what it reverses and why; of an entry taken back since, when. */
export function reversalWords(entry: DuesEntry, entries: ReadonlyMap<string, DuesEntry>): string {
  if (entry.kind === 'reversed') {
    const first = entry.reverses === undefined ? undefined : entries.get(entry.reverses)
    const what = first ? `冲正 ${formatKnownDate(first.on)} 的一笔` : '冲正以前的一笔'
    return `${what}：${entry.reason ?? ''}`
  }
  const reversal = entries.get(reversalId(entry._id))
  return reversal ? `已在 ${formatKnownDate(reversal.on)} 冲正` : ''
}
