import type { CalendarEvent } from '@domain/activities/calendar-file'
import { useQuery } from '@tanstack/react-query'
import { Image, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { type Invitation, shareText } from './invitation'
import { pictureOf } from './picture'
import { copyWords, sendCalendarFile } from './send'

type ShareSheetProps = { open: boolean; onClose: () => void; invitation: Invitation; event: CalendarEvent }

/** What is told of an activity, as a picture and in words that can be copied; on WeChat also its calendar file. */
export function ShareSheet({ open, onClose, ...told }: ShareSheetProps) {
  return (
    <Sheet open={open} title="发到群里" onClose={onClose}>
      <Content {...told} />
    </Sheet>
  )
}

function Content({ invitation, event }: Pick<ShareSheetProps, 'invitation' | 'event'>) {
  const words = shareText(invitation, new Date().toISOString())
  const picture = useQuery({
    queryKey: ['sharePicture', invitation],
    queryFn: () => pictureOf(invitation),
    // Drawn on the phone, for this moment.
    networkMode: 'always',
    retry: false,
    gcTime: 0,
    meta: { keep: false },
  })
  return (
    <View className="stack">
      <View className="share-picture">
        {picture.data ? (
          <Image
            className="share-image"
            src={picture.data}
            mode="aspectFit"
            aria-label={`邀请图：${invitation.name}`}
          />
        ) : (
          <View className="muted center">{picture.isError ? '这台手机画不了图，请复制下面的文字' : '正在画图……'}</View>
        )}
      </View>
      <View className="share-words typed">{words}</View>
      <Button onClick={() => copyWords(words)}>复制邀请文字</Button>
      {process.env.TARO_ENV === 'h5' ? (
        <View className="muted center">按住图片可以保存，和文字一起发到群里。</View>
      ) : (
        <Button kind="ghost" onClick={() => sendCalendarFile(event)}>
          发日历文件
        </Button>
      )}
    </View>
  )
}
