import { ScrollView, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { HeatLegend } from '@/components/HeatLegend'
import { HeatRow } from '@/components/HeatRow'
import { markHeatWords } from '@/components/markHeat'
import { namesLike } from '@/components/nameSearch'
import { Paged } from '@/components/Paged'
import { SearchBox } from '@/components/SearchBox'
import { nameWith } from '@/session/namesakes'
import { MemberSheet } from './MemberSheet'
import { countWords, type Matrix, type MatrixRow, monthStarts } from './matrix'
import './MemberRows.scss'

const CELL_PX = 20
/** From so many people on, looking for a name is quicker than turning pages. */
const SEARCH_FROM = 30

/** A heat row a person, one cell an activity; the names stay while the cells are moved sideways. */
export function MemberRows({ matrix, mayNote }: { matrix: Matrix; mayNote: boolean }) {
  const [typed, setTyped] = useState('')
  const [shownId, setShownId] = useState<string>()
  const [open, setOpen] = useState(false)
  const tap = (row: MatrixRow) => {
    setShownId(row.memberId)
    setOpen(true)
  }
  return (
    <View>
      {matrix.rows.length > SEARCH_FROM ? (
        <View className="register-search">
          <SearchBox value={typed} onChange={setTyped} />
        </View>
      ) : null}
      <Card>
        <HeatLegend words={[...markHeatWords, ['none', '不参加或未开始']]} />
        <Paged key={typed} items={namesLike(matrix.rows, typed)} unit="人">
          {(rows) => <Rows rows={rows} activities={matrix.activities} onTap={tap} />}
        </Paged>
        <View className="muted">点一个人，看他每一次的情况。上方数字是月份，右边是“实到/应到”。</View>
      </Card>
      <MemberSheet
        row={matrix.rows.find(({ memberId }) => memberId === shownId)}
        activities={matrix.activities}
        mayNote={mayNote}
        open={open}
        onClose={() => setOpen(false)}
      />
    </View>
  )
}

function Rows({
  rows,
  activities,
  onTap,
}: {
  rows: readonly MatrixRow[]
  activities: Matrix['activities']
  onTap: (row: MatrixRow) => void
}) {
  const width = activities.length * CELL_PX
  if (rows.length === 0) return <View className="muted">没有找到这个人。</View>
  return (
    <View className="register-matrix">
      <View className="register-names">
        <View className="register-months" />
        {rows.map((row) => (
          <View
            key={row.memberId}
            className="register-row"
            onClick={() => onTap(row)}
            {...spoken({ role: 'button', label: `${nameWith(row.name, row.hint)} ${countWords(row.counts)}` })}
          >
            <View className="register-name">
              {row.name}
              {row.hint ? <View className="register-hint">{row.hint}</View> : null}
            </View>
          </View>
        ))}
      </View>
      {/* The newest activities stand at the right end, and are what one comes for. */}
      <ScrollView className="register-cells" scrollX scrollLeft={width}>
        <View style={{ width: `${width}px` }}>
          <View className="register-months">
            {monthStarts(activities).map(({ month, column }) => (
              <Text key={column} className="register-month" style={{ left: `${column * CELL_PX}px` }}>
                {month}
              </Text>
            ))}
          </View>
          {rows.map((row) => (
            <View key={row.memberId} className="register-row" onClick={() => onTap(row)}>
              <HeatRow states={row.states} cellPx={CELL_PX} label={`${row.name} ${countWords(row.counts)}`} />
            </View>
          ))}
        </View>
      </ScrollView>
      <View className="register-figures">
        <View className="register-months" />
        {rows.map((row) => (
          <View key={row.memberId} className="register-row" onClick={() => onTap(row)}>
            <Text className="small">{`${row.counts.attended}/${row.counts.expected}`}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}
