import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { Button } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { ListRow } from '@/components/ListRow'
import { Loaded } from '@/components/Loaded'
import { namesLike } from '@/components/nameSearch'
import { Paged } from '@/components/Paged'
import { SearchBox } from '@/components/SearchBox'
import type { MemberFacts } from './memberFacts'
import type { Candidate } from './useDecision'

type MemberPickerProps = { name: string; facts: MemberFacts; onPick: (member: Candidate) => void }

/** Any present member, for a request whose name is not near the right one. */
export function MemberPicker({ name, facts, onPick }: MemberPickerProps) {
  const [typed, setTyped] = useState('')
  const roster = useQuery({ queryKey: ['members', 'roster'], queryFn: () => desk.members.roster.query() })
  return (
    <View>
      <SearchBox value={typed} onChange={setTyped} />
      <Loaded query={roster}>
        {(lines) => {
          const present = lines.filter(({ state }) => state === 'active')
          const found = namesLike(present, typed)
          if (found.length === 0) return <EmptyState>名册里没有这个人。</EmptyState>
          return (
            <Paged key={typed} items={found} size={20} unit="人">
              {(shown) =>
                shown.map((line) => (
                  <ListRow
                    key={line.memberId}
                    title={line.name}
                    note={`${facts.get(line.memberId) ?? ''} · ${line.bound ? '已绑定微信' : '未绑定'}`}
                    right={
                      <Button
                        small
                        kind="ghost"
                        label={`是名册里的${line.name}`}
                        onClick={() => onPick({ ...line, sameName: line.name === name })}
                      >
                        是这位
                      </Button>
                    }
                  />
                ))
              }
            </Paged>
          )
        }}
      </Loaded>
      <Button kind="ghost" onClick={() => Taro.navigateTo({ url: '/packages/members/member/index' })}>
        名册里没有，先添加党员
      </Button>
    </View>
  )
}
