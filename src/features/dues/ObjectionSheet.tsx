import type { Month } from '@domain/calendar/beijing'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { cloudErrorOf, isPassing } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { TextAreaField } from '@/components/TextAreaField'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import './dues.scss'

/** What is said to be wrong: a receipt, or else a month; and how that is called. */
export type Subject = { entryId?: string; month: Month; about: string }

const MOST_LETTERS = 200

/** 有误: says what is wrong, to the officer who keeps the dues. */
export function ObjectionSheet({ subject, onClose }: { subject: Subject | undefined; onClose: () => void }) {
  return (
    <Sheet open={subject !== undefined} title="哪里有误" onClose={onClose}>
      {subject ? <Form subject={subject} onDone={onClose} /> : null}
    </Sheet>
  )
}

function Form({ subject: { entryId, month, about }, onDone }: { subject: Subject; onDone: () => void }) {
  // Its id lies in the draft: whoever tries again, even tomorrow, says the same thing once.
  const draft = useDraft(`dues.object.${entryId ?? month}`, { objectionId: newLocalId(), text: '' })
  const [problem, setProblem] = useState<string>()
  const { objectionId, text } = draft.value
  const send = useMutation({
    mutationFn: (said: string) => duesCloud.dues.object.mutate({ objectionId, entryId, month, text: said }),
    onSuccess: () => {
      draft.clear()
      queryClient.invalidateQueries({ queryKey: ['dues'] })
      tellDone('已交给组织委员')
      onDone()
    },
    onError: (error) =>
      setProblem(
        isPassing(error)
          ? '没有网络，还没交上去。写的内容已存在这部手机里，联网后再点一次。'
          : cloudErrorOf(error).message,
      ),
  })
  const submit = () => {
    if (send.isPending) return
    if (text.trim() === '') return setProblem('请写一写哪里不对')
    setProblem(undefined)
    send.mutate(text.trim())
  }
  return (
    <View>
      <View className="dues-facts typed">{about}</View>
      <TextAreaField
        label="请写清哪里不对"
        hint="例如：11月3日我交了现金 48.60 元，这里没有记。不要写身份证号和手机号。"
        value={text}
        maxLength={MOST_LETTERS}
        onChange={(typed) => draft.change((now) => ({ ...now, text: typed }))}
      />
      <View>{problem ? <Notice alert>{problem}</Notice> : null}</View>
      <Button busy={send.isPending} onClick={submit}>
        交给组织委员
      </Button>
    </View>
  )
}
