import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { RowBoard } from '@/features/year/row/RowBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** One row of the responsibility list. */
export default function RowPage() {
  const { year, row = '' } = useRouter().params
  return (
    <Page>
      <MemberOnly>{() => <RowBoard year={Number(year)} rowId={row} />}</MemberOnly>
    </Page>
  )
}
