import { newRecordPage, recordPage } from '@domain/record-pages'
import { ScrollView, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { memo, useMemo } from 'react'
import { spoken } from '@/a11y/spoken'
import type { TalksBoard } from '@/cloud/recordBoards'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { type MatrixCell, type MatrixRow, matrixRows, spokenRow } from './talkWords'
import './talksBoard.scss'

type TalkMatrixProps = {
  title: string
  matrix: TalksBoard['committee']
  hints: ReadonlyMap<string, string>
}

/** Lines at a time: six cells each, and nobody reads more at once. */
const PAGE = 20

/** Who has talked with whom: a line a person, a column for each of the committee, the day of the last talk in the cell. */
export function TalkMatrix({ title, matrix, hints }: TalkMatrixProps) {
  const rows = useMemo(() => matrixRows(matrix, hints), [matrix, hints])
  if (rows.length === 0 || matrix.rows.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${rows.length} × ${matrix.rows.length} 人`}>{title}</SectionTitle>
      <Card>
        <Paged items={rows} size={PAGE} unit="人">
          {(shown) => (
            <ScrollView className="talk-scroll" scrollX>
              <View className="talk-table">
                <View className="talk-row">
                  <View className="talk-name" />
                  {matrix.rows.map(({ memberId, name }) => (
                    <View key={memberId} className="talk-head">
                      {name}
                    </View>
                  ))}
                </View>
                {shown.map((row) => (
                  <Line key={row.memberId} row={row} />
                ))}
              </View>
            </ScrollView>
          )}
        </Paged>
        <View className="muted talk-legend">数字是最近一次谈话的日期，点开看那条记录；“＋”是还没谈，点一下登记。</View>
      </Card>
    </View>
  )
}

/** A record where they talked, the form with both of them where they did not. */
function open(memberId: string, { withId, talkId }: MatrixCell): void {
  const url = talkId === null ? newRecordPage('talk', { people: [withId, memberId] }) : recordPage(talkId)
  Taro.navigateTo({ url })
}

const Line = memo(function Line({ row }: { row: MatrixRow }) {
  const { memberId, shown, cells } = row
  return (
    <View className="talk-row">
      <View className="talk-name" {...spoken({ label: spokenRow(row) })}>
        {shown}
      </View>
      {cells.map((cell) => {
        if (cell.self) return <View key={cell.withId} className="talk-self" />
        return (
          <View
            key={cell.withId}
            className={cell.talkId === null ? 'talk-open' : 'talk-done'}
            onClick={() => open(memberId, cell)}
          >
            {cell.words || null}
          </View>
        )
      })}
    </View>
  )
})
