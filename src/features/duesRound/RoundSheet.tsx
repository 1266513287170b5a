import { type Rhythm, rhythmLabels } from '@domain/dues/assessment'
import { yuan, yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import type { Rounding } from '@domain/dues/rounding'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { DuesCalculator } from '@/components/DuesCalculator'
import { emptyCalculator, resultOf } from '@/components/duesCalculator'
import { Sheet } from '@/components/Sheet'
import type { RoundMark, RoundRow } from './roundMarks'
import { lastWords } from './roundWords'

const rhythms = (Object.keys(rhythmLabels) as Rhythm[]).map((value) => ({ value, label: rhythmLabels[value] }))

type RoundSheetProps = {
  row: RoundRow | undefined
  mark: RoundMark | undefined
  year: number
  rounding: Rounding
  onClose: () => void
  onMark: (memberId: string, mark: RoundMark | undefined) => void
}

/** What somebody pays a month, calculated; what was typed for it is forgotten with the sheet. */
export function RoundSheet({ row, onClose, ...of }: RoundSheetProps) {
  return (
    <Sheet open={row !== undefined} title={row?.name ?? ''} onClose={onClose}>
      {row ? <RoundFields key={row.memberId} row={row} onClose={onClose} {...of} /> : null}
    </Sheet>
  )
}

function RoundFields({ row, mark, year, rounding, onClose, onMark }: RoundSheetProps & { row: RoundRow }) {
  const [draft, setDraft] = useState(() => ({
    ...emptyCalculator(mark?.livelihood ?? row.livelihood),
    ...(mark && { byHand: true, amount: yuan(mark.fen) }),
  }))
  const [rhythm, setRhythm] = useState<Rhythm>(mark?.rhythm ?? row.last?.rhythm ?? 'monthly')
  const [from, setFrom] = useState(mark?.from ?? row.from)
  const result = resultOf(draft, from, rounding)
  const fen = 'fen' in result ? result.fen : undefined
  const done = () => {
    if (fen === undefined) return
    onMark(row.memberId, { fen, livelihood: draft.livelihood, rhythm, from })
    onClose()
  }
  const undo = () => {
    onMark(row.memberId, undefined)
    onClose()
  }
  return (
    <View>
      <View className="muted round-last">{lastWords(row)}</View>
      <DuesCalculator draft={draft} onChange={setDraft} month={from} rounding={rounding} />
      <View className="round-more">
        <Choice label="多久交一次" options={rhythms} value={rhythm} onChange={setRhythm} />
        <DateTimeField
          label="从哪个月起"
          kind="month"
          value={from}
          shown={monthWords(from)}
          from={`${year}-01`}
          to={`${year}-12`}
          hint="以前的月份不变"
          onChange={setFrom}
        />
      </View>
      <View className="stack">
        <Button disabled={fen === undefined} onClick={done}>
          {fen === undefined ? '先算出每月数额' : `定为每月 ${yuanWords(fen)}`}
        </Button>
        {mark ? (
          <Button kind="ghost" onClick={undo}>
            取消选定
          </Button>
        ) : null}
      </View>
    </View>
  )
}
