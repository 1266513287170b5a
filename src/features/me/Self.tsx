import { dayOf } from '@domain/calendar/beijing'
import { roleLabels } from '@domain/members/member'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/Avatar'
import { Chip } from '@/components/Chip'
import type { MemberSession } from '@/session/useSession'
import { selfLine } from './selfLine'

/** Who one is in the branch. */
export function Self({ session, now }: { session: MemberSession; now: string }) {
  const { name, role } = session.member
  return (
    <View className="row">
      <Avatar name={name} large />
      <View className="grow">
        <View className="row wrap me-name">
          <Text className="title">{name}</Text>
          {role === 'member' ? null : <Chip tone="gold">{roleLabels[role]}</Chip>}
        </View>
        <View className="muted">{selfLine(session, dayOf(now))}</View>
        <View className="muted typed">{session.branch.name}</View>
      </View>
    </View>
  )
}
