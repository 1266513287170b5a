import { DUES_BOARD_PAGE, REQUESTS_PAGE } from '@domain/pages'
import type { Permission } from '@domain/permissions'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Card } from '@/components/Card'
import { ListRow } from '@/components/ListRow'
import { SectionTitle } from '@/components/SectionTitle'

const LINKS: readonly { needs: Permission; mark: string; title: string; url: string }[] = [
  { needs: 'members.manage', mark: '册', title: '党员名册', url: '/packages/members/roster/index' },
  { needs: 'members.manage', mark: '申', title: '加入支部的申请', url: REQUESTS_PAGE },
  { needs: 'register.read', mark: '勤', title: '考勤总表', url: '/packages/register/attendance/index' },
  { needs: 'dues.read', mark: '费', title: '党费', url: DUES_BOARD_PAGE },
  { needs: 'branch.manage', mark: '设', title: '支部设置、邀请码', url: '/packages/members/settings/index' },
]

/** What only officers do; nothing for others. */
export function OfficerLinks({ permissions }: { permissions: readonly Permission[] }) {
  const links = LINKS.filter(({ needs }) => permissions.includes(needs))
  if (links.length === 0) return null
  return (
    <View>
      <SectionTitle>支部管理</SectionTitle>
      <Card flush>
        {links.map(({ mark, title, url }) => (
          <ListRow key={url} mark={mark} title={title} onClick={() => Taro.navigateTo({ url })} />
        ))}
      </Card>
    </View>
  )
}
