import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { ActivityDetails } from '@/cloud/activity'
import { desk } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { CancelSheet } from './CancelSheet'
import './OfficerActions.scss'

/** What officers, and a group's leader for its meetings, do about an activity. Nothing for others. */
export function OfficerActions({ activity, mayRelease }: { activity: ActivityDetails; mayRelease: boolean }) {
  const { activityId, phase, textHeld, mayManage, mayRecord } = activity
  if (!(mayManage || mayRecord || mayRelease)) return null
  if (phase === 'cancelled') return <View>{mayManage ? <CopyButton activityId={activityId} /> : null}</View>
  return (
    <View className="officer-actions">
      {textHeld ? <HeldText activityId={activityId} mayRelease={mayRelease} /> : null}
      {mayRecord ? <RecordButton activityId={activityId} past={phase === 'past'} /> : null}
      {mayManage ? <ManageButtons activity={activity} /> : null}
    </View>
  )
}

function RecordButton({ activityId, past }: { activityId: string; past: boolean }) {
  const open = (mode: string) => Taro.navigateTo({ url: `/packages/activities/check-in/index?id=${activityId}${mode}` })
  return past ? (
    <Button onClick={() => open('&paper=1')}>补录签到</Button>
  ) : (
    <Button onClick={() => open('')}>打开签到屏</Button>
  )
}

function ManageButtons({ activity }: { activity: ActivityDetails }) {
  const [cancelling, setCancelling] = useState(false)
  const { activityId, phase, counts } = activity
  // What was held with people there is a record; only what did not take place is called off.
  const held = phase === 'past' && counts.came + counts.observers > 0
  return (
    <View>
      <View className="officer-pair">
        <View className="grow">
          <Button
            kind="ghost"
            onClick={() => Taro.navigateTo({ url: `/packages/activities/edit/index?id=${activityId}` })}
          >
            修改
          </Button>
        </View>
        {held ? null : (
          <View className="grow">
            <Button kind="ghost" onClick={() => setCancelling(true)}>
              取消活动
            </Button>
          </View>
        )}
      </View>
      <CopyButton activityId={activityId} />
      <CancelSheet activity={activity} open={cancelling} onClose={() => setCancelling(false)} />
    </View>
  )
}

/** The same once more: everything but the day is then filled in. */
function CopyButton({ activityId }: { activityId: string }) {
  return (
    <View className="row officer-copy">
      <Button
        small
        kind="ghost"
        onClick={() => Taro.navigateTo({ url: `/packages/activities/edit/index?copy=${activityId}` })}
      >
        照这次再办一次
      </Button>
    </View>
  )
}

function HeldText({ activityId, mayRelease }: { activityId: string; mayRelease: boolean }) {
  const release = useMutation({
    mutationFn: () => desk.activities.releaseText.mutate({ activityId }),
    onSuccess: () => {
      tellDone('已放行')
      queryClient.invalidateQueries({ queryKey: ['activities'] })
    },
  })
  const ask = async () => {
    const yes = await confirm({
      title: '放行文字',
      content: '请先看一遍主题、地点和议题。放行后，全体党员都能看到。',
      yes: '放行',
    })
    if (yes) release.mutate()
  }
  return (
    <View className="held-text">
      <View>！微信建议人工看一下文字，书记放行后大家才能看到。</View>
      {mayRelease ? (
        <View className="row">
          <Button small kind="ghost" busy={release.isPending} onClick={ask}>
            放行文字
          </Button>
        </View>
      ) : null}
    </View>
  )
}
