import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useRefresh } from '@/cloud/refresh'
import { type ActivityCard, TODAY_KEY, type Today, useToday } from '@/cloud/today'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { type MemberSession, SESSION_KEY } from '@/session/useSession'
import { ComingActivities } from './ComingActivities'
import { MainActivity } from './MainActivity'
import { mainActivity } from './mainActivity'
import { msToNextChange } from './nextChange'
import { OfficerWaiting } from './OfficerWaiting'

type TodayBoardProps = {
  session: MemberSession
  now: string
  /** The action on the main card, and what is said above it: checking in is a feature of its own. */
  action: (card: ActivityCard) => ReactNode
  notice: (main: ActivityCard | undefined) => ReactNode
}

/** 今日: the one activity that matters now, what an officer is waited for, what follows. */
export function TodayBoard({ session, now, action, notice }: TodayBoardProps) {
  const today = useToday(({ cards }) => msToNextChange(cards, new Date().toISOString()))
  useRefresh(TODAY_KEY, SESSION_KEY)
  return (
    <View>
      {notice(mainActivity(today.data?.cards ?? []))}
      <Loaded query={today} skeleton={<Skeleton lines={5} />}>
        {(data) => <Board data={data} session={session} now={now} action={action} />}
      </Loaded>
    </View>
  )
}

function Board({ data, session, now, action }: Omit<TodayBoardProps, 'notice'> & { data: Today }) {
  const main = mainActivity(data.cards)
  const others = data.cards.filter((card) => card !== main)
  return (
    <View>
      {main ? (
        <MainActivity card={main} member={session.member} now={now}>
          {action(main)}
        </MainActivity>
      ) : (
        <NothingAhead session={session} others={others.length > 0} />
      )}
      <OfficerWaiting session={session} today={data} />
      <ComingActivities cards={others} now={now} />
    </View>
  )
}

function NothingAhead({ session, others }: { session: MemberSession; others: boolean }) {
  const plans = session.permissions.includes('activities.manage')
  const sentence = others ? '近两个月没有要您参加的活动。' : '近两个月还没有安排活动。'
  return (
    <Card>
      <EmptyState
        action={plans ? '安排活动' : undefined}
        onAction={() => Taro.navigateTo({ url: '/packages/activities/edit/index' })}
      >
        {plans ? sentence : `${sentence}有了新的安排，会显示在这里。`}
      </EmptyState>
    </Card>
  )
}
