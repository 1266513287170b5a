import { yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { livelihoodLabels } from '@domain/members/member'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { RoundRow } from './roundMarks'

type AssessedRowsProps = {
  rows: readonly RoundRow[]
  /** Whoever looks for a name wants to see it. */
  unfolded: boolean
  onOpen: (memberId: string) => void
}

/** Those who are done, folded away; a tap opens their book, where a change is made. */
export function AssessedRows({ rows, unfolded, onOpen }: AssessedRowsProps) {
  const [asked, setAsked] = useState(false)
  return (
    <View>
      {rows.length === 0 ? null : (
        <View>
          <SectionTitle note={`${rows.length} 人`}>已核定的</SectionTitle>
          {unfolded || asked ? (
            <Card flush>
              <Paged items={rows} unit="人">
                {(page) =>
                  page.map(({ memberId, name, current }) => (
                    <ListRow
                      key={memberId}
                      title={`✓ ${name}`}
                      note={
                        current
                          ? `${livelihoodLabels[current.livelihood]}，从${shortMonthWords(current.from)}起每月 ${yuanWords(current.fen)}`
                          : undefined
                      }
                      onClick={() => onOpen(memberId)}
                    />
                  ))
                }
              </Paged>
            </Card>
          ) : (
            <Button kind="ghost" onClick={() => setAsked(true)}>
              {`看已核定的 ${rows.length} 人`}
            </Button>
          )}
        </View>
      )}
    </View>
  )
}
