import type { Permission } from '@domain/permissions'
import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { Button } from '@/components/Button'
import { InvitationCode } from '@/components/InvitationCode'
import { Loaded } from '@/components/Loaded'
import { Sheet } from '@/components/Sheet'
import './RosterActions.scss'

/** Adding people: one by hand, a table of them, or by invitation. */
export function RosterActions({ permissions }: { permissions: readonly Permission[] }) {
  const [inviting, setInviting] = useState(false)
  return (
    <View>
      <View className="roster-actions">
        <Button small onClick={() => Taro.navigateTo({ url: '/packages/members/member/index' })}>
          添加党员
        </Button>
        <Button small kind="ghost" onClick={() => Taro.navigateTo({ url: '/packages/members/import/index' })}>
          导入名册
        </Button>
        <Button small kind="ghost" onClick={() => setInviting(true)}>
          邀请绑定
        </Button>
      </View>
      <Sheet open={inviting} title="邀请党员绑定微信" onClose={() => setInviting(false)}>
        {permissions.includes('branch.manage') ? (
          <Invitation />
        ) : (
          <View>邀请码由书记、副书记掌握。请向书记要来邀请码，再发给需要绑定的党员。</View>
        )}
      </Sheet>
    </View>
  )
}

function Invitation() {
  // A code is not kept on the phone.
  const settings = useQuery({
    queryKey: ['branch', 'settings'],
    queryFn: () => desk.branch.settings.query(),
    meta: { keep: false },
  })
  return (
    <Loaded query={settings}>{({ invitation, name }) => <InvitationCode code={invitation} branchName={name} />}</Loaded>
  )
}
