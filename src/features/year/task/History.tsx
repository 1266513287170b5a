import { formatDateTime } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import type { TaskReading } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'

/** Who did what with the task, the latest first. */
export function History({ task: { history } }: { task: TaskReading }) {
  if (history.length === 0) return null
  const now = new Date().toISOString()
  return (
    <View>
      <SectionTitle>经过</SectionTitle>
      <Card>
        <Paged items={history} size={10} unit="条">
          {(shown) =>
            shown.map(({ at, by, words }) => (
              <View key={`${at}${words}`} className="history">
                <View className="typed">{words}</View>
                <View className="muted">{`${by} · ${formatDateTime(at, now)}`}</View>
              </View>
            ))
          }
        </Paged>
      </Card>
    </View>
  )
}
