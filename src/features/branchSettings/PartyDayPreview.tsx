import { movedDayWords, provisionalWords } from '@domain/activities/moved-day'
import { type PartyDayRule, partyDayIn } from '@domain/activities/party-day'
import { addMonths, dayOf, type Month, monthOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'

const MONTHS_SHOWN = 3

/** The coming months whose Party day is still ahead. */
function comingMonths(rule: PartyDayRule, now: string): Month[] {
  const month = monthOf(now)
  const first = partyDayIn(rule, month).on < dayOf(now) ? addMonths(month, 1) : month
  return Array.from({ length: MONTHS_SHOWN }, (_, index) => addMonths(first, index))
}

/** What the rule comes to in the next months, and why a day is moved. */
export function PartyDayPreview({ rule }: { rule: PartyDayRule }) {
  const now = new Date().toISOString()
  return (
    <View>
      <SectionTitle>以后三个月是这几天</SectionTitle>
      <Card flush>
        {comingMonths(rule, now).map((month) => {
          const date = partyDayIn(rule, month)
          const notes = [movedDayWords(date), date.provisional ? provisionalWords(date.on) : ''].filter(Boolean)
          return (
            <ListRow
              key={month}
              title={`${formatDay(date.on, now)} ${rule.time}`}
              change={notes.map((note) => `！${note}`).join('\n') || undefined}
            />
          )
        })}
      </Card>
    </View>
  )
}
