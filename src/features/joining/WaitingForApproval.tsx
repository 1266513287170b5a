import { formatDateTime } from '@domain/calendar/format'
import { useMutation, useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { api } from '@/cloud/client'
import { SESSION_KEY } from '@/cloud/query'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { confirm } from '@/components/confirm'
import { askSessionAgain } from './toToday'

/** Officers often approve while the person stands beside them. */
const ASK_EVERY_MS = 15_000

/** The request is made: how it stands, asked again by itself, and how to take it back. */
export function WaitingForApproval({ name, at }: { name: string; at: string }) {
  const session = useQuery({
    queryKey: SESSION_KEY,
    queryFn: () => api.session.open.query(),
    refetchInterval: ASK_EVERY_MS,
  })
  const withdraw = useMutation({ mutationFn: () => api.binding.withdraw.mutate(), onSuccess: askSessionAgain })
  const takeBack = async () => {
    const yes = await confirm({ title: '撤回申请', content: '撤回后可以改了再申请。', yes: '撤回' })
    if (yes) withdraw.mutate()
  }
  return (
    <Card>
      <View className="joining-waiting" {...spoken({ role: 'status' })}>
        <View className="joining-mark" {...spoken({ hidden: true })}>
          ⋯
        </View>
        <View className="head">等待支部批准</View>
        <View className="muted">{`${name} · ${formatDateTime(at, new Date().toISOString())} 提交`}</View>
        <View className="joining-next">请告诉支部书记或组织委员。批准以后，这里会自动打开。</View>
      </View>
      <View className="stack">
        <Button busy={session.isFetching} onClick={() => session.refetch()}>
          刷新
        </Button>
        <Button kind="ghost" busy={withdraw.isPending} onClick={takeBack}>
          撤回申请
        </Button>
      </View>
    </Card>
  )
}
