import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import type { InboxHead } from '@/cloud/inbox'
import { leftWords } from '@/cloud/leastLeft'
import { Button } from '@/components/Button'
import { Notice } from '@/components/Notice'
import { type Asked, askToSubscribe } from '@/outbox/subscribe'
import { failureWords } from './failureWords'
import './subscriptions.scss'

/** The one action: WeChat asks about every kind, and what came of it stands below. */
export function SubscribeAgain({ head }: { head: InboxHead }) {
  const [asked, setAsked] = useState<Asked>()
  const ask = () => {
    setAsked(undefined)
    // WeChat asks inside the tap alone: nothing may be waited for before this call.
    askToSubscribe(head).then(setAsked)
  }
  const begun = head.accounts.some((account) => account.accepted > 0)
  return (
    <View>
      <View className="head">{leftWords(head)}</View>
      <View className="muted subscribe-hint">
        {begun ? '活动、变更、待办里，按剩得最少的一种算' : '订一次，每种提醒各能收到一条'}
      </View>
      <Button onClick={ask}>{begun ? '再订一次' : '订一次'}</Button>
      <View {...spoken({ role: 'status' })}>
        {asked ? <Outcome asked={asked} all={head.templates.length} /> : null}
      </View>
    </View>
  )
}

function Outcome({ asked, all }: { asked: Asked; all: number }) {
  if (asked.kind === 'failed') return <Notice inside>{failureWords(asked.code)}</Notice>
  const { accepted, kept } = asked
  if (accepted === 0) {
    return (
      <Notice inside tone="plain">
        这次没有同意，次数没有增加。
      </Notice>
    )
  }
  const words = kept ? '同意已存在手机里，联网后自动登记。' : `${accepted}/${all} 种各多了一次。`
  return (
    <Notice inside tone="ok">
      {words}
    </Notice>
  )
}
