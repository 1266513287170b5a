import { dayOf } from '@domain/calendar/beijing'
import { DUES_PAGE } from '@domain/pages'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { duesCloud } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { duesWords } from './duesWords'

/** 党费, with how this month stands once that is known. */
export function DuesRow({ now }: { now: string }) {
  const year = Number(dayOf(now).slice(0, 4))
  const { data } = useQuery({
    queryKey: ['dues', 'mine', { year }],
    queryFn: () => duesCloud.dues.mine.query({ year }),
  })
  useRefresh(['dues', 'mine'])
  return (
    <View>
      <Card flush>
        <ListRow
          mark="费"
          title="党费"
          right={data && duesWords(data)}
          onClick={() => Taro.navigateTo({ url: DUES_PAGE })}
        />
      </Card>
    </View>
  )
}
