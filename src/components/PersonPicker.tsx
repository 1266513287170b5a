import { View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from './EmptyState'
import { ListRow } from './ListRow'
import { namesLike } from './nameSearch'
import { Paged } from './Paged'
import { SearchBox } from './SearchBox'

/** A few names are looked through faster than one is typed. */
const SEARCHED_FROM = 12

type Person = { memberId: string; name: string }

type PersonPickerProps = {
  people: readonly Person[]
  /** What tells namesakes apart. */
  hints: Map<string, string>
  /** Whoever is chosen now. */
  chosen?: string
  onPick: (person: Person) => void
}

/** One of the branch, by a tap on the name. */
export function PersonPicker({ people, hints, chosen, onPick }: PersonPickerProps) {
  const [typed, setTyped] = useState('')
  const found = namesLike(people, typed)
  return (
    <View>
      {people.length >= SEARCHED_FROM ? <SearchBox value={typed} onChange={setTyped} /> : null}
      {found.length === 0 ? <EmptyState>没有这个人，换个字再找。</EmptyState> : null}
      <Paged key={typed} items={found} size={20} unit="人">
        {(shown) =>
          shown.map((person) => (
            <ListRow
              key={person.memberId}
              title={person.memberId === chosen ? `✓ ${person.name}` : person.name}
              note={hints.get(person.memberId)}
              onClick={() => onPick(person)}
            />
          ))
        }
      </Paged>
    </View>
  )
}
