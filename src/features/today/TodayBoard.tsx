import { dayOf } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { keepDoorsReady } from '@/cloud/door'
import { HEAD_KEY } from '@/cloud/inbox'
import { PARTY_DAYS_KEY } from '@/cloud/partyDays'
import { SESSION_KEY } from '@/cloud/query'
import { useRefresh } from '@/cloud/refresh'
import { type ActivityCard, TODAY_KEY, type Today } from '@/cloud/today'
import { OWN_TASKS_KEY } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import type { MemberSession } from '@/session/useSession'
import { CalledOff } from './CalledOff'
import { ComingActivities } from './ComingActivities'
import { MainActivity } from './MainActivity'
import { calledOffSoon, mainActivities } from './mainActivities'
import { OfficerWaiting } from './OfficerWaiting'
import { OwnTasks } from './OwnTasks'
import { UnreadRow } from './UnreadRow'
import { useTodayNow } from './useTodayNow'

type TodayBoardProps = {
  session: MemberSession
  /** The action on each first card, and what is said above them: checking in is a feature of its own. */
  action: (card: ActivityCard, now: string) => ReactNode
  notice: (shown: readonly ActivityCard[], now: string) => ReactNode
  /** What is offered once something was done about them. */
  offer: (shown: readonly ActivityCard[]) => ReactNode
  /** What an officer is asked to plan. */
  planning: ReactNode
}

/** 今日: the one activity that matters now, what an officer is waited for, what follows. */
export function TodayBoard({ notice, ...parts }: TodayBoardProps) {
  const { query, today, now } = useTodayNow()
  useRefresh(TODAY_KEY, SESSION_KEY, PARTY_DAYS_KEY, OWN_TASKS_KEY, HEAD_KEY)
  const { cards } = today ?? {}
  useEffect(() => {
    if (cards) keepDoorsReady(cards)
  }, [cards])
  return (
    <View>
      {notice(mainActivities(cards ?? []), now)}
      <Loaded query={query} skeleton={<Skeleton lines={5} />}>
        {(data) => <Board data={today ?? data} now={now} {...parts} />}
      </Loaded>
    </View>
  )
}

function Board({
  data,
  session,
  now,
  action,
  offer,
  planning,
}: Omit<TodayBoardProps, 'notice'> & { data: Today; now: string }) {
  const main = mainActivities(data.cards)
  const calledOff = calledOffSoon(data.cards, now)
  const others = data.cards.filter((card) => !main.includes(card) && !calledOff.includes(card))
  // Whoever is at a door has to find it first.
  const open = main.some(({ phase }) => phase === 'checkIn')
  const cancelled = calledOff.map((card) => <CalledOff key={card.activityId} card={card} now={now} />)
  return (
    <View>
      <View>{open ? null : <UnreadRow />}</View>
      <View>
        {open ? null : cancelled}
        {main.map((card) => (
          <MainActivity key={card.activityId} card={card} now={now}>
            {action(card, now)}
          </MainActivity>
        ))}
        {open ? cancelled : null}
        {main.length === 0 ? <NothingAhead session={session} today={data} /> : null}
      </View>
      <View>{offer(main)}</View>
      <View>{open ? <UnreadRow /> : null}</View>
      <OwnTasks today={dayOf(now)} />
      <OfficerWaiting session={session} today={data} />
      {planning}
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
