import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { initialOf } from './initial'
import './Avatar.scss'

/** A person, as the first character of the name; read out by the name that stands beside it. */
export function Avatar({ name, large = false }: { name: string; large?: boolean }) {
  return (
    <View className={large ? 'avatar avatar-large' : 'avatar'} {...spoken({ hidden: true })}>
      {initialOf(name)}
    </View>
  )
}
