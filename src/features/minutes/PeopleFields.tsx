import { View } from '@tarojs/components'
import { memo, useMemo, useState } from 'react'
import type { MinutesReading } from '@/cloud/meetings'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { PersonPicker } from '@/components/PersonPicker'
import { Sheet } from '@/components/Sheet'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { type Chair, ChairChoice } from './ChairChoice'

type PeopleFieldsProps = {
  reading: MinutesReading
  chair: Chair
  recorderId: string
  /** Whoever holds the phone may write down a meeting at which they were not. */
  self: { memberId: string; name: string }
  fault: string | undefined
  onChair: (chair: Chair) => void
  onRecorder: (memberId: string) => void
}

/** Who led the meeting and who writes it down. */
export const PeopleFields = memo(function PeopleFields(props: PeopleFieldsProps) {
  const { reading, chair, recorderId, self, fault, onChair, onRecorder } = props
  const [choosing, setChoosing] = useState<'chair' | 'recorder' | null>(null)
  const people = useMemo(() => {
    const others = reading.people.filter(({ memberId }) => memberId !== self.memberId)
    return [self, ...others]
  }, [reading.people, self])
  const came = useMemo(() => reading.people.filter((person) => person.came), [reading.people])
  const hints = useNamesakeHints(people)
  const nameOf = (id: string) => people.find(({ memberId }) => memberId === id)?.name ?? ''
  const close = () => setChoosing(null)
  return (
    <View className={fault ? 'field-wrong' : undefined}>
      <Card flush>
        <ListRow
          title="主持人"
          note={fault && `× ${fault}`}
          noteTone="late"
          right={nameOf(chair.chairId) || chair.chairName || '请选择'}
          onClick={() => setChoosing('chair')}
        />
        <ListRow title="记录人" right={nameOf(recorderId) || '请选择'} onClick={() => setChoosing('recorder')} />
      </Card>
      <Sheet open={choosing === 'chair'} title="谁主持" onClose={close}>
        <ChairChoice
          chair={chair}
          people={came.length > 0 ? came : reading.people}
          guests={reading.guests}
          hints={hints}
          onChoose={(next) => {
            onChair(next)
            close()
          }}
        />
      </Sheet>
      <Sheet open={choosing === 'recorder'} title="谁记录" onClose={close}>
        <PersonPicker
          people={people}
          hints={hints}
          chosen={recorderId}
          onPick={({ memberId }) => {
            onRecorder(memberId)
            close()
          }}
        />
      </Sheet>
    </View>
  )
})
