import { INBOX_PAGE } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInboxHead } from '@/cloud/inbox'
import { useUnreadBadge } from '@/cloud/unreadBadge'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'

/** The way to what was told and not read yet, and its figure on the tab. Nothing while all is read. */
export function UnreadRow() {
  const unread = useInboxHead().data?.unread
  useUnreadBadge(unread)
  return (
    <View>
      {unread ? (
        <Card flush>
          <ListRow
            mark="信"
            title="消息"
            right={`${unread} 条未读`}
            onClick={() => Taro.navigateTo({ url: INBOX_PAGE })}
          />
        </Card>
      ) : null}
    </View>
  )
}
