import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'

/** Something about one row of the table: which column, what stands there, what is the matter. */
export type Remark = { row: number; title?: string; text: string; reason: string }

/** So many stand open at once; the others are a tap away. */
const FIRST = 20

/** Remarks row by row. Nothing at all when there are none. */
export function Remarks({
  title,
  note,
  remarks,
  tone,
}: {
  title: string
  note?: string
  remarks: readonly Remark[]
  tone?: 'late'
}) {
  // What was only passed over is no news; it is there for whoever misses a row.
  const [open, setOpen] = useState(note === undefined)
  if (remarks.length === 0) return null
  const numbered = remarks.map((remark, index) => ({ ...remark, index }))
  return (
    <View>
      <SectionTitle note={`${remarks.length} 条`}>{title}</SectionTitle>
      <Card flush>
        {open ? (
          <Paged items={numbered} size={FIRST} unit="条">
            {(shown) =>
              shown.map(({ index, row, title: column, text, reason }) => (
                <View key={index} className="import-line">
                  <View className="grow typed">
                    <View className="muted">{`第 ${row} 行${column ? ` · ${column}` : ''}${text ? `：${text}` : ''}`}</View>
                    {reason ? <View className={tone}>{reason}</View> : null}
                  </View>
                </View>
              ))
            }
          </Paged>
        ) : (
          <View className="import-line">
            <View className="grow muted">{note}</View>
            <Button small kind="ghost" label={`展开${title}`} onClick={() => setOpen(true)}>
              展开
            </Button>
          </View>
        )}
      </Card>
    </View>
  )
}
