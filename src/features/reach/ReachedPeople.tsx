import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { missedBy } from './missed'
import { type PeopleProps, PersonRows } from './PersonRows'

/** Who is reached: folded, for nothing is to be done about them. */
export function ReachedPeople({ people, nameOf, now }: PeopleProps) {
  const [unfolded, setUnfolded] = useState(false)
  const reached = people.filter((one) => missedBy(one) === null)
  if (reached.length === 0) return null
  return (
    <View>
      <SectionTitle note={`${reached.length}/${people.length} 人`}>
        {people.some(({ told, acted }) => told || acted) ? '其他人' : '收得到微信提醒'}
      </SectionTitle>
      <Card>
        {unfolded ? (
          <PersonRows people={reached} nameOf={nameOf} now={now} />
        ) : (
          <Button small kind="ghost" onClick={() => setUnfolded(true)}>{`看这 ${reached.length} 人`}</Button>
        )}
      </Card>
    </View>
  )
}
