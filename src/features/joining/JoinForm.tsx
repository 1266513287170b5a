import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@/cloud/client'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { TextInput } from '@/components/TextInput'
import { useDraft } from '@/storage/useDraft'
import { FormError } from './FormError'
import { placedError } from './placedError'
import { askSessionAgain } from './toToday'
import { useJoiningForm } from './useJoiningForm'

const FIELD_OF = { WRONG_INVITATION: 'invitation', TOO_MANY_TRIES: 'invitation' } as const

/** Name and invitation code; an officer decides. */
export function JoinForm({ refused }: { refused: boolean }) {
  const draft = useDraft('joining.request', { name: '', invitation: '' })
  const request = useMutation({
    mutationFn: (input: { name: string; invitation: string }) => api.binding.request.mutate(input),
    onSuccess: async () => {
      await askSessionAgain()
      draft.clear()
    },
    // Shown in the form. Somebody bound meanwhile is to be let in rather than told.
    onError: () => askSessionAgain(),
  })
  const { empty, change, send } = useJoiningForm(draft, request)
  const error = placedError(request.error, FIELD_OF)
  return (
    <Card>
      <View className="head">请告诉支部您是谁</View>
      <View className="muted joining-intro">填好后由支部委员核对，批准以后就能用。</View>
      <View>
        {refused ? (
          <View className="joining-refused">
            × 上次的申请没有通过。请核对姓名是否和名册一致，再申请一次，或联系支部委员。
          </View>
        ) : null}
      </View>
      <TextInput
        label="您的姓名"
        required
        value={draft.value.name}
        onChange={(name) => change({ name })}
        maxLength={20}
        placeholder="和支部名册上的一致"
        error={empty.includes('name') ? '请写姓名' : undefined}
      />
      <TextInput
        label="支部邀请码"
        required
        value={draft.value.invitation}
        onChange={(invitation) => change({ invitation })}
        maxLength={20}
        placeholder="8 位字母和数字"
        hint="向支部书记或组织委员要，不分大小写"
        error={empty.includes('invitation') ? '请写邀请码' : error.at && error.sentence}
        confirm="send"
        onConfirm={send}
      />
      <FormError>{error.at ? undefined : error.sentence}</FormError>
      <Button busy={request.isPending} onClick={send}>
        提交申请
      </Button>
    </Card>
  )
}
