import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ActivityDetails } from '@/cloud/activity'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { groupPeople, peopleFigures } from './people'
import './Participants.scss'

/** Names drawn at first: WeChat wants at most 60 children under a node, and a small first screen. */
const NAMES_SHOWN = 60

/** Who is expected and who has come. Why somebody is absent is not for everybody to read. */
export function Participants({ activity }: { activity: ActivityDetails }) {
  const { missing, came, observers } = groupPeople(activity.people)
  const begun = activity.phase === 'checkIn' || activity.phase === 'past' || came.length + observers.length > 0
  const hints = useNamesakeHints(activity.people)
  if (activity.phase === 'cancelled' && !begun) return null
  return (
    <View>
      <SectionTitle note={peopleFigures(activity)}>参加人员</SectionTitle>
      <Card>
        <View className="people-groups">
          <Names title={`✓ 已到 ${came.length} 人`} names={came} hints={hints} tone="came" />
          <Names title={`列席 ${observers.length} 人`} names={observers} hints={hints} tone="came" />
          <Names
            title={begun ? `○ 未到 ${missing.length} 人` : `应到 ${missing.length} 人`}
            names={missing}
            hints={hints}
            tone="missing"
          />
        </View>
      </Card>
    </View>
  )
}

type NamesProps = {
  title: string
  names: ActivityDetails['people']
  hints: Map<string, string>
  tone: 'came' | 'missing'
}

function Names({ title, names, hints, tone }: NamesProps) {
  const [all, setAll] = useState(false)
  if (names.length === 0) return null
  // Each sixty under a node of their own.
  const pages = Array.from({ length: all ? Math.ceil(names.length / NAMES_SHOWN) : 1 }, (_, page) =>
    names.slice(page * NAMES_SHOWN, (page + 1) * NAMES_SHOWN),
  )
  return (
    <View>
      <View className="muted">{title}</View>
      {pages.map((page) => (
        <View key={page[0]?.memberId} className="people-names">
          {page.map(({ memberId, name }) => (
            <View key={memberId} className={`person-chip person-${tone}`}>
              {hints.has(memberId) ? `${name}（${hints.get(memberId)}）` : name}
            </View>
          ))}
        </View>
      ))}
      {!all && names.length > NAMES_SHOWN ? (
        <Button small kind="ghost" onClick={() => setAll(true)}>{`看全部 ${names.length} 人`}</Button>
      ) : null}
    </View>
  )
}
