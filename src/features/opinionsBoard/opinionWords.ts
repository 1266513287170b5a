import { formatShortDay } from '@domain/calendar/format'
import { medianDays } from '@domain/records/answer-time'
import type { OpinionsBoard } from '@/cloud/recordBoards'
import type { FigureTile } from '@/components/FigureTiles'

/** An opinion with its time. */
export type Opinion = OpinionsBoard['opinions'][number]

/** How many are answered, and the middle answer time. */
export function opinionTiles({ opinions, answered, of }: OpinionsBoard): FigureTile[] {
  const middle = medianDays(opinions.flatMap(({ time }) => (time.answered ? [time] : [])))
  return [
    { label: '已答复', figure: `${answered}`, of: `/${of} 条`, ...(answered === of && { whole: true }) },
    {
      label: '答复用时中间数',
      figure: middle === undefined ? '—' : `${middle}`,
      of: middle === undefined ? '' : `天（${answered} 条）`,
    },
  ]
}

/** Those that wait, longest first, and those that were answered, newest first. */
export function opinionGroups(opinions: readonly Opinion[]): { open: Opinion[]; answered: Opinion[] } {
  return {
    open: opinions.filter(({ time }) => !time.answered).sort((a, b) => b.time.days - a.time.days),
    answered: opinions.filter(({ time }) => time.answered),
  }
}

/** When, by whom where they gave a name, and how long it took or has waited. */
export function opinionNote({ on, by, time, held }: Opinion): string {
  const workdays = time.days > 0 && !time.answered ? `（${time.workdays} 个工作日）` : ''
  const parts = [
    formatShortDay(on),
    by === '' ? '没有留名' : by,
    `${time.answered ? '✓ ' : ''}${time.words}${workdays}`,
  ]
  return [...parts, ...(held ? ['文字待查看'] : [])].join(' · ')
}
