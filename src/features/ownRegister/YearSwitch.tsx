import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import './ownRegister.scss'

type YearSwitchProps = { year: number; last: number; onChange: (year: number) => void }

/** A year with the one before and the one after. */
export function YearSwitch({ year, last, onChange }: YearSwitchProps) {
  return (
    <View className="row between own-year">
      <Button small kind="ghost" label={`看 ${year - 1} 年`} onClick={() => onChange(year - 1)}>
        上一年
      </Button>
      <Text className="title">{`${year} 年`}</Text>
      <Button small kind="ghost" label={`看 ${year + 1} 年`} disabled={year >= last} onClick={() => onChange(year + 1)}>
        下一年
      </Button>
    </View>
  )
}
