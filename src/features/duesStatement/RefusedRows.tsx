import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { AsideRow } from './statementDraft'

const SIZE = 10

/** Rows that could not be read as payments, each with its reason. */
export function RefusedRows({ rows }: { rows: readonly AsideRow[] }) {
  return <View>{rows.length > 0 ? <AsideRows title="没有读入的行" rows={rows} /> : null}</View>
}

/** Rows that are not registered, each with its words and why. */
export function AsideRows({ title, rows }: { title: string; rows: readonly AsideRow[] }) {
  return (
    <View>
      <SectionTitle note={`${rows.length} 行`}>{title}</SectionTitle>
      <Card flush>
        <Paged items={rows} size={SIZE} unit="行">
          {(shown) =>
            shown.map(({ row, words, reason }) => (
              <ListRow key={`${row} ${reason}`} title={words || `第 ${row} 行`} note={asideWords(row, reason)} />
            ))
          }
        </Paged>
      </Card>
    </View>
  )
}

/** The reason, with the row's number where it does not say it itself. */
function asideWords(row: number, reason: string): string {
  return reason.startsWith(`第 ${row} 行`) ? reason : `第 ${row} 行：${reason}`
}
