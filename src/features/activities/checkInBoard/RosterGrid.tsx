import { Text, View } from '@tarojs/components'
import { memo, useMemo } from 'react'
import { spoken } from '@/a11y/spoken'
import type { BoardPerson } from './board'
import { standingOf } from './roster'
import './RosterGrid.scss'

/** WeChat wants at most 60 children under a node. */
const PART = 50

type RosterGridProps = {
  people: readonly BoardPerson[]
  /** What tells namesakes apart. */
  hints: Map<string, string>
  onTap: (memberId: string) => void
  /** Those picked for the paper sheet; without it a tap opens a person. */
  picked?: readonly string[]
}

/**
 * Names with their state, the missing first. Their order on the screen is CSS's: somebody who comes changes a class and a
 * word, while moving their node would send the whole roster to the screen again.
 */
export const RosterGrid = memo(function RosterGrid({ people, hints, onTap, picked }: RosterGridProps) {
  const parts = useMemo(
    () =>
      Array.from({ length: Math.ceil(people.length / PART) }, (_, part) =>
        people.slice(part * PART, (part + 1) * PART),
      ),
    [people],
  )
  return (
    <View className="roster-grid">
      {parts.map((part) => (
        <View key={part[0]?.memberId} className="roster-part">
          {part.map((person) => (
            <Cell
              key={person.memberId}
              person={person}
              hint={hints.get(person.memberId)}
              onTap={onTap}
              picked={picked?.includes(person.memberId)}
            />
          ))}
        </View>
      ))}
    </View>
  )
})

type CellProps = {
  person: BoardPerson
  hint: string | undefined
  onTap: (memberId: string) => void
  picked: boolean | undefined
}

const Cell = memo(function Cell({ person, hint, onTap, picked }: CellProps) {
  const { standing, word } = standingOf(person)
  const role = picked === undefined ? 'button' : 'checkbox'
  return (
    <View
      className={`roster-cell roster-${standing}${picked ? ' roster-picked' : ''}`}
      onClick={() => onTap(person.memberId)}
      {...spoken({ role, label: `${person.name}${hint ?? ''}，${word}`, checked: picked })}
    >
      {person.name}
      {hint ? <Text className="roster-word">{hint}</Text> : null}
      <Text className="roster-word">{picked ? '✓ 已选' : word}</Text>
    </View>
  )
})
