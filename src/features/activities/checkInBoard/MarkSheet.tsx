import { methodLabels } from '@domain/attendance/attendance'
import { View } from '@tarojs/components'
import { Button } from '@/components/Button'
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
        <View className="stack">
          <View className="muted">{`现在：${standingOf(person).word}。您登记的会注明“${methodLabels[method]}”。`}</View>
          {choicesFor(person).map(({ state, label }) => (
            <Button
              key={label}
              kind={state === 'present' ? 'primary' : 'ghost'}
              disabled={state === person.state}
              onClick={() => {
                onMark({ method, entries: [{ memberId: person.memberId, state }] })
                onClose()
              }}
            >
              {label}
            </Button>
          ))}
        </View>
      ) : null}
    </Sheet>
  )
}
