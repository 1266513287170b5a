import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { messages } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { useRefresh } from '@/cloud/refresh'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Loaded } from '@/components/Loaded'
import { Notice } from '@/components/Notice'
import { Skeleton } from '@/components/Skeleton'
import { useDraft } from '@/storage/useDraft'
import { DaysSection } from './DaysSection'
import { decidedOf, draftOf, type ReminderDraft, sameDecided, spanProblem } from './draft'
import { KindsSection } from './KindsSection'
import { QuietSection } from './QuietSection'
import './reminderSettings.scss'
import { REMINDER_SETTINGS_KEY, type ReminderSettingsReading, useReminderSettings } from './settings'
import { TailSection } from './TailSection'

/** 提醒设置: the days, which kinds, when it is quiet, and what stands under each. */
export function ReminderSettings() {
  const query = useReminderSettings()
  useRefresh(REMINDER_SETTINGS_KEY)
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(reading) => <Form key={JSON.stringify(reading.settings)} reading={reading} />}
    </Loaded>
  )
}

/** Mounted anew when the cloud's settings are others. */
function Form({ reading }: { reading: ReminderSettingsReading }) {
  const { settings, kinds, partyDay, weChat } = reading
  const draft = useDraft<ReminderDraft>('branch.reminders', draftOf(settings))
  const [tried, setTried] = useState(false)
  const decided = decidedOf(draft.value)
  const unchanged = sameDecided(settings, decided)
  const wrong = draft.value.spans.some((span) => spanProblem(span) !== undefined)
  const change = (some: Partial<ReminderDraft>) => draft.change((now) => ({ ...now, ...some }))
  const save = useMutation({
    mutationFn: () => messages.reminders.save.mutate(decided),
    onSuccess: () => {
      draft.clear()
      queryClient.setQueryData(REMINDER_SETTINGS_KEY, { ...reading, settings: decided })
      queryClient.invalidateQueries({ queryKey: REMINDER_SETTINGS_KEY })
      tellDone('已保存，下一次提醒就按新的来')
    },
  })
  const send = () => {
    setTried(true)
    if (!wrong) save.mutate()
  }
  // The browser's field cannot take another value before it stands.
  if (!draft.ready) return <Skeleton lines={8} />
  return (
    <View>
      <View>
        {weChat ? null : (
          <Notice tone="plain">
            还没有开通微信提醒：提醒只在小程序里看得到。要开通，请管理员按部署说明填写提醒模板。
          </Notice>
        )}
      </View>
      <View>
        {draft.restored && !unchanged ? <Notice tone="gold">接着上次没保存的改动，记得点“保存”。</Notice> : null}
      </View>
      <DaysSection partyDay={partyDay} draft={draft.value} onChange={change} />
      <KindsSection kinds={kinds} draft={draft.value} onChange={change} />
      <QuietSection draft={draft.value} onChange={change} />
      <TailSection draft={draft.value} onChange={change} />
      <View className="stack">
        <View>
          {tried && wrong ? <View className="small late">× 免打扰的日期有不对的，请改好再保存。</View> : null}
        </View>
        <Button busy={save.isPending} disabled={unchanged} onClick={send}>
          {unchanged ? '没有改动' : '保存提醒设置'}
        </Button>
        <View>
          {unchanged ? null : (
            <Button kind="ghost" onClick={draft.clear}>
              不改了
            </Button>
          )}
        </View>
      </View>
    </View>
  )
}
