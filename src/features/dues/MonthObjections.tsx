import { monthWords } from '@domain/dues/month-words'
import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import type { OwnDues } from './ownDues'
import { Said } from './Said'
import './dues.scss'

/** What one said of months; of receipts it stands beside them. */
export function MonthObjections({ dues: { objections, year } }: { dues: Pick<OwnDues, 'objections' | 'year'> }) {
  const ofMonths = objections.filter(({ entryId, month }) => entryId === undefined && month.startsWith(`${year}`))
  return (
    <View>
      {ofMonths.length > 0 ? (
        <View>
          <SectionTitle note={`${ofMonths.length} 条`}>您说有误的月份</SectionTitle>
          <Card flush>
            {ofMonths.map((one) => (
              <View key={one.objectionId} className="dues-receipt">
                <View>{monthWords(one.month)}</View>
                <Said objection={one} />
              </View>
            ))}
          </Card>
        </View>
      ) : null}
    </View>
  )
}
