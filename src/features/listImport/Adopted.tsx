import { listPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { yearly } from '@/cloud/client'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { Figures } from './ConfirmSheet'

/** What became of an import. */
export type Adoption = Awaited<ReturnType<typeof yearly.list.adopt.mutate>> & { year: number }

/** The list is taken over: what it did, and where to go. */
export function Adopted({ adoption, onAnother }: { adoption: Adoption; onAnother: () => void }) {
  const { year, kept, changed, added, dropped, textHeld } = adoption
  return (
    <View>
      <Card>
        <View className="head ok">✓ 已导入，全年任务已生成</View>
        <View className="muted">{`${year} 年责任清单，这次导入 ${kept + changed + added} 项。`}</View>
        <Figures
          figures={[
            ['新增', added],
            ['没变', kept],
            ['更新', changed],
            ['停用', dropped],
          ]}
        />
      </Card>
      <View>
        {textHeld ? <Notice>微信建议人工看一下文字。请书记打开清单看一遍再放行，放行后党员才能看到。</Notice> : null}
      </View>
      <View className="stack">
        <Button onClick={() => Taro.redirectTo({ url: listPage(year) })}>看责任清单</Button>
        <Button kind="ghost" onClick={onAnother}>
          再导入一份
        </Button>
        <View className="muted center">各人要办的事会出现在他们的“今日”里。</View>
      </View>
    </View>
  )
}
