import { newRecordPage, recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { copyText } from '@/cloud/copyText'
import { Button } from '@/components/Button'
import { Chip } from '@/components/Chip'
import { nameWith } from '@/session/namesakes'
import { type Birthday, birthdayNote, congratulation } from './birthdayWords'
import './birthdaysBoard.scss'

type BirthdayRowProps = { birthday: Birthday; today: string; hint: string | undefined }

/** Somebody's anniversary: when, how many years, the words to send, and the record. */
export function BirthdayRow({ birthday, today, hint }: BirthdayRowProps) {
  const { memberId, name, recordId } = birthday
  const shown = nameWith(name, hint)
  const open = (url: string) => Taro.navigateTo({ url })
  return (
    <View className="birthday-row">
      <View className="row between">
        <View className="grow">
          <View className="title">{shown}</View>
          <View className="muted">{birthdayNote(birthday, today)}</View>
        </View>
        {recordId ? <Chip tone="ok">✓ 已记</Chip> : null}
      </View>
      <View className="row wrap birthday-acts">
        {recordId ? (
          <Button small kind="ghost" label={`看${shown}的政治生日记录`} onClick={() => open(recordPage(recordId))}>
            看记录
          </Button>
        ) : (
          <Button
            small
            kind="ghost"
            label={`给${shown}记一笔`}
            onClick={() => open(newRecordPage('politicalBirthday', { people: [memberId] }))}
          >
            记一笔
          </Button>
        )}
        <Button
          small
          kind="ghost"
          label={`复制给${shown}的祝福`}
          onClick={() => copyText(congratulation(birthday, today), '已复制祝福')}
        >
          复制祝福
        </Button>
      </View>
    </View>
  )
}
