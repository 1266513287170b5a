import { type PartyDayRule, partyDayWords } from '@domain/activities/party-day'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { desk } from '@/cloud/client'
import { PARTY_DAYS_KEY } from '@/cloud/partyDays'
import { queryClient } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { confirm } from '@/components/confirm'
import { Loaded } from '@/components/Loaded'
import { Skeleton } from '@/components/Skeleton'
import { useDraft } from '@/storage/useDraft'
import { PartyDayFields } from './PartyDayFields'
import { PartyDayPreview } from './PartyDayPreview'
import { draftOf, ruleOf, sameRule } from './partyDayDraft'
import { keepSettings, useSettings } from './settings'

/** 固定党日: which day of the month, when and where, and what that comes to. */
export function PartyDaySetting() {
  const settings = useSettings()
  return (
    <Loaded query={settings} skeleton={<Skeleton lines={6} />}>
      {({ partyDay }) => <Form key={JSON.stringify(partyDay)} rule={partyDay} />}
    </Loaded>
  )
}

function Form({ rule }: { rule: PartyDayRule | undefined }) {
  const draft = useDraft('branch.partyDay', draftOf(rule))
  const next = ruleOf(draft.value)
  const unchanged = sameRule(rule, next)
  const save = useMutation({
    mutationFn: (wanted: PartyDayRule | null) => desk.branch.setPartyDay.mutate({ rule: wanted }),
    onSuccess: (saved, wanted) => {
      draft.clear()
      keepSettings(saved)
      queryClient.invalidateQueries({ queryKey: PARTY_DAYS_KEY })
      tellDone(wanted ? '已保存' : '已取消固定党日')
    },
  })
  const drop = async () => {
    const yes = await confirm({
      title: '不设固定党日？',
      content: '以后不再每月提醒安排主题党日。已经安排好的活动不受影响。',
      yes: '不设了',
    })
    if (yes) save.mutate(null)
  }
  return (
    <View>
      <PartyDayFields
        draft={draft.value}
        onChange={(change) => draft.change((now) => ({ ...now, ...change }))}
        words={partyDayWords(next)}
      />
      <PartyDayPreview rule={next} />
      <View className="stack">
        <Button busy={save.isPending} disabled={unchanged} onClick={() => save.mutate(next)}>
          {unchanged ? '没有改动' : '保存固定党日'}
        </Button>
        {rule && !unchanged ? (
          <Button kind="ghost" onClick={draft.clear}>
            不改了
          </Button>
        ) : null}
        {rule ? (
          <Button kind="ghost" disabled={save.isPending} onClick={drop}>
            不设固定党日
          </Button>
        ) : null}
      </View>
    </View>
  )
}
