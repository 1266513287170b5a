import type { Group } from '@domain/branch/branch'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { queryClient, SESSION_KEY } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { useDraft } from '@/storage/useDraft'
import { MemberForm } from './MemberForm'
import { draftOf, type MemberFields, readDraft } from './memberDraft'
import { Problems } from './Problems'

type ReviseMemberProps = {
  member: MemberFields & { memberId: string }
  groups: readonly Group[]
  onDone: () => void
}

/** Changes what is written about a member. */
export function ReviseMember({ member, groups, onDone }: ReviseMemberProps) {
  const draft = useDraft(`member:${member.memberId}`, draftOf(member))
  const { fields, problems } = readDraft(draft.value)
  const [tried, setTried] = useState(false)
  const leave = () => {
    draft.clear()
    onDone()
  }
  const revise = useMutation({
    mutationFn: (entry: MemberFields) => desk.members.revise.mutate({ ...entry, memberId: member.memberId }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['members'] })
      // It may have been one's own entry: office and permissions with it.
      queryClient.invalidateQueries({ queryKey: SESSION_KEY })
      tellDone('已保存')
      leave()
    },
  })
  const shown = tried ? problems : {}
  const save = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) revise.mutate(fields)
  }
  return (
    <View>
      <MemberForm
        draft={draft.value}
        onChange={(change) => draft.change((now) => ({ ...now, ...change }))}
        problems={shown}
        groups={groups}
      />
      <Problems problems={shown} />
      <View className="stack">
        <Button busy={revise.isPending} onClick={save}>
          保存
        </Button>
        <Button kind="ghost" onClick={leave}>
          不改了
        </Button>
      </View>
    </View>
  )
}
