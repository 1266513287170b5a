import { kindOf } from '@domain/records/kinds'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { SwitchRow } from '@/components/SwitchRow'
import { TextAreaField } from '@/components/TextAreaField'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import { type RecordReading, refreshRecords } from '../reading'

const ANSWER_LENGTH = 1000

type AnswerSheetProps = { record: RecordReading; open: boolean; onClose: () => void }

/** An answer to a note or an opinion; an opinion's may be for everybody to read. What is typed stays on the phone. */
export function AnswerSheet({ open, onClose, record }: AnswerSheetProps) {
  return (
    <Sheet open={open} title="答复" onClose={onClose}>
      {open ? <AnswerForm record={record} onClose={onClose} /> : null}
    </Sheet>
  )
}

function AnswerForm({ record, onClose }: Omit<AnswerSheetProps, 'open'>) {
  const { recordId, kind, shared, by } = record
  const { mayBeAnonymous } = kindOf(kind)
  // Nobody can be told: it is only read where everybody reads it.
  const nameless = mayBeAnonymous === true && by === ''
  // The id is kept with the words: an answer whose reply was lost is the same one when it is sent again.
  const [first] = useState(() => ({ answerId: newLocalId(), text: '', publish: false }))
  const draft = useDraft(`record.answer:${recordId}`, first)
  const [missing, setMissing] = useState(false)
  const { answerId, text, publish } = draft.value
  const answer = useMutation({
    mutationFn: () =>
      recordsCloud.records.answer.mutate({ recordId, answerId, text: text.trim(), ...(publish && { publish }) }),
    onSuccess: () => {
      draft.clear()
      tellDone('已答复')
      onClose()
      refreshRecords()
    },
  })
  const send = () => {
    setMissing(text.trim() === '')
    if (text.trim() !== '') answer.mutate()
  }
  return (
    <View className="stack">
      <TextAreaField
        label="答复"
        required
        hint="不要写涉密内容和别人的私事"
        value={text}
        onChange={(next) => draft.change((now) => ({ ...now, text: next }))}
        maxLength={ANSWER_LENGTH}
        error={missing ? '请写一句答复' : undefined}
      />
      {mayBeAnonymous && !shared && !nameless ? (
        <SwitchRow
          title="公开答复"
          note="全体党员都能看到这条意见和答复，看不到是谁提的"
          on={publish}
          onChange={(on) => draft.change((now) => ({ ...now, publish: on }))}
        />
      ) : null}
      {nameless && !shared ? <View className="muted">没写姓名的，答复会公开，提的人才看得到。</View> : null}
      {shared ? <View className="muted">这条意见已经公开，全体党员都能看到您的答复。</View> : null}
      <Button busy={answer.isPending} onClick={send}>
        {publish || (nameless && !shared) ? '公开答复' : '答复'}
      </Button>
    </View>
  )
}
