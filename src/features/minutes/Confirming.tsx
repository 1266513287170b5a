import { useMutation, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { api } from '@/cloud/client'
import type { MinutesReading } from '@/cloud/meetings'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import './minutes.scss'

/** The chair's word, under what they have just read; for a chair who cannot give it, the secretary's, called so. */
export function Confirming({ reading, self }: { reading: MinutesReading; self: string }) {
  const { activityId, revision, text } = reading
  const queries = useQueryClient()
  const confirming = useMutation({
    mutationFn: () => api.minutes.confirm.mutate({ activityId, revision }),
    onSuccess: () => tellDone('已确认'),
    // What was refused is drawn anew too: it may have been changed meanwhile.
    onSettled: () => {
      queries.invalidateQueries({ queryKey: ['minutes'] })
      queries.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  return (
    <View className="minutes-confirm">
      <Button busy={confirming.isPending} onClick={() => confirming.mutate()}>
        {text.chairId === self ? '看过了，确认' : '代主持人确认'}
      </Button>
    </View>
  )
}
