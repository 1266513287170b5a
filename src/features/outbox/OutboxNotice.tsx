import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { outbox, useOutbox } from '@/outbox/phoneOutbox'
import { refusedLines } from './refusedLines'

/** What this phone kept and the cloud then refused, with the reason; gone once it was read. Nothing while all is well. */
export function OutboxNotice() {
  const { waiting, failed } = useOutbox()
  const marks = waiting.filter(({ kind }) => kind === 'mark').length
  return (
    <View>
      {failed.length > 0 ? (
        <Card>
          <View className="stack">
            <View className="title late" {...spoken({ role: 'alert' })}>
              联网提交时没有成功
            </View>
            {refusedLines(failed).map((line) => (
              <View key={line}>{line}</View>
            ))}
            <View className="row">
              <Button small kind="ghost" onClick={() => outbox.read()}>
                知道了
              </Button>
            </View>
          </View>
        </Card>
      ) : null}
      {marks > 0 ? (
        <Card>
          <View>{`${marks} 条签到登记存在手机里，联网后自动提交`}</View>
        </Card>
      ) : null}
    </View>
  )
}
