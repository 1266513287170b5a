import { yuanWords } from '@domain/dues/money'
import { DUES_PAGE, memberDuesPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/Card'
import { DuesMonths } from '@/components/DuesMonths'
import { SectionTitle } from '@/components/SectionTitle'
import type { YearSheet } from './sheet'

/** The year's dues month by month; nothing for who may not see them. A month opens the dues themselves. */
export function DuesCard({ sheet, isOwn }: { sheet: YearSheet; isOwn: boolean }) {
  const { dues, memberId, year } = sheet
  if (!dues) return null
  const url = isOwn ? `${DUES_PAGE}?year=${year}` : memberDuesPage(memberId, year)
  const missing = dues.missing > 0 ? `还差 ${yuanWords(dues.missing)}` : '没有欠交'
  return (
    <View>
      <SectionTitle note={missing}>党费</SectionTitle>
      <Card>
        <DuesMonths months={dues.months} onOpen={() => Taro.navigateTo({ url })} />
      </Card>
    </View>
  )
}
