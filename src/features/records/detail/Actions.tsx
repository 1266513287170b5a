import { editRecordPage } from '@domain/record-pages'
import { kindOf } from '@domain/records/kinds'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { go } from '../go'
import { type RecordReading, refreshRecords } from '../reading'
import { AnswerSheet } from './AnswerSheet'
import { copiedText } from './detailWords'
import { WithdrawSheet } from './WithdrawSheet'
import '../records.scss'

/** What the caller can do about a record: the one thing it waits for first. */
export function Actions({ record }: { record: RecordReading }) {
  const [answering, setAnswering] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const { recordId, kind, answers, mayConfirm, mayAnswer, mayEdit, mayWithdraw, mayRelease, signing } = record
  const { isDrafted } = kindOf(kind)
  const isFirst = !signing?.awaitsYou && !mayRelease && answers.length === 0
  const copies = isDrafted && record.values.text !== undefined
  const acts = mayConfirm || mayAnswer || copies || mayEdit || mayWithdraw
  return (
    <View>
      <View className={acts ? 'stack record-actions' : undefined}>
        {mayConfirm ? <Confirm record={record} /> : null}
        {mayAnswer ? (
          <Button kind={isFirst ? 'primary' : 'ghost'} onClick={() => setAnswering(true)}>
            {answers.length === 0 ? '答复' : '再答复'}
          </Button>
        ) : null}
        {copies ? (
          <Button kind="ghost" onClick={() => Taro.setClipboardData({ data: copiedText(record) })}>
            复制全文
          </Button>
        ) : null}
        {mayEdit || mayWithdraw ? (
          <View className="record-pair">
            {mayEdit ? (
              <View className="grow">
                <Button kind="ghost" onClick={go(editRecordPage(kind, recordId))}>
                  修改
                </Button>
              </View>
            ) : null}
            {mayWithdraw ? (
              <View className="grow">
                <Button kind="ghost" onClick={() => setWithdrawing(true)}>
                  撤回
                </Button>
              </View>
            ) : null}
          </View>
        ) : null}
      </View>
      <AnswerSheet record={record} open={answering} onClose={() => setAnswering(false)} />
      <WithdrawSheet recordId={recordId} open={withdrawing} onClose={() => setWithdrawing(false)} />
    </View>
  )
}

function Confirm({ record: { recordId, revision, kind } }: { record: RecordReading }) {
  const settle = useMutation({
    mutationFn: () => recordsCloud.records.confirm.mutate({ recordId, revision }),
    onSuccess: () => tellDone('已定稿'),
    // What was refused is drawn anew, too: it has changed since it was read.
    onSettled: refreshRecords,
  })
  const ask = async () => {
    const content = `请先看一遍。定稿后这份${kindOf(kind).label}计入，该看到的人就能看到。`
    if (await confirm({ title: '定稿', content, yes: '定稿' })) settle.mutate()
  }
  return (
    <Button busy={settle.isPending} onClick={ask}>
      定稿
    </Button>
  )
}
