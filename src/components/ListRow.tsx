import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/a11y/spoken'
import './ListRow.scss'

type ListRowProps = {
  title: string
  /** The line below: by when, how many of how many. */
  note?: string
  /** `late` for what is overdue; the note's words must say so too. */
  noteTone?: 'ok' | 'late'
  /** What has changed about it and why, in a line of its own. */
  change?: string
  /** It does not take place any more. */
  struck?: boolean
  /** One character in a gold square, or an element such as `Avatar`. */
  mark?: string | ReactNode
  /** A figure, a `Chip` or a small `Button` at the right. */
  right?: ReactNode
  /** Opens what the row is about; draws the arrow. */
  onClick?: () => void
}

/** In a row that opens something, a tap on its own button is the button's alone. */
function apart(right: ReactNode, rowOpens: boolean): ReactNode {
  return right && rowOpens ? <View onClick={(event) => event.stopPropagation()}>{right}</View> : right
}

/** One row of a list inside `<Card flush>`. */
export function ListRow({ title, note, noteTone, change, struck = false, mark, right, onClick }: ListRowProps) {
  return (
    <View className="list-row" onClick={onClick} {...(onClick ? spoken({ role: 'button' }) : {})}>
      {typeof mark === 'string' ? (
        <View className="list-mark" {...spoken({ hidden: true })}>
          {mark}
        </View>
      ) : (
        mark
      )}
      <View className="grow">
        <View className={struck ? 'list-struck' : undefined}>{title}</View>
        {note ? <View className={noteTone ? `small ${noteTone}` : 'muted'}>{note}</View> : null}
        {change ? <View className="small late typed">{change}</View> : null}
      </View>
      {typeof right === 'string' ? <Text className="muted">{right}</Text> : apart(right, onClick !== undefined)}
      {onClick ? <Text className="list-arrow">›</Text> : null}
    </View>
  )
}
