import type { Group } from '@domain/branch/branch'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { desk } from '@/cloud/client'
import { queryClient, SESSION_KEY } from '@/cloud/query'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { SectionTitle } from '@/components/SectionTitle'
import { TextInput } from '@/components/TextInput'
import { newLocalId } from '@/storage/localId'
import { useDraft } from '@/storage/useDraft'
import './SettingsForm.scss'
import { keepSettings } from './settings'
import { nextGroupName, readSettings, type SettingsDraft } from './settingsDraft'

const MOST_GROUPS = 30

/** Name and groups. Mounted anew when the cloud's settings are others. */
export function SettingsForm({ branchName, groups }: { branchName: string; groups: Group[] }) {
  const draft = useDraft<SettingsDraft>('branch.settings', { branchName, groups })
  const [tried, setTried] = useState(false)
  const { settings, problems, ok } = readSettings(draft.value)
  const shown = tried ? problems : { groups: {} as Record<string, string> }
  const unchanged = JSON.stringify(settings) === JSON.stringify({ branchName, groups })
  const revise = useMutation({
    mutationFn: () => desk.branch.revise.mutate(settings),
    onSuccess: (saved) => {
      draft.clear()
      keepSettings(saved)
      queryClient.invalidateQueries({ queryKey: SESSION_KEY })
      tellDone('已保存')
    },
  })
  const save = () => {
    setTried(true)
    if (ok) revise.mutate()
  }
  const changeGroups = (next: (now: Group[]) => Group[]) =>
    draft.change((now) => ({ ...now, groups: next(now.groups) }))
  return (
    <View>
      <SectionTitle>名称</SectionTitle>
      <Card>
        <TextInput
          label="支部名称"
          required
          value={draft.value.branchName}
          maxLength={40}
          error={shown.branchName}
          onChange={(name) => draft.change((now) => ({ ...now, branchName: name }))}
        />
      </Card>
      <SectionTitle note={`${draft.value.groups.length} 个`}>党小组</SectionTitle>
      <Card>
        <View className="muted settings-hint">还有人的小组不能删除，请先在名册里把他们调到别的小组。</View>
        <View>
          {draft.value.groups.map(({ id, name }, index) => (
            <View key={id} className="row" style={{ alignItems: 'flex-start' }}>
              <View className="grow">
                <TextInput
                  label={`第 ${index + 1} 个`}
                  value={name}
                  maxLength={20}
                  error={shown.groups[id]}
                  onChange={(text) =>
                    changeGroups((now) => now.map((one) => (one.id === id ? { id, name: text } : one)))
                  }
                />
              </View>
              <View className="settings-remove">
                <Button
                  small
                  kind="ghost"
                  label={`删除${name}`}
                  onClick={() => changeGroups((now) => now.filter((one) => one.id !== id))}
                >
                  删除
                </Button>
              </View>
            </View>
          ))}
        </View>
        {draft.value.groups.length < MOST_GROUPS ? (
          <View className="row">
            <Button
              small
              kind="ghost"
              onClick={() => changeGroups((now) => [...now, { id: newLocalId(), name: nextGroupName(now) }])}
            >
              添加党小组
            </Button>
          </View>
        ) : null}
      </Card>
      <View className="stack">
        <Button busy={revise.isPending} disabled={unchanged} onClick={save}>
          {unchanged ? '没有改动' : '保存名称和党小组'}
        </Button>
        {unchanged ? null : (
          <Button kind="ghost" onClick={draft.clear}>
            不改了
          </Button>
        )}
      </View>
    </View>
  )
}
