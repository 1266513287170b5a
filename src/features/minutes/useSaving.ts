import { useMutation, useQueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { desk } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { type MinutesReading, minutesKey } from '@/cloud/meetings'
import { tellDone, tellFailure } from '@/cloud/tell'
import { onTopOf, type Purpose, standingOf, textOf } from './minutesDraft'
import type { WrittenMinutes } from './useMinutesDraft'

type Sent = { purpose: Purpose; activityId: string }

const DONE: Record<Purpose, string> = { save: '已保存', toChair: '已交给主持人', correct: '已更正' }

async function tellHeld(): Promise<void> {
  await Taro.showModal({
    title: '已保存，文字待放行',
    content: '微信建议人工看一下文字，书记放行后参加会议的人才能看到。',
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#B80F18',
  })
}

/** Sends what is written. Nothing of it is lost, whatever the cloud answers. */
export function useSaving(written: WrittenMinutes, onSaved: (purpose: Purpose) => void) {
  const queries = useQueryClient()
  const { latest, change } = written

  const send = ({ purpose, activityId }: Sent) => {
    const { revision, reason, ...draft } = latest.current
    const text = textOf({ ...draft, reason })
    const sent =
      purpose === 'correct'
        ? desk.minutes.correct.mutate({ activityId, revision, reason: reason.trim(), text })
        : desk.minutes.save.mutate({ activityId, revision, toChair: purpose === 'toChair', text })
    return sent.then((saved) => ({ ...saved, text }))
  }
  /** A vote counts the minutes' version on though nobody has written: then what is here goes on top, without asking. */
  const sendOnTop = async (sent: Sent) => {
    try {
      return await send(sent)
    } catch (error) {
      if (cloudErrorOf(error).code !== 'MINUTES_CHANGED') throw error
      const key = minutesKey(sent.activityId)
      await queries.refetchQueries({ queryKey: key })
      const reading = queries.getQueryData<MinutesReading>(key)
      if (!reading || standingOf(latest.current, reading) !== 'moved') throw error
      latest.current = onTopOf(latest.current, reading)
      return send(sent)
    }
  }
  return useMutation({
    mutationFn: sendOnTop,
    onSuccess: async ({ revision, textHeld, text }, { purpose }) => {
      change((now) => ({ ...now, revision, base: text, reason: purpose === 'correct' ? '' : now.reason }))
      queries.invalidateQueries({ queryKey: ['activities'] })
      await queries.invalidateQueries({ queryKey: ['minutes'] })
      if (textHeld) await tellHeld()
      else tellDone(DONE[purpose])
      onSaved(purpose)
    },
    onError: (error) => {
      const { code } = cloudErrorOf(error)
      if (code === 'MINUTES_CONFIRMED') queries.invalidateQueries({ queryKey: ['minutes'] })
      // What somebody else wrote is shown at the top, with what can be done about it.
      if (code === 'MINUTES_CHANGED') Taro.pageScrollTo({ scrollTop: 0, duration: 200 })
      else tellFailure(error)
    },
  })
}
