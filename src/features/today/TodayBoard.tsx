import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { SESSION_KEY } from '@/cloud/query'
import { useRefresh } from '@/cloud/refresh'
import { type ActivityCard, TODAY_KEY, type Today, useToday } from '@/cloud/today'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import type { MemberSession } from '@/session/useSession'
import { ComingActivities } from './ComingActivities'
import { MainActivity } from './MainActivity'
import { mainActivities } from './mainActivities'
import { msToNextChange } from './nextChange'
import { OfficerWaiting } from './OfficerWaiting'

type TodayBoardProps = {
  session: MemberSession
  now: string
  /** The action on each first card, and what is said above them: checking in is a feature of its own. */
  action: (card: ActivityCard) => ReactNode
  notice: (shown: readonly ActivityCard[]) => ReactNode
}

/** 今日: the one activity that matters now, what an officer is waited for, what follows. */
export function TodayBoard({ session, now, action, notice }: TodayBoardProps) {
  const today = useToday(({ cards }) => msToNextChange(cards, new Date().toISOString()))
  useRefresh(TODAY_KEY, SESSION_KEY)
  return (
    <View>
      {notice(mainActivities(today.data?.cards ?? []))}
      <Loaded query={today} skeleton={<Skeleton lines={5} />}>
        {(data) => <Board data={data} session={session} now={now} action={action} />}
      </Loaded>
    </View>
  )
}

function Board({ data, session, now, action }: Omit<TodayBoardProps, 'notice'> & { data: Today }) {
  const main = mainActivities(data.cards)
  const others = data.cards.filter((card) => !main.includes(card))
  return (
    <View>
      <View>
        {main.map((card) => (
          <MainActivity key={card.activityId} card={card} now={now}>
            {action(card)}
          </MainActivity>
        ))}
        {main.length === 0 ? <NothingAhead session={session} today={data} /> : null}
      </View>
      <OfficerWaiting session={session} today={data} />
      <ComingActivities cards={others} now={now} />
    </View>
  )
}

function NothingAhead({ session, today: { cards, waiting } }: { session: MemberSession; today: Today }) {
  const plans = session.permissions.includes('activities.manage')
  const sentence = cards.length > 0 ? '近两个月没有要您参加的活动。' : '近两个月还没有安排活动。'
  return (
    <Card>
      <EmptyState
        action={plans ? '安排活动' : undefined}
        onAction={() => Taro.navigateTo({ url: '/packages/activities/edit/index' })}
      >
        {plans ? sentence : `${sentence}有了新的安排，会显示在这里。`}
      </EmptyState>
      {cards.length === 0 && waiting?.unbound === 0 ? (
        <ListRow
          mark="册"
          title="导入党员名册"
          note="刚建立支部的话，先做这一步"
          onClick={() => Taro.navigateTo({ url: '/packages/members/import/index' })}
        />
      ) : null}
    </Card>
  )
}
