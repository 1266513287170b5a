import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { AttendanceCard } from './AttendanceCard'
import { DuesCard } from './DuesCard'
import './memberYear.scss'
import { MissingCard } from './MissingCard'
import { isUnused } from './missing'
import { PledgesCard } from './PledgesCard'
import { RecordKinds } from './RecordKinds'
import { StudyCard } from './StudyCard'
import type { YearSheet } from './sheet'
import { YearHead } from './YearHead'

/** 年度一页纸: the year in four figures, what is missing and how to do it, and everything behind it. */
export function Sheet({ sheet, isOwn }: { sheet: YearSheet; isOwn: boolean }) {
  if (isUnused(sheet)) {
    return (
      <Card>
        <EmptyState>{`${sheet.year} 年在这里没有${isOwn ? '您的' : `${sheet.name}的`}记录。`}</EmptyState>
      </Card>
    )
  }
  return (
    <View>
      <YearHead sheet={sheet} isOwn={isOwn} />
      <View>
        <MissingCard sheet={sheet} isOwn={isOwn} />
      </View>
      <AttendanceCard sheet={sheet} isOwn={isOwn} />
      <StudyCard sheet={sheet} isOwn={isOwn} />
      <DuesCard sheet={sheet} isOwn={isOwn} />
      <PledgesCard pledges={sheet.pledges} />
      <RecordKinds sheet={sheet} isOwn={isOwn} />
    </View>
  )
}
