import { memberDuesPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import { useOnline } from '@/cloud/online'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm } from '@/components/confirm'
import { EmptyState } from '@/components/EmptyState'
import { namesLike } from '@/components/nameSearch'
import { Paged } from '@/components/Paged'
import { Progress } from '@/components/Progress'
import { SearchBox } from '@/components/SearchBox'
import { SectionTitle } from '@/components/SectionTitle'
import { StickyFoot } from '@/components/StickyFoot'
import { nameWith } from '@/session/namesakes'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import type { Draft } from '@/storage/useDraft'
import { AssessedRows } from './AssessedRows'
import { RoundRowView } from './RoundRowView'
import { RoundSheet } from './RoundSheet'
import {
  itemsOf,
  keepable,
  type Round,
  type RoundMark,
  type RoundMarks,
  type RoundRow,
  withAllKept,
  withRoundMark,
} from './roundMarks'
import { askWords } from './roundWords'
import { useAssess } from './useRound'

/** A few names are looked through faster than one is typed. */
const SEARCHED_FROM = 12

/** Everybody who is not assessed yet, a tap each, and one confirm. */
export function RoundList({ round, draft }: { round: Round; draft: Draft<RoundMarks> }) {
  const { year, settings } = round
  const { value: marks, change } = draft
  const [typed, setTyped] = useState('')
  const [shownId, setShownId] = useState<string>()
  const hints = useNamesakeHints(round.rows)
  const rows = useMemo(
    () => round.rows.map((row) => ({ ...row, name: nameWith(row.name, hints.get(row.memberId)) })),
    [round.rows, hints],
  )
  const { mutate, isPending } = useAssess(rows, draft.clear)
  const onMark = useCallback(
    ({ memberId }: RoundRow, mark: RoundMark) => change((now) => withRoundMark(now, memberId, mark)),
    [change],
  )
  const onEdit = useCallback(({ memberId }: RoundRow) => setShownId(memberId), [])
  const found = namesLike(rows, typed)
  const [open, done] = [found.filter(({ current }) => !current), found.filter(({ current }) => current)]
  const shown = rows.find(({ memberId }) => memberId === shownId)
  const assessed = rows.filter(({ current }) => current).length
  const items = itemsOf(rows, marks).length
  const send = async () => {
    if (await confirm({ title: `核定 ${items} 人？`, content: askWords(rows, marks, year), yes: '核定' })) mutate(marks)
  }
  return (
    <View>
      <Card>
        <Progress
          label={`${year}年每月交多少`}
          figure={`已核定 ${assessed}/${rows.length} 人`}
          share={assessed / rows.length}
          tone={assessed === rows.length ? 'ok' : 'red'}
        />
        <KeepAll
          left={keepable(rows, marks, year).length}
          onKeep={() => change((now) => withAllKept(rows, now, year))}
        />
      </Card>
      <View>{rows.length >= SEARCHED_FROM ? <SearchBox value={typed} onChange={setTyped} /> : null}</View>
      {open.length === 0 ? (
        <EmptyState>{typed === '' ? `${year}年的都核定好了。` : '没核定的人里没有这个名字。'}</EmptyState>
      ) : (
        <View>
          <SectionTitle note={`${open.length} 人`}>还没核定的</SectionTitle>
          <Card flush>
            <Paged key={typed} items={open} unit="人">
              {(page) =>
                page.map((row) => (
                  <RoundRowView
                    key={row.memberId}
                    row={row}
                    mark={marks[row.memberId]}
                    year={year}
                    onMark={onMark}
                    onEdit={onEdit}
                  />
                ))
              }
            </Paged>
          </Card>
        </View>
      )}
      <AssessedRows
        rows={done}
        unfolded={typed !== ''}
        onOpen={(id) => Taro.navigateTo({ url: memberDuesPage(id, year) })}
      />
      <RoundFoot items={items} open={assessed < rows.length} busy={isPending} onSend={send} />
      <RoundSheet
        row={shown}
        mark={shown && marks[shown.memberId]}
        year={year}
        rounding={settings.rounding}
        onClose={() => setShownId(undefined)}
        onMark={(memberId, mark) => change(({ [memberId]: _, ...now }) => (mark ? { ...now, [memberId]: mark } : now))}
      />
    </View>
  )
}

function KeepAll({ left, onKeep }: { left: number; onKeep: () => void }) {
  return (
    <View>
      {left > 1 ? (
        <View className="round-all">
          <Button kind="ghost" onClick={onKeep}>{`全部照旧，${left} 人`}</Button>
        </View>
      ) : null}
    </View>
  )
}

type RoundFootProps = { items: number; open: boolean; busy: boolean; onSend: () => void }

function RoundFoot({ items, open, busy, onSend }: RoundFootProps) {
  const online = useOnline()
  if (!open) return <View />
  const words = items === 0 ? '先给每个人选一个数额' : `核定 ${items} 人`
  return (
    <StickyFoot note={online || items === 0 ? undefined : `${words}：选好的都在`}>
      <Button busy={busy} disabled={!online || items === 0} onClick={onSend}>
        {online ? words : '没有网络，连上再核定'}
      </Button>
    </StickyFoot>
  )
}
