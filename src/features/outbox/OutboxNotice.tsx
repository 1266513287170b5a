import { editRecordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { outbox, useOutbox } from '@/outbox/phoneOutbox'
import { refusedLines } from './refusedLines'

const UNITS = { mark: '条签到登记', record: '条记录', recordFile: '个附件' }

/**
 * What this phone kept and the cloud then refused, with the reason; gone once it was read, but for what somebody wrote and its
 * files: these are opened and put right, or thrown away. Nothing while all is well.
 */
export function OutboxNotice() {
  const { waiting, failed } = useOutbox()
  const kept = (Object.keys(UNITS) as (keyof typeof UNITS)[]).flatMap((kind) => {
    const count = waiting.filter((job) => job.kind === kind).length
    return count > 0 ? `${count} ${UNITS[kind]}` : []
  })
  const written = failed.flatMap(({ job }) =>
    job.kind === 'record'
      ? editRecordPage(job.input.kind, job.input.recordId)
      : job.kind === 'recordFile'
        ? editRecordPage(job.of, job.recordId)
        : [],
  )[0]
  const read = () => {
    outbox.read()
    if (written) Taro.navigateTo({ url: written })
  }
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
              <Button small kind="ghost" onClick={read}>
                {written ? '打开修改' : '知道了'}
              </Button>
            </View>
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
