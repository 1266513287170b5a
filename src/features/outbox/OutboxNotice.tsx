import { editRecordPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { outbox, useOutbox } from '@/outbox/phoneOutbox'
import { refusedLines } from './refusedLines'

/** What this phone kept and the cloud then refused, with the reason; gone once it was read. Nothing while all is well. */
export function OutboxNotice() {
  const { waiting, failed } = useOutbox()
  const countOf = (kind: string) => waiting.filter((job) => job.kind === kind).length
  const marks = countOf('mark')
  const records = countOf('record')
  const files = countOf('recordFile')
  const kept = [
    marks > 0 ? `${marks} 条签到登记` : '',
    records > 0 ? `${records} 条记录` : '',
    files > 0 ? `${files} 个附件` : '',
  ].filter(Boolean)
  const lines = refusedLines(failed)
  return (
    <View>
      {failed.length > 0 ? (
        <Card>
          <View className="stack">
            <View className="title late" {...spoken({ role: 'alert' })}>
              联网提交时没有成功
            </View>
            {lines.map((line) => (
              <View key={line}>{line}</View>
            ))}
            <View>
              {lines.length > 0 ? (
                <View className="row">
                  <Button small kind="ghost" onClick={() => outbox.read()}>
                    知道了
                  </Button>
                </View>
              ) : null}
            </View>
            {failed.map(({ job, message }) =>
              job.kind === 'record' ? (
                <View key={job.id}>
                  <View>{`${job.label}：${message}`}</View>
                  <View className="row">
                    <Button
                      small
                      kind="ghost"
                      label={`去改${job.label}`}
                      onClick={() => Taro.navigateTo({ url: editRecordPage(job.input.kind, job.input.recordId) })}
                    >
                      去改
                    </Button>
                  </View>
                </View>
              ) : null,
            )}
          </View>
        </Card>
      ) : null}
      {kept.length > 0 ? (
        <Card>
          <View>{`${kept.join('、')}存在手机里，联网后自动提交`}</View>
        </Card>
      ) : null}
    </View>
  )
}
