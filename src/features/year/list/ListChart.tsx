import type { ListFilter } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useMemo, useState } from 'react'
import { spoken } from '@/a11y/spoken'
import type { ListReading, YearRow } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { FilterChips } from '@/components/FilterChips'
import { HeatLegend } from '@/components/HeatLegend'
import type { HeatState } from '@/components/heatDrawing'
import { Paged } from '@/components/Paged'
import { chartColumns, taskFigures } from '@/components/taskMonths'
import { rowPage } from '../pages'
import { ChartRow } from './ChartRow'
import { filterChips, inOrder, isShown, type PersonChoice, personChips } from './listFilter'
import { PersonFilter } from './PersonFilter'
import './list.scss'

/** So many rows stay on the screen, and a filter only hides some of them: to send rows again costs more than to keep them. */
const KEPT = 40

/** What the cells mean. */
const LEGEND: readonly (readonly [HeatState, string])[] = [
  ['done', '完成'],
  ['later', '逾期完成'],
  ['made', '补录'],
  ['late', '逾期'],
  ['due', '本期待办'],
  ['ahead', '未到期'],
]

type ListChartProps = { reading: ListReading; rows: readonly YearRow[]; start: ListFilter }

/** The year by rows and months, narrowed to what one looks for. */
export function ListChart({ reading: { year, people }, rows, start }: ListChartProps) {
  const [filter, setFilter] = useState(start)
  const [person, setPerson] = useState<PersonChoice>()
  const ordered = useMemo(() => inOrder(rows), [rows])
  const columns = useMemo(() => chartColumns(rows, year), [rows, year])
  const open = useCallback((rowId: string) => Taro.navigateTo({ url: rowPage(year, rowId) }), [year])
  const shown = ordered.filter((row) => isShown(row, filter, person))
  const { done, of, late, waiting } = taskFigures(shown)
  return (
    <View>
      <FilterChips filters={filterChips(rows, filter)} value={filter} onChange={setFilter} />
      <View>
        {person ? (
          <FilterChips
            filters={personChips(rows, person)}
            value={person.as}
            onChange={(as) => setPerson({ ...person, as })}
          />
        ) : null}
      </View>
      <Card>
        <View className="row between chart-figures">
          <View className="grow">
            <View className="title">{`${shown.length} 项 · 已完成 ${done}/${of}`}</View>
            <View className="row small chart-late">
              <View className="late">{late > 0 ? `逾期 ${late}` : ''}</View>
              <View>{waiting > 0 ? `待确认 ${waiting}` : ''}</View>
            </View>
          </View>
          <PersonFilter people={people} person={person} onChange={setPerson} />
        </View>
        <HeatLegend words={LEGEND} />
        <Months columns={columns} />
        <Paged
          key={ordered.length > KEPT ? `${filter}${person?.memberId}${person?.as}` : ''}
          items={ordered.length > KEPT ? shown : ordered}
          size={KEPT}
          unit="项"
        >
          {(page) =>
            page.map((row) => (
              <ChartRow
                key={row.rowId}
                row={row}
                year={year}
                columns={columns}
                hidden={!isShown(row, filter, person)}
                onOpen={open}
              />
            ))
          }
        </Paged>
        <View>
          {shown.length === 0 ? (
            <View className="muted chart-nothing">没有这样的项目，点“全部”看整张清单。</View>
          ) : (
            <View className="muted chart-hint">{`点一项，看它的要求、每次任务和佐证。${columns > 12 ? '“次”是次年1月。' : ''}`}</View>
          )}
        </View>
      </Card>
    </View>
  )
}

function Months({ columns }: { columns: number }) {
  return (
    <View className="chart-row chart-months" {...spoken({ hidden: true })}>
      <View className="chart-name" />
      <View className="chart-cells row chart-month-line">
        {Array.from({ length: columns }, (_none, at) => (at < 12 ? `${at + 1}` : '次')).map((month) => (
          <View key={month} className="chart-month">
            {month}
          </View>
        ))}
      </View>
    </View>
  )
}
