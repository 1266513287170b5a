import { recordPage } from '@domain/record-pages'
import { Text, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import { Chip } from '@/components/Chip'
import { DayTile } from '@/components/DayTile'
import { go } from '../go'
import type { RecordCard } from '../reading'
import { cardWords, signsOf } from './listWords'
import '../records.scss'

/** A record in a list: its day, what it is called, its people, and what stands out about it. */
export function RecordRow({ card, several }: { card: RecordCard; several: boolean }) {
  const { title, note } = cardWords(card, several)
  const signs = signsOf(card)
  return (
    <View className="record-row" onClick={go(recordPage(card.recordId))} {...spoken({ role: 'button' })}>
      <DayTile day={card.on} />
      <View className="grow">
        <View className="record-row-title">{title}</View>
        <View className="row wrap record-signs">
          {note ? <Text className="muted record-note">{note}</Text> : null}
          {signs.map(({ word, tone }) => (
            <Chip key={word} tone={tone}>
              {word}
            </Chip>
          ))}
        </View>
      </View>
    </View>
  )
}
