import { listPage, REACH_PAGE, REQUESTS_PAGE, taskPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInboxHead } from '@/cloud/inbox'
import type { Today } from '@/cloud/today'
import { useOwnTasks } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import type { MemberSession } from '@/session/useSession'
import { openActivity } from './openActivity'
import { waitingRows } from './waitingRows'

type OfficerWaitingProps = { session: MemberSession; today: Today }

/** The held text itself where it is among the cards, otherwise the list in which it is marked. */
function openHeld({ cards }: Today): void {
  const held = cards.find(({ textHeld }) => textHeld)
  if (held) openActivity(held.activityId)
  else Taro.switchTab({ url: '/pages/activities/index' })
}

/** 待我处理: what waits for the officer, or for a leader's word on a task; nothing at all when nothing does. */
export function OfficerWaiting({ session, today }: OfficerWaitingProps) {
  const { requests = 0, unbound = 0, heldTexts = 0 } = today.waiting ?? {}
  // Only who may release a text is asked to look at it.
  const texts = session.permissions.includes('branch.manage') ? heldTexts : 0
  const rows = today.waiting ? waitingRows(today.waiting) : []
  const done = useOwnTasks().data?.waiting
  const { templates = [], unreached } = useInboxHead().data ?? {}
  // Where WeChat's messages are not set up, an officer can do nothing about it.
  const silent = templates.length > 0 && unreached?.count ? unreached : undefined
  return (
    <View>
      {!done && !silent && requests + unbound + texts + rows.length === 0 ? null : (
        <View>
          <SectionTitle>待我处理</SectionTitle>
          <Card flush>
            {rows.map(({ mark, title, note, figure, url }) => (
              <ListRow
                key={title}
                mark={mark}
                title={title}
                note={note}
                right={figure}
                onClick={() => Taro.navigateTo({ url })}
              />
            ))}
            {done ? (
              <ListRow
                mark="确"
                title="等您确认完成的事"
                note={done.count === 1 ? done.first.work : '责任清单里已经办好的'}
                right={`${done.count} 件`}
                onClick={() =>
                  Taro.navigateTo({
                    url:
                      done.count === 1
                        ? taskPage(done.first.year, done.first.taskId)
                        : listPage(done.first.year, 'waiting'),
                  })
                }
              />
            ) : null}
            {requests > 0 ? (
              <ListRow
                mark="申"
                title="加入支部的申请"
                note="核对姓名后批准"
                right={`${requests} 件`}
                onClick={() => Taro.navigateTo({ url: REQUESTS_PAGE })}
              />
            ) : null}
            {texts > 0 ? (
              <ListRow
                mark="审"
                title="等您看一看的文字"
                note="微信建议人工核对，放行后大家才能看到"
                right={`${texts} 条`}
                onClick={() => openHeld(today)}
              />
            ) : null}
            {unbound > 0 ? (
              <ListRow
                mark="绑"
                title="还没绑定微信的党员"
                note="不用手机的，可以由您代签"
                right={`${unbound} 人`}
                onClick={() => Taro.navigateTo({ url: '/packages/members/roster/index' })}
              />
            ) : null}
            {silent ? (
              <ListRow
                mark="铃"
                title="微信提醒不到的党员"
                note="看看是谁、为什么"
                right={`${silent.count}/${silent.of} 人`}
                onClick={() => Taro.navigateTo({ url: REACH_PAGE })}
              />
            ) : null}
          </Card>
        </View>
      )}
    </View>
  )
}
