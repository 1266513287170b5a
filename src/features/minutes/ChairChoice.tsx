import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MinutesReading } from '@/cloud/meetings'
import { Button } from '@/components/Button'
import { ListRow } from '@/components/ListRow'
import { PersonPicker } from '@/components/PersonPicker'
import { TextInput } from '@/components/TextInput'

const NAME_LENGTH = 20

/** Who led: one of the branch by id, or somebody from outside by name. */
export type Chair = { chairId: string; chairName: string }

type ChairChoiceProps = {
  chair: Chair
  people: readonly { memberId: string; name: string }[]
  guests: MinutesReading['guests']
  hints: Map<string, string>
  onChoose: (chair: Chair) => void
}

/** One of those who came, one of the guests, or somebody from outside whose name is typed. */
export function ChairChoice({ chair, people, guests, hints, onChoose }: ChairChoiceProps) {
  const [name, setName] = useState(chair.chairName)
  const outside = (chairName: string) => onChoose({ chairId: '', chairName })
  return (
    <View>
      <PersonPicker
        people={people}
        hints={hints}
        chosen={chair.chairId}
        onPick={({ memberId }) => onChoose({ chairId: memberId, chairName: '' })}
      />
      {guests.map((guest) => (
        <ListRow
          key={guest.name}
          title={guest.name === chair.chairName ? `✓ ${guest.name}` : guest.name}
          note={['来宾', guest.from].filter(Boolean).join(' · ')}
          onClick={() => outside(guest.name)}
        />
      ))}
      <View style={{ height: '16px' }} />
      <TextInput
        label="外来的人主持"
        value={name}
        onChange={setName}
        maxLength={NAME_LENGTH}
        placeholder="写姓名"
        hint="不在名册里的人不能自己确认，会由书记代为确认"
      />
      <Button kind="ghost" disabled={name.trim() === ''} onClick={() => outside(name.trim())}>
        用这个名字
      </Button>
    </View>
  )
}
