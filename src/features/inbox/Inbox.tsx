import { formatRelativeDay } from '@domain/calendar/format'
import { SUBSCRIPTIONS_PAGE } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInboxHead } from '@/cloud/inbox'
import { leftWords } from '@/cloud/leastLeft'
import { useRefresh } from '@/cloud/refresh'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { NoticeRow } from './NoticeRow'
import { openPage } from './openPage'
import { byDay, type InboxAnswer, type InboxNotice } from './pages'
import { useInbox, useReading } from './useInbox'

/** 消息: everything that was told to the caller, by the day it came. A tap opens what it is about. */
export function Inbox() {
  const { query, more, turning, turn } = useInbox()
  const { data: head } = useInboxHead()
  const reading = useReading()
  useRefresh(['inbox'])
  const open = ({ noticeId, read, page }: InboxNotice) => {
    if (!read) reading.read(noticeId)
    openPage(page)
  }
  return (
    <View>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {(pages) => (
          <View>
            <Days
              pages={pages}
              unread={head?.unread ?? 0}
              onOpen={open}
              onReadAll={reading.readAll}
              busy={reading.isPending}
            />
            <View>
              {more ? (
                <View className="inbox-older">
                  <Button kind="ghost" busy={turning} onClick={turn}>
                    更早的消息
                  </Button>
                </View>
              ) : null}
            </View>
          </View>
        )}
      </Loaded>
      <Card flush>
        <ListRow
          mark="铃"
          title="微信提醒"
          note={head && leftWords(head)}
          onClick={() => Taro.navigateTo({ url: SUBSCRIPTIONS_PAGE })}
        />
      </Card>
    </View>
  )
}

type DaysProps = {
  pages: InboxAnswer[]
  unread: number
  onOpen: (notice: InboxNotice) => void
  onReadAll: (until: string) => void
  busy: boolean
}

function Days({ pages, unread, onOpen, onReadAll, busy }: DaysProps) {
  const days = byDay(pages)
  // The cloud's clock as of when the newest were read: what comes later nobody has seen.
  const now = pages[0]?.now ?? ''
  if (days.length === 0) {
    return (
      <Card>
        <EmptyState>还没有消息。活动、要办的事、请假答复，都会在这里告诉您。</EmptyState>
      </Card>
    )
  }
  return (
    <View>
      <View>
        {unread || days.some(({ notices }) => notices.some(({ read }) => !read)) ? (
          <View className="row between inbox-all">
            <View className="muted">{unread ? `${unread} 条未读` : ''}</View>
            <Button small kind="ghost" busy={busy} onClick={() => onReadAll(now)}>
              全部标为已读
            </Button>
          </View>
        ) : null}
      </View>
      {days.map(({ day, notices }) => (
        <View key={day}>
          <SectionTitle>{formatRelativeDay(day, now)}</SectionTitle>
          <Card flush>
            {notices.map((notice) => (
              <NoticeRow key={notice.noticeId} notice={notice} onOpen={onOpen} />
            ))}
          </Card>
        </View>
      ))}
    </View>
  )
}
