import { yuanWords } from '@domain/dues/money'
import { type Rounding, roundedShare, roundings } from '@domain/dues/rounding'
import type { DuesSettings } from '@domain/dues/settings'
import { useMutation } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { duesCloud } from '@/cloud/client'
import { type DuesBoard, refreshDues } from '@/cloud/duesDesk'
import { tellDone } from '@/cloud/tell'
import { Button } from '@/components/Button'
import { Choice } from '@/components/Choice'
import { ListRow } from '@/components/ListRow'
import { Sheet } from '@/components/Sheet'
import { SwitchRow } from '@/components/SwitchRow'

const REMINDER_SETTINGS_PAGE = '/packages/messages/settings/index'

/** 1 % of 4863.50 yuan is 48.635: each rounding makes something else of it. */
const EXAMPLE = { base: 486_350, basisPoints: 100 }

const ROUNDINGS = (Object.keys(roundings) as Rounding[]).map((value) => ({
  value,
  label: `${roundings[value].label}：${yuanWords(roundedShare(EXAMPLE.base, EXAMPLE.basisPoints, value))}`,
}))

type SettingsSheetProps = { board: DuesBoard; open: boolean; maySetDay: boolean; onClose: () => void }

/** What the branch decides about its dues; the collection day stands with the reminders. */
export function SettingsSheet({ board, open, maySetDay, onClose }: SettingsSheetProps) {
  return (
    <Sheet open={open} title="党费设置" onClose={onClose}>
      {open ? <SettingsForm board={board} maySetDay={maySetDay} onClose={onClose} /> : null}
    </Sheet>
  )
}

function SettingsForm({ board, maySetDay, onClose }: Omit<SettingsSheetProps, 'open'>) {
  const { settings, collectionDay } = board
  const [value, setValue] = useState<DuesSettings>(settings)
  const unchanged = value.rounding === settings.rounding && value.advance === settings.advance
  const save = useMutation({
    mutationFn: () => duesCloud.duesBooks.saveSettings.mutate(value),
    onSuccess: () => {
      tellDone('已保存')
      refreshDues()
      onClose()
    },
  })
  const openReminders = () => {
    onClose()
    Taro.navigateTo({ url: REMINDER_SETTINGS_PAGE })
  }
  return (
    <View>
      <Choice
        label="算出来有零头怎么办"
        hint="例：4,863.50 元的 1% 是 48.635 元。只管以后核定的，已经核定的数额不变"
        options={ROUNDINGS}
        value={value.rounding}
        onChange={(rounding) => setValue((now) => ({ ...now, rounding }))}
      />
      <SwitchRow
        title="可以预交"
        note={value.advance ? '还没到的月份也能登记，最多 12 个月' : '还没到的月份不登记；按季交的，本季可以一起交'}
        on={value.advance}
        onChange={(advance) => setValue((now) => ({ ...now, advance }))}
      />
      <ListRow
        title="收缴日"
        note={maySetDay ? '在提醒设置里改' : '由书记在提醒设置里改'}
        right={collectionDay === null ? '没有定' : `每月 ${collectionDay} 日`}
        onClick={maySetDay ? openReminders : undefined}
      />
      <View className="duesboard-head-action">
        <Button busy={save.isPending} disabled={unchanged} onClick={() => save.mutate()}>
          {unchanged ? '没有改动' : '保存'}
        </Button>
      </View>
    </View>
  )
}
