import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Notice } from '@/components/Notice'
import { SectionTitle } from '@/components/SectionTitle'
import { missingOf } from './missing'
import type { YearSheet } from './sheet'

/** What is still missing of the year, each with the way to do it. */
export function MissingCard({ sheet, isOwn }: { sheet: YearSheet; isOwn: boolean }) {
  const missing = missingOf(sheet, isOwn)
  if (sheet.state !== 'active') {
    return <Notice tone="plain">已不在本支部：这里是在的时候的记录，都保留着，不再要求补。</Notice>
  }
  const over = sheet.year < Number(sheet.today.slice(0, 4))
  if (missing.length === 0) return <Notice tone="ok">该有的都有了</Notice>
  const title = isOwn ? '还可以做的' : '还缺的'
  return (
    <View>
      <SectionTitle note={`${missing.length} 项`}>{over ? '当年缺的' : title}</SectionTitle>
      <Card flush>
        {missing.map(({ id, words, hint, action, url }) => (
          <ListRow
            key={id}
            title={words}
            note={hint}
            right={
              action && url ? (
                <Button small kind="ghost" label={`${action}：${words}`} onClick={() => Taro.navigateTo({ url })}>
                  {action}
                </Button>
              ) : undefined
            }
          />
        ))}
      </Card>
    </View>
  )
}
