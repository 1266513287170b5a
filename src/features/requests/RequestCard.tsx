import { formatDateTime } from '@domain/calendar/format'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Avatar } from '@/components/Avatar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { Sheet } from '@/components/Sheet'
import { MemberPicker } from './MemberPicker'
import type { MemberFacts } from './memberFacts'
import { type Candidate, type PendingRequest, useDecision } from './useDecision'

/** One request: who it says it is from, and who that may be. */
export function RequestCard({ request, facts }: { request: PendingRequest; facts: MemberFacts }) {
  const [picking, setPicking] = useState(false)
  const { approve, refuse, busy } = useDecision(request)
  const pick = (member: Candidate) => {
    setPicking(false)
    approve(member)
  }
  return (
    <Card>
      <View className="row">
        <Avatar name={request.name} large />
        <View className="grow">
          <View className="title typed">{request.name}</View>
          <View className="muted">{`${formatDateTime(request.at, new Date().toISOString())} 申请`}</View>
        </View>
      </View>
      <View>
        {request.candidates.length === 0 ? (
          <View className="late" style={{ marginTop: '8px' }}>
            名册里没有叫这个名字的人，也没有相近的。
          </View>
        ) : null}
        {request.candidates.map((candidate) => (
          <ListRow
            key={candidate.memberId}
            title={candidate.name}
            note={candidateWords(candidate, facts.get(candidate.memberId))}
            noteTone={candidate.bound ? 'late' : undefined}
            right={
              <Button
                small
                kind={candidate.sameName && !candidate.bound ? 'primary' : 'ghost'}
                label={`是名册里的${candidate.name}`}
                busy={busy}
                onClick={() => approve(candidate)}
              >
                是这位
              </Button>
            }
          />
        ))}
      </View>
      <View className="row wrap" style={{ marginTop: '8px' }}>
        <Button small kind="ghost" label={`给${request.name}从名册里另选`} onClick={() => setPicking(true)}>
          从名册里另选
        </Button>
        <Button small kind="ghost" label={`不认识${request.name}`} busy={busy} onClick={refuse}>
          不认识
        </Button>
      </View>
      <Sheet open={picking} title={`${request.name} 是名册里的谁？`} onClose={() => setPicking(false)}>
        <MemberPicker name={request.name} facts={facts} onPick={pick} />
      </Sheet>
    </Card>
  )
}

function candidateWords({ sameName, bound }: Candidate, fact: string | undefined): string {
  const likeness = [fact, sameName ? undefined : '姓名相近，请核对'].filter(Boolean).join(' · ') || '同名'
  return bound ? `${likeness} · 已绑定另一个微信` : `${likeness} · 还没有绑定微信`
}
