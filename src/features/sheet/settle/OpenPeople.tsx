import { leaveCategories } from '@domain/attendance/leave'
import { Text, View } from '@tarojs/components'
import { memo } from 'react'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { Paged } from '@/components/Paged'
import { SectionTitle } from '@/components/SectionTitle'
import type { MemberSession } from '@/session/useSession'
import { type Choices, type NameOf, type Proposal, proposalOf, type SettlePerson } from './sheetLines'
import { verdictWord } from './verdict'

type OpenPeopleProps = {
  people: readonly SettlePerson[]
  nameOf: NameOf
  choices: Choices
  me: MemberSession['member']
  onTap: (person: SettlePerson) => void
  onDecide: (person: SettlePerson, grant: boolean) => void
}

/** Everybody who is expected and has no entry, each with what they will be entered as; a tap changes it. */
export function OpenPeople({ people, nameOf, choices, me, onTap, onDecide }: OpenPeopleProps) {
  return (
    <View>
      {people.length === 0 ? null : (
        <View>
          <SectionTitle note={`${people.length} 人`}>还没登记的</SectionTitle>
          <Card flush>
            <Paged items={people} unit="人">
              {(shown) =>
                shown.map((person) => (
                  <OpenRow
                    key={person.memberId}
                    person={person}
                    name={nameOf(person)}
                    proposal={proposalOf(person, choices)}
                    // One's own leave is decided by another; the secretary has nobody above.
                    mayDecide={person.memberId !== me._id || me.role === 'secretary'}
                    onTap={onTap}
                    onDecide={onDecide}
                  />
                ))
              }
            </Paged>
          </Card>
          <View className="muted settle-hint">点名字可以改：缺席、请假，或者其实到了。</View>
        </View>
      )}
    </View>
  )
}

type OpenRowProps = {
  person: SettlePerson
  name: string
  proposal: Proposal
  mayDecide: boolean
  onTap: (person: SettlePerson) => void
  onDecide: (person: SettlePerson, grant: boolean) => void
}

const OpenRow = memo(
  function OpenRow({ person, name, proposal, mayDecide, onTap, onDecide }: OpenRowProps) {
    const { leave } = person
    const waits = proposal.kind === 'asked'
    return (
      <View className="settle-open">
        <View className="settle-row" onClick={() => onTap(person)} {...spoken({ role: 'button' })}>
          <View className="grow">
            <View>{name}</View>
            {leave?.granted ? (
              <View className="muted">{`已准假：${leaveCategories[leave.category].label}`}</View>
            ) : null}
            {waits ? (
              <View className="muted">{`请了假，还没批：${leaveCategories[proposal.category].label}`}</View>
            ) : null}
          </View>
          <Proposed proposal={proposal} />
          <Text className="list-arrow">›</Text>
        </View>
        <View>
          {waits && mayDecide ? (
            <View className="row settle-answers settle-decide">
              <Button small kind="ghost" label={`不准${name}的假`} onClick={() => onDecide(person, false)}>
                不准
              </Button>
              <Button small kind="ghost" label={`准${name}的假`} onClick={() => onDecide(person, true)}>
                准假
              </Button>
            </View>
          ) : null}
        </View>
      </View>
    )
  },
  // The handlers change with every drawing and do the same.
  (was, is) =>
    was.person === is.person &&
    was.name === is.name &&
    was.mayDecide === is.mayDecide &&
    JSON.stringify(was.proposal) === JSON.stringify(is.proposal),
)

function Proposed({ proposal }: { proposal: Proposal }) {
  if (proposal.kind === 'asked') return <Chip tone="gold">？请假待批</Chip>
  const { verdict } = proposal
  const word = verdictWord(verdict)
  return verdict.state === 'absent' ? <Chip tone="late">{`× ${word}`}</Chip> : <Chip>{`○ ${word}`}</Chip>
}
