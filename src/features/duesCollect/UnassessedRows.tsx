import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { CollectRow } from './batch'

type UnassessedRowsProps = { rows: readonly CollectRow[]; onOpen: () => void }

/** Those of whom nobody has said yet how much they pay. */
export function UnassessedRows({ rows, onOpen }: UnassessedRowsProps) {
  return (
    <View>
      {rows.length === 0 ? null : (
        <View>
          <SectionTitle note={`${rows.length} 人`}>还没核定交多少</SectionTitle>
          <Card flush>
            <Paged items={rows} unit="人">
              {(shown) =>
                shown.map(({ memberId, name }) => (
                  <ListRow key={memberId} title={name} note="先核定，再收" right="去核定" onClick={onOpen} />
                ))
              }
            </Paged>
          </Card>
        </View>
      )}
    </View>
  )
}
