import type { TaskReading } from '@/cloud/yearList'

const NAMED = 5

/** The names, or some of them and how many there are. */
export function whoseWords(people: readonly string[]): string {
  return people.length > NAMED ? `${people.slice(0, NAMED - 1).join('、')}等 ${people.length} 人` : people.join('、')
}

/** Whose part an entry is. */
export function partWords(people: readonly string[]): string {
  return people.length === 0 ? '整件事' : whoseWords(people)
}

/** What to do where no record shows a task done. */
export function noneWords({ needs, state }: Pick<TaskReading, 'needs' | 'state'>): string {
  if (state === 'done' || state === 'doneLate') return '没有用到活动记录，是登记完成的。'
  return needs.some(({ kept }) => kept)
    ? '还没有这样的记录。开展以后自动计入；不在这里办的，点“登记完成”。'
    : '办好以后，点“登记完成”。'
}
