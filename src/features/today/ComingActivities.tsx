import { activityKinds } from '@domain/activities/kinds'
import { dayOf, daysBetween, timeOf } from '@domain/calendar/beijing'
import { formatRelativeDay, formatWeekday } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { cardChange } from '@/cloud/cardChange'
import type { ActivityCard } from '@/cloud/today'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { DayTile } from '@/components/DayTile'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import { wordOf } from './mainActivities'
import { openActivity } from './openActivity'

/** What follows, what was called off of it, and what was earlier today. */
export function ComingActivities({ cards, now }: { cards: readonly ActivityCard[]; now: string }) {
  const past = cards.filter(({ phase }) => phase === 'past')
  const coming = cards.filter(({ phase }) => phase !== 'past')
  return (
    <View>
      <Activities title="接下来" cards={coming} now={now} />
      <Activities title="今天已结束" cards={past} now={now} />
    </View>
  )
}

function Activities({ title, cards, now }: { title: string; cards: readonly ActivityCard[]; now: string }) {
  if (cards.length === 0) return null
  return (
    <View>
      <SectionTitle>{title}</SectionTitle>
      <Card flush>
        {cards.map((card) => (
          <Row key={card.activityId} card={card} now={now} />
        ))}
      </Card>
    </View>
  )
}

function Row({ card, now }: { card: ActivityCard; now: string }) {
  const { activityId, kind, title, startsAt, on, place } = card
  const state = wordOf(card)
  const change = cardChange(card, now)
  // The leaf at the left has the date; 明天 and 下周三 are said only where they spare counting.
  const near = Math.abs(daysBetween(dayOf(now), on)) < 7
  const when = `${near ? formatRelativeDay(on, now) : formatWeekday(on)} ${timeOf(startsAt)}`
  return (
    <ListRow
      mark={<DayTile day={on} />}
      title={title}
      note={[when, activityKinds[kind].label, place].filter(Boolean).join(' · ')}
      change={change && card.phase !== 'cancelled' ? `${change.word}：${change.sentence}` : change?.sentence}
      struck={card.phase === 'cancelled'}
      right={state ? <Chip tone={state.tone}>{state.word}</Chip> : undefined}
      onClick={() => openActivity(activityId)}
    />
  )
}
