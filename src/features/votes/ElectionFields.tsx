import { MOST_CANDIDATES } from '@domain/votes/vote'
import { Input, View } from '@tarojs/components'
import { useState } from 'react'
import { useNames } from '@/cloud/names'
import { Button } from '@/components/Button'
import { Card } from '@/components/Card'
import { Field } from '@/components/Field'
import { Loaded } from '@/components/Loaded'
import { PersonPicker } from '@/components/PersonPicker'
import { Sheet } from '@/components/Sheet'
import { TextInput } from '@/components/TextInput'
import { useNamesakeHints } from '@/session/useNamesakeHints'
import { newLocalId } from '@/storage/localId'
import type { VotePartProps } from './CountFields'
import { type CandidateDraft, DIGITS, NAME_LENGTH } from './voteDraft'
import './votes.scss'

type Adding = 'member' | 'name' | null

/** Who stands, for how many seats, and what was counted of the paper ballots. */
export function ElectionFields({ draft, change, faults }: VotePartProps) {
  const [adding, setAdding] = useState<Adding>(null)
  const { candidates, seats, ballots, invalid } = draft
  const add = (candidate: Pick<CandidateDraft, 'name' | 'memberId'>) => {
    setAdding(null)
    change((now) => ({ ...now, candidates: [...now.candidates, { id: newLocalId(), votes: '', ...candidate }] }))
  }
  const revise = (id: string, votes: string) =>
    change((now) => ({ ...now, candidates: now.candidates.map((one) => (one.id === id ? { ...one, votes } : one)) }))
  const remove = (id: string) =>
    change((now) => ({ ...now, candidates: now.candidates.filter((one) => one.id !== id) }))
  return (
    <Card>
      <View className="vote-numbers">
        <View className="vote-number">
          <NumberInput
            label="应选几名"
            value={seats}
            onChange={(typed) => change((now) => ({ ...now, seats: typed }))}
          />
        </View>
        <View className="vote-number">
          <NumberInput
            label="收回选票"
            value={ballots}
            onChange={(typed) => change((now) => ({ ...now, ballots: typed }))}
          />
        </View>
        <View className="vote-number">
          <NumberInput
            label="其中废票"
            value={invalid}
            onChange={(typed) => change((now) => ({ ...now, invalid: typed }))}
          />
        </View>
      </View>
      <Field
        label="候选人和得票"
        hint="票上另选的人，也加在这里"
        error={candidates.length === 0 ? faults.candidates : undefined}
      >
        {candidates.map((candidate) => (
          <Candidate key={candidate.id} candidate={candidate} onVotes={revise} onRemove={remove} />
        ))}
      </Field>
      {candidates.length < MOST_CANDIDATES ? (
        <View className="row wrap vote-candidate-add">
          <Button small kind="ghost" onClick={() => setAdding('member')}>
            ＋ 选党员
          </Button>
          <Button small kind="ghost" onClick={() => setAdding('name')}>
            ＋ 写名字
          </Button>
        </View>
      ) : null}
      <Sheet open={adding === 'member'} title="谁是候选人" onClose={() => setAdding(null)}>
        <MemberChoice chosen={candidates} onPick={add} />
      </Sheet>
      <Sheet open={adding === 'name'} title="写候选人的名字" onClose={() => setAdding(null)}>
        <NameChoice onPick={add} />
      </Sheet>
    </Card>
  )
}

function NumberInput(props: { label: string; value: string; onChange: (typed: string) => void }) {
  return <TextInput {...props} maxLength={DIGITS} keyboard="number" />
}

type CandidateProps = {
  candidate: CandidateDraft
  onVotes: (id: string, votes: string) => void
  onRemove: (id: string) => void
}

function Candidate({ candidate: { id, name, votes }, onVotes, onRemove }: CandidateProps) {
  return (
    <View className="vote-candidate">
      <View className="grow typed">{name}</View>
      <View className="vote-candidate-votes">
        <Input
          className="field-box field-line"
          placeholderClass="field-placeholder"
          type="number"
          maxlength={DIGITS}
          value={votes}
          placeholder="得票"
          aria-label={`${name}的得票`}
          onInput={(event) => onVotes(id, event.detail.value)}
        />
      </View>
      <Button small kind="ghost" label={`去掉${name}`} onClick={() => onRemove(id)}>
        去掉
      </Button>
    </View>
  )
}

type ChoiceProps = { onPick: (candidate: Pick<CandidateDraft, 'name' | 'memberId'>) => void }

function MemberChoice({ chosen, onPick }: ChoiceProps & { chosen: readonly CandidateDraft[] }) {
  const names = useNames()
  const taken = new Set(chosen.map(({ memberId }) => memberId))
  const hints = useNamesakeHints(names.data ?? [])
  return (
    <Loaded query={names}>
      {(people) => (
        <PersonPicker
          // Only full members can be elected.
          people={people.filter(({ memberId, standing }) => standing === 'full' && !taken.has(memberId))}
          hints={hints}
          onPick={({ memberId, name }) => onPick({ memberId, name })}
        />
      )}
    </Loaded>
  )
}

function NameChoice({ onPick }: ChoiceProps) {
  const [name, setName] = useState('')
  return (
    <View>
      <TextInput label="姓名" value={name} onChange={setName} maxLength={NAME_LENGTH} />
      <Button disabled={name.trim() === ''} onClick={() => onPick({ name: name.trim() })}>
        加上
      </Button>
    </View>
  )
}
