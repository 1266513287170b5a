import type { MemberState } from '@domain/members/member'
import { useMutation } from '@tanstack/react-query'
import { desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm } from '@/components/confirm'
import { ListRow } from '@/components/ListRow'

type BoundMember = { memberId: string; name: string; bound: boolean; state: MemberState }

function bindingWords({ bound, state }: BoundMember): string {
  if (state !== 'active') return bound ? '已绑定，但不在册，不能再打开本支部' : '未绑定'
  return bound ? '已绑定，可以签到' : '未绑定：请把邀请码发给本人，申请后由您核对'
}

/** Whether the member's WeChat is bound, and how to unbind it after a phone was lost. */
export function ReleaseBinding({ member }: { member: BoundMember }) {
  const release = useMutation({
    mutationFn: () => desk.binding.release.mutate({ memberId: member.memberId }),
    onSuccess: () => {
      tellDone('已解除')
      queryClient.invalidateQueries({ queryKey: ['members'] })
    },
  })
  const ask = async () => {
    const yes = await confirm({
      title: `解除${member.name}的微信绑定？`,
      content: '解除后，原来的微信不能再打开本支部；以前的记录都保留。本人可以用邀请码重新申请绑定。',
      yes: '解除绑定',
    })
    if (yes) release.mutate()
  }
  return (
    <Card flush>
      <ListRow
        title="微信"
        note={bindingWords(member)}
        right={
          member.bound ? (
            <Button small kind="ghost" busy={release.isPending} onClick={ask}>
              解除绑定
            </Button>
          ) : undefined
        }
      />
    </Card>
  )
}
