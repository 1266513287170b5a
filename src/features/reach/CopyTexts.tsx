import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { phoneList } from './missed'
import './reach.scss'
import type { ReachedPerson } from './reading'

type CopyTextsProps = {
  groupText: string
  /** What the list of whom to phone is about. */
  heading: string
  people: readonly ReachedPerson[]
  nameOf: (person: ReachedPerson) => string
  /** How many are to be phoned. */
  phones: number
}

async function copy(data: string, done: string): Promise<void> {
  await Taro.setClipboardData({ data })
  tellDone(done)
}

/** What goes into the branch's WeChat group, in full, and whom to phone. */
export function CopyTexts({ groupText, heading, people, nameOf, phones }: CopyTextsProps) {
  return (
    <View>
      <SectionTitle>发到支部微信群</SectionTitle>
      <Card>
        <View className="stack">
          <View className="typed reach-text">{groupText}</View>
          <Button onClick={() => copy(groupText, '已复制，去群里粘贴')}>复制群通知</Button>
          {phones > 0 ? (
            <View className="stack">
              <Button
                kind="ghost"
                label={`复制电话名单，${phones} 人`}
                onClick={() => copy(phoneList(heading, people, nameOf), '已复制电话名单')}
              >
                {`复制打电话名单（${phones} 人）`}
              </Button>
              <View className="muted">名单里只有姓名和原因，小程序不存电话号码。</View>
            </View>
          ) : null}
        </View>
      </Card>
    </View>
  )
}
