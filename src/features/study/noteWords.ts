import { formatShortDay, formatWeekday } from '@domain/calendar/format'
import type { Tone } from '@/components/Chip'
import type { Note } from './study'

type Marked = Pick<Note, 'draft' | 'held' | 'answers' | 'answeredOn'>

/** Where a note stands, in a word: what wants doing first. Nothing to say of one that is simply there. */
export function noteMark({ draft, held, answers, answeredOn }: Marked): { words: string; tone: Tone } | undefined {
  if (draft) return { words: '草稿', tone: 'gold' }
  if (held) return { words: '待放行', tone: 'late' }
  if (answers && answeredOn) return { words: '有答复', tone: 'ok' }
  return undefined
}

type Said = Pick<Note, 'on' | 'by' | 'shared' | 'files' | 'backEntered' | 'values'>

/** The line below a note's title: `周三 · 2 张照片或附件 · 已分享`; of other people's first whose it is. */
export function noteLine({ on, by, shared, files, backEntered, values }: Said, isOwn: boolean): string {
  return [
    isOwn ? '' : by,
    formatWeekday(on),
    values.makesUp === true ? '补学' : '',
    files ? `${files} 个照片或附件` : '',
    isOwn && shared ? '大家能看' : '',
    backEntered ? '补录' : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What is read out of a held note, so that its author need not ask. */
export function heldWords(count: number): string {
  return `有 ${count} 篇在等支部看一看：放行以前只有您和管记录的委员能看，不用再写。`
}

/** `今年写了 5 篇，最近一篇 10月20日`. */
export function notesWords(notes: readonly Pick<Note, 'on'>[], year: number, thisYear: number): string {
  const when = year === thisYear ? '今年' : `${year} 年`
  const [newest] = notes
  if (!newest) return `${when}还没有写笔记`
  return `${when}写了 ${notes.length} 篇笔记，最近一篇 ${formatShortDay(newest.on)}`
}
