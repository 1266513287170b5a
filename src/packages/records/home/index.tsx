import { dayOf } from '@domain/calendar/beijing'
import { Page } from '@/components/Page'
import { RecordHome } from '@/features/records/home/RecordHome'
import { MemberOnly } from '@/session/MemberOnly'

/** 记录. */
export default function RecordsPage() {
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  return (
    <Page>
      <MemberOnly>{(session) => <RecordHome session={session} thisYear={thisYear} />}</MemberOnly>
    </Page>
  )
}
