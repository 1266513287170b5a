import { leaveCategories } from '@domain/attendance/leave'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import { type NameOf, recordedGroups, type SettlePerson } from './sheetLines'

type RecordedNamesProps = {
  people: readonly SettlePerson[]
  nameOf: NameOf
  settled: boolean
  onTap: (person: SettlePerson) => void
}

/** WeChat wants at most 60 children under a node. */
const PAGE = 60

/** Everybody of whom something is recorded; a tap on a name corrects it. Folded away while there is something to confirm. */
export function RecordedNames({ people, nameOf, settled, onTap }: RecordedNamesProps) {
  const [unfolded, setUnfolded] = useState(false)
  const groups = recordedGroups(people)
  const count = groups.reduce((sum, group) => sum + group.people.length, 0)
  if (count === 0) return null
  return (
    <View>
      <SectionTitle note={`${count} 人`}>已登记的</SectionTitle>
      <Card>
        {settled || unfolded ? (
          <View className="stack">
            <View className="muted">登记错了，点名字改。</View>
            {groups.map((group) => (
              <View key={group.title}>
                <View>{`${group.title} ${group.people.length} 人`}</View>
                <Paged items={group.people} size={PAGE} unit="人">
                  {(shown) => (
                    <View className="settle-names">
                      {shown.map((person) => (
                        <View
                          key={person.memberId}
                          className={`settle-name settle-name-${person.state}`}
                          onClick={() => onTap(person)}
                          {...spoken({ role: 'button', label: `${nameWords(person, nameOf)}，${group.title}` })}
                        >
                          {nameWords(person, nameOf)}
                        </View>
                      ))}
                    </View>
                  )}
                </Paged>
              </View>
            ))}
          </View>
        ) : (
          <Button small kind="ghost" onClick={() => setUnfolded(true)}>
            看名单，更正登记
          </Button>
        )}
      </Card>
    </View>
  )
}

/** A name with what has to be known beside the group it stands in. */
function nameWords(person: SettlePerson, nameOf: NameOf): string {
  const { state, category, minutesOffline } = person
  const name = nameOf(person)
  if (state === 'leave' && category) return `${name} · ${leaveCategories[category].label}`
  return minutesOffline === null ? name : `${name} · 离线`
}
