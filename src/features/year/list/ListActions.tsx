import { importPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { editPage } from '../pages'
import { ExportList } from './ExportList'

/** What officers do with a list as a whole. */
export function ListActions({ year, closed }: { year: number; closed: boolean }) {
  return (
    <Card>
      <View className="stack">
        {closed ? null : (
          <View className="row">
            <View className="grow">
              <Button kind="ghost" onClick={() => Taro.navigateTo({ url: importPage(year) })}>
                更新清单
              </Button>
            </View>
            <View className="grow">
              <Button kind="ghost" onClick={() => Taro.navigateTo({ url: editPage(year) })}>
                新增一项
              </Button>
            </View>
          </View>
        )}
        <ExportList year={year} />
      </View>
    </Card>
  )
}
