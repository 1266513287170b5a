import { formatShortDay } from '@domain/calendar/format'
import { withSpokenDays } from '@domain/responsibilities/state-words'
import { View } from '@tarojs/components'
import type { RowReading } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import './row.scss'

type Row = RowReading['row']

/** What a row says, how its deadline was understood, who leads and who does it, and what shows it done. */
export function RowHead({ year, row, today }: { year: number; row: Row; today: string }) {
  const { number, work, dropped, droppedFrom, leaders, owners, reading, evidenceWords } = row
  return (
    <Card>
      <View className="row between">
        <View className="muted">
          {number === undefined ? `${year} 年责任清单` : `${year} 年责任清单 · 第 ${number} 项`}
        </View>
        {dropped ? <Chip>已停用</Chip> : null}
      </View>
      <View className="head typed row-work">{work}</View>
      {droppedFrom ? (
        <View className="small late">{`${formatShortDay(droppedFrom.from)}起停用：${droppedFrom.reason}`}</View>
      ) : null}
      <Line label="责任领导" value={leaders.join('、') || '没有写'} />
      <Line label="责任人" value={owners.join('、') || '没有写'} />
      <Line label="时间" value={withSpokenDays(reading, today)} />
      <Line label="怎样算完成" value={evidenceWords.join('；') || '由责任人登记完成，责任领导确认'} />
    </Card>
  )
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <View className="row-line">
      <View className="muted row-label">{label}</View>
      <View className="grow typed">{value}</View>
    </View>
  )
}

/** The cells as the list writes them; what was put right shows both. */
export function RowCells({ cells }: { cells: Row['cells'] }) {
  const written = cells.filter(({ text, corrected }) => text.trim() || corrected?.trim())
  if (written.length === 0) return null
  return (
    <Card>
      <View className="title">清单原文</View>
      {written.map(({ field, title, text, corrected }) => (
        <View key={`${field}${title}`} className="row-line">
          <View className="muted row-label">{title || '其他'}</View>
          <View className="grow">
            <View className="typed">{corrected ?? text}</View>
            {corrected !== undefined && corrected !== text ? (
              <View className="muted typed">{`改前：${text}`}</View>
            ) : null}
          </View>
        </View>
      ))}
    </Card>
  )
}
