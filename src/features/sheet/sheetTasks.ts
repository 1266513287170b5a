import type { ActivityDetails } from '@/cloud/activity'

/** Something left to do about an activity's sheet, and the page where it is done. */
export type SheetTask = { title: string; note: string; figure: string; url: string }

type Subject = Pick<ActivityDetails, 'activityId' | 'phase' | 'settled' | 'record'>

/** What is left to do about the sheet, for who records it: nothing at all when nothing is left. */
export function sheetTasks({ activityId, phase, settled, record }: Subject): SheetTask[] {
  if (!record || phase === 'cancelled') return []
  const { open, asked, unseen, attempts } = record
  const settle = `/packages/meetings/settle/index?id=${activityId}`
  const begun = phase === 'past' || phase === 'checkIn'
  const tasks: SheetTask[] = []
  if (asked > 0 && !settled) {
    const url = `/packages/meetings/leaves/index?id=${activityId}`
    tasks.push({ title: '请假待批', note: '准假或不准，点一下就好', figure: `${asked} 人`, url })
  }
  if (unseen > 0) {
    tasks.push({ title: '名单确认后又到的签到', note: '采纳，或仍按缺席', figure: `${unseen} 条`, url: settle })
  }
  if (begun && attempts > 0) {
    tasks.push({
      title: '试过签到、没有签上',
      note: '看原因；人到了就登记为出席',
      figure: `${attempts} 人`,
      url: settle,
    })
  }
  if (phase === 'past' && open > 0) {
    tasks.push({ title: '没来的人还没确认', note: '一次确认请假和缺席', figure: `${open} 人`, url: settle })
  } else if (phase === 'past' && !settled) {
    tasks.push({ title: '名单还没确认', note: '应到的都登记了，确认一下就好', figure: '', url: settle })
  }
  return tasks
}
