import { activityKinds } from '../activities/kinds'
import { heldWords } from './activity-words'
import type { PaperFacts, Section } from './facts'
import { countWords, recordWords } from './record-words'
import { periodWords, plain } from './words'

/** 信息简报: what was held and recorded in a time, one sentence each; of what is not everybody's only how many. */
export function briefSections({ held, records, kinds }: PaperFacts): Section[] {
  const open = records.filter(({ title }) => title !== undefined)
  const closed = kinds.flatMap((kind) => {
    const own = records.filter((record) => record.kind === kind && record.title === undefined)
    return own.length > 0 ? [countWords(kind, own)] : []
  })
  return [
    { head: '组织生活', lines: held.map(heldWords), missing: held.length > 0 ? [] : ['这段时间的组织生活'] },
    { head: '其他工作', lines: [...open.map(recordWords), ...closed], missing: [] },
  ]
}

/** 信息简报 of one activity is called by it, any other by its time. */
export function briefTitle({ held, from, to }: PaperFacts, single: boolean): string {
  const [first] = held
  if (!single || !first) return `${periodWords(from, to)}工作简报`
  const { label } = activityKinds[first.kind]
  const named = first.title === undefined ? '' : plain(first.title)
  return named === '' || named === label
    ? `${label}简报`
    : named.includes(label)
      ? `简报：${named}`
      : `${label}简报：${named}`
}
