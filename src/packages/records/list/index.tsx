import { dayOf } from '@domain/calendar/beijing'
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { kindsAsked, listTitle, type RecordFilter } from '@/features/records/list/listAsked'
import { RecordList } from '@/features/records/list/RecordList'
import { MemberOnly } from '@/session/MemberOnly'

/** What it begins with: everything, one's own, or what waits for who keeps it. */
const filterOf = (word: string | undefined): RecordFilter => (word === 'mine' || word === 'waiting' ? word : 'all')

/** Records of one kind or several. The kinds' commas come escaped on some phones. */
export default function RecordListPage() {
  const { kinds: words = '', year, filter } = useRouter().params
  const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4))
  const kinds = kindsAsked(decodeURIComponent(words))
  return (
    <Page title={listTitle(kinds)}>
      <MemberOnly>
        {(session) => (
          <RecordList
            session={session}
            kinds={kinds}
            year={Number(year) || thisYear}
            thisYear={thisYear}
            filter={filterOf(filter)}
          />
        )}
      </MemberOnly>
    </Page>
  )
}
