import { yuanWords } from '@domain/dues/money'
import { DUES_BOARD_PAGE } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import type { StatementResult } from './calls'
import { AsideRows } from './RefusedRows'

/** What a confirm came to, and where to go. */
export function Registered({ result, onAnother }: { result: StatementResult; onAnother: () => void }) {
  const { rows, fen, already, aside } = result
  return (
    <View>
      <Card>
        <View className={rows > 0 ? 'head ok' : 'head'}>{rows > 0 ? `✓ 登记了 ${rows} 笔` : '没有新登记的'}</View>
        <View className="figure">{yuanWords(fen)}</View>
        <View>
          {already > 0 ? <View className="muted">{`另有 ${already} 笔以前登记过，没有重复登记。`}</View> : null}
        </View>
        <View className="muted">交费的党员在“我的党费”里能看到。</View>
      </Card>
      <View>{aside.length > 0 ? <AsideRows title="没有登记的" rows={aside} /> : null}</View>
      <View className="stack">
        <Button onClick={() => Taro.redirectTo({ url: DUES_BOARD_PAGE })}>看党费</Button>
        <Button kind="ghost" onClick={onAnother}>
          再导入一份
        </Button>
      </View>
    </View>
  )
}
