import { newRecordPage } from '@domain/record-pages'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/ListRow'
import { Sheet } from '@/components/Sheet'
import { go } from '../go'

type EnterSheetProps = { open: boolean; kinds: readonly RecordKindId[]; onClose: () => void }

/** Which kind to write down: one tap, each with what goes there. */
export function EnterSheet({ open, kinds, onClose }: EnterSheetProps) {
  return (
    <Sheet open={open} title="登记哪一种？" onClose={onClose}>
      <View>
        {kinds.map((kind) => {
          const { label, hint } = kindOf(kind)
          return (
            <ListRow
              key={kind}
              title={label}
              note={hint}
              onClick={() => {
                onClose()
                go(newRecordPage(kind))()
              }}
            />
          )
        })}
      </View>
    </Sheet>
  )
}
