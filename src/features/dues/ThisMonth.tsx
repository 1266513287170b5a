import { dayOf } from '@domain/calendar/beijing'
import { formatShortDay } from '@domain/calendar/format'
import { yuan, yuanWords } from '@domain/dues/money'
import { monthWords } from '@domain/dues/month-words'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Notice } from '@/components/Notice'
import { arrearsWords, collectionLines, stateInWords, whyLines } from './monthWords'
import type { OwnDues } from './ownDues'
import './dues.scss'

/** What this month asks, why so much, to whom it goes, and what is late. */
export function ThisMonth({ dues, onCalculate }: { dues: OwnDues; onCalculate: () => void }) {
  const standing = dues.months.find(({ month }) => dues.today.startsWith(month))
  if (!standing) return null
  const { words, tone } = stateInWords(standing)
  const late = arrearsWords(dues)
  const unassessed = standing.state === 'unassessed'
  return (
    <Card>
      <View className="title">{`${monthWords(standing.month)}党费`}</View>
      <View className="row between wrap dues-figure">
        {standing.owed > 0 ? (
          <View>
            <Text className="figure">{yuan(standing.owed)}</Text>
            <Text> 元</Text>
          </View>
        ) : null}
        {unassessed ? null : <View className={`title dues-state-${tone}`}>{words}</View>}
      </View>
      {standing.state === 'partial' ? (
        <View className="muted">{`已交 ${yuan(standing.paid)} / ${yuan(standing.owed)} 元`}</View>
      ) : null}
      {unassessed ? (
        <View className="dues-lines">还没有核定您每月交多少。可以先算一算，把数额报给组织委员。</View>
      ) : (
        <View className="dues-lines">
          {whyLines(dues).map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )}
      <View className="dues-lines muted">
        {collectionLines(dues).map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      <View>
        {late ? (
          <Notice tone="gold" inside>
            {late}
          </Notice>
        ) : null}
      </View>
      <View>
        <Declared declaration={dues.declaration} />
      </View>
      {unassessed ? null : <View className="muted dues-action">收入有变动，可以算一算，报给组织委员</View>}
      <View className="dues-action">
        <Button kind={unassessed ? 'primary' : 'ghost'} onClick={onCalculate}>
          算一算
        </Button>
      </View>
    </Card>
  )
}

function Declared({ declaration }: Pick<OwnDues, 'declaration'>) {
  if (!declaration?.waiting) return null
  const { fen, from, at } = declaration
  return (
    <Notice tone="plain" inside>
      {`您 ${formatShortDay(dayOf(at))}报了每月 ${yuanWords(fen)}，${monthWords(from)}起，等组织委员核定`}
    </Notice>
  )
}
