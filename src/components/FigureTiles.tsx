import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './FigureTiles.scss'

/** "12" of "/28 人", and what is counted; `whole` where nothing is missing. */
export type FigureTile = { label: string; figure: string; of: string; whole?: boolean }

/** A few figures side by side, each with its denominator. */
export function FigureTiles({ tiles }: { tiles: readonly FigureTile[] }) {
  return (
    <View className="figure-tiles">
      {tiles.map(({ label, figure, of, whole }) => (
        <View key={label} className="figure-tile" {...spoken({ role: 'group', label: `${label} ${figure}${of}` })}>
          <View className={whole ? 'figure-line ok' : 'figure-line'}>
            {figure}
            <View className="figure-of">{of}</View>
          </View>
          <View className="muted">{whole ? `✓ ${label}` : label}</View>
        </View>
      ))}
    </View>
  )
}
