import { type Role, roleLabels, stateLabels } from '@domain/members/member'
import { Text, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Avatar } from '@/components/Avatar'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { figuresOf } from './figures'
import type { YearSheet } from './sheet'

/** Whose year it is, and its figures. */
export function YearHead({ sheet, isOwn }: { sheet: YearSheet; isOwn: boolean }) {
  const { name, role, state } = sheet
  return (
    <Card>
      <View>
        {isOwn ? null : (
          <View className="row year-who">
            <Avatar name={name} />
            <View className="grow">
              <View className="title">{name}</View>
              <View className="muted">{roleLabels[role as Role] ?? ''}</View>
            </View>
            {state === 'active' ? null : <Chip>{stateLabels[state]}</Chip>}
          </View>
        )}
      </View>
      <View className="year-figures">
        {figuresOf(sheet).map(({ label, done, of }) => (
          <View key={label} className="year-figure" {...spoken({ role: 'img', label: `${label} ${done}/${of}` })}>
            <View>
              <Text className="year-number">{done}</Text>
              <Text className="muted">{`/${of}`}</Text>
            </View>
            <View className="muted">{label}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
