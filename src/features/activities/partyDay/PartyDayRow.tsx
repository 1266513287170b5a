import { movedDayWords, provisionalWords } from '@domain/activities/moved-day'
import { formatDay } from '@domain/calendar/format'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import type { PartyDayProposal } from '@/cloud/partyDays'
import { DayTile } from '@/components/DayTile'
import { themeOfLastYear } from './lastYear'
import '@/components/ListRow.scss'
import './PartyDayRow.scss'

/** A month that lacks its fixed Party day: the date the rule gives and why it is that one, and what was done a year before. */
export function PartyDayRow({ proposal }: { proposal: PartyDayProposal }) {
  const { month, on, time, place, provisional } = proposal
  const now = new Date().toISOString()
  const moved = movedDayWords(proposal)
  const theme = themeOfLastYear(proposal, now)
  return (
    <View
      className="list-row party-day"
      onClick={() => Taro.navigateTo({ url: `/packages/activities/edit/index?partyDay=${month}` })}
      {...spoken({ role: 'button' })}
    >
      <DayTile day={on} />
      <View className="grow">
        <View>{`${Number(month.slice(5))}月主题党日还没安排`}</View>
        <View className="muted">{[`${formatDay(on, now)} ${time}`, place].filter(Boolean).join(' · ')}</View>
        {moved ? <View className="small late">{`！${moved}`}</View> : null}
        {provisional ? <View className="small late">{`！${provisionalWords(on)}`}</View> : null}
        {theme ? <View className="small party-day-theme typed">{theme}</View> : null}
      </View>
      <Text className="list-arrow">›</Text>
    </View>
  )
}
