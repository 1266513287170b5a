import { formatDay } from '@domain/calendar/format'
import { yuan, yuanWords } from '@domain/dues/money'
import { shortMonthWords } from '@domain/dues/month-words'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { DateTimeField } from '@/components/DateTimeField'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { type BoardMonth, completeWords, differenceWords, parseHanded, receivedWords } from './closingWords'
import { useClose } from './useClosing'

const LONGEST_NOTE = 100
const LONGEST_AMOUNT = 16

type CloseSheetProps = { month: BoardMonth; today: string; onClose: () => void }

/** 上缴 of a month with its amount. A difference is shown before it is confirmed, and forbids nothing. */
export function CloseSheet({ month, today, onClose }: CloseSheetProps) {
  const { received } = month
  const words = shortMonthWords(month.month)
  const [typed, setTyped] = useState(() => yuan(received).replace(/,/g, ''))
  const [handedOn, setHandedOn] = useState(today)
  const [note, setNote] = useState('')
  const close = useClose(onClose)
  const handed = parseHanded(typed)
  const problem = 'problem' in handed ? handed.problem : undefined
  const difference = 'fen' in handed ? differenceWords(received - handed.fen) : undefined
  const confirm = () => {
    if (!('fen' in handed)) return
    const said = note.trim()
    close.mutate({ month: month.month, handed: handed.fen, handedOn, ...(said !== '' && { note: said }) })
  }
  return (
    <Sheet open title={`${words}上缴，封账`} onClose={onClose}>
      <View>{`${words}${receivedWords(month)}`}</View>
      <View className="muted closing-field">{completeWords(month)}</View>
      <TextInput
        label="上缴金额（元）"
        value={typed}
        maxLength={LONGEST_AMOUNT}
        keyboard="digit"
        error={problem}
        onChange={setTyped}
      />
      <View>{difference ? <Notice>{`${difference}。确实是这样的，可以照样封账。`}</Notice> : null}</View>
      <DateTimeField
        label="上缴日期"
        kind="day"
        from={`${month.month}-01`}
        to={today}
        value={handedOn}
        shown={formatDay(handedOn, `${today}T04:00:00.000Z`)}
        onChange={setHandedOn}
      />
      <TextInput label="备注" value={note} maxLength={LONGEST_NOTE} placeholder="比如回执号" onChange={setNote} />
      <View className="muted closing-field">
        {`封账以后收的钱，补交${words}的也一样，都记在后面的月份里。封错了可以解封。`}
      </View>
      <Button busy={close.isPending} disabled={problem !== undefined} onClick={confirm}>
        {'fen' in handed ? `上缴 ${yuanWords(handed.fen)}，封账` : '上缴，封账'}
      </Button>
    </Sheet>
  )
}
