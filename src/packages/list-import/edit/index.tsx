import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { ListEdit } from '@/features/listEdit/ListEdit'
import { MemberOnly } from '@/session/MemberOnly'

/** One row of a year's list; without an id, a new one. */
export default function ListEditPage() {
  const { year, rowId } = useRouter().params
  return (
    <Page title={rowId ? '修改这一项' : '新增一项'}>
      <MemberOnly permission="responsibilities.manage">
        {() => <ListEdit year={Number(year)} rowId={rowId} />}
      </MemberOnly>
    </Page>
  )
}
