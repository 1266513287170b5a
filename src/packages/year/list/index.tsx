import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { filterOf } from '@/features/year/list/listFilter'
import { YearListBoard } from '@/features/year/list/YearListBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** 责任清单. */
export default function ListPage() {
  const { year, filter } = useRouter().params
  return (
    <Page>
      <MemberOnly>{() => <YearListBoard start={Number(year) || undefined} filter={filterOf(filter)} />}</MemberOnly>
    </Page>
  )
}
