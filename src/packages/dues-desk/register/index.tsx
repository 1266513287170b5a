import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { DuesRegister } from '@/features/duesRegister/DuesRegister'
import { MemberOnly } from '@/session/MemberOnly'

/** 党费登记表. */
export default function DuesRegisterPage() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="dues.read">
        {({ permissions }) => (
          <DuesRegister start={Number(year) || undefined} mayManage={permissions.includes('dues.manage')} />
        )}
      </MemberOnly>
    </Page>
  )
}
