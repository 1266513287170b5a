import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ListReading } from '@/cloud/yearList'
import { Button } from '@/components/Button'
import { PersonPicker } from '@/components/PersonPicker'
import { Sheet } from '@/components/Sheet'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import type { PersonChoice } from './listFilter'

type PersonFilterProps = {
  people: ListReading['people']
  person: PersonChoice | undefined
  onChange: (person: PersonChoice | undefined) => void
}

/** Looks at the list by somebody of it. */
export function PersonFilter({ people, person, onChange }: PersonFilterProps) {
  const [open, setOpen] = useState(false)
  const hints = useNamesakeHints(people)
  return (
    <View>
      <Button small kind="ghost" onClick={() => (person ? onChange(undefined) : setOpen(true))}>
        {person ? '看所有人' : '按人看'}
      </Button>
      <Sheet open={open} title="看谁的" onClose={() => setOpen(false)}>
        <PersonPicker
          people={people}
          hints={hints}
          onPick={({ memberId, name }) => {
            onChange({ memberId, name, as: 'any' })
            setOpen(false)
          }}
        />
      </Sheet>
    </View>
  )
}
