import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@/cloud/client'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'
import { FormError } from './FormError'
import { placedError } from './placedError'
import { askSessionAgain, toToday } from './toToday'
import { useJoiningForm } from './useJoiningForm'
import './joining.scss'

const FIELD_OF = { WRONG_CLAIM_CODE: 'code', TOO_MANY_TRIES: 'code' } as const
const START = { code: '', branchName: '', name: '' }

/** A fresh installation's first step: whoever has its one-time code founds the branch and becomes its secretary. */
export function ClaimBranch() {
  const draft = useDraft('joining.claim', START)
  const claim = useMutation({
    mutationFn: (input: typeof START) => api.session.claim.mutate(input),
    onSuccess: async () => {
      draft.clear()
      await askSessionAgain()
      toToday()
      tellDone('支部已建立')
    },
    onError: () => {
      // The form shows the sentence.
    },
  })
  const { empty, change, send } = useJoiningForm(draft, claim)
  const error = placedError(claim.error, FIELD_OF)
  return (
    <Card>
      <View className="head">部署后第一次使用</View>
      <View className="muted joining-intro">
        只在部署后做一次。您会成为这个支部的书记，之后可以导入名册、邀请党员。
      </View>
      <TextInput
        label="开通码"
        required
        value={draft.value.code}
        onChange={(code) => change({ code })}
        maxLength={40}
        placeholder="12 位字母和数字"
        hint="部署完成时显示，只能用一次；横线可以不写"
        error={empty.includes('code') ? '请写开通码' : error.at && error.sentence}
      />
      <TextInput
        label="支部名称"
        required
        value={draft.value.branchName}
        onChange={(branchName) => change({ branchName })}
        maxLength={40}
        placeholder="如：县档案馆党支部"
        error={empty.includes('branchName') ? '请写支部名称' : undefined}
      />
      <TextInput
        label="您的姓名"
        required
        value={draft.value.name}
        onChange={(name) => change({ name })}
        maxLength={20}
        error={empty.includes('name') ? '请写姓名' : undefined}
      />
      <FormError>{error.at ? undefined : error.sentence}</FormError>
      <Button busy={claim.isPending} onClick={send}>
        建立支部
      </Button>
    </Card>
  )
}
