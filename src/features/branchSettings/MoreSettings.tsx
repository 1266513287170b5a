import { partyDayWords } from '@domain/activities/party-day'
import { RECORD_SETTINGS_PAGE } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import type { Settings } from './settings'

type MoreSettingsProps = { partyDay: Settings['partyDay']; closedYears: readonly number[] }

/** What has a page of its own, with how it stands. */
export function MoreSettings({ partyDay, closedYears }: MoreSettingsProps) {
  const day = partyDay ? [`${partyDayWords(partyDay)} ${partyDay.time}`, partyDay.place].filter(Boolean).join('，') : ''
  return (
    <View>
      <SectionTitle>组织生活</SectionTitle>
      <Card flush>
        <ListRow
          mark="党"
          title="固定党日"
          note={day || '还没有设置；设好以后，每月自动提醒安排'}
          onClick={() => Taro.navigateTo({ url: '/packages/members/party-day/index' })}
        />
        <ListRow
          mark="提"
          title="提醒设置"
          note="党费收缴日、哪些提醒、免打扰的日子"
          onClick={() => Taro.navigateTo({ url: '/packages/messages/settings/index' })}
        />
        <ListRow
          mark="学"
          title="学时和记录"
          note="哪些活动计学时、怎么折算，记录多久可以改"
          onClick={() => Taro.navigateTo({ url: RECORD_SETTINGS_PAGE })}
        />
        <ListRow
          mark="封"
          title="年度封存"
          note={closedYears.length > 0 ? `已封存：${closedYears.join('、')} 年` : '还没有封存的年度'}
          onClick={() => Taro.navigateTo({ url: '/packages/members/years/index' })}
        />
      </Card>
    </View>
  )
}
