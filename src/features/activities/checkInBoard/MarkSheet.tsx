import { methodLabels } from '@domain/attendance/attendance'
import { type LeaveCategory, leaveCategories } from '@domain/attendance/leave'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/Button'
import { leaveChoices } from '@/components/leaveWords'
import { Sheet } from '@/components/Sheet'
import type { BoardPerson } from './board'
import { choicesFor, standingOf } from './roster'
import type { Entry } from './useMark'

type MarkSheetProps = {
  /** Whose name was tapped. */
  person: BoardPerson | undefined
  /** What tells them from a namesake. */
  hint: string | undefined
  method: Entry['method']
  onClose: () => void
  onMark: (entry: Omit<Entry, 'seen'>) => void
}

/** What to enter for one person. */
export function MarkSheet({ person, hint, method, onClose, onMark }: MarkSheetProps) {
  return (
    <Sheet
      open={person !== undefined}
      title={hint ? `${person?.name}（${hint}）` : (person?.name ?? '')}
      onClose={onClose}
    >
      {person ? (
        <Choices
          person={person}
          method={method}
          onMark={(entry) => {
            onMark(entry)
            onClose()
          }}
        />
      ) : null}
    </Sheet>
  )
}

type ChoicesProps = Pick<MarkSheetProps, 'method' | 'onMark'> & { person: BoardPerson }

function Choices({ person, method, onMark }: ChoicesProps) {
  const [onLeave, setOnLeave] = useState(false)
  const { memberId } = person
  if (onLeave) {
    const enter = (category?: LeaveCategory) => onMark({ method, entries: [{ memberId, state: 'leave', category }] })
    return <WhichLeave asked={person.leave?.category} onChoose={enter} />
  }
  return (
    <View className="stack">
      <View className="muted">{`现在：${standingOf(person).word}。您登记的会注明“${methodLabels[method]}”。`}</View>
      {choicesFor(person).map(({ state, label }) => (
        <Button
          key={label}
          kind={state === 'present' ? 'primary' : 'ghost'}
          // Of somebody on leave the category can still be said.
          disabled={state === person.state && state !== 'leave'}
          onClick={() => (state === 'leave' ? setOnLeave(true) : onMark({ method, entries: [{ memberId, state }] }))}
        >
          {label}
        </Button>
      ))}
    </View>
  )
}

/** A category and nothing more; who does not know it says so. */
function WhichLeave({
  asked,
  onChoose,
}: {
  asked: LeaveCategory | undefined
  onChoose: (category?: LeaveCategory) => void
}) {
  return (
    <View className="stack">
      <View className="muted">
        {asked ? `本人请的是${leaveCategories[asked].label}。` : '请假的类别，不用写原因。'}
      </View>
      {leaveChoices.map(({ value, label }) => (
        <Button key={value} kind={value === asked ? 'primary' : 'ghost'} onClick={() => onChoose(value)}>
          {label}
        </Button>
      ))}
      <Button kind="ghost" onClick={() => onChoose()}>
        不清楚
      </Button>
    </View>
  )
}
