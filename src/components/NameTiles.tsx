import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './NameTiles.scss'
import { Paged } from './Paged'

/** A name, or a few of them that belong together. */
export type NameTile = { key: string; words: string }

type NameTilesProps = {
  tiles: readonly NameTile[]
  /** What one of them is, with a number before it. */
  unit?: string
  /** Something is done about the one that is tapped; `verb` says what to a screen reader. */
  onTap?: (key: string) => void
  verb?: string
}

const PAGE = 40

/** Names side by side, each as large as a finger where it can be tapped. */
export function NameTiles({ tiles, unit = '人', onTap, verb = '' }: NameTilesProps) {
  return (
    <Paged items={tiles} size={PAGE} unit={unit}>
      {(shown) => (
        <View className="name-tiles">
          {shown.map(({ key, words }) =>
            onTap ? (
              <View
                key={key}
                className="name-tile name-tile-tap"
                onClick={() => onTap(key)}
                {...spoken({ role: 'button', label: `${verb}：${words}` })}
              >
                {words}
              </View>
            ) : (
              <View key={key} className="name-tile">
                {words}
              </View>
            ),
          )}
        </View>
      )}
    </Paged>
  )
}
