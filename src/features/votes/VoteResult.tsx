import { View } from '@tarojs/components'
import type { VoteReading } from '@/cloud/meetings'
import { Chip } from '@/components/Chip'
import { ListRow } from '@/components/ListRow'
import { standings } from '@/components/voteWords'
import { ResultNotice } from './ResultNotice'

/** What came of a vote, in the sentence of its rule; of an election also each candidate's votes. */
export function VoteResult({ vote }: { vote: VoteReading }) {
  const { result } = vote
  if (!result) return null
  return (
    <View>
      <ResultNotice {...result} />
      {standings(vote).map(({ id, name, votes, word, tone }) => (
        <ListRow
          key={id}
          title={name}
          note={`${votes} 票`}
          right={word ? <Chip tone={tone}>{word}</Chip> : undefined}
        />
      ))}
    </View>
  )
}
