import { formatShortDay, formatWeekday } from '@domain/calendar/format'
import { recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { DayTile } from '@/components/DayTile'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { Sheet } from '@/components/Sheet'
import { byKind, type KindRecords } from './kindCounts'
import type { YearSheet } from './sheet'

const PAGE = 15

/** What was written down of the year, kind by kind; each opens its records. */
export function RecordKinds({ sheet, isOwn }: { sheet: YearSheet; isOwn: boolean }) {
  const [open, setOpen] = useState<KindRecords>()
  const kinds = byKind(sheet.records)
  const [newest] = sheet.records
  return (
    <View>
      <SectionTitle note={newest ? `${sheet.records.length} 条` : undefined}>记录</SectionTitle>
      <Card flush>
        {newest ? (
          kinds.map((one) => (
            <ListRow
              key={one.kind}
              title={one.label}
              note={`最近一次 ${formatShortDay(one.cards[0]?.on ?? sheet.today)}`}
              right={`${one.cards.length} 条`}
              onClick={() => setOpen(one)}
            />
          ))
        ) : (
          <EmptyState>
            {`${sheet.year} 年还没有${isOwn ? '您的' : ''}记录。谈心谈话、走基层、志愿服务，写下来就会在这里。`}
          </EmptyState>
        )}
      </Card>
      <Sheet
        open={open !== undefined}
        title={open ? `${open.label} ${open.cards.length} 条` : ''}
        onClose={() => setOpen(undefined)}
      >
        {open ? (
          <Paged items={open.cards} size={PAGE} unit="条">
            {(shown) => shown.map((card) => <Row key={card.recordId} card={card} />)}
          </Paged>
        ) : null}
      </Sheet>
    </View>
  )
}

function Row({ card }: { card: YearSheet['records'][number] }) {
  const { recordId, on, title, people, backEntered, held } = card
  const names = people.length > 1 ? people.map(({ name }) => name).join('、') : ''
  return (
    <ListRow
      mark={<DayTile day={on} />}
      title={title}
      note={[formatWeekday(on), names, backEntered ? '补录' : ''].filter(Boolean).join(' · ')}
      right={held ? <Chip tone="late">待放行</Chip> : undefined}
      onClick={() => Taro.navigateTo({ url: recordPage(recordId) })}
    />
  )
}
