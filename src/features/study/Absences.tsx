import { activityKinds } from '@domain/activities/kinds'
import { markWord } from '@domain/attendance/register'
import { activityPage } from '@domain/pages'
import { newRecordPage, recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { DayTile } from '@/components/DayTile'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { Absence } from './absences'

const PAGE = 4

/** What one missed and may still make up for; nothing where there is none. */
export function Absences({ absences }: { absences: readonly Absence[] }) {
  if (absences.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${absences.length} 次`}>没能参加，可以补学</SectionTitle>
      <Card flush>
        <View className="muted study-hint">自己学了以后写几句，支部看过就登记为补学。</View>
        <Paged items={absences} size={PAGE} unit="次">
          {(shown) => shown.map((absence) => <Row key={absence.activityId} absence={absence} />)}
        </Paged>
      </Card>
    </View>
  )
}

function Row({ absence }: { absence: Absence }) {
  const { activityId, kind, on, title, mark, category, noteId } = absence
  const url = noteId ? recordPage(noteId) : newRecordPage('studyNote', { activityId, values: { makesUp: 'true' } })
  return (
    <ListRow
      mark={<DayTile day={on} />}
      title={title}
      note={`${activityKinds[kind].label} · ${markWord(mark, category)}`}
      change={noteId ? '补学笔记已交，等支部登记' : undefined}
      right={
        <Button
          small
          kind="ghost"
          label={`${noteId ? '看补学笔记' : '补学'}：${title}`}
          onClick={() => Taro.navigateTo({ url })}
        >
          {noteId ? '看笔记' : '补学'}
        </Button>
      }
      onClick={() => Taro.navigateTo({ url: activityPage(activityId) })}
    />
  )
}
