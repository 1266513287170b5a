import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { Notice } from '@/components/Notice'
import { forgetFile, outbox } from '@/outbox/phoneOutbox'
import type { Draft } from '@/storage/useDraft'
import { Conflict } from './Conflict'
import type { RecordDraft } from './recordDraft'
import type { RecordReading } from './recordQuery'
import { ThisYear } from './ThisYear'
import { leave, type Refusal } from './useSaving'
import { WaitingNotices } from './WaitingNotices'

type FormNoticesProps = {
  kind: RecordKindId
  draft: Draft<RecordDraft>
  initial: RecordDraft
  refusal: Refusal | undefined
  /** Why it came back to the phone, where it was opened for that. */
  first: Refusal | undefined
  conflict: boolean
  reading: RecordReading | undefined
  onMine: () => void
  onTheirs: () => void
}

/** What has to be known before one writes on: each thing said once, with what can be done about it. */
export function FormNotices(props: FormNoticesProps) {
  const { kind, draft, initial, refusal, first, conflict, reading, onMine, onTheirs } = props
  const { value, change, restored } = draft
  const { isSigned } = kindOf(kind)
  const restart = async () => {
    if (!(await confirm({ title: '重新填', content: '没保存的内容会从手机里删掉，不能恢复。', yes: '重新填' }))) return
    change((now) => ({ ...initial, edition: now.edition + 1 }))
  }
  const drop = async () => {
    if (!(await confirm({ title: '不要这条了', content: '写的内容会从手机里删掉，不能恢复。', yes: '不要了' }))) return
    await outbox.drop((job) => job.kind === 'record' && job.input.recordId === value.recordId)
    for (const { path } of value.files) forgetFile(path)
    draft.forget()
    leave()
  }
  return (
    <View>
      <View>
        {conflict && reading ? (
          <Conflict kind={kind} draft={value} reading={reading} onMine={onMine} onTheirs={onTheirs} />
        ) : null}
      </View>
      <View>
        {refusal && !(conflict && reading) && refusal.code !== 'RECORD_REFUSED' ? (
          <Notice
            alert
            actions={
              first ? (
                <Button small kind="ghost" onClick={drop}>
                  不要这条了
                </Button>
              ) : undefined
            }
          >
            {refusal.message}
          </Notice>
        ) : null}
      </View>
      <View>
        {restored && !conflict && !first ? (
          <Notice
            tone="gold"
            actions={
              <Button small kind="ghost" onClick={restart}>
                重新填
              </Button>
            }
          >
            已接着上次没保存的内容
          </Notice>
        ) : null}
      </View>
      <View>{value.revision === null ? <ThisYear kind={kind} on={value.on} /> : null}</View>
      <WaitingNotices kind={kind} recordId={value.recordId} />
      <View>
        {isSigned && reading && (reading.signing?.signed.length ?? 0) > 0 ? (
          <Notice>{`已有 ${reading.signing?.signed.length} 人签名。文字一改，就要重新签。`}</Notice>
        ) : null}
      </View>
    </View>
  )
}
