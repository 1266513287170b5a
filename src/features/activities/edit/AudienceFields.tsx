import { type AudienceScope, audienceLabels } from '@domain/activities/audience'
import type { Group } from '@domain/branch/branch'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice, ChoiceMany } from '@/components/Choice'
import { SectionTitle } from '@/components/SectionTitle'
import type { Planning } from '../mayPlan'
import { exceptionsInWords, expectedAmong, type Person, withScope } from './audienceDraft'
import { PeopleSheet } from './PeopleSheet'
import type { PartProps } from './partProps'

const scopes = (Object.keys(audienceLabels) as AudienceScope[]).map((value) => ({
  value,
  label: audienceLabels[value],
}))

type AudienceFieldsProps = PartProps & {
  groups: readonly Group[]
  /** The branch's present members; not there while they are read. */
  people: readonly Person[] | undefined
  planning: Planning
}

/** Who is expected: a rule, its groups, and people added or excused by hand; says at once how many that is. */
export function AudienceFields({ draft, change, faults, groups, people, planning }: AudienceFieldsProps) {
  const [choosing, setChoosing] = useState(false)
  const { audience } = draft
  const expected = people && expectedAmong(audience, people).length
  const setRule = (scope: AudienceScope, groupIds: string[]) =>
    change((draft) => ({ ...draft, audience: withScope(scope, groupIds) }))
  const exceptions = people ? exceptionsInWords(audience, people) : ''
  return (
    <View>
      <SectionTitle note={expected === undefined ? undefined : `应到 ${expected} 人`}>参加人员</SectionTitle>
      <Card>
        <View>
          {planning.for === 'branch' ? (
            <Choice
              label="参加范围"
              options={groups.length > 0 ? scopes : scopes.filter(({ value }) => value !== 'groups')}
              value={audience.scope}
              onChange={(scope) => setRule(scope, audience.groupIds)}
              error={audience.scope === 'groups' ? undefined : faults.audience}
            />
          ) : null}
        </View>
        <View>
          {audience.scope === 'groups' ? (
            <ChoiceMany
              label="哪些党小组"
              required
              options={groups.map(({ id, name }) => ({ value: id, label: name, disabled: planning.for !== 'branch' }))}
              values={audience.groupIds}
              onChange={(groupIds) => setRule('groups', groupIds)}
              error={faults.audience}
              hint={planning.for === 'branch' ? undefined : '党小组长可以安排本小组的会'}
            />
          ) : null}
        </View>
        <View className="typed">{exceptions}</View>
        <View className="row">
          <Button small kind="ghost" disabled={!people} onClick={() => setChoosing(true)}>
            {planning.for === 'branch' ? '加人或减人' : '减人'}
          </Button>
        </View>
      </Card>
      {people ? (
        <PeopleSheet
          open={choosing}
          onClose={() => setChoosing(false)}
          audience={audience}
          onChange={(next) => change((draft) => ({ ...draft, audience: next }))}
          people={planning.for === 'group' ? people.filter(({ groupId }) => groupId === planning.groupId) : people}
          groups={groups}
        />
      ) : null}
    </View>
  )
}
