import { formatShortDay } from '@domain/calendar/format'
import { editRecordPage } from '@domain/record-pages'
import type { RecordKindId } from '@domain/records/kinds'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { useWaitingRecords } from '@/outbox/useWaitingRecords'

/** What of the kind is still on this phone: nobody has to write it twice because it is not in the list yet. */
export function WaitingNotices({ kind, recordId }: { kind: RecordKindId; recordId: string }) {
  const records = useWaitingRecords().filter((one) => one.kind === kind && one.recordId !== recordId)
  return (
    <View>
      {records.slice(0, 3).map((one) => (
        <Notice
          key={one.recordId}
          tone={one.state === 'refused' ? 'late' : 'plain'}
          actions={
            <Button
              small
              kind="ghost"
              label={`打开${one.title}`}
              onClick={() => Taro.redirectTo({ url: editRecordPage(kind, one.recordId) })}
            >
              打开
            </Button>
          }
        >
          {one.state === 'refused'
            ? `${formatShortDay(one.on)}的“${one.title}”没有提交成功：${one.message}`
            : `${formatShortDay(one.on)}的“${one.title}”已存在手机里，有信号会自动提交`}
        </Notice>
      ))}
    </View>
  )
}
