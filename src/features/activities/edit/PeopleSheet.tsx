import type { Audience } from '@domain/activities/audience'
import type { Group } from '@domain/branch/branch'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Sheet } from '@/components/Sheet'
import { expectedAmong, type Person, withPerson } from './audienceDraft'
import { PeopleChips } from './PeopleChips'

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
  return (
    <Sheet open={open} title={`应到 ${expected.length} 人`} onClose={onClose}>
      <View className="muted people-hint">打 ✓ 的要参加。点名字加人或减人。</View>
      <PeopleChips
        people={people}
        groups={groups}
        chosen={expected}
        onTap={({ memberId }) => onChange(withPerson(audience, memberId, people))}
      />
      <Button onClick={onClose}>选好了</Button>
    </Sheet>
  )
}
