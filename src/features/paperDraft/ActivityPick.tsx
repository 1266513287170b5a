import { activityName } from '@domain/activities/activity-name'
import { addDays, dayOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@/cloud/client'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'

/** Days back of which briefs are written. */
const DAYS_BACK = 120

type Chosen = { activityId: string; on: string }
type ActivityPickProps = { chosen: string | undefined; onChange: (chosen: Chosen | undefined) => void }

/** Which activity a brief is of: the latest first; once chosen, the others step aside. */
export function ActivityPick({ chosen, onChange }: ActivityPickProps) {
  const [now] = useState(() => new Date().toISOString())
  const to = dayOf(now)
  const asked = { from: addDays(to, -DAYS_BACK), to }
  const query = useQuery({
    queryKey: ['activities', 'list', asked],
    queryFn: () => api.activities.list.query(asked),
  })
  return (
    <Loaded query={query}>
      {({ cards }) => {
        const over = cards.filter(({ phase, endsAt }) => phase !== 'cancelled' && endsAt <= now).reverse()
        const shown = chosen === undefined ? over : over.filter(({ activityId }) => activityId === chosen)
        if (over.length === 0) {
          return (
            <Card>
              <EmptyState>最近四个月没有结束了的活动。活动办完、签到确认以后，再来写简报。</EmptyState>
            </Card>
          )
        }
        return (
          <View>
            <SectionTitle>{chosen === undefined ? '选一次活动' : '写这次活动'}</SectionTitle>
            <Card flush>
              <Paged items={shown} size={8} unit="次">
                {(page) =>
                  page.map(({ activityId, kind, title, on }) => (
                    <ListRow
                      key={activityId}
                      title={activityName(kind, title)}
                      note={formatDay(on, now)}
                      right={chosen === undefined ? undefined : <Again onClick={() => onChange(undefined)} />}
                      onClick={chosen === undefined ? () => onChange({ activityId, on }) : undefined}
                    />
                  ))
                }
              </Paged>
            </Card>
          </View>
        )
      }}
    </Loaded>
  )
}

function Again({ onClick }: { onClick: () => void }) {
  return (
    <Button small kind="ghost" onClick={onClick}>
      换一次
    </Button>
  )
}
