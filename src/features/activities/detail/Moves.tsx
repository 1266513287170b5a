import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import type { MoveWords } from './moves'

/** That it was moved, from when and where, and why; the latest at once, what was before that on request. */
export function Moves({ moves }: { moves: readonly MoveWords[] }) {
  const [all, setAll] = useState(false)
  const [latest, ...older] = moves
  if (!latest) return null
  return (
    <View className="activity-moves">
      <Move {...latest} />
      {older.length > 0 && !all ? (
        <Button small kind="ghost" onClick={() => setAll(true)}>{`以前还改过 ${older.length} 次`}</Button>
      ) : null}
      {all ? older.map((move) => <Move key={move.at} {...move} />) : null}
    </View>
  )
}

function Move({ what, was, reason }: MoveWords) {
  return (
    <View className="activity-move typed">
      <View>{`！${what}：原定 ${was}`}</View>
      {reason ? <View>{`原因：${reason}`}</View> : null}
    </View>
  )
}
