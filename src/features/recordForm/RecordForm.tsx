import type { FieldValue } from '@domain/records/field'
import { keeps, kindOf, type RecordKindId } from '@domain/records/kinds'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { AttachmentsField } from '@/components/AttachmentsField'
import { Card } from '@/components/Card'
import { Skeleton } from '@/components/Skeleton'
import { StickyFoot } from '@/components/StickyFoot'
import type { MemberSession } from '@/session/useSession'
import { useDraft } from '@/storage/useDraft'
import { FormNotices } from './FormNotices'
import { FormSwitches } from './FormSwitches'
import { countFaults, faultsOf, placed, type RecordFaults } from './faults'
import { LastOffer } from './LastOffer'
import { RecordFields } from './RecordFields'
import { RecordFoot } from './RecordFoot'
import type { RecordDraft } from './recordDraft'
import { recordQuery } from './recordQuery'
import { useFiles } from './useFiles'
import { usePeople } from './usePeople'
import { type Refusal, useSaving } from './useSaving'
import { useTheirs } from './useTheirs'
import './recordForm.scss'

type RecordFormProps = {
  kind: RecordKindId
  /** Where the phone keeps what is typed: one form a kind for new ones, one a record. */
  draftKey: string
  initial: RecordDraft
  session: MemberSession
  /** What was sent before was not taken. */
  refusal?: Refusal
}

const NO_FAULTS: RecordFaults = { fields: {} }

/** The one form of all kinds, drawn from the catalogue. */
export function RecordForm({ kind, draftKey, initial, session, refusal: first }: RecordFormProps) {
  const { files: most = 0, isDrafted } = kindOf(kind)
  const { _id: memberId, role } = session.member
  const self = { memberId, name: session.member.name, keeps: keeps(role, kind) }
  const draft = useDraft(draftKey, initial)
  const { value, change, ready } = draft
  const saving = useSaving(kind, draft, first)
  const { way, refusal } = saving
  const [looked, setLooked] = useState(false)
  const query = useQuery({
    ...recordQuery(value.recordId),
    enabled: value.revision !== null || refusal?.code === 'RECORD_CHANGED',
  })
  const theirs = useTheirs({ draft, reading: query.data, writing: way === 'writing', mine: first !== undefined })
  const conflict = theirs.conflict || (way === 'writing' && refusal?.code === 'RECORD_CHANGED')
  const people = usePeople(query.data, self)
  const files = useFiles({
    ...{ draft, most, way, sent: saving.sent, retry: saving.retry },
    stored: query.data?.files ?? [],
  })
  const now = new Date().toISOString()
  const own = faultsOf(kind, value, files.files.length, now)
  const told = refusal?.code === 'RECORD_REFUSED' ? placed(kind, refusal.message) : NO_FAULTS
  const faults = looked && countFaults(own) > 0 ? own : told

  const { touch } = theirs
  const onValue = useCallback(
    (name: string, next: FieldValue) => {
      touch()
      change((before) => ({ ...before, values: { ...before.values, [name]: next } }))
    },
    [change, touch],
  )
  const onChange = (next: Partial<RecordDraft>) => {
    touch()
    change((before) => ({ ...before, ...next }))
  }
  const send = (confirm: boolean) => {
    setLooked(true)
    const wrong = countFaults(own)
    if (wrong === 0) return saving.save(confirm)
    Taro.showToast({ title: own.all ?? `还有 ${wrong} 处要填好`, icon: 'none' })
    // The faults are drawn first.
    setTimeout(() => Taro.pageScrollTo({ selector: '.field-wrong', offsetTop: -16, duration: 200 }), 100)
  }
  if (!ready) return <Skeleton lines={6} />
  const isPaper = isDrafted === true && query.data?.state !== 'recorded'
  return (
    <View>
      <FormNotices
        {...{ kind, draft, initial, refusal, first, conflict }}
        reading={query.data}
        onMine={() => {
          saving.setRefusal(undefined)
          theirs.onMine()
        }}
        onTheirs={() => {
          saving.setRefusal(undefined)
          theirs.onTheirs()
        }}
      />
      <View className="record-hint">{kindOf(kind).hint}</View>
      <LastOffer kind={kind} draft={value} people={people} onTake={onChange} />
      {/* Another text put in: the fields, which are the person's alone, are drawn anew. */}
      <View key={`${draft.restored}${value.edition}`}>
        <RecordFields
          {...{ kind, faults, people, self, onValue, onChange }}
          draft={value}
          enteredOn={query.data?.enteredOn}
          attachments={
            most > 0 ? (
              <Card>
                <View className="record-fields">
                  <AttachmentsField label="照片和文档（不放也行）" {...files.field} />
                </View>
              </Card>
            ) : null
          }
        />
      </View>
      <FormSwitches kind={kind} draft={value} onChange={onChange} />
      <StickyFoot note={noteOf(faults.all, way === 'sending' ? files.left : 0, saving.sent.length)}>
        <RecordFoot way={way} stopped={conflict} paper={isPaper} onSend={send} />
      </StickyFoot>
    </View>
  )
}

function noteOf(fault: string | undefined, left: number, of: number): string | undefined {
  if (left > 0) return `正在上传 ${Math.min(of, of - left + 1)}/${of}`
  return fault && `× ${fault}`
}
