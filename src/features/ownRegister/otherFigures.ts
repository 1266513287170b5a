import type { AttendanceCounts } from '@domain/attendance/register'

/** What a year holds beside plain attendance, in words: "其中迟到 1 次 · 请假 2 次". Empty when there is nothing. */
export function otherFigures({ late, leave, absent, madeUp, open, observer }: AttendanceCounts): string {
  const figures = [
    ['其中迟到', late],
    ['请假', leave],
    ['缺席', absent],
    ['补学', madeUp],
    ['未登记', open],
    ['另外列席', observer],
  ] as const
  return figures
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count} 次`)
    .join(' · ')
}
