import Taro from '@tarojs/taro'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'

/** The answer to an activity that was sent. */
export type Saved = { activityId: string; textHeld: boolean }

/** Says that it was saved, and what it means when WeChat wants a human look at the text. */
export async function tellSaved({ textHeld }: Saved, word: string): Promise<void> {
  queryClient.invalidateQueries({ queryKey: ['activities'] })
  if (!textHeld) return tellDone(word)
  await Taro.showModal({
    title: '已保存，文字待放行',
    content: '微信建议人工看一下文字，书记放行后大家才能看到。',
    showCancel: false,
    confirmText: '知道了',
    confirmColor: '#B80F18',
  })
}
