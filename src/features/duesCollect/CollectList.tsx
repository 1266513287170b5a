import { duesRoundPage, memberDuesPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { FilterChips } from '@/components/FilterChips'
import { SearchBox } from '@/components/SearchBox'
import { nameWith } from '@/session/namesakes'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import type { Draft } from '@/storage/useDraft'
import { BatchHead } from './BatchHead'
import { type Batch, batchDay, type Collection, type CollectRow, rowOn, tapped, withMark } from './batch'
import { CollectFoot } from './CollectFoot'
import { ConfirmSheet } from './ConfirmSheet'
import { MarkSheet } from './MarkSheet'
import { OpenRows } from './OpenRows'
import { PaidRows } from './PaidRows'
import { type CollectFilter, collectFilters, shownRows } from './shownRows'
import { UnassessedRows } from './UnassessedRows'
import { useConfirm } from './useCollect'

/** A few names are looked through faster than one is typed. */
const SEARCHED_FROM = 12

type CollectListProps = { data: Collection; draft: Draft<Batch>; self: string; memberId?: string }

/** The list on the table: what a tap marks, what the foot registers. */
export function CollectList({ data, draft, self, memberId }: CollectListProps) {
  const { today, lines, settings, groups } = data
  const { value: batch, change } = draft
  const day = batchDay(batch, today)
  const [filter, setFilter] = useState<CollectFilter>('open')
  const [typed, setTyped] = useState('')
  const [asking, setAsking] = useState(false)
  const hints = useNamesakeHints(lines)
  const rows = useMemo(
    () => lines.map((line) => rowOn({ ...line, name: nameWith(line.name, hints.get(line.memberId)) }, day, settings)),
    [lines, day, settings, hints],
  )
  const [shownId, setShownId] = useState(memberId)
  const { confirm, busy, problem, told, close } = useConfirm(draft, today)
  const onTap = useCallback((row: CollectRow) => change((now) => tapped(now, row, today)), [change, today])
  const onEdit = useCallback((row: CollectRow) => setShownId(row.memberId), [])
  const { open, paid, unassessed } = shownRows(rows, batch.marks, filter, typed)
  const shown = rows.find((row) => row.memberId === shownId)
  const toRound = () => Taro.navigateTo({ url: duesRoundPage(Number(today.slice(0, 4))) })
  const toBook = (id: string) => Taro.navigateTo({ url: memberDuesPage(id, Number(today.slice(0, 4))) })

  if (rows.length > 0 && rows.every((row) => row.unassessed)) {
    return (
      <EmptyState action="去核定" onAction={toRound}>
        还没有核定每个人每月交多少。先做一次年初核定，这里就会列出谁该交多少。
      </EmptyState>
    )
  }
  return (
    <View>
      <BatchHead data={data} batch={batch} self={self} onChange={change} />
      <View>{rows.length >= SEARCHED_FROM ? <SearchBox value={typed} onChange={setTyped} /> : null}</View>
      <FilterChips oneLine filters={collectFilters(rows, groups)} value={filter} onChange={setFilter} />
      <OpenRows
        listKey={`${filter}:${typed}`}
        rows={open}
        marks={batch.marks}
        day={day}
        nobody={typed === '' ? '都交齐了。' : '没交的人里没有这个名字。'}
        onTap={onTap}
        onEdit={onEdit}
      />
      <UnassessedRows rows={unassessed} onOpen={toRound} />
      <PaidRows
        rows={paid}
        month={data.month}
        unfolded={filter === 'all' || typed !== ''}
        onOpen={toBook}
        onAhead={setShownId}
      />
      <CollectFoot batch={batch} onAsk={() => setAsking(true)} />
      <MarkSheet
        row={shown}
        mark={shown && batch.marks[shown.memberId]}
        day={day}
        data={data}
        onClose={() => setShownId(undefined)}
        onMark={(id, mark) => change((now) => withMark(now, id, mark, today))}
        onBook={toBook}
      />
      <ConfirmSheet
        open={asking}
        rows={rows}
        batch={batch}
        data={data}
        self={self}
        busy={busy}
        problem={problem}
        told={told}
        onConfirm={confirm}
        onClose={() => {
          setAsking(false)
          close()
        }}
      />
    </View>
  )
}
