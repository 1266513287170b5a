import { activityKinds } from '@domain/activities/kinds'
import { formatWeekday } from '@domain/calendar/format'
import { activityPage } from '@domain/pages'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { DayTile } from '@/components/DayTile'
import { HeatLegend } from '@/components/HeatLegend'
import { ListRow } from '@/components/ListRow'
import { MarkChip } from '@/components/MarkChip'
import { markHeat, markHeatWords } from '@/components/markHeat'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { Sheet } from '@/components/Sheet'
import { YearHeat } from '@/components/YearHeat'
import { otherMarks } from './figures'
import type { YearSheet } from './sheet'

const PAGE = 15
const OWN_REGISTER = '/packages/register/mine/index'

/** The year's attendance: its figure, its months, what else there was; opens each activity with its mark. */
export function AttendanceCard({ sheet, isOwn }: { sheet: YearSheet; isOwn: boolean }) {
  const [open, setOpen] = useState(false)
  const { attendance, marks, year } = sheet
  if (marks.length === 0) {
    return (
      <View>
        <SectionTitle>出席</SectionTitle>
        <Card>
          <View className="muted">{`${year} 年还没有要${isOwn ? '您' : '参加的人'}到场的活动`}</View>
        </Card>
      </View>
    )
  }
  const { attended, expected } = attendance
  const others = otherMarks(attendance)
  // The page of one's own attendance tells more: what is still to come, what was sent late.
  const hasPage = isOwn && year === Number(sheet.today.slice(0, 4))
  const openAll = () => (hasPage ? Taro.navigateTo({ url: OWN_REGISTER }) : setOpen(true))
  const states = marks.map(({ mark }) => markHeat[mark])
  return (
    <View>
      <SectionTitle note={`应到 ${expected} 次`}>出席</SectionTitle>
      <Card>
        <View>
          <Text className="figure">{attended}</Text>
          <Text className="muted">{` / ${expected} 次${others ? `　${others}` : ''}`}</Text>
        </View>
        <View className="year-heat-row">
          <YearHeat marks={marks} label={`出席 ${attended}/${expected} 次${others ? `，${others}` : ''}`} />
        </View>
        <HeatLegend words={markHeatWords.filter(([state]) => states.includes(state))} />
        <View className="year-more">
          <Button small kind="ghost" onClick={openAll}>
            {`看每次活动（${marks.length}）`}
          </Button>
        </View>
      </Card>
      <Sheet open={open} title={`${year} 年每次活动`} onClose={() => setOpen(false)}>
        {open ? (
          <Paged items={marks} size={PAGE} unit="次">
            {(shown) => shown.map((one) => <Activity key={one.activityId} one={one} />)}
          </Paged>
        ) : null}
      </Sheet>
    </View>
  )
}

function Activity({ one }: { one: YearSheet['marks'][number] }) {
  const { activityId, kind, on, title, mark, category, madeUpOn } = one
  return (
    <ListRow
      mark={<DayTile day={on} />}
      title={title}
      note={`${formatWeekday(on)} · ${activityKinds[kind].label}`}
      right={<MarkChip mark={mark} category={category} madeUpOn={madeUpOn} />}
      onClick={() => Taro.navigateTo({ url: activityPage(activityId) })}
    />
  )
}
