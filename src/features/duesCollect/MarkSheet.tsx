import type { Day } from '@domain/calendar/beijing'
import { sumOf } from '@domain/dues/entry'
import { yuan, yuanWords } from '@domain/dues/money'
import { monthWords, shortMonthWords } from '@domain/dues/month-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { ChoiceMany } from '@/components/Choice'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { ReceivedDay } from './BatchSheet'
import { type Collection, type CollectRow, type Mark, rowOn } from './batch'
import { amountOf, formOf, type MarkForm, markOf } from './markForm'

const NAME_LENGTH = 20
const AMOUNT_LENGTH = 12

type MarkSheetProps = {
  row: CollectRow | undefined
  mark: Mark | undefined
  /** The batch's. */
  day: Day
  data: Collection
  onClose: () => void
  onMark: (memberId: string, mark: Mark | undefined) => void
  onBook: (memberId: string) => void
}

/** What one person paid where it is not simply all they owe. */
export function MarkSheet({ row, onClose, ...of }: MarkSheetProps) {
  return (
    <Sheet open={row !== undefined} title={row?.name ?? ''} onClose={onClose}>
      {row ? <MarkFields key={row.memberId} row={row} onClose={onClose} {...of} /> : null}
    </Sheet>
  )
}

function MarkFields({ row, mark, day, data, onClose, onMark, onBook }: MarkSheetProps & { row: CollectRow }) {
  const [form, setForm] = useState<MarkForm>(() => formOf(row, mark, day))
  const [asked, setAsked] = useState(false)
  const line = data.lines.find(({ memberId }) => memberId === row.memberId)
  const payable = line ? rowOn(line, form.on, data.settings) : row
  const months = [...payable.due, ...payable.ahead]
  const answer = markOf(form, payable, day)
  const problemAt = (at: 'months' | 'amount') =>
    'problem' in answer && answer.at === at && (asked || form.amount !== undefined) ? answer.problem : undefined
  const change = (next: Partial<MarkForm>) => setForm((now) => ({ ...now, ...next }))
  const done = () => {
    setAsked(true)
    if ('problem' in answer) return
    onMark(row.memberId, answer.mark)
    onClose()
  }
  if (months.length === 0 && form.on === day)
    return <NothingOpen row={row} mark={mark} {...{ onMark, onBook, onClose }} />
  return (
    <View>
      <ChoiceMany
        label="交哪几个月"
        options={months.map(({ month, fen }) => ({
          value: month,
          label: `${monthLabel(month, data.month)} ${yuan(fen)}`,
        }))}
        values={form.months}
        hint={hintOf(payable)}
        error={problemAt('months')}
        onChange={(chosen) => change({ months: chosen, amount: undefined })}
      />
      <TextInput
        label="收到多少元"
        keyboard="digit"
        value={amountOf(form, payable)}
        maxLength={AMOUNT_LENGTH}
        hint="先交一部分也可以，差的还记着"
        error={problemAt('amount')}
        onChange={(amount) => change({ amount })}
      />
      <TextInput
        label="谁代交的"
        value={form.paidBy}
        maxLength={NAME_LENGTH}
        placeholder="本人交的不用填"
        onChange={(paidBy) => change({ paidBy })}
      />
      <ReceivedDay label="这一笔的收款日期" data={data} day={form.on} onChange={(on) => change({ on })} />
      <View className="stack">
        <Button onClick={done}>
          {'mark' in answer ? `标记收到 ${yuanWords(sumOf(answer.mark.lines))}` : '标记收到'}
        </Button>
        {mark ? <Unmark onUnmark={() => onMark(row.memberId, undefined)} onClose={onClose} /> : null}
        <Button kind="ghost" onClick={() => onBook(row.memberId)}>
          看明细、登记自愿多交
        </Button>
      </View>
    </View>
  )
}

function NothingOpen({
  row,
  mark,
  onMark,
  onBook,
  onClose,
}: Pick<MarkSheetProps, 'mark' | 'onMark' | 'onBook' | 'onClose'> & { row: CollectRow }) {
  return (
    <View className="stack">
      <View>{row.unassessed ? '还没有核定每月交多少，请先核定。' : '现在没有要交的。'}</View>
      {mark ? <Unmark onUnmark={() => onMark(row.memberId, undefined)} onClose={onClose} /> : null}
      <Button kind="ghost" onClick={() => onBook(row.memberId)}>
        看明细、登记自愿多交
      </Button>
    </View>
  )
}

function Unmark({ onUnmark, onClose }: { onUnmark: () => void; onClose: () => void }) {
  const both = () => {
    onUnmark()
    onClose()
  }
  return (
    <Button kind="ghost" onClick={both}>
      取消标记
    </Button>
  )
}

const monthLabel = (month: string, now: string) =>
  month.slice(0, 4) === now.slice(0, 4) ? shortMonthWords(month) : monthWords(month)

function hintOf({ quarterly, ahead, due }: CollectRow): string | undefined {
  if (quarterly) return '经支部同意按季交'
  const [first] = ahead
  if (first) return `${monthWords(first.month)}起是预交`
  return due.length > 1 ? '补交最多补 6 个月' : undefined
}
