import { monthOf } from '@domain/calendar/beijing'
import { useQuery } from '@tanstack/react-query'
import { CustomWrapper, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { api } from '@/cloud/client'
import { usePartyDays } from '@/cloud/partyDays'
import type { ActivityCard } from '@/cloud/today'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { SectionTitle } from '@/components/SectionTitle'
import type { Planning } from '../mayPlan'
import { PartyDayRow } from '../partyDay/PartyDayRow'
import { ActivityRow } from './ActivityRow'
import { MonthStrip } from './MonthStrip'
import { countByMonth, monthFigures, splitMonth } from './months'

/** 活动: the year's months, and the activities of the month chosen. A year is one question, so turning months asks nothing. */
export function ActivityYear({ planning }: { planning: Planning }) {
  const today = monthOf(new Date().toISOString())
  const [month, setMonth] = useState(today)
  const year = month.slice(0, 4)
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const list = useQuery({ queryKey: ['activities', 'list', period], queryFn: () => api.activities.list.query(period) })
  const cards = list.data?.cards
  const counts = useMemo(() => cards && countByMonth(cards), [cards])
  return (
    <View>
      <MonthStrip month={month} today={today} counts={counts} onChange={setMonth} />
      <View>{planning.for === 'branch' ? <MonthWithoutPartyDay month={month} /> : null}</View>
      <Loaded query={list}>
        {(year) => (
          <MonthList
            name={`${Number(month.slice(5))}月`}
            cards={year.cards.filter((card) => monthOf(card.on) === month)}
            mayPlan={planning.for !== 'nobody'}
          />
        )}
      </Loaded>
    </View>
  )
}

/** The month shown lacks its fixed Party day. */
function MonthWithoutPartyDay({ month }: { month: string }) {
  const { data } = usePartyDays(true)
  const proposal = data?.proposals.find((one) => one.month === month)
  if (!proposal) return null
  return (
    <Card flush>
      <PartyDayRow proposal={proposal} />
    </Card>
  )
}

function MonthList({ name, cards, mayPlan }: { name: string; cards: ActivityCard[]; mayPlan: boolean }) {
  if (cards.length === 0) {
    return (
      <Card>
        <EmptyState>{`${name}没有活动。${mayPlan ? '点下面的“安排活动”新建一个。' : '支部安排以后，会显示在这里。'}`}</EmptyState>
      </Card>
    )
  }
  // What is still to come is what people look for; it stands above what is over.
  const { coming, over } = splitMonth(cards)
  return (
    <View>
      <Section title={`${name}还有 ${coming.length} 次`} cards={coming} />
      <Section title={`${name}活动`} note={monthFigures(cards)} cards={over} />
    </View>
  )
}

function Section({ title, note, cards }: { title: string; note?: string; cards: ActivityCard[] }) {
  const now = new Date().toISOString()
  if (cards.length === 0) return null
  return (
    <View>
      <SectionTitle note={note}>{title}</SectionTitle>
      <CustomWrapper>
        <Card flush>
          {cards.map((card) => (
            <ActivityRow key={card.activityId} card={card} now={now} />
          ))}
        </Card>
      </CustomWrapper>
    </View>
  )
}
