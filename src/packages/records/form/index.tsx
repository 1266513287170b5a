import { kindOf, type RecordKindId, recordKindIds } from '@domain/records/kinds'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '@/components/EmptyState'
import { Page } from '@/components/Page'
import { RecordEditor } from '@/features/recordForm/RecordEditor'
import { valuesIn } from '@/features/recordForm/recordDraft'
import { MemberOnly } from '@/session/MemberOnly'

/** The form of a record of any kind: a new one, or one that is there (`id`). */
export default function RecordFormPage() {
  const { kind = '', id = '', activity = '', on = '', people = '', values = '' } = useRouter().params
  const known = recordKindIds.find((one) => one === kind) as RecordKindId | undefined
  const start = {
    ...{ activityId: activity, on, values: valuesIn(values) },
    people: people.split(',').filter((one) => one !== ''),
  }
  return (
    <Page title={known && kindOf(known).label}>
      <MemberOnly>
        {(session) =>
          known ? (
            <RecordEditor kind={known} recordId={id} start={start} session={session} />
          ) : (
            <EmptyState>没有这一类记录，请从“记录”里重新选。</EmptyState>
          )
        }
      </MemberOnly>
    </Page>
  )
}
