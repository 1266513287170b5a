import type { Month } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import { missingOf } from '@domain/dues/standing'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { stateInWords } from './monthWords'
import type { Subject } from './ObjectionSheet'
import type { Entry, OwnDues } from './ownDues'
import { backEnteredWords, howOf, ofMonth, reversedWords } from './receiptWords'
import { Said } from './Said'
import './dues.scss'

type MonthSheetProps = {
  dues: OwnDues
  month: Month | undefined
  onClose: () => void
  onObject: (subject: Subject) => void
}

/** A month: what was owed, what was paid, and by which receipts. */
export function MonthSheet({ dues, month, onClose, onObject }: MonthSheetProps) {
  return (
    <Sheet open={month !== undefined} title={month ? `${monthWords(month)}党费` : ''} onClose={onClose}>
      {month ? <Content dues={dues} month={month} onObject={onObject} /> : null}
    </Sheet>
  )
}

function Content({ dues, month, onObject }: Omit<MonthSheetProps, 'month' | 'onClose'> & { month: Month }) {
  const standing = dues.months.find((one) => one.month === month)
  if (!standing) return null
  const { words, tone } = stateInWords(standing)
  const receipts = ofMonth(dues.entries, month)
  const said = dues.objections.filter((one) => one.entryId === undefined && one.month === month)
  const missing = standing.when === 'ahead' ? 0 : missingOf(standing)
  const facts: [string, string][] = [
    ['应交', `${yuanWords(standing.owed)}${standing.reduced ? '（经批准少交）' : ''}`],
    ['已交', yuanWords(standing.paid)],
    ...(missing > 0 ? [['还差', yuanWords(missing)] as [string, string]] : []),
  ]
  return (
    <View>
      <View className="dues-facts">
        <View className={`title dues-state-${tone}`}>{words}</View>
        {facts.map(([name, amount]) => (
          <View key={name} className="row between dues-fact">
            <Text>{name}</Text>
            <Text>{amount}</Text>
          </View>
        ))}
      </View>
      {receipts.length > 0 ? (
        receipts.map((entry) => <MonthReceipt key={entry.entryId} entry={entry} month={month} today={dues.today} />)
      ) : (
        <View className="muted dues-facts">这个月没有交费记录</View>
      )}
      {said.map((one) => (
        <Said key={one.objectionId} objection={one} />
      ))}
      {said.some(({ state }) => state === 'open') ? null : (
        <View className="dues-action">
          <Button kind="ghost" onClick={() => onObject({ month, about: `${monthWords(month)}党费，${words}` })}>
            这个月有误？
          </Button>
        </View>
      )}
    </View>
  )
}

function MonthReceipt({ entry, month, today }: { entry: Entry; month: Month; today: string }) {
  const fen = entry.lines.find((line) => line.month === month)?.fen ?? 0
  const gone = reversedWords(entry)
  const late = backEnteredWords(entry)
  return (
    <View className="dues-receipt">
      <View className={gone ? 'row between dues-struck' : 'row between'}>
        <Text>{formatDay(entry.on, today)}</Text>
        <Text className="dues-amount">{yuanWords(fen)}</Text>
      </View>
      <View className="muted">{howOf(entry)}</View>
      {late ? <View className="muted">{late}</View> : null}
      {gone ? <View className="small late typed">{gone}</View> : null}
    </View>
  )
}
