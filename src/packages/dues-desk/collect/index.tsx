import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { CollectBoard } from '@/features/duesCollect/CollectBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** 收党费; with `?member=` that person's sheet is open. */
export default function CollectPage() {
  const { member: memberId } = useRouter().params
  return (
    <Page>
      <MemberOnly permission="dues.manage">
        {({ member }) => <CollectBoard self={member._id} memberId={memberId} />}
      </MemberOnly>
    </Page>
  )
}
