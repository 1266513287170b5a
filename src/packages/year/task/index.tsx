import { useRouter } from '@tarojs/taro'
import { Page } from '@/components/Page'
import { ReachLink } from '@/features/reach/ReachLink'
import { taskReachPage } from '@/features/reach/target'
import { RemindMe } from '@/features/reminders/RemindMe'
import { TaskBoard } from '@/features/year/task/TaskBoard'
import { MemberOnly } from '@/session/MemberOnly'

/** One task of the list. Its id holds colons, which come escaped on WeChat and plain in the browser. */
export default function TaskPage() {
  const { year, task = '' } = useRouter().params
  return (
    <Page>
      <MemberOnly>
        {({ member }) => (
          <TaskBoard
            year={Number(year)}
            taskId={decodeURIComponent(task)}
            self={member._id}
            role={member.role}
            desk={({ mayRemind = false, ...of }) => (
              <ReachLink
                show={mayRemind && of.doneOn === undefined && !of.closed}
                url={taskReachPage(of.year, of.taskId)}
              />
            )}
            offer={<RemindMe>下一件事用微信提醒您？</RemindMe>}
          />
        )}
      </MemberOnly>
    </Page>
  )
}
