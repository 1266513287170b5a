import type { Month } from '@domain/calendar/beijing'
import { yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { CollectRow } from './batch'

type PaidRowsProps = {
  rows: readonly CollectRow[]
  month: Month
  /** Whoever looks for a name wants to see it. */
  unfolded: boolean
  onOpen: (memberId: string) => void
  onAhead: (memberId: string) => void
}

/** Those who owe nothing any more, folded away; a tap opens their book. */
export function PaidRows({ rows, month, unfolded, onOpen, onAhead }: PaidRowsProps) {
  const [asked, setAsked] = useState(false)
  const shown = unfolded || asked
  return (
    <View>
      {rows.length === 0 ? null : (
        <View>
          <SectionTitle note={`${rows.length} 人`}>已交齐的</SectionTitle>
          {shown ? (
            <Card flush>
              <Paged items={rows} unit="人">
                {(page) =>
                  page.map((row) => (
                    <ListRow
                      key={row.memberId}
                      title={row.name}
                      note={row.paidNow > 0 ? `${shortMonthWords(month)}交了 ${yuanWords(row.paidNow)}` : undefined}
                      right={
                        row.ahead.length > 0 ? (
                          <Button small kind="ghost" label={`${row.name}预交`} onClick={() => onAhead(row.memberId)}>
                            预交
                          </Button>
                        ) : (
                          <Chip tone="ok">{row.paidNow > 0 ? '✓ 已交' : '✓ 不用交'}</Chip>
                        )
                      }
                      onClick={() => onOpen(row.memberId)}
                    />
                  ))
                }
              </Paged>
            </Card>
          ) : (
            <Button kind="ghost" onClick={() => setAsked(true)}>
              {`看已交齐的 ${rows.length} 人`}
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
