import { activityKinds } from '@domain/activities/kinds'
import { formatRange } from '@domain/calendar/format'
import { activityPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import { cardChange } from '@/cloud/cardChange'
import type { ActivityCard } from '@/cloud/today'
import { Chip } from '@/components/Chip'
import { DayTile } from '@/components/DayTile'
import { ownStateOf } from '../ownState'
import './ActivityRow.scss'

/** Whether this is somebody who sees a held text; from others its place is withheld with the title. */
const showsHeldText = ({ textHeld, place, phase }: ActivityCard) => textHeld && place !== '' && phase !== 'cancelled'

/** One activity of a month: kind, one's own state, title, when and where. */
export function ActivityRow({ card, now }: { card: ActivityCard; now: string }) {
  const own = ownStateOf(card)
  const cancelled = card.phase === 'cancelled'
  const change = cardChange(card, now)
  return (
    <View
      className="activity-row"
      onClick={() => Taro.navigateTo({ url: activityPage(card.activityId) })}
      {...spoken({ role: 'button' })}
    >
      <DayTile day={card.on} />
      <View className="grow">
        <View className="row between wrap activity-chips">
          <Chip tone="gold">{activityKinds[card.kind].label}</Chip>
          {cancelled ? <Chip>× 已取消</Chip> : null}
          {own ? <Chip tone={own.tone}>{own.word}</Chip> : null}
        </View>
        <View className={cancelled ? 'activity-title activity-struck' : 'activity-title'}>{card.title}</View>
        <View className="muted">{formatRange(card.startsAt, card.endsAt, now)}</View>
        {card.place ? <View className="muted typed">{card.place}</View> : null}
        {change?.sentence ? (
          <View className="small late typed">{cancelled ? change.sentence : `${change.word}：${change.sentence}`}</View>
        ) : null}
        {showsHeldText(card) ? <View className="small late">！文字等待放行，其他人还看不到</View> : null}
      </View>
    </View>
  )
}
