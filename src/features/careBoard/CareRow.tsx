import { newRecordPage, recordPage } from '@domain/record-pages'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { spoken } from '@/a11y/spoken'
import { Button } from '@/components/Button'
import { Chip } from '@/components/Chip'
import { nameWith } from '@/session/namesakes'
import { useBranchNamesakes } from '@/session/useNamesakeHints'
import { type CarePerson, sinceWords, visitWords, whyWords } from './careWords'
import './careBoard.scss'

const open = (url: string) => () => Taro.navigateTo({ url })

/** Somebody on the list: why, since when, the year's visits, and the next one. */
export function CareRow({ person, canVisit }: { person: CarePerson; canVisit: boolean }) {
  const hints = useBranchNamesakes()
  const { memberId, recordId, name, visits } = person
  const shown = nameWith(name, hints.get(memberId))
  return (
    <View className="care-row">
      <View className="row between">
        <View
          className="grow"
          onClick={open(recordPage(recordId))}
          {...spoken({ role: 'button', label: `${shown}，看名单记录` })}
        >
          <View className="row care-name">
            <View className="title">{shown}</View>
            <Chip tone="gold">{whyWords(person)}</Chip>
          </View>
          <View className="muted">{sinceWords(person)}</View>
        </View>
        {canVisit ? (
          <Button
            small
            kind="ghost"
            label={`登记走访${shown}`}
            onClick={open(newRecordPage('care', { people: [memberId] }))}
          >
            登记走访
          </Button>
        ) : null}
      </View>
      <View>
        {visits.map((visit) => (
          <View
            key={visit.recordId}
            className="care-visit"
            onClick={open(recordPage(visit.recordId))}
            {...spoken({ role: 'button' })}
          >
            {`✓ ${visitWords(visit)}`}
          </View>
        ))}
      </View>
    </View>
  )
}
