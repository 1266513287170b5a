import { timeOf } from '@domain/calendar/beijing'
import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import './checkIn.scss'

/** It is safe: on this phone, and on its way as soon as there is a signal. */
export function KeptPanel({ madeAt }: { madeAt: number }) {
  return (
    <View className="check-in-recorded check-in-kept" {...spoken({ role: 'status' })}>
      <View className="check-in-tick check-in-tick-kept" {...spoken({ hidden: true })}>
        ↑
      </View>
      <View className="grow">
        <View className="head">已保存，联网后自动提交</View>
        <View className="small">{`${timeOf(new Date(madeAt).toISOString())} 存在手机里。不用再签，也不用开着小程序。`}</View>
      </View>
    </View>
  )
}
