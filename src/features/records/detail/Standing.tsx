import { formatDateTime } from '@domain/calendar/format'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { recordsCloud } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { Notice } from '@/components/Notice'
import { type RecordReading, refreshRecords } from '../reading'

/** What one has to know of a record before reading it: it was taken back, waits for a look, or is not final. */
export function Standing({ record }: { record: RecordReading }) {
  const { withdrawn, held, state, closed, year, kind, mayConfirm } = record
  return (
    <View>
      <View>
        {withdrawn ? (
          <Notice>{`已撤回，不再计入。${withdrawn.by} ${formatDateTime(withdrawn.at, new Date().toISOString())}：${withdrawn.reason}`}</Notice>
        ) : null}
      </View>
      <View>{held && !withdrawn ? <Held record={record} /> : null}</View>
      <View>
        {state === 'draft' && !withdrawn ? <Notice tone="gold">{draftWords(kind, mayConfirm)}</Notice> : null}
      </View>
      <View>{closed ? <Notice tone="plain">{`${year} 年已经封存，只能查看。`}</Notice> : null}</View>
    </View>
  )
}

/** Why it does not count yet. A note is a draft for as long as there is nothing in it. */
function draftWords(kind: RecordReading['kind'], mayConfirm: boolean): string {
  if (kind === 'studyNote') return '还没有内容，放上照片或写几句以后才算一篇。'
  return mayConfirm ? '这是草稿，请人看过、改好，定稿后才计入。' : '这是草稿，定稿后才计入。'
}

function Held({ record: { recordId, mayRelease, mine } }: { record: RecordReading }) {
  const release = useMutation({
    mutationFn: () => recordsCloud.records.release.mutate({ recordId }),
    onSuccess: () => {
      tellDone('已放行')
      refreshRecords()
    },
  })
  const ask = async () => {
    const content = '请先把文字看一遍。放行后，该看到的人就能看到。'
    if (await confirm({ title: '放行文字', content, yes: '放行' })) release.mutate()
  }
  return (
    <Notice
      actions={
        mayRelease ? (
          <Button small busy={release.isPending} onClick={ask}>
            放行文字
          </Button>
        ) : undefined
      }
    >
      {mine
        ? '微信建议人工看一下文字。放行以前，只有您和管这类记录的委员看得到。'
        : '微信建议人工看一下文字。放行以前，只有作者和管这类记录的委员看得到。'}
    </Notice>
  )
}
