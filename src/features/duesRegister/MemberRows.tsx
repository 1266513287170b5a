import { memberDuesPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { memo, useCallback, useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { FilterChips } from '@/components/FilterChips'
import { HeatLegend } from '@/components/HeatLegend'
import { HeatRow } from '@/components/HeatRow'
import { namesLike } from '@/components/nameSearch'
import { Paged } from '@/components/Paged'
import { SearchBox } from '@/components/SearchBox'
import {
  figureOf,
  heatWords,
  isShown,
  type RegisterFilter,
  type RegisterRow,
  registerFilters,
  rowWords,
} from './registerRows'
import './duesRegister.scss'

/** As wide as there is room for: the row narrows it. */
const CELL_PX = 28
/** From so many people on, looking for a name is quicker than turning pages. */
const SEARCH_FROM = 30
const MONTHS = Array.from({ length: 12 }, (_, month) => month + 1)

type MemberRowsProps = { rows: readonly RegisterRow[]; year: number; begun: string }

/** A heat row a person, one cell a month, with what was paid of what is owed. */
export function MemberRows({ rows, year, begun }: MemberRowsProps) {
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<RegisterFilter>('all')
  const open = useCallback((memberId: string) => Taro.navigateTo({ url: memberDuesPage(memberId, year) }), [year])
  const filters = registerFilters(rows, filter)
  const shown = namesLike(
    rows.filter((row) => isShown(row, filter)),
    typed,
  )
  return (
    <View>
      <View>
        {rows.length > SEARCH_FROM ? (
          <View className="dues-search">
            <SearchBox value={typed} onChange={setTyped} />
          </View>
        ) : null}
      </View>
      <View>{filters.length > 1 ? <FilterChips filters={filters} value={filter} onChange={setFilter} /> : null}</View>
      <Card>
        <HeatLegend words={heatWords} />
        <View className="dues-months" {...spoken({ hidden: true })}>
          {MONTHS.map((month) => (
            <View key={month} className="dues-month">
              {month}
            </View>
          ))}
        </View>
        <Paged key={`${filter}${typed}`} items={shown} unit="人">
          {(page) => page.map((row) => <MemberRow key={row.memberId} row={row} onOpen={open} />)}
        </Paged>
        <View className="muted dues-hint">
          {shown.length === 0
            ? '没有这样的人，换个名字，或点“全部”。'
            : `点一个人，看每一笔。名字右边是全年实交 / ${begun}应交（元）。`}
        </View>
      </Card>
    </View>
  )
}

type MemberRowProps = { row: RegisterRow; onOpen: (memberId: string) => void }

/** A person's year: drawn anew only when it changed. */
const MemberRow = memo(function MemberRow({ row, onOpen }: MemberRowProps) {
  const { memberId, name, hint, states } = row
  return (
    <View className="dues-row" onClick={() => onOpen(memberId)} {...spoken({ role: 'button', label: rowWords(row) })}>
      <View className="dues-row-head">
        <View className="grow">
          {name}
          {hint ? <View className="muted">{hint}</View> : null}
        </View>
        <View className="dues-figure">{figureOf(row)}</View>
      </View>
      <HeatRow states={states} cellPx={CELL_PX} label="" />
    </View>
  )
})
