import type { Today } from '@/cloud/today'

type Waiting = NonNullable<Today['waiting']>

/** A row of 待我处理: what waits, how many, and the page where it is done. */
export type WaitingRow = { mark: string; title: string; note: string; figure: string; url: string }

const MEETINGS = '/packages/meetings'

/** One activity's own name where it is the only one, otherwise what the row is about. */
function noteOf({ count, first }: { count: number; first: { title: string } }, several: string): string {
  return count === 1 ? first.title : several
}

/**
 * What waits about activities, the most pressing first: people who want to know, then sheets to close, then minutes. With one
 * activity, or where one has to begin with one, the row opens that one.
 */
export function waitingRows({ leaves, late, unsettled, minutes }: Waiting): WaitingRow[] {
  const rows: (WaitingRow | null)[] = [
    leaves && {
      mark: '假',
      title: '等您批的请假',
      note: noteOf(leaves, '准假或不准，点一下就好'),
      figure: `${leaves.count} 件`,
      url: `${MEETINGS}/leaves/index`,
    },
    late && {
      mark: '迟',
      title: '名单确认后又到的签到',
      note: noteOf(late, `先看：${late.first.title}`),
      figure: `${late.count} 条`,
      url: `${MEETINGS}/settle/index?id=${late.first.activityId}`,
    },
    unsettled && {
      mark: '名',
      title: '没来的人还没确认',
      note: noteOf(unsettled, `先办：${unsettled.first.title}`),
      figure: `${unsettled.count} 次`,
      url: `${MEETINGS}/settle/index?id=${unsettled.first.activityId}`,
    },
    minutes && {
      mark: '记',
      title: '等您确认的会议记录',
      note: noteOf(minutes, `先看：${minutes.first.title}`),
      figure: `${minutes.count} 份`,
      url: `${MEETINGS}/minutes/index?id=${minutes.first.activityId}`,
    },
  ]
  return rows.filter((row): row is WaitingRow => row !== null)
}
