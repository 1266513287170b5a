import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { OneMemberDues } from '@/features/duesBoard/member/OneMemberDues'
import { MemberOnly } from '@/session/MemberOnly'

/** One member's dues, as an officer sees them. */
export default function MemberDuesPage() {
  const { id = '', year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="dues.read">
        {({ permissions }) => (
          <OneMemberDues
            memberId={id}
            start={year ? Number(year) : undefined}
            mayManage={permissions.includes('dues.manage')}
          />
        )}
      </MemberOnly>
    </Page>
  )
}
