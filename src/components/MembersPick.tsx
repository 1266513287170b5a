import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from './Button'
import './MembersPick.scss'
import { PersonPicker } from './PersonPicker'

export type Pickable = { memberId: string; name: string }

type MembersPickProps = {
  people: readonly Pickable[]
  hints: Map<string, string>
  /** Whoever is chosen now. */
  chosen: readonly string[]
  /** One tap is enough. */
  single: boolean
  onChoose: (memberIds: string[]) => void
  /** What choosing so many does, where it does more than choose. */
  verb?: (count: number) => string
  busy?: boolean
}

const pickWords = (count: number) => `选定这 ${count} 人`

/** One member or several, by their names. */
export function MembersPick(props: MembersPickProps) {
  const { people, hints, chosen, single, onChoose, verb = pickWords, busy } = props
  const [ids, setIds] = useState(chosen)
  const shown = people.map(({ memberId, name }) => ({
    memberId,
    name: !single && ids.includes(memberId) ? `✓ ${name}` : name,
  }))
  const pick = ({ memberId }: Pickable) => {
    if (single) return onChoose([memberId])
    setIds(ids.includes(memberId) ? ids.filter((id) => id !== memberId) : [...ids, memberId])
  }
  return (
    <View>
      <PersonPicker people={shown} hints={hints} chosen={single ? ids[0] : undefined} onPick={pick} />
      {single ? null : (
        <View className="members-foot">
          <Button disabled={ids.length === 0} busy={busy} onClick={() => onChoose([...ids])}>
            {ids.length === 0 ? '请点名字选人' : verb(ids.length)}
          </Button>
        </View>
      )}
    </View>
  )
}
