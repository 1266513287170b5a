import { activityKinds } from '@domain/activities/kinds'
import { formatDateTime } from '@domain/calendar/format'
import { CustomWrapper, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { api } from '@/cloud/client'
import { Card } from '@/components/Card'
import { DayTile } from '@/components/DayTile'
import { ListRow } from '@/components/ListRow'
import { MarkChip } from '@/components/MarkChip'
import { SectionTitle } from '@/components/SectionTitle'

type OwnItem = Awaited<ReturnType<typeof api.attendance.mine.query>>['items'][number]

/** Each activity with one's mark. */
export function OwnActivities({ items, now }: { items: readonly OwnItem[]; now: string }) {
  return (
    <View>
      <SectionTitle note={`${items.length} 次`}>每次活动</SectionTitle>
      <Card flush>
        <CustomWrapper>
          {items.map(({ activityId, on, title, startsAt, kind, mark }) => (
            <ListRow
              key={activityId}
              mark={<DayTile day={on} />}
              title={title}
              note={`${formatDateTime(startsAt, now)} · ${activityKinds[kind].label}`}
              right={<MarkChip mark={mark} />}
              onClick={() => Taro.navigateTo({ url: `/packages/activities/detail/index?id=${activityId}` })}
            />
          ))}
        </CustomWrapper>
      </Card>
    </View>
  )
}
