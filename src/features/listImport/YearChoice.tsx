import type { Day } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import type { ListContext } from '@/cloud/listContext'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { Notice } from '@/components/Notice'
import { importYears } from './importDraft'

type YearChoiceProps = {
  today: Day
  year: number
  context: ListContext | undefined
  onChange: (year: number) => void
}

/** Which year the list is for, and what there is of that year already. */
export function YearChoice({ today, year, context, onChange }: YearChoiceProps) {
  const count = context?.list?.rows.length ?? 0
  return (
    <Card>
      <Choice
        label="哪一年的清单"
        options={importYears(today).map((one) => ({ value: `${one}`, label: `${one} 年` }))}
        value={`${year}`}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      <View>
        {count > 0 ? (
          <View className="typed">
            {`${year} 年已有清单 ${count} 项。再导入一份：工作相同的项接着用，以前办过的都留着。`}
          </View>
        ) : null}
      </View>
      <View>
        {context?.closed ? (
          <Notice inside>{`${year} 年已经封存，不能再改清单。确实要改，请书记先在支部设置里解封。`}</Notice>
        ) : null}
      </View>
    </Card>
  )
}
