import { formatShortDay } from '@domain/calendar/format'
import { editRecordPage, recordPage } from '@domain/pages'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { linesOf } from '@domain/records/words'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { Notice } from '@/components/Notice'
import { Sheet } from '@/components/Sheet'
import { outbox } from '@/outbox/phoneOutbox'
import { useWaitingRecords } from '@/outbox/useWaitingRecords'
import type { Draft } from '@/storage/useDraft'
import type { RecordDraft } from './recordDraft'
import type { RecordReading } from './recordQuery'
import { leave, type Refusal } from './useSaving'

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
    draft.forget()
    leave()
  }
  return (
    <View>
      <View>
        {conflict && reading ? <Conflict kind={kind} reading={reading} onMine={onMine} onTheirs={onTheirs} /> : null}
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
      <Waiting kind={kind} recordId={value.recordId} />
      <View>
        {isSigned && reading && (reading.signing?.signed.length ?? 0) > 0 ? (
          <Notice>{`已有 ${reading.signing?.signed.length} 人签名。文字一改，就要重新签。`}</Notice>
        ) : null}
      </View>
    </View>
  )
}

/** What of the kind is still on this phone: nobody has to write it twice because it is not in the list yet. */
function Waiting({ kind, recordId }: { kind: RecordKindId; recordId: string }) {
  const records = useWaitingRecords().filter((one) => one.kind === kind && one.recordId !== recordId)
  return (
    <View>
      {records.slice(0, 3).map((one) => (
        <Notice
          key={one.recordId}
          tone={one.state === 'refused' ? 'late' : 'plain'}
          actions={
            <Button
              small
              kind="ghost"
              label={`打开${one.title}`}
              onClick={() => Taro.redirectTo({ url: editRecordPage(kind, one.recordId) })}
            >
              打开
            </Button>
          }
        >
          {one.state === 'refused'
            ? `${formatShortDay(one.on)}的“${one.title}”没有提交成功：${one.message}`
            : `${formatShortDay(one.on)}的“${one.title}”已存在手机里，有信号会自动提交`}
        </Notice>
      ))}
    </View>
  )
}

/** One of a kind that is made once a year is there already. */
function ThisYear({ kind, on }: { kind: RecordKindId; on: string }) {
  const year = Number(on.slice(0, 4))
  const { isYearly, label } = kindOf(kind)
  const list = useQuery({
    queryKey: ['records', 'list', { year, kinds: [kind] }],
    queryFn: () => recordsCloud.records.list.query({ year, kinds: [kind] }),
    enabled: isYearly === true && year > 0,
  })
  const [there] = list.data?.cards ?? []
  if (!there) return null
  return (
    <Notice
      tone="plain"
      actions={
        <Button small kind="ghost" onClick={() => Taro.navigateTo({ url: recordPage(there.recordId) })}>
          看一看
        </Button>
      }
    >
      {`${year} 年已经有一份${label}：${there.title}${there.draft ? '（草稿）' : ''}`}
    </Notice>
  )
}

type ConflictProps = { kind: RecordKindId; reading: RecordReading; onMine: () => void; onTheirs: () => void }

/** Somebody else saved meanwhile: what was typed here is safe, and either can be gone on with. */
function Conflict({ kind, reading, onMine, onTheirs }: ConflictProps) {
  const [looking, setLooking] = useState(false)
  const known = [...reading.people, ...reading.named]
  const member = (id: string) => known.find(({ memberId }) => memberId === id)?.name ?? ''
  const activity = () => reading.activity?.title ?? ''
  const takeTheirs = async () => {
    setLooking(false)
    const content = '您写的这份会从手机里删掉，不能恢复。'
    if (await confirm({ title: '改用最新的', content, yes: '改用' })) onTheirs()
  }
  return (
    <View>
      <Notice
        alert
        actions={
          <>
            <Button small kind="ghost" onClick={() => setLooking(true)}>
              看最新的
            </Button>
            <Button small kind="ghost" onClick={onMine}>
              接着用我的
            </Button>
            <Button small kind="ghost" onClick={takeTheirs}>
              改用最新的
            </Button>
          </>
        }
      >
        这条记录刚被别人改过。您写的还在，请先看看最新的，再选用哪一份。
      </Notice>
      <Sheet open={looking} title="最新的" onClose={() => setLooking(false)}>
        <View className="stack">
          {linesOf(kind, reading.values, { member, activity }).map(({ name, field, words }) => (
            <View key={name}>
              <View className="muted">{field.label}</View>
              <View className="typed">{words}</View>
            </View>
          ))}
        </View>
      </Sheet>
    </View>
  )
}
