import { INBOX_PAGE, SUBSCRIPTIONS_PAGE } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { HEAD_KEY, useInboxHead } from '@/cloud/inbox'
import { leftWords } from '@/cloud/leastLeft'
import { useRefresh } from '@/cloud/refresh'
import { useUnreadBadge } from '@/cloud/unreadBadge'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'

/** What was told here, and how much WeChat may still tell. */
export function Messages() {
  const { data: head } = useInboxHead()
  useRefresh(HEAD_KEY)
  useUnreadBadge(head?.unread)
  return (
    <View>
      <Card flush>
        <ListRow
          mark="信"
          title="消息"
          right={head?.unread ? `${head.unread} 条未读` : undefined}
          onClick={() => Taro.navigateTo({ url: INBOX_PAGE })}
        />
        <ListRow
          mark="铃"
          title="微信提醒"
          right={head && leftWords(head)}
          onClick={() => Taro.navigateTo({ url: SUBSCRIPTIONS_PAGE })}
        />
      </Card>
    </View>
  )
}
