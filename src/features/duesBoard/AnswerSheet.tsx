import { dayOf } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { duesCloud } from '@/cloud/client'
import { refreshDues } from '@/cloud/duesDesk'
import { tellDone } from '@/cloud/tell'
import { SentenceSheet } from '@/components/SentenceSheet'

const ANSWER_LENGTH = 200

type Objected = { objectionId: string; text: string; at: string }

/** Answers a member who said that something is wrong. */
export function AnswerSheet({
  objection,
  name,
  onClose,
}: {
  objection: Objected | undefined
  name: string
  onClose: () => void
}) {
  const answer = useMutation({
    mutationFn: ({ objectionId, text }: { objectionId: string; text: string }) =>
      duesCloud.dues.answer.mutate({ objectionId, answer: text }),
    // Answered by somebody else meanwhile: the page then shows how.
    onSettled: refreshDues,
  })
  return (
    <SentenceSheet
      open={objection !== undefined}
      title={`答复${name}`}
      onClose={onClose}
      label="答复"
      hint="本人在“我的党费”里看得到"
      placeholder="例如：查过了，已经补登"
      maxLength={ANSWER_LENGTH}
      verb="答复"
      draftKey={`dues.answer:${objection?.objectionId ?? ''}`}
      busy={answer.isPending}
      onSend={(text, clear) => {
        if (!objection) return
        const done = () => {
          clear()
          tellDone('已答复')
          onClose()
        }
        answer.mutate({ objectionId: objection.objectionId, text }, { onSuccess: done })
      }}
    >
      {objection ? (
        <View className="duesboard-said">
          <View className="muted">{`${formatShortDay(dayOf(objection.at))}说：`}</View>
          <View className="typed">{objection.text}</View>
        </View>
      ) : null}
    </SentenceSheet>
  )
}
