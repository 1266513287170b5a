import { kindOf, type RecordKindId } from '@domain/records/kinds'
import Taro from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { cloudErrorOf } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import type { Job, KeptFile, RecordJob } from '@/outbox/jobs'
import { outbox } from '@/outbox/phoneOutbox'
import { withRecord } from '@/outbox/withRecord'
import { newLocalId } from '@/storage/localId'
import { writeStored } from '@/storage/stored'
import type { Draft } from '@/storage/useDraft'
import { lastKey, lastOf } from './lastValues'
import { inputOf, type RecordDraft } from './recordDraft'

/** Why something was not taken. */
export type Refusal = { code: string; message: string }

/** Where a form is on its way: being written, being sent with its files, or sent but for files that were refused. */
export type Way = 'writing' | 'sending' | 'left'

/** Leaves the form for what was there before it; opened by a link, for the first screen. */
export function leave(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else Taro.switchTab({ url: '/pages/today/index' })
}

/**
 * Sends a form: on the phone first, then to the cloud, its files after it. What cannot be sent now goes by itself later. What is
 * refused is still on the screen, and kept as a draft again; where the form was left meanwhile, the outbox keeps it.
 */
export function useSaving(kind: RecordKindId, draft: Draft<RecordDraft>, first?: Refusal) {
  const [way, setWay] = useState<Way>('writing')
  const [refusal, setRefusal] = useState<Refusal | undefined>(first)
  /** The files that went with it. */
  const [sent, setSent] = useState<readonly KeptFile[]>([])
  const { value, change, forget } = draft
  /** Whether the form is still there: from another page nothing leads back, and what is typed there is not this. */
  const there = useRef(true)
  useEffect(() => {
    there.current = true
    return () => {
      there.current = false
    }
  }, [])
  const leaveIfThere = () => {
    if (there.current) leave()
  }

  /** Waits for the files; leaves if all are there, or will go by themselves. */
  const sendFiles = async (recordId: string, done: string) => {
    await outbox.flush()
    const { waiting, failed } = outbox.state()
    const isOwn = (job: (typeof waiting)[number]) => job.kind === 'recordFile' && job.recordId === recordId
    if (failed.some(({ job }) => isOwn(job))) return setWay('left')
    leaveIfThere()
    tellDone(waiting.some(isOwn) ? '记录已保存，附件有信号会自动接着传' : done)
  }

  const save = async (confirm: boolean) => {
    const { label } = kindOf(kind)
    const job: RecordJob = {
      ...{ id: newLocalId(), kind: 'record', madeAt: Date.now(), label },
      ...{ input: inputOf(kind, value, confirm), files: value.files },
    }
    setWay('sending')
    setRefusal(undefined)
    setSent(value.files)
    const last = lastOf(kind, value)
    if (last) writeStored(lastKey(kind), last)
    try {
      const next = (waiting: readonly Job[]) => withRecord(waiting, job, outbox.isSending)
      const answer = await outbox.sendNow(job, next, forget, () => there.current)
      if (!answer.sent) {
        leaveIfThere()
        return tellDone('已存在手机里，有信号会自动提交')
      }
      if (answer.answer.kind === 'record' && answer.answer.outcome.textHeld) await tellHeld()
      await sendFiles(value.recordId, confirm ? '已定稿' : '已保存')
    } catch (thrown) {
      // Told by the outbox then, where what was written is kept.
      if (!there.current) return
      const { code, message } = cloudErrorOf(thrown)
      setRefusal({ code, message })
      setWay('writing')
      if (code === 'RECORD_CHANGED') queryClient.invalidateQueries({ queryKey: ['records', 'read'] })
      change((now) => ({ ...now }))
    }
  }

  const retry = async (file: KeptFile) => {
    setWay('sending')
    const { id, name, path, size, cloudPath } = file
    const job = {
      ...{ id, name, path, size, cloudPath },
      kind: 'recordFile' as const,
      madeAt: Date.now(),
      recordId: value.recordId,
      of: kind,
    }
    await outbox.drop(({ id }) => id === file.id)
    await outbox.add((waiting) => [...waiting, job])
    await sendFiles(value.recordId, '已保存')
  }

  return { way, refusal, setRefusal, sent, save, retry }
}

function tellHeld() {
  return Taro.showModal({
    title: '已保存，文字待放行',
    content: '微信建议人工看一下文字，管这类记录的委员放行后，别人才看得到。',
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#B80F18',
  })
}
