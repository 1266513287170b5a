import type { Group } from '@domain/branch/branch'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { desk } from '@/cloud/client'
import { useRefresh } from '@/cloud/refresh'
import { Card } from '@/components/Card'
import { EmptyState } from '@/components/EmptyState'
import { FilterChips } from '@/components/FilterChips'
import { Loaded } from '@/components/Loaded'
import { namesLike } from '@/components/nameSearch'
import { Paged } from '@/components/Paged'
import { SearchBox } from '@/components/SearchBox'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import type { MemberSession } from '@/session/useSession'
import { MemberLine } from './MemberLine'
import { RosterActions } from './RosterActions'
import {
  filtered,
  filtersWithCounts,
  inSectionOrder,
  type RosterFilter,
  type RosterLine,
  sectionsOf,
} from './rosterList'

/** 名册: everybody the branch ever had, by office and group. */
export function Roster({ session }: { session: MemberSession }) {
  const roster = useQuery({ queryKey: ['members', 'roster'], queryFn: () => desk.members.roster.query() })
  useRefresh(['members', 'roster'])
  return (
    <View>
      {session.permissions.includes('members.manage') ? <RosterActions permissions={session.permissions} /> : null}
      <Loaded query={roster} skeleton={<Skeleton lines={6} />}>
        {(lines) => <RosterList lines={lines} groups={session.branch.groups} />}
      </Loaded>
    </View>
  )
}

function RosterList({ lines, groups }: { lines: readonly RosterLine[]; groups: readonly Group[] }) {
  const [typed, setTyped] = useState('')
  const [filter, setFilter] = useState<RosterFilter>('present')
  const filters = useMemo(() => filtersWithCounts(lines), [lines])
  const shown = useMemo(
    () => inSectionOrder([...namesLike(filtered(lines, filter), typed)], groups),
    [lines, filter, typed, groups],
  )
  // A page may show a part of a group: its heading counts the whole.
  const totals = new Map(sectionsOf(shown, groups).map(({ title, lines: all }) => [title, all.length]))
  return (
    <View>
      <View className="roster-search">
        <SearchBox value={typed} onChange={setTyped} />
      </View>
      <FilterChips filters={filters} value={filter} onChange={setFilter} />
      <View>
        {shown.length === 0 ? (
          <Card>
            <EmptyState>{typed ? `没有找到“${typed}”，请换几个字再找。` : '这一类没有人。'}</EmptyState>
          </Card>
        ) : (
          <Paged key={`${filter} ${typed}`} items={shown} unit="人">
            {(page) =>
              sectionsOf(page, groups).map((section) => (
                <View key={section.title}>
                  <SectionTitle note={`${totals.get(section.title) ?? 0} 人`}>{section.title}</SectionTitle>
                  <Card flush>
                    {section.lines.map((line) => (
                      <MemberLine key={line.memberId} line={line} />
                    ))}
                  </Card>
                </View>
              ))
            }
          </Paged>
        )}
      </View>
    </View>
  )
}
