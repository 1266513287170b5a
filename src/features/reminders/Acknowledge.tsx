import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { HEAD_KEY, type InboxHead, useInboxHead } from '@/cloud/inbox'
import { queryClient } from '@/cloud/query'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { askToSubscribe } from '@/outbox/subscribe'
import { askedWords, mayOfferDues, quietFor } from './offer'
import { keepQuiet, useQuietUntil } from './quiet'

type AcknowledgeProps = {
  /** What was written down; nothing any more once it was read. */
  words: string | undefined
  onRead: () => void
}

/** Money that was written down, until it was read: the same tap lets WeChat ask whether it may tell of the next collection day. */
export function Acknowledge({ words, onRead }: AcknowledgeProps) {
  const { data: head } = useInboxHead()
  const quietUntil = useQuietUntil()
  const [said, setSaid] = useState<string>()
  const asks = head !== undefined && mayOfferDues(head, quietUntil)
  const read = () => {
    // WeChat asks inside the tap alone: nothing may be waited for before this call.
    if (asks)
      askToSubscribe(head).then((asked) => {
        keepQuiet(quietFor(asked))
        setSaid(askedWords(asked, queryClient.getQueryData<InboxHead>(HEAD_KEY) ?? head))
      })
    onRead()
  }
  const shown = words ?? said
  return (
    <View>
      {shown ? (
        <Card>
          <View className="row">
            <View className="grow" {...spoken({ role: 'status' })}>
              <View>{shown}</View>
              {words && asks ? <View className="muted">微信会接着问，要不要提醒您下次交党费</View> : null}
            </View>
            {words ? (
              <Button small kind="ghost" onClick={read}>
                知道了
              </Button>
            ) : null}
          </View>
        </Card>
      ) : null}
    </View>
  )
}
