import type { Month } from '@domain/calendar/beijing'
import { yuan } from '@domain/dues/money'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { DuesMonths } from '@/components/DuesMonths'
import { EmptyState } from '@/components/EmptyState'
import { History } from './History'
import { MonthObjections } from './MonthObjections'
import { sumsOf } from './monthWords'
import type { Subject } from './ObjectionSheet'
import type { OwnDues } from './ownDues'
import { Receipts } from './Receipts'
import { listed } from './receiptWords'
import './dues.scss'

type YearOfDuesProps = { dues: OwnDues; onOpen: (month: Month) => void; onObject: (subject: Subject) => void }

/** A year: its sums, its months, its receipts, what was said of them, and what was decided. */
export function YearOfDues({ dues, onOpen, onObject }: YearOfDuesProps) {
  const { paid, extra } = listed(dues.entries)
  return (
    <View>
      <Card>
        <Sums dues={dues} />
        <DuesMonths months={dues.months} onOpen={onOpen} />
        <View className="muted dues-note">点一个月，看那个月的明细</View>
      </Card>
      <Receipts title="交费记录" entries={paid} dues={dues} onObject={onObject} />
      <View>
        {paid.length === 0 ? (
          <Card>
            <EmptyState>{`${dues.year} 年还没有交费记录。交了以后，收款的人会登记在这里。`}</EmptyState>
          </Card>
        ) : null}
      </View>
      <Receipts title="自愿多交" entries={extra} dues={dues} onObject={onObject} />
      <MonthObjections dues={dues} />
      <History dues={dues} />
    </View>
  )
}

function Sums({ dues }: { dues: OwnDues }) {
  const { paid, owed, complete, of, rest } = sumsOf(dues)
  if (owed === 0 && rest.length === 0) return null
  return (
    <View className="dues-sums">
      <View className="row between wrap">
        <View>
          <Text className="title">{yuan(paid)}</Text>
          <Text className="muted">{` / ${yuan(owed)} 元`}</Text>
        </View>
        <Text className="muted">{`交清 ${complete}/${of} 个月`}</Text>
      </View>
      {rest.length > 0 ? <View className="muted">{rest.join('，')}</View> : null}
    </View>
  )
}
