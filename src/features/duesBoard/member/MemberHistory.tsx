import { dayOf } from '@domain/calendar/beijing'
import { rhythmLabels, whyLabels } from '@domain/dues/assessment'
import { yuanWords } from '@domain/dues/money'
import { livelihoodLabels } from '@domain/members/member'
import { View } from '@tarojs/components'
import type { MemberDues } from '@/cloud/duesDesk'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { monthOn } from '../words'
import { dayOn } from './receiptWords'

type Assessed = MemberDues['history'][number]
const PAGE = 10

/** Every assessment there was, the newest first: what from which month, who said so and why. */
export function MemberHistory({ dues: { history, today } }: { dues: MemberDues }) {
  if (history.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${history.length} 次`}>核定经过</SectionTitle>
      <Card flush>
        <Paged items={history} size={PAGE} unit="次">
          {(shown) =>
            shown.map((one) => (
              <ListRow
                key={`${one.at}${one.from}`}
                title={`从${monthOn(one.from, today)}起，每月 ${yuanWords(one.fen)}`}
                note={assessedWords(one, today)}
              />
            ))
          }
        </Paged>
      </Card>
    </View>
  )
}

function assessedWords({ livelihood, rhythm, why, reason, declared, at, by }: Assessed, today: string): string {
  const parts = [livelihoodLabels[livelihood]]
  if (rhythm === 'quarterly') parts.push(rhythmLabels.quarterly)
  parts.push(reason ? `${whyLabels[why]}：${reason}` : whyLabels[why])
  if (declared) parts.push('本人算的')
  parts.push(`${dayOn(dayOf(at), today)}${by}核定`)
  return parts.join(' · ')
}
