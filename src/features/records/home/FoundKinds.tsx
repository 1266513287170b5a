import { newRecordPage, recordListPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { go } from '../go'
import { figuresOf } from './AreaCard'
import type { KindLine } from './homeAreas'

type FoundKindsProps = { kinds: readonly KindLine[]; year: number; closed: boolean }

/** The kinds whose names hold what was typed, each with its records and how to add one. */
export function FoundKinds({ kinds, year, closed }: FoundKindsProps) {
  if (kinds.length === 0) return <EmptyState>没有这一种，换个词再找。</EmptyState>
  return (
    <View>
      <Card flush>
        {kinds.map((one) => (
          <ListRow
            key={one.kind}
            title={one.label}
            note={figuresOf(one)}
            right={
              one.enters && !closed ? (
                <Button small kind="ghost" label={`登记：${one.label}`} onClick={go(newRecordPage(one.kind))}>
                  ＋ 登记
                </Button>
              ) : undefined
            }
            onClick={go(recordListPage([one.kind], year))}
          />
        ))}
      </Card>
    </View>
  )
}
