import { View } from '@tarojs/components'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { type Asking, RowQuestion } from './RowQuestion'
import type { ReviewRow } from './review'

/** A screenful or two. */
const SIZE = 8

/** Rows that only a person can decide: doubtful ones first, then strangers'. Answered ones stay where they are. */
export function RowQuestions({ rows, ...asking }: Asking & { rows: readonly ReviewRow[] }) {
  const inOrder = [...rows.filter(({ match }) => match.kind !== 'unknown'), ...rows.filter(isUnknown)]
  const open = rows.filter(({ state }) => state === 'open' || state === 'restOpen').length
  return (
    <View>
      {rows.length > 0 ? (
        <View>
          <SectionTitle note={open > 0 ? `还有 ${open}/${rows.length} 笔` : `${rows.length} 笔都已答`}>
            请您确认
          </SectionTitle>
          <Paged items={inOrder} size={SIZE} unit="笔">
            {(shown) => shown.map((row) => <RowQuestion key={row.key} row={row} {...asking} />)}
          </Paged>
        </View>
      ) : null}
    </View>
  )
}

function isUnknown({ match }: ReviewRow): boolean {
  return match.kind === 'unknown'
}
