import { timeOf } from '@domain/calendar/beijing'
import { Text, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Chip } from '@/components/Chip'
import type { InboxNotice } from './pages'
import './inbox.scss'

/** One notice: what kind, when it came, what it says. Unread by a dot, a word and bold; over by a word and grey. */
export function NoticeRow({ notice, onOpen }: { notice: InboxNotice; onOpen: (notice: InboxNotice) => void }) {
  const { label, at, title, text, read, past } = notice
  const said = [read ? undefined : '未读', past ? '已过' : undefined, label, title, text].filter(Boolean).join('，')
  return (
    <View
      className={past ? 'notice-row notice-row-past' : 'notice-row'}
      onClick={() => onOpen(notice)}
      {...spoken({ role: 'button', label: said })}
    >
      <View className="row notice-row-head">
        <Chip tone={past ? 'plain' : 'gold'}>{label}</Chip>
        {read ? null : <Text className="notice-row-unread">● 未读</Text>}
        {past ? <Text className="muted">已过</Text> : null}
        <Text className="muted grow notice-row-time">{timeOf(at)}</Text>
      </View>
      <View className="row">
        <View className="grow">
          <View className={read ? 'typed' : 'typed notice-row-new'}>{title}</View>
          <View className="muted typed">{text}</View>
        </View>
        <Text className="list-arrow">›</Text>
      </View>
    </View>
  )
}
