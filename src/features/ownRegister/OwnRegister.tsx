import { dayOf } from '@domain/calendar/beijing'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { YearSwitch } from '@/components/YearSwitch'
import { OwnActivities } from './OwnActivities'
import { OwnFigures } from './OwnFigures'

/** One's own attendance, a year at a time, newest first. */
export function OwnRegister() {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const own = useQuery({
    queryKey: ['attendance', 'mine', { year }],
    queryFn: () => api.attendance.mine.query({ year }),
  })
  useRefresh(['attendance', 'mine'])
  return (
    <View>
      <YearSwitch year={year} last={thisYear} onChange={setYear} />
      <Loaded query={own}>
        {({ counts, items }) =>
          items.length === 0 ? (
            <Card>
              <EmptyState action={year === thisYear ? undefined : '回到今年'} onAction={() => setYear(thisYear)}>
                {`${year} 年没有要您参加的活动。`}
              </EmptyState>
            </Card>
          ) : (
            <View>
              <OwnFigures counts={counts} items={items} />
              <OwnActivities key={year} items={items} />
            </View>
          )
        }
      </Loaded>
    </View>
  )
}
