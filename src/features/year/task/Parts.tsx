import { formatShortDay } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import type { TaskReading } from '@/cloud/yearList'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import './task.scss'

/** So many fill a screen; more are turned over. */
const AT_ONCE = 48

/** Who has done theirs, those who have not first; an ordinary member sees their own. */
export function Parts({ task: { parts, done, of }, self }: { task: TaskReading; self: string }) {
  const hints = useNamesakeHints(parts)
  if (parts.length === 0) return null
  const own = parts.length === 1 && of > 1 && parts[0]?.memberId === self
  if (own) return <OwnPart doneOn={parts[0]?.doneOn ?? null} />
  const missingFirst = [...parts.filter(({ doneOn }) => doneOn === null), ...parts.filter(({ doneOn }) => doneOn)]
  return (
    <View>
      <SectionTitle note={`已完成 ${done}/${of} 人`}>每个人</SectionTitle>
      <Card>
        <Paged items={missingFirst} size={AT_ONCE} unit="人">
          {(shown) => (
            <View className="part-grid">
              {shown.map(({ memberId, name, doneOn }) => (
                <View key={memberId} className={doneOn ? 'part part-done' : 'part'}>
                  <View>{name}</View>
                  <View className="part-state">{doneOn ? `✓ ${formatShortDay(doneOn)}` : '还没有'}</View>
                  {hints.has(memberId) ? <View className="part-state">{hints.get(memberId) ?? ''}</View> : null}
                </View>
              ))}
            </View>
          )}
        </Paged>
      </Card>
    </View>
  )
}

function OwnPart({ doneOn }: { doneOn: string | null }) {
  return (
    <Card>
      <View className="row between">
        <View className="title">您的部分</View>
        <View className={doneOn ? 'ok' : 'late'}>{doneOn ? `✓ ${formatShortDay(doneOn)}完成` : '还没有完成'}</View>
      </View>
    </Card>
  )
}
