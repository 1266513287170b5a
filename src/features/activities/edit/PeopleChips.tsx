import type { Group } from '@domain/branch/branch'
import { View } from '@tarojs/components'
import { ChoiceMany } from '@/components/Choice'
import type { Person } from './audienceDraft'

type PeopleChipsProps = {
  people: readonly Person[]
  groups: readonly Group[]
  chosen: readonly string[]
  onTap: (person: Person) => void
}

/** Everybody by group, those chosen marked, with how many of each group they are. */
export function PeopleChips({ people, groups, chosen, onTap }: PeopleChipsProps) {
  const known = new Set(groups.map(({ id }) => id))
  const parts = [
    ...groups.map(({ id, name }) => ({ id, name, people: people.filter(({ groupId }) => groupId === id) })),
    { id: '', name: '没有编组', people: people.filter(({ groupId }) => groupId === undefined || !known.has(groupId)) },
  ].filter((part) => part.people.length > 0)
  return (
    <View>
      {parts.map((part) => {
        const marked = part.people.map(({ memberId }) => memberId).filter((id) => chosen.includes(id))
        return (
          <ChoiceMany
            key={part.id}
            label={`${part.name} ${marked.length}/${part.people.length} 人`}
            options={part.people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
            values={marked}
            onChange={(next) => {
              const tapped = part.people.find(({ memberId }) => marked.includes(memberId) !== next.includes(memberId))
              if (tapped) onTap(tapped)
            }}
          />
        )
      })}
    </View>
  )
}
