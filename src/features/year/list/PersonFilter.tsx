import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ListReading, YearRow } from '@/cloud/yearList'
import { Button } from '@/components/Button'
import { FilterChips } from '@/components/FilterChips'
import { PersonPicker } from '@/components/PersonPicker'
import { Sheet } from '@/components/Sheet'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { type PersonChoice, personChips } from './listFilter'

type PersonFilterProps = {
  rows: readonly YearRow[]
  people: ListReading['people']
  person: PersonChoice | undefined
  onChange: (person: PersonChoice | undefined) => void
}

/** Looks at the list by somebody: what they do, and what they lead. */
export function PersonFilter({ rows, people, person, onChange }: PersonFilterProps) {
  const [open, setOpen] = useState(false)
  const hints = useNamesakeHints(people)
  return (
    <View>
      <View className="row wrap person-filter">
        <Button small kind="ghost" onClick={() => setOpen(true)}>
          {person ? `${person.name} ▾` : '按人看 ▾'}
        </Button>
        {person ? (
          <Button small kind="ghost" onClick={() => onChange(undefined)}>
            看所有人
          </Button>
        ) : null}
      </View>
      <View>
        {person ? (
          <FilterChips
            filters={personChips(rows, person)}
            value={person.as}
            onChange={(as) => onChange({ ...person, as })}
          />
        ) : null}
      </View>
      <Sheet open={open} title="看谁的" onClose={() => setOpen(false)}>
        <PersonPicker
          people={people}
          hints={hints}
          chosen={person?.memberId}
          onPick={({ memberId, name }) => {
            onChange({ memberId, name, as: 'any' })
            setOpen(false)
          }}
        />
      </Sheet>
    </View>
  )
}
