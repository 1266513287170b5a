import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { NewActivity } from '@/features/activities/edit/NewActivity'
import { ReviseActivity } from '@/features/activities/edit/ReviseActivity'
import { MemberOnly } from '@/session/MemberOnly'

/** 新活动, also after another one's model (`copy`) or as a month's fixed Party day; with an `id`, changing one. */
export default function ActivityEditPage() {
  const { id, copy, partyDay } = useRouter().params
  return (
    <Page title={id ? '修改活动' : undefined}>
      <MemberOnly>
        {(session) =>
          id ? (
            <ReviseActivity activityId={id} session={session} />
          ) : (
            <NewActivity session={session} from={{ copy, partyDay }} />
          )
        }
      </MemberOnly>
    </Page>
  )
}
