import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { desk } from '@/cloud/client'
import { cloudErrorOf } from '@/cloud/errors'
import { queryClient } from '@/cloud/query'
import { tellDone, tellFailure } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChoiceMany } from '@/components/Choice'
import type { MemberSession } from '@/session/useSession'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import { backToRoster } from './backToRoster'
import { MemberForm } from './MemberForm'
import { blankDraft, type MemberFields, readDraft } from './memberDraft'
import { Problems } from './Problems'

/** Adds one member by hand. The id is made here, so that a second tap does not make a second person. */
export function AddMember({ session }: { session: MemberSession }) {
  const memberId = useRef(newLocalId())
  const draft = useDraft('member.new', blankDraft)
  const [tried, setTried] = useState(false)
  // The name that the roster already has, and whether the officer says that it is another person.
  const [twin, setTwin] = useState<string>()
  const [namesake, setNamesake] = useState(false)
  const { fields, problems } = readDraft(draft.value)
  const asksTwin = twin !== undefined && twin === fields.name
  const add = useMutation({
    mutationFn: (entry: MemberFields) =>
      desk.members.add.mutate({ ...entry, memberId: memberId.current, namesake: asksTwin && namesake }),
    onSuccess: async () => {
      draft.clear()
      await backToRoster()
      tellDone('已添加')
      queryClient.invalidateQueries({ queryKey: ['members'] })
    },
    onError: (error, entry) => {
      if (cloudErrorOf(error).code === 'NAME_TWICE') setTwin(entry.name)
      else tellFailure(error)
    },
  })
  const shown = tried ? problems : {}
  const save = () => {
    setTried(true)
    if (Object.keys(problems).length === 0) add.mutate(fields)
  }
  return (
    <View>
      <MemberForm
        draft={draft.value}
        onChange={(change) => draft.change((now) => ({ ...now, ...change }))}
        problems={shown}
        groups={session.branch.groups}
      />
      <View>
        {asksTwin ? (
          <Card>
            <ChoiceMany
              label={`名册里已有“${fields.name}”`}
              error={namesake ? undefined : '如果是同一个人，不用再添加；确是另一个人，请勾选后再提交'}
              options={[{ value: 'namesake', label: '是同名的另一个人' }]}
              values={namesake ? ['namesake'] : []}
              onChange={(values) => setNamesake(values.length > 0)}
            />
          </Card>
        ) : null}
      </View>
      <Problems problems={shown} />
      <Button busy={add.isPending} disabled={asksTwin && !namesake} onClick={save}>
        添加到名册
      </Button>
    </View>
  )
}
