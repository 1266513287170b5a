import { yuanWords } from '@domain/dues/money'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberDues } from '@/cloud/duesDesk'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { ReverseSheet } from './ReverseSheet'
import { dayOn, isReversible, type Receipt, receiptNote, receiptTitle } from './receiptWords'

const PAGE = 12

/** Every receipt of the year, newest first; each may be taken back once, with a reason. */
export function Receipts({ dues, mayManage }: { dues: MemberDues; mayManage: boolean }) {
  const [reversing, setReversing] = useState<Receipt>()
  const { entries, year, today } = dues
  return (
    <View>
      <SectionTitle note={`${entries.length} 笔`}>{`${year} 年交费记录`}</SectionTitle>
      <Card flush>
        {entries.length === 0 ? (
          <EmptyState>这一年还没有交费记录。</EmptyState>
        ) : (
          <Paged items={entries} size={PAGE} unit="笔" key={year}>
            {(shown) =>
              shown.map((receipt) => (
                <ReceiptRow
                  key={receipt.entryId}
                  receipt={receipt}
                  today={today}
                  onReverse={mayManage && isReversible(receipt) ? () => setReversing(receipt) : undefined}
                />
              ))
            }
          </Paged>
        )}
      </Card>
      <ReverseSheet receipt={reversing} today={today} onClose={() => setReversing(undefined)} />
    </View>
  )
}

type ReceiptRowProps = { receipt: Receipt; today: string; onReverse: (() => void) | undefined }

function ReceiptRow({ receipt, today, onReverse }: ReceiptRowProps) {
  const { fen, reversed, kind } = receipt
  const title = receiptTitle(receipt, today)
  return (
    <View className="duesboard-receipt">
      <View className="row between">
        <View className={reversed ? 'grow list-struck' : 'grow'}>{title}</View>
        <Text className={reversed ? 'list-struck' : 'duesboard-receipt-sum'}>{yuanWords(fen)}</Text>
      </View>
      <View className="row between">
        <View className={kind === 'reversed' ? 'muted grow typed' : 'muted grow'}>{receiptNote(receipt, today)}</View>
        {onReverse ? (
          <Button small kind="ghost" label={`冲正${dayOn(receipt.on, today)}的${title}`} onClick={onReverse}>
            冲正
          </Button>
        ) : null}
      </View>
      <View>
        {reversed ? (
          <View className="small late typed">{`${dayOn(reversed.on, today)}已冲正：${reversed.reason}`}</View>
        ) : null}
      </View>
    </View>
  )
}
