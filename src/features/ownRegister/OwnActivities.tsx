import { activityKinds } from '@domain/activities/kinds'
import { timeOf } from '@domain/calendar/beijing'
import { formatDelay, formatWeekday } from '@domain/calendar/format'
import { activityPage } from '@domain/pages'
import { CustomWrapper, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { api } from '@/cloud/client'
import { Card } from '@/components/Card'
import { DayTile } from '@/components/DayTile'
import { ListRow } from '@/components/ListRow'
import { MarkChip } from '@/components/MarkChip'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'

type OwnItem = Awaited<ReturnType<typeof api.attendance.mine.query>>['items'][number]

const PAGE = 15

/** Each activity with one's mark: the latest first, then what is still to come, the next first. */
export function OwnActivities({ items }: { items: readonly OwnItem[] }) {
  const held = items.filter(({ mark }) => mark !== 'upcoming')
  const coming = items.filter(({ mark }) => mark === 'upcoming').reverse()
  return (
    <View>
      <Rows title="每次活动" items={held} />
      <Rows title="还没结束" items={coming} />
    </View>
  )
}

function Rows({ title, items }: { title: string; items: readonly OwnItem[] }) {
  if (items.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${items.length} 次`}>{title}</SectionTitle>
      <Card flush>
        <CustomWrapper>
          <Paged items={items} size={PAGE} unit="次">
            {(shown) => shown.map((item) => <Row key={item.activityId} item={item} />)}
          </Paged>
        </CustomWrapper>
      </Card>
    </View>
  )
}

/** When it was, and what has to be known of one's own entry beside its mark. */
function noteOf({ on, startsAt, kind, mine }: OwnItem): string {
  const offline = mine?.minutesOffline === undefined ? '' : `离线签到，${formatDelay(mine.minutesOffline)}后提交`
  const unseen = mine?.unseen ? '您的签到等组织者核对' : ''
  return [`${formatWeekday(on)} ${timeOf(startsAt)}`, activityKinds[kind].label, offline, unseen]
    .filter(Boolean)
    .join(' · ')
}

function Row({ item }: { item: OwnItem }) {
  const { activityId, on, title, mark, mine, leave } = item
  // Leave that was granted and that nobody entered in the sheet.
  const category = mine ? mine.category : leave?.category
  return (
    <ListRow
      mark={<DayTile day={on} />}
      title={title}
      note={noteOf(item)}
      right={mark === 'upcoming' ? undefined : <MarkChip mark={mark} category={category} madeUpOn={mine?.madeUpOn} />}
      onClick={() => Taro.navigateTo({ url: activityPage(activityId) })}
    />
  )
}
