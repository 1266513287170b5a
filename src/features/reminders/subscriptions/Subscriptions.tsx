import { View } from '@tarojs/components'
import { HEAD_KEY, type InboxHead, useInboxHead } from '@/cloud/inbox'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { Loaded } from '@/components/Loaded'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { accountLines } from './accountLines'
import { SubscribeAgain } from './SubscribeAgain'
import { TopicRow } from './TopicRow'
import './subscriptions.scss'

/** 微信提醒: how many messages of each kind one still accepts, and one more of each. */
export function Subscriptions() {
  const query = useInboxHead()
  useRefresh(HEAD_KEY)
  return (
    <View>
      <Loaded query={query} skeleton={<Skeleton lines={6} />}>
        {(head) => (head.templates.length > 0 ? <Topics head={head} /> : <NotSetUp />)}
      </Loaded>
    </View>
  )
}

function Topics({ head }: { head: InboxHead }) {
  return (
    <View>
      <Card>
        <SubscribeAgain head={head} />
      </Card>
      <SectionTitle>各种提醒还剩几次</SectionTitle>
      <Card flush>
        {accountLines(head).map((line) => (
          <TopicRow key={line.topic} line={line} />
        ))}
      </Card>
      <SectionTitle>为什么要一次次订</SectionTitle>
      <Card>
        <View className="stack">
          <View>微信规定：您同意一次，小程序只能给您发一条。发完就要再订，多点几次可以多存几条。</View>
          <View>没有订，或者用完了，微信里就收不到；小程序里的“消息”照样都有，一条不少。</View>
          <View>询问时勾上“总是保持以上选择”，以后点一下就好，不再弹出来问。</View>
        </View>
      </Card>
    </View>
  )
}

function NotSetUp() {
  return (
    <Card>
      <View className="stack">
        <View className="title">支部还没有开通微信提醒</View>
        <View>现在不用订。有事都会写在小程序的“消息”里，打开小程序就能看到。</View>
      </View>
    </Card>
  )
}
