import { roleLabels, stateLabels } from '@domain/members/member'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Avatar } from '@/components/Avatar'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import type { RosterLine } from './rosterList'

/** One person of the roster, with what an officer should notice. */
export function MemberLine({ line }: { line: RosterLine }) {
  const open = () => Taro.navigateTo({ url: `/packages/members/member/index?id=${line.memberId}` })
  return (
    <ListRow
      mark={<Avatar name={line.name} />}
      title={line.name}
      note={line.role === 'member' ? undefined : roleLabels[line.role]}
      right={<Notices line={line} />}
      onClick={open}
    />
  )
}

function Notices({ line: { state, standing, bound } }: { line: RosterLine }) {
  if (state !== 'active') return <Chip>{stateLabels[state]}</Chip>
  return (
    <View className="row" style={{ gap: '6px' }}>
      {standing === 'probationary' ? <Chip tone="gold">预备</Chip> : null}
      {bound ? null : <Chip tone="late">未绑定</Chip>}
    </View>
  )
}
