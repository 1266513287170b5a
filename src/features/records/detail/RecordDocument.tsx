import { formatShortDay } from '@domain/calendar/format'
import { activityPage } from '@domain/pages'
import { kindOf } from '@domain/records/kinds'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { go } from '../go'
import { fewNames } from '../list/listWords'
import type { RecordReading } from '../reading'
import { dayInFull, enteredWords, headOf, partsOf } from './detailWords'
import '../records.scss'

/** So many names are read in a line or two. */
const NAMES_AT_ONCE = 12

/** What a record says, as a page of paper reads. Its text is never folded: who signs below has had all of it before them. */
export function RecordDocument({ record }: { record: RecordReading }) {
  const { kind, on, people, activity, backEntered, shared } = record
  const { label, day, people: whom, enteredBy } = kindOf(kind)
  const { facts, texts, links } = partsOf(record)
  const head = headOf(record)
  const isOwn = enteredBy === 'self'
  return (
    <View>
      <Card>
        <View className="row wrap record-signs">
          <Chip tone="gold">{label}</Chip>
          {backEntered ? <Chip tone="gold">补录</Chip> : null}
          {shared ? <Chip>公开，全体党员看得到</Chip> : null}
        </View>
        {head !== undefined && head !== label ? <View className="head record-title">{head}</View> : null}
        <View className="record-facts">
          <Fact name={day.label}>{dayInFull(on)}</Fact>
          {people.length > 0 ? (
            <Fact name={isOwn ? '谁写的' : (whom?.label ?? '谁')}>
              <People people={people} />
            </Fact>
          ) : null}
          {facts.map(({ name, field, words }) => (
            <Fact key={name} name={field.label}>
              {words}
            </Fact>
          ))}
          {links.map(({ name, field, words }) => (
            <Fact key={name} name={field.label}>
              <LinkTo address={words} />
            </Fact>
          ))}
        </View>
        {texts.map(({ name, words }) => (
          <View key={name} className="record-text typed">
            {words}
          </View>
        ))}
        <View className="muted record-entered">{enteredWords(record)}</View>
      </Card>
      <View>
        {activity ? (
          <Card flush>
            <ListRow
              mark="会"
              title={activity.title}
              note={`有关的活动 · ${formatShortDay(activity.on)}`}
              onClick={go(activityPage(activity.activityId))}
            />
          </Card>
        ) : null}
      </View>
    </View>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <View className="record-fact">
      <Text className="record-fact-name">{name}</Text>
      <View className="grow typed">{children}</View>
    </View>
  )
}

function People({ people }: Pick<RecordReading, 'people'>) {
  const [all, setAll] = useState(false)
  if (all || people.length <= NAMES_AT_ONCE) return <Text>{people.map(({ name }) => name).join('、')}</Text>
  return (
    <View>
      <View>{fewNames(people)}</View>
      <View className="row">
        <Button small kind="ghost" onClick={() => setAll(true)}>{`看全部 ${people.length} 人`}</Button>
      </View>
    </View>
  )
}

/** A web address: a mini-program opens no page of others, so it is copied there. */
function LinkTo({ address }: { address: string }) {
  const open = () => {
    if (process.env.TARO_ENV === 'h5') window.open(address, '_blank', 'noopener')
    else Taro.setClipboardData({ data: address })
  }
  return (
    <View>
      <View className="record-link">{address}</View>
      <View className="row">
        <Button small kind="ghost" onClick={open}>
          {process.env.TARO_ENV === 'h5' ? '打开链接' : '复制链接'}
        </Button>
      </View>
    </View>
  )
}
