import { DUES_PAGE, STUDY_PAGE } from '@domain/pages'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { duesCloud } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { duesWords } from './duesWords'

const KEY = ['dues', 'now']

/** 党费, with how this month stands once that is known; and 学习. */
export function DuesRow() {
  const { data } = useQuery({ queryKey: KEY, queryFn: () => duesCloud.dues.now.query() })
  useRefresh(KEY)
  return (
    <View>
      <Card flush>
        <ListRow
          mark="费"
          title="党费"
          right={data?.standing ? duesWords(data.standing) : undefined}
          onClick={() => Taro.navigateTo({ url: DUES_PAGE })}
        />
        <ListRow mark="学" title="学习" right="笔记和学时" onClick={() => Taro.navigateTo({ url: STUDY_PAGE })} />
      </Card>
    </View>
  )
}
