import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ActivityDetails } from '@/cloud/activity'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import { sheetTasks } from './sheetTasks'

/** What is left to do about an activity's sheet, on its page. */
export function SheetTasks({ activity }: { activity: ActivityDetails }) {
  const tasks = sheetTasks(activity)
  return (
    <View>
      {tasks.length === 0 ? null : (
        <View>
          <SectionTitle>名单还要办的</SectionTitle>
          <Card flush>
            {tasks.map(({ title, note, figure, url }) => (
              <ListRow
                key={title}
                title={title}
                note={note}
                right={figure || undefined}
                onClick={() => Taro.navigateTo({ url })}
              />
            ))}
          </Card>
        </View>
      )}
    </View>
  )
}
