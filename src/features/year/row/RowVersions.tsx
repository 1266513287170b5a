import { dayOf } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import type { RowReading } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'

/** How a row came to say what it says, the latest first; nothing where it was never changed. */
export function RowVersions({ row: { versions } }: { row: RowReading['row'] }) {
  if (versions.length < 2) return null
  const latestFirst = [...versions].reverse()
  return (
    <View>
      <SectionTitle note={`${versions.length - 1} 次`}>改动</SectionTitle>
      <Card>
        <View className="year-lines">
          {latestFirst.slice(0, -1).map(({ from, at, by, reason, deadline }, index) => (
            <View key={at}>
              <View className="typed">{`${formatShortDay(dayOf(at))}改过${reason ? `：${reason}` : ''}`}</View>
              <View className="muted typed">
                {`${by} · ${formatShortDay(from)}起 ${deadline}，原来是 ${latestFirst[index + 1]?.deadline ?? ''}`}
              </View>
            </View>
          ))}
        </View>
      </Card>
    </View>
  )
}
