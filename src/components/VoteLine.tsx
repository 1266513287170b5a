import { voteKinds, voteWayLabels } from '@domain/votes/vote'
import { Text, View } from '@tarojs/components'
import { spoken } from '@/a11y/spoken'
import type { VoteSummary } from '@/cloud/meetings'
import { Chip } from './Chip'
import './VoteLine.scss'
import { voteWord } from './voteWords'

/** A vote in a list: on what, of which kind, where it stands, and the sentence that explains its result. */
export function VoteLine({ vote, onClick }: { vote: VoteSummary; onClick?: () => void }) {
  const { word, tone } = voteWord(vote)
  const { kind, way, subject, entitled, result } = vote
  return (
    <View className="vote-line" onClick={onClick} {...(onClick ? spoken({ role: 'button' }) : {})}>
      <View className="row between wrap vote-line-head">
        <Text className="muted">{`${voteKinds[kind].label} · ${voteWayLabels[way]}`}</Text>
        <Chip tone={tone}>{word}</Chip>
      </View>
      <View className="row">
        <View className="grow typed">{subject}</View>
        {onClick ? <Text className="vote-line-arrow">›</Text> : null}
      </View>
      <View className={result?.flagged ? 'small late typed' : 'muted typed'}>
        {result ? result.sentence : `应到有表决权 ${entitled} 人`}
      </View>
    </View>
  )
}
