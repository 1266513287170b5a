import type { Audience } from '@domain/activities/audience'
import type { Group } from '@domain/branch/branch'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { ChoiceMany } from '@/components/Choice'
import { Sheet } from '@/components/Sheet'
import { expectedAmong, type Person, withPerson } from './audienceDraft'

type PeopleSheetProps = {
  open: boolean
  onClose: () => void
  audience: Audience
  onChange: (next: Audience) => void
  people: readonly Person[]
  groups: readonly Group[]
}

/** Everybody by group, those expected marked: a tap adds or excuses one person. */
export function PeopleSheet({ open, onClose, audience, onChange, people, groups }: PeopleSheetProps) {
  const expected = expectedAmong(audience, people)
  const known = new Set(groups.map(({ id }) => id))
  const parts = [
    ...groups.map(({ id, name }) => ({ id, name, people: people.filter(({ groupId }) => groupId === id) })),
    { id: '', name: '没有编组', people: people.filter(({ groupId }) => groupId === undefined || !known.has(groupId)) },
  ].filter((part) => part.people.length > 0)
  return (
    <Sheet open={open} title={`应到 ${expected.length} 人`} onClose={onClose}>
      <View className="muted people-hint">打 ✓ 的要参加。点名字加人或减人。</View>
      {parts.map((part) => {
        const marked = part.people.map(({ memberId }) => memberId).filter((id) => expected.includes(id))
        return (
          <ChoiceMany
            key={part.id}
            label={`${part.name} ${marked.length}/${part.people.length} 人`}
            options={part.people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
            values={marked}
            onChange={(next) => {
              const tapped = part.people.find(({ memberId }) => marked.includes(memberId) !== next.includes(memberId))
              if (tapped) onChange(withPerson(audience, tapped.memberId, people))
            }}
          />
        )
      })}
      <Button onClick={onClose}>选好了</Button>
    </Sheet>
  )
}
