import { dayOf } from '@domain/calendar/beijing'
import { formatDateTime } from '@domain/calendar/format'
import { deadlineWords } from '@domain/responsibilities/due-words'
import { View } from '@tarojs/components'
import { useRefresh } from '@/cloud/refresh'
import { EmptyState } from '@/components/EmptyState'
import { Loaded } from '@/components/Loaded'
import { Notice } from '@/components/Notice'
import { Skeleton } from '@/components/Skeleton'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { CopyTexts } from './CopyTexts'
import { type ActingWords, activityWords, taskWords } from './figures'
import { MissedPeople } from './MissedPeople'
import { isOff, stillToTell } from './missed'
import { ReachedPeople } from './ReachedPeople'
import { ReachHead } from './ReachHead'
import { REACH_KEY, type ReachedPerson, type ReachReading, type ReachTarget, useReach } from './reading'

/** 提醒情况: whom WeChat does not reach and why, what to send instead, and how far a reminder got. */
export function ReachBoard({ target }: { target: ReachTarget }) {
  const query = useReach(target)
  const acting = target !== 'branch' && 'taskId' in target ? taskWords : activityWords
  useRefresh(REACH_KEY)
  return (
    <Loaded query={query} skeleton={<Skeleton lines={6} />}>
      {(reading) => <Reach reading={reading} acting={acting} />}
    </Loaded>
  )
}

/** When it is, in words: an activity's beginning, a task's last day. */
function whenWords(when: string, now: string): string {
  return when.includes('T') ? formatDateTime(when, now) : deadlineWords(when, dayOf(now))
}

function Reach({ reading, acting }: { reading: ReachReading; acting: ActingWords }) {
  const { people, groupText, title, when, over = false, cancelled = false } = reading
  const hints = useNamesakeHints(people)
  const now = new Date().toISOString()
  const nameOf = ({ memberId, name }: ReachedPerson) =>
    hints.has(memberId) ? `${name}（${hints.get(memberId)}）` : name
  const words = when ? whenWords(when, now) : ''
  if (people.length === 0)
    return <EmptyState>{title ? `“${title}”没有要提醒的人。` : '名册里还没有党员，请先添加。'}</EmptyState>
  // Nobody is asked to subscribe where nothing is sent.
  const nothingToSend = over || (title === undefined && isOff(people))
  const heading = cancelled ? `${title}（已取消）` : (title ?? '打开微信提醒')
  return (
    <View>
      <ReachHead title={title} acting={acting} when={words} people={people} over={over} now={now} />
      <View>
        {over ? <Notice tone="plain">已经结束或办好了，不用再通知。</Notice> : null}
        {cancelled && !over ? <Notice>活动已取消，请把取消的消息告诉还不知道的人，免得白跑一趟。</Notice> : null}
      </View>
      <View>
        {nothingToSend ? null : (
          <CopyTexts
            groupText={groupText}
            heading={words ? `${heading} ${words}` : heading}
            people={people}
            nameOf={nameOf}
            phones={stillToTell(people).length}
          />
        )}
      </View>
      <MissedPeople people={people} nameOf={nameOf} now={now} />
      <ReachedPeople people={people} nameOf={nameOf} now={now} />
    </View>
  )
}
