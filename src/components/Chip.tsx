import { Text } from '@tarojs/components'
import './Chip.scss'

/** The meaning of a state's colour; the word beside it says the same. */
export type Tone = 'ok' | 'late' | 'gold' | 'plain' | 'red'

/** A state in a word or two. */
export function Chip({ children, tone = 'plain' }: { children: string; tone?: Tone }) {
  return <Text className={`chip chip-${tone}`}>{children}</Text>
}
