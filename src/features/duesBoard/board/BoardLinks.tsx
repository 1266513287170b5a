import { roundings } from '@domain/dues/rounding'
import { DUES_STATEMENT_PAGE, duesClosingsPage, duesRegisterPage, duesRoundPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { DuesBoard } from '@/cloud/duesDesk'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SettingsSheet } from './SettingsSheet'

type BoardLinksProps = { board: DuesBoard; mayManage: boolean; maySetDay: boolean }

/** Where a year's books are kept, and what the branch decides about its dues. */
export function BoardLinks({ board, mayManage, maySetDay }: BoardLinksProps) {
  const [setting, setSetting] = useState(false)
  const { year, months, round, settings } = board
  const closed = months.filter(({ closing }) => closing !== null).length
  const open = (url: string) => () => Taro.navigateTo({ url })
  return (
    <View>
      <Card flush>
        {mayManage ? (
          <ListRow
            mark="定"
            title="年初核定"
            right={`${round.done}/${round.of} 人`}
            onClick={open(duesRoundPage(year))}
          />
        ) : null}
        <ListRow mark="缴" title="上缴和封账" right={`${closed}/12 个月`} onClick={open(duesClosingsPage(year))} />
        <ListRow mark="表" title="登记表和公示" onClick={open(duesRegisterPage(year))} />
        {mayManage ? (
          <ListRow mark="导" title="导入交费明细" note="银行或党费平台的表格" onClick={open(DUES_STATEMENT_PAGE)} />
        ) : null}
        {mayManage ? (
          <ListRow
            mark="设"
            title="党费设置"
            note={`${roundings[settings.rounding].label} · ${settings.advance ? '可以预交' : '不预交'}`}
            onClick={() => setSetting(true)}
          />
        ) : null}
      </Card>
      <SettingsSheet board={board} open={setting} maySetDay={maySetDay} onClose={() => setSetting(false)} />
    </View>
  )
}
