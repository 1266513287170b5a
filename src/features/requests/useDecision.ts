import { useMutation } from '@tanstack/react-query'
import { desk } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { tellDone, tellFailure } from '@/cloud/tell'
import { confirm } from '@/components/confirm'

/** A member whom a request may come from. */
export type Candidate = { memberId: string; name: string; sameName: boolean; bound: boolean }

/** A request that waits. */
export type PendingRequest = { requestId: string; name: string; at: string; candidates: Candidate[] }

type Binding = { member: Candidate; rebind: boolean }

function askRebind(name: string): Promise<boolean> {
  return confirm({
    title: `${name}已绑定另一个微信`,
    content: '只有本人换了微信号或手机才改绑，请先向本人问清楚。改绑后，原来的微信不能再打开本支部，以前的记录都保留。',
    yes: '改绑',
  })
}

function askOtherName(asked: string, kept: string): Promise<boolean> {
  return confirm({
    title: '名字不一样',
    content: `申请人写的是“${asked}”，名册里是“${kept}”。确认是同一个人吗？`,
    yes: '是同一人',
  })
}

/** Letting a request in as one of the members, or turning it down; asks where a slip would let the wrong person in. */
export function useDecision({ requestId, name }: PendingRequest) {
  const decided = (word: string) => {
    tellDone(word)
    queryClient.invalidateQueries({ queryKey: ['binding'] })
    queryClient.invalidateQueries({ queryKey: ['members'] })
    queryClient.invalidateQueries({ queryKey: ['activities', 'today'] })
  }
  const failed = (error: unknown) => {
    // Somebody else was quicker, or the request was taken back: the list is out of date.
    if (cloudErrorOf(error).code === 'NO_SUCH_REQUEST') queryClient.invalidateQueries({ queryKey: ['binding'] })
    tellFailure(error)
  }
  const bind = useMutation({
    mutationFn: ({ member, rebind }: Binding) =>
      desk.binding.approve.mutate({ requestId, memberId: member.memberId, rebind }),
    onSuccess: () => decided('已通过'),
    onError: async (error, { member, rebind }) => {
      // Bound by somebody else since the list was read.
      if (rebind || cloudErrorOf(error).code !== 'MEMBER_BOUND_ELSEWHERE') return failed(error)
      if (await askRebind(member.name)) bind.mutate({ member, rebind: true })
    },
  })
  const turnDown = useMutation({
    mutationFn: () => desk.binding.refuse.mutate({ requestId }),
    onSuccess: () => decided('已拒绝'),
    onError: failed,
  })
  const approve = async (member: Candidate) => {
    if (!member.sameName && !(await askOtherName(name, member.name))) return
    if (member.bound && !(await askRebind(member.name))) return
    bind.mutate({ member, rebind: member.bound })
  }
  const refuse = async () => {
    const yes = await confirm({
      title: `拒绝“${name}”的申请？`,
      content: '对方会看到申请没有通过，之后可以重新申请。',
      yes: '拒绝',
    })
    if (yes) turnDown.mutate()
  }
  return { approve, refuse, busy: bind.isPending || turnDown.isPending }
}
