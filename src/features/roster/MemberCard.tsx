import type { Group } from '@domain/branch/branch'
import { dayOf } from '@domain/calendar/beijing'
import { formatKnownDate } from '@domain/calendar/format'
import {
  genderLabels,
  livelihoodLabels,
  type MemberState,
  roleLabels,
  standingLabels,
  stateLabels,
} from '@domain/members/member'
import { memberYearPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Avatar } from '@/components/Avatar'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { ChangeState } from './ChangeState'
import type { MemberFields } from './memberDraft'
import { ReleaseBinding } from './ReleaseBinding'
import './MemberCard.scss'

/** One member's entry as the cloud gives it. */
export type MemberEntry = MemberFields & { memberId: string; state: MemberState; stateSince: string; bound: boolean }

type MemberCardProps = { member: MemberEntry; groups: readonly Group[]; onRevise: () => void }

/** Everything that is written about a member, and what an officer may do with it. */
export function MemberCard({ member, groups, onRevise }: MemberCardProps) {
  const [changing, setChanging] = useState(false)
  const present = member.state === 'active'
  return (
    <View>
      <Card>
        <View className="row">
          <Avatar name={member.name} large />
          <View className="grow">
            <View className="title">{member.name}</View>
            <View className="muted">{`${standingLabels[member.standing]} · ${roleLabels[member.role]}`}</View>
          </View>
          {present ? null : <Chip>{stateLabels[member.state]}</Chip>}
        </View>
        <View className="member-facts">
          {factsOf(member, groups).map(([label, text]) => (
            <View key={label} className="member-fact">
              <View className="muted member-fact-label">{label}</View>
              <View className="grow typed">{text}</View>
            </View>
          ))}
        </View>
      </Card>
      <Card flush>
        <ListRow
          mark="年"
          title="年度一页纸"
          note="出席、学习、党费、签名和每样记录"
          onClick={() => Taro.navigateTo({ url: memberYearPage(member.memberId, thisYear()) })}
        />
      </Card>
      <ReleaseBinding member={member} />
      <View className="stack">
        <Button onClick={onRevise}>修改资料</Button>
        <Button kind="ghost" onClick={() => setChanging(true)}>
          {present ? '登记转出或离开' : '恢复为在册'}
        </Button>
        <View className="muted center">登记转出后，以前的签到和记录都保留。</View>
      </View>
      <ChangeState member={member} open={changing} onClose={() => setChanging(false)} />
    </View>
  )
}

const thisYear = () => Number(dayOf(new Date().toISOString()).slice(0, 4))

function factsOf(member: MemberEntry, groups: readonly Group[]): (readonly [string, string])[] {
  const { gender, groupId, joinedOn, admittedOn, note, noVote } = member
  const group = groups.find(({ id }) => id === groupId)?.name
  return [
    ['党小组', group ?? '未分组'],
    ['入党时间', joinedOn ? formatKnownDate(joinedOn) : '没有填'],
    ...(member.standing === 'full' ? [['转正时间', admittedOn ? formatKnownDate(admittedOn) : '没有填'] as const] : []),
    ...(noVote ? [['表决权', '暂无表决权'] as const] : []),
    ['身份', livelihoodLabels[member.livelihood]],
    ['领导干部', member.leadingCadre ? '是党员领导干部' : '不是'],
    ...(gender ? [['性别', genderLabels[gender]] as const] : []),
    ...(note ? [['备注', note] as const] : []),
    ['状态', `${stateLabels[member.state]}（${formatKnownDate(member.stateSince)}起）`],
  ]
}
