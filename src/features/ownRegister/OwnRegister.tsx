import { dayOf } from '@domain/calendar/beijing'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { OwnActivities } from './OwnActivities'
import { OwnFigures } from './OwnFigures'
import { YearSwitch } from './YearSwitch'

/** One's own attendance, a year at a time, newest first. */
export function OwnRegister() {
  const now = new Date().toISOString()
  const thisYear = Number(dayOf(now).slice(0, 4))
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
              <OwnFigures counts={counts} marks={items.map(({ mark }) => mark)} />
              <OwnActivities items={items} now={now} />
            </View>
          )
        }
      </Loaded>
    </View>
  )
}
