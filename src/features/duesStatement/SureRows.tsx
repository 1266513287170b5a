import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { Sheet } from '@/components/Sheet'
import { type Asking, RowChoices } from './RowQuestion'
import type { ReviewRow } from './review'
import { planWords, rowTitle } from './rowWords'

const SIZE = 20

/** Rows that are certain: folded, and each can be looked at and decided otherwise. */
export function SureRows({ rows, ...asking }: Asking & { rows: readonly ReviewRow[] }) {
  const [isOpen, setOpen] = useState(false)
  const [key, setKey] = useState<string>()
  const row = rows.find((one) => one.key === key)
  const year = asking.today.slice(0, 4)
  return (
    <View>
      <View>
        {rows.length > 0 ? (
          <View>
            <SectionTitle note={`${rows.length} 笔${isOpen ? '，点开可以改' : ''}`}>对上的</SectionTitle>
            <Card flush>
              {isOpen ? (
                <Paged items={rows} size={SIZE} unit="笔">
                  {(shown) =>
                    shown.map((one) => (
                      <ListRow
                        key={one.key}
                        title={rowTitle(one)}
                        note={one.plan && planWords('', one.plan, year).replace('登记  ', '✓ ')}
                        onClick={() => setKey(one.key)}
                      />
                    ))
                  }
                </Paged>
              ) : (
                <ListRow
                  title="名字和金额都对得上"
                  note={`${rows
                    .slice(0, 3)
                    .map(({ name }) => name)
                    .join('、')}${rows.length > 3 ? '等' : ''}`}
                  right={
                    <Button small kind="ghost" label="展开对上的" onClick={() => setOpen(true)}>
                      展开
                    </Button>
                  }
                />
              )}
            </Card>
          </View>
        ) : null}
      </View>
      <View>
        {row ? (
          <Sheet open title={rowTitle(row)} onClose={() => setKey(undefined)}>
            <RowChoices
              row={row}
              inSheet
              {...asking}
              onAnswer={(one, answer) => {
                asking.onAnswer(one, answer)
                setKey(undefined)
              }}
            />
          </Sheet>
        ) : null}
      </View>
    </View>
  )
}
