import { View } from '@tarojs/components'
import type { VoteReading } from '@/cloud/meetings'
import { Card } from '@/components/Card'
import { handFigures } from './hands'

/** Who voted how, in large figures, of how many entitled. */
export function VoteFigures({ vote }: { vote: VoteReading }) {
  const { kind, way, counts, entitled, present } = vote
  if (kind === 'election') return null
  const shown = way === 'hands' ? handFigures(vote) : counts && { ...counts, waiting: silentOf(vote) }
  if (!shown) return null
  const whole = kind === 'committeeDecision' ? '应到支部委员' : '应到有表决权'
  return (
    <Card>
      <View className="vote-figures">
        <Figure value={shown.for} word="赞成" />
        <Figure value={shown.against} word="反对" />
        <Figure value={shown.abstain} word="弃权" />
        <Figure value={shown.waiting} word={vote.state === 'closed' ? '没表决' : '还没表决'} />
      </View>
      <View className="muted center">{`${whole} ${entitled} 人${present === null ? '' : `，到会 ${present} 人`}`}</View>
    </Card>
  )
}

/** Of a count in the room: who was entitled and is in none of the three. */
function silentOf({ counts, entitled }: VoteReading): number {
  return counts ? entitled - counts.for - counts.against - counts.abstain : entitled
}

function Figure({ value, word }: { value: number; word: string }) {
  return (
    <View className="vote-figure">
      <View className="figure">{value}</View>
      <View>{word}</View>
    </View>
  )
}
