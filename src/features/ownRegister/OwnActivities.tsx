import { activityKinds } from '@domain/activities/kinds'
import { timeOf } from '@domain/calendar/beijing'
import { formatWeekday } from '@domain/calendar/format'
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

function Row({ item: { activityId, on, title, startsAt, kind, mark } }: { item: OwnItem }) {
  return (
    <ListRow
      mark={<DayTile day={on} />}
      title={title}
      note={`${formatWeekday(on)} ${timeOf(startsAt)} · ${activityKinds[kind].label}`}
      right={mark === 'upcoming' ? undefined : <MarkChip mark={mark} />}
      onClick={() => Taro.navigateTo({ url: `/packages/activities/detail/index?id=${activityId}` })}
    />
  )
}
