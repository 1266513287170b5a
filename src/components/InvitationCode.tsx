import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import { tellDone } from '@/cloud/tell'
import { Button } from './Button'
import './InvitationCode.scss'

/** The branch's invitation code, large enough to be read out, and the words that bring people here. */
export function InvitationCode({ code, branchName }: { code: string; branchName: string }) {
  const words = `请在微信搜索小程序“五好支部”，打开后填写本人姓名和邀请码 ${code}，加入“${branchName}”。`
  const copy = async (data: string) => {
    await Taro.setClipboardData({ data })
    tellDone('已复制')
  }
  return (
    <View className="stack">
      <View className="invitation-code" {...spoken({ label: `邀请码 ${code.split('').join(' ')}` })}>
        {`${code.slice(0, 4)} ${code.slice(4)}`}
      </View>
      <View className="typed invitation-words">{words}</View>
      <Button onClick={() => copy(words)}>复制这段话</Button>
      <Button kind="ghost" onClick={() => copy(code)}>
        只复制邀请码
      </Button>
      <View className="muted">把这段话发到支部的微信群。对方提交后，要由支部委员核对、通过，才能看到支部的内容。</View>
    </View>
  )
}
