import type { Group } from '@domain/branch/branch'
import { roleLabels } from '@domain/members/member'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Avatar } from '@/components/Avatar'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'
import { Sheet } from '@/components/Sheet'
import { committeeOf, type GroupNames, groupsOf, type NamedMember } from './people'

/** The committee and the groups, by name. */
export function BranchPeople({ members, groups }: { members: readonly NamedMember[]; groups: readonly Group[] }) {
  const [shown, show] = useState<GroupNames>()
  const [open, setOpen] = useState(false)
  const committee = committeeOf(members)
  const named = groupsOf(members, groups)
  return (
    <View>
      <SectionTitle note={`${committee.length} 人`}>支部委员会</SectionTitle>
      <Card flush>
        {committee.length === 0 ? <EmptyState>名册里还没有登记支部委员。</EmptyState> : null}
        {committee.map((one) => (
          <ListRow key={one.memberId} mark={<Avatar name={one.name} />} title={one.name} right={roleLabels[one.role]} />
        ))}
      </Card>
      {named.length > 0 ? (
        <View>
          <SectionTitle note={`${groups.length} 个`}>党小组</SectionTitle>
          <Card flush>
            {named.map((group) => (
              <ListRow
                key={group.id}
                title={group.name}
                note={group.leaders ? `组长 ${group.leaders}` : undefined}
                right={`${group.count} 人`}
                onClick={() => {
                  show(group)
                  setOpen(true)
                }}
              />
            ))}
          </Card>
        </View>
      ) : null}
      <Sheet open={open} title={shown?.name ?? ''} onClose={() => setOpen(false)}>
        <View className="muted">{`共 ${shown?.count ?? 0} 人`}</View>
        <View>{shown?.names}</View>
      </Sheet>
    </View>
  )
}
