import { conversionWords } from '@domain/study/study-words'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { recordsCloud } from '@/cloud/client'
import { queryClient } from '@/cloud/query'
import { useRefresh } from '@/cloud/refresh'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Choice } from '@/components/Choice'
import { Loaded } from '@/components/Loaded'
import { Notice } from '@/components/Notice'
import { SectionTitle } from '@/components/SectionTitle'
import { Skeleton } from '@/components/Skeleton'
import { useDraft } from '@/storage/useDraft'
import { decidedOf, draftOf, draftProblem, editOptions, type SettingsDraft, sameDecided } from './draft'
import './recordSettings.scss'
import { StudySection } from './StudySection'
import { RECORD_SETTINGS_KEY, type RecordSettingsReading, useRecordSettings } from './settings'

/** 学时和记录设置: what gives study hours, and for how long one may change what one wrote. */
export function RecordSettings() {
  const query = useRecordSettings()
  useRefresh(RECORD_SETTINGS_KEY)
  return (
    <Loaded query={query} skeleton={<Skeleton lines={8} />}>
      {(reading) => <Form key={JSON.stringify(reading)} reading={reading} />}
    </Loaded>
  )
}

/** Mounted anew when the cloud's settings are others. */
function Form({ reading }: { reading: RecordSettingsReading }) {
  const draft = useDraft<SettingsDraft>('branch.recordSettings', draftOf(reading))
  const [tried, setTried] = useState(false)
  const { value } = draft
  const decided = decidedOf(value)
  const problem = draftProblem(value)
  const unchanged = sameDecided(reading, decided)
  const change = (some: Partial<SettingsDraft>) => draft.change((now) => ({ ...now, ...some }))
  const save = useMutation({
    mutationFn: () => recordsCloud.study.saveSettings.mutate(decided),
    onSuccess: () => {
      draft.clear()
      queryClient.setQueryData(RECORD_SETTINGS_KEY, decided)
      queryClient.invalidateQueries({ queryKey: ['study'] })
      tellDone('已保存，大家的学时按新的办法算')
    },
  })
  const send = () => {
    setTried(true)
    if (problem === undefined) save.mutate()
  }
  // The browser's field cannot take another value before it stands.
  if (!draft.ready) return <Skeleton lines={8} />
  return (
    <View>
      <View>
        {draft.restored && !unchanged ? <Notice tone="gold">接着上次没保存的改动，记得点“保存”。</Notice> : null}
      </View>
      <StudySection
        draft={value}
        words={problem === undefined ? conversionWords(decided.study) : '填好下面几项，这里会用一句话说清怎么算。'}
        onChange={change}
      />
      <SectionTitle>自己写的记录</SectionTitle>
      <Card>
        <Choice
          label="写好以后，多久之内可以自己修改"
          hint="过了这个时间，写错了请书记或组织委员处理；每次改动都留有记录"
          options={editOptions(reading.editDays)}
          value={value.edit}
          onChange={(edit) => change({ edit })}
        />
      </Card>
      <View className="stack">
        <View>{tried && problem ? <View className="small late">{`× ${problem}`}</View> : null}</View>
        <Button busy={save.isPending} disabled={unchanged} onClick={send}>
          {unchanged ? '没有改动' : '保存设置'}
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
