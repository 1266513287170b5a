import { MOST_GUESTS } from '@domain/activities/guest'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { ChoiceMany } from '@/components/Choice'
import { SectionTitle } from '@/components/SectionTitle'
import { TextInput } from '@/components/TextInput'
import { GUEST_FROM_LENGTH, GUEST_NAME_LENGTH, type GuestDraft, withGuest } from './guestsDraft'
import type { PartProps } from './partProps'

const LECTURES = [{ value: 'lectures', label: '这次由这位来讲' }] as const

/** People from outside the branch. */
export function GuestFields({ draft, change, faults }: PartProps) {
  const { guests, kind } = draft
  const revise = (key: number, next: Partial<GuestDraft>) =>
    change((draft) => ({
      ...draft,
      guests: draft.guests.map((guest) => (guest.key === key ? { ...guest, ...next } : guest)),
    }))
  const remove = (key: number) =>
    change((draft) => ({ ...draft, guests: draft.guests.filter((guest) => guest.key !== key) }))
  return (
    <View>
      <SectionTitle note={`${guests.length} 位`}>请外面的人</SectionTitle>
      <View>
        {guests.map((guest, index) => (
          <Card key={guest.key}>
            <TextInput
              label={`第 ${index + 1} 位的姓名`}
              value={guest.name}
              onChange={(name) => revise(guest.key, { name })}
              maxLength={GUEST_NAME_LENGTH}
              error={faults[`guest${guest.key}`]}
            />
            <TextInput
              label={`第 ${index + 1} 位的单位或身份`}
              hint="不要写电话和身份证号，也不要写涉密内容"
              value={guest.from}
              onChange={(from) => revise(guest.key, { from })}
              maxLength={GUEST_FROM_LENGTH}
              placeholder="例如：县委党校"
            />
            <View className="topic-foot">
              <ChoiceMany
                label="授课"
                options={LECTURES}
                values={guest.lectures ? ['lectures'] : []}
                onChange={(chosen) => revise(guest.key, { lectures: chosen.length > 0 })}
              />
              <Button small kind="ghost" label={`删除第 ${index + 1} 位`} onClick={() => remove(guest.key)}>
                删除
              </Button>
            </View>
          </Card>
        ))}
      </View>
      <View className="row form-add">
        {guests.length < MOST_GUESTS ? (
          <Button
            small
            kind="ghost"
            onClick={() => change((draft) => ({ ...draft, guests: withGuest(draft.guests, kind === 'partyLecture') }))}
          >
            ＋ 再请一位
          </Button>
        ) : (
          <View className="muted">{`最多 ${MOST_GUESTS} 位`}</View>
        )}
      </View>
    </View>
  )
}
