import Taro from '@tarojs/taro'

type Question = {
  title: string
  /** What happens if they say yes, and whether it can be taken back. */
  content: string
  /** A verb, four characters at most on WeChat. */
  yes: string
}

/** Asks before something that cannot be undone with one tap. The phone's own dialog: read out, and as large as its text. */
export async function confirm({ title, content, yes }: Question): Promise<boolean> {
  const { confirm: agreed } = await Taro.showModal({
    title,
    content,
    confirmText: yes,
    cancelText: '取消',
    confirmColor: '#B80F18',
  })
  return agreed
}
