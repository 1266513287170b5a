import type { FormStart } from '@domain/record-pages'
import { keeps, kindOf, mayEnter, type RecordKindId } from '@domain/records/kinds'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import type { RecordJob } from '@/outbox/jobs'
import { outbox } from '@/outbox/phoneOutbox'
import type { MemberSession } from '@/session/useSession'
import { newLocalId } from '@/storage/localId'
import { RecordForm } from './RecordForm'
import { RefusedFiles } from './RefusedFiles'
import { draftOf, draftOfJob, newDraft, newDraftKey } from './recordDraft'
import { recordQuery } from './recordQuery'
import type { Refusal } from './useSaving'

type RecordEditorProps = {
  kind: RecordKindId
  /** Empty for something new. */
  recordId: string
  start: FormStart
  session: MemberSession
}

/** The form of a kind: of something new, of what waits on this phone or was refused, or of what the cloud has. */
export function RecordEditor({ kind, recordId, start, session }: RecordEditorProps) {
  const { _id: memberId, role } = session.member
  const [fresh] = useState(() =>
    newDraft(kind, newLocalId(), start, { memberId, keeps: keeps(role, kind) }, new Date().toISOString()),
  )
  const kept = useKeptJob(recordId)
  if (recordId === '') {
    if (!mayEnter(role, kind)) return <EmptyState>{`${kindOf(kind).label}由支部委员登记。`}</EmptyState>
    return <RecordForm kind={kind} draftKey={newDraftKey(kind, start)} initial={fresh} session={session} />
  }
  if (kept === undefined) return <Skeleton lines={6} />
  if (kept === null) return <StoredEditor kind={kind} recordId={recordId} session={session} />
  return (
    <RecordForm
      kind={kind}
      draftKey={`record:${recordId}`}
      initial={draftOfJob(kept.job)}
      session={session}
      refusal={kept.refusal}
    />
  )
}

/** What this phone keeps of a record as it was when the form was opened; null where it keeps nothing. */
function useKeptJob(recordId: string): { job: RecordJob; refusal?: Refusal } | null | undefined {
  const [kept, setKept] = useState<{ job: RecordJob; refusal?: Refusal } | null>()
  useEffect(() => {
    outbox.loaded.then(() => {
      const { waiting, failed } = outbox.state()
      const found = [
        ...failed.map(({ job, code, message }) => ({ job, refusal: { code, message } })),
        ...waiting.map((job) => ({ job })),
      ].flatMap((one) =>
        one.job.kind === 'record' && one.job.input.recordId === recordId ? [{ ...one, job: one.job }] : [],
      )
      setKept(found[found.length - 1] ?? null)
    })
  }, [recordId])
  return kept
}

type StoredEditorProps = Omit<RecordEditorProps, 'start'>

function StoredEditor({ kind, recordId, session }: StoredEditorProps) {
  const query = useQuery(recordQuery(recordId))
  return (
    <View>
      <View>{query.data?.mayEdit || query.isPending ? null : <RefusedFiles recordId={recordId} />}</View>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {(reading) =>
          reading.mayEdit ? (
            <RecordForm kind={kind} draftKey={`record:${recordId}`} initial={draftOf(reading)} session={session} />
          ) : (
            <EmptyState>{`这条记录现在不能改。${howToCorrect(kind)}`}</EmptyState>
          )
        }
      </Loaded>
    </View>
  )
}

/** Whom to turn to where it cannot be changed here. */
const howToCorrect = (kind: RecordKindId) =>
  kindOf(kind).enteredBy === 'self' ? '写的人自己才能改；写错了可以撤回后重写。' : '要更正请找支部委员。'
