import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { HEAD_KEY, type InboxHead, useInboxHead } from '@/cloud/inbox'
import { leftWords } from '@/cloud/leastLeft'
import { queryClient } from '@/cloud/query'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { askToSubscribe } from '@/outbox/subscribe'
import { askedWords, mayOffer, quietFor } from './offer'
import { keepQuiet, useQuietUntil } from './quiet'

/** Beside something that was just done: whether WeChat may tell of the next. Nothing while enough is left, and for a while after any answer. */
export function RemindMe({ children }: { children: string }) {
  const { data: head } = useInboxHead()
  const quietUntil = useQuietUntil()
  const [said, setSaid] = useState<string>()
  useDidShow(() => setSaid(undefined))
  const ask = (known: InboxHead) => {
    // WeChat asks inside the tap alone: nothing may be waited for before this call.
    askToSubscribe(known).then((asked) => {
      keepQuiet(quietFor(asked))
      setSaid(askedWords(asked, queryClient.getQueryData<InboxHead>(HEAD_KEY) ?? known))
    })
  }
  const dismiss = () => {
    keepQuiet(quietFor())
    setSaid('')
  }
  const offers = said === undefined && head && mayOffer(head, quietUntil)
  return (
    <View>
      {said || offers ? (
        <Card>
          {offers ? (
            <View className="row wrap">
              <View className="grow">
                <View>{children}</View>
                <View className="muted">{leftWords(head)}</View>
              </View>
              <Button small kind="ghost" onClick={dismiss}>
                不用
              </Button>
              <Button small kind="ghost" onClick={() => ask(head)}>
                提醒我
              </Button>
            </View>
          ) : (
            <View {...spoken({ role: 'status' })}>{said}</View>
          )}
        </Card>
      ) : null}
    </View>
  )
}
