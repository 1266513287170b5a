import { View } from '@tarojs/components'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { missedGroups } from './missed'
import { type PeopleProps, PersonRows } from './PersonRows'
import './reach.scss'

/** Who is not reached, by reason in plain words, each with what helps. */
export function MissedPeople({ people, nameOf, now }: PeopleProps) {
  return (
    <View>
      {missedGroups(people).map((group) => (
        <View key={group.reason}>
          <SectionTitle note={`${group.people.length}/${people.length} 人`}>{group.label}</SectionTitle>
          <Card>
            <View className="reach-help">{group.help}</View>
            <PersonRows people={group.people} nameOf={nameOf} now={now} />
          </Card>
        </View>
      ))}
    </View>
  )
}
