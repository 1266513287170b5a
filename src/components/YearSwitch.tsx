import { Text, View } from '@tarojs/components'
import { Button } from './Button'
import './YearSwitch.scss'

type YearSwitchProps = {
  year: number
  /** The oldest there is anything of, where that is known. */
  first?: number
  /** The newest year there is anything of. */
  last: number
  onChange: (year: number) => void
}

/** No branch is asked for more, and a year is a number somebody might tap on for ever. */
const FIRST = 1949

/** A year, with the one before and the one after. */
export function YearSwitch({ year, first = FIRST, last, onChange }: YearSwitchProps) {
  return (
    <View className="row between year-switch">
      <Button
        small
        kind="ghost"
        label={`看 ${year - 1} 年`}
        disabled={year <= first}
        onClick={() => onChange(year - 1)}
      >
        上一年
      </Button>
      <Text className="title">{`${year} 年`}</Text>
      <Button small kind="ghost" label={`看 ${year + 1} 年`} disabled={year >= last} onClick={() => onChange(year + 1)}>
        下一年
      </Button>
    </View>
  )
}
