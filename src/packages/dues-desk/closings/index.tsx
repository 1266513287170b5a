import { dayOf } from '@domain/calendar/beijing'
import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { DuesClosings } from '@/features/duesClosings/DuesClosings'
import { MemberOnly } from '@/session/MemberOnly'

/** 上缴和封账 of the year one came for. */
export default function DuesClosingsPage() {
  const { year } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="dues.read">
        {({ permissions }) => (
          <DuesClosings
            wanted={year === undefined ? undefined : Number(year)}
            today={dayOf(new Date().toISOString())}
            mayManage={permissions.includes('dues.manage')}
          />
        )}
      </MemberOnly>
    </Page>
  )
}
