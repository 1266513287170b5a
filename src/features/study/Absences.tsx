import { activityKinds } from '@domain/activities/kinds'
import { formatWeekday } from '@domain/calendar/format'
import { activityPage, newRecordPage, recordPage } from '@domain/pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { DayTile } from '@/components/DayTile'
import { ListRow } from '@/components/ListRow'
import { MarkChip } from '@/components/MarkChip'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { Absence } from './absences'

const PAGE = 5

/** What one missed and may still make up for; nothing where there is none. */
export function Absences({ absences }: { absences: readonly Absence[] }) {
  if (absences.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${absences.length} 次`}>没能参加，可以补学</SectionTitle>
      <Card flush>
        <Paged items={absences} size={PAGE} unit="次">
          {(shown) => shown.map((absence) => <Row key={absence.activityId} absence={absence} />)}
        </Paged>
      </Card>
    </View>
  )
}

function Row({ absence }: { absence: Absence }) {
  const { activityId, kind, on, title, mark, category, noteId } = absence
  return (
    <View className="study-absence">
      <ListRow
        mark={<DayTile day={on} />}
        title={title}
        note={`${formatWeekday(on)} · ${activityKinds[kind].label}`}
        right={<MarkChip mark={mark} category={category} />}
        onClick={() => Taro.navigateTo({ url: activityPage(activityId) })}
      />
      {noteId ? (
        <View className="row between study-make-up">
          <Chip tone="gold">补学笔记已交，等支部登记</Chip>
          <Button
            small
            kind="ghost"
            label={`看${title}的补学笔记`}
            onClick={() => Taro.navigateTo({ url: recordPage(noteId) })}
          >
            看笔记
          </Button>
        </View>
      ) : (
        <View className="row between study-make-up">
          <View className="muted grow">学了以后写几句，支部登记补学</View>
          <Button
            small
            kind="ghost"
            label={`补学${title}`}
            onClick={() => Taro.navigateTo({ url: newRecordPage('studyNote', { activityId }) })}
          >
            写补学笔记
          </Button>
        </View>
      )}
    </View>
  )
}
