import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { desk } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm } from '@/components/confirm'
import { InvitationCode } from '@/components/InvitationCode'
import { SectionTitle } from '@/components/SectionTitle'
import { keepSettings } from './settings'

/** The invitation code, and a new one when it got into the wrong hands. */
export function Invitation({ code, branchName }: { code: string; branchName: string }) {
  const renew = useMutation({
    mutationFn: () => desk.branch.renewInvitation.mutate(),
    onSuccess: (settings) => {
      keepSettings(settings)
      tellDone('已换新码')
    },
  })
  const ask = async () => {
    const yes = await confirm({
      title: '换一个邀请码？',
      content: '旧的邀请码马上失效，要把新码重新发给还没有绑定的党员。已经绑定的人不受影响。',
      yes: '换新码',
    })
    if (yes) renew.mutate()
  }
  return (
    <View>
      <SectionTitle>邀请码</SectionTitle>
      <Card>
        <InvitationCode code={code} branchName={branchName} />
        <View className="row between" style={{ marginTop: '8px' }}>
          <View className="muted grow">传到了支部以外的人手里？换一个。</View>
          <Button small kind="ghost" label="换一个邀请码" busy={renew.isPending} onClick={ask}>
            换一个
          </Button>
        </View>
      </Card>
    </View>
  )
}
