import { dayOf } from '@domain/calendar/beijing'
import { roleLabels } from '@domain/members/member'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/Avatar'
import { Chip } from '@/components/Chip'
import type { MemberSession } from '@/session/useSession'
import { selfParts } from './selfParts'
import './me.scss'

/** Who one is in the branch. */
export function Self({ session, now }: { session: MemberSession; now: string }) {
  const { name, role } = session.member
  const parts = selfParts(session, dayOf(now))
  return (
    <View className="row">
      <Avatar name={name} large />
      <View className="grow">
        <View className="row wrap me-name">
          <Text className="title">{name}</Text>
          {role === 'member' ? null : <Chip tone="gold">{roleLabels[role]}</Chip>}
        </View>
        <View className="row wrap muted me-self">
          {parts.map((part, index) => (
            // A line breaks between the parts, never inside "入党 12 年".
            <Text key={part} className="me-part">
              {index < parts.length - 1 ? `${part} ·` : part}
            </Text>
          ))}
        </View>
      </View>
    </View>
  )
}
