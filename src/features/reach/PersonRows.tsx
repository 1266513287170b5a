import { View } from '@tarojs/components'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { Paged } from '@/components/Paged'
import { toldWords } from './figures'
import './reach.scss'
import type { ReachedPerson } from './reading'

/** How people are drawn: by which name, as of when. */
export type PeopleProps = { people: readonly ReachedPerson[]; nameOf: (person: ReachedPerson) => string; now: string }

/** Names alone where there is nothing more to say of any of them; otherwise a row each, with how far the reminder got. */
export function PersonRows({ people, nameOf, now }: PeopleProps) {
  const bare = people.every(({ told, acted }) => told === null && acted === null)
  if (bare)
    return (
      <Paged items={people} size={60} unit="人">
        {(shown) => (
          <View className="reach-names">
            {shown.map((one) => (
              <View key={one.memberId} className="reach-name">
                {nameOf(one)}
              </View>
            ))}
          </View>
        )}
      </Paged>
    )
  return (
    <Paged items={people} unit="人">
      {(shown) =>
        shown.map((one) => (
          <ListRow
            key={one.memberId}
            title={nameOf(one)}
            note={toldWords(one, now) || undefined}
            right={one.acted ? <Chip>{one.acted}</Chip> : undefined}
          />
        ))
      }
    </Paged>
  )
}
