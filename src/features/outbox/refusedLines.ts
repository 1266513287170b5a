import { timeOf } from '@domain/calendar/beijing'
import type { FailedJob } from '@/outbox/jobs'

/** What was refused and why, each reason said once: "14:05 的签到：这个活动已取消…", "3 条登记：…". */
export function refusedLines(failed: readonly FailedJob[]): string[] {
  const checkIns = failed
    .filter(({ job }) => job.kind === 'checkIn')
    .map(({ job, message }) => `${timeOf(new Date(job.madeAt).toISOString())} 的签到：${message}`)
  const reasons = new Map<string, number>()
  for (const { job, message } of failed) {
    if (job.kind === 'mark') reasons.set(message, (reasons.get(message) ?? 0) + 1)
  }
  const marks = [...reasons].map(([message, count]) => `${count} 条登记：${message}`)
  const records = failed.flatMap(({ job, message }) =>
    'label' in job ? `${job.label}：${message}` : 'path' in job ? `“${job.name}”没有传上：${message}` : [],
  )
  return [...new Set([...checkIns, ...marks, ...records])]
}
