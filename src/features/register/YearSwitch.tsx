import { View } from '@tarojs/components'
import { Button } from '@/components/Button'

/** The first year a branch may have a record of in this system's calendar. */
const FIRST = 1949

/** One year back or on. */
export function YearSwitch({ year, last, onChange }: { year: number; last: number; onChange: (year: number) => void }) {
  return (
    <View className="row between">
      <Button small kind="ghost" label="看上一年" disabled={year <= FIRST} onClick={() => onChange(year - 1)}>
        上一年
      </Button>
      <View className="title">{`${year} 年`}</View>
      <Button small kind="ghost" label="看下一年" disabled={year >= last} onClick={() => onChange(year + 1)}>
        下一年
      </Button>
    </View>
  )
}
