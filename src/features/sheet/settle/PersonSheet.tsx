import { attended, methodLabels } from '@domain/attendance/attendance'
import { View } from '@tarojs/components'
import { Choice } from '@/components/Choice'
import { Sheet } from '@/components/Sheet'
import type { SettlePerson } from './sheetLines'
import { awayOptions, cameOptions, keyOf, type Verdict, type VerdictKey, verdictOf, verdictWord } from './verdict'

type PersonSheetProps = {
  person: SettlePerson | undefined
  title: string
  /** What somebody who has no entry yet is to be entered as. */
  proposed: Verdict | undefined
  onClose: () => void
  onChoose: (person: SettlePerson, verdict: Verdict) => void
}

/** How it was with one person: one tap says it. */
export function PersonSheet({ person, title, proposed, onClose, onChoose }: PersonSheetProps) {
  const recorded = person?.state ? { state: person.state, category: person.category ?? undefined } : undefined
  const now = recorded ?? (person?.expected ? proposed : undefined)
  const chosen = now && keyOf(now)
  const choose = (key: VerdictKey) => {
    if (person && key !== chosen) onChoose(person, verdictOf(key))
    onClose()
  }
  return (
    <Sheet open={person !== undefined} title={title} onClose={onClose}>
      {person ? (
        <View>
          {recorded && person.method ? (
            <View className="muted settle-now">
              {`现在记为${verdictWord(recorded)}（${methodLabels[person.method]}）。改了会记下是您改的。`}
            </View>
          ) : null}
          <Choice
            label={recorded && attended(recorded.state) ? '其实没来，改为' : '没来，记为'}
            options={recorded?.category ? awayOptions.filter(({ value }) => value !== 'leave') : awayOptions}
            value={chosen}
            onChange={choose}
          />
          <Choice
            label={person.expected ? '到了，登记为' : '来了，登记为列席'}
            options={cameOptions}
            value={chosen}
            onChange={choose}
          />
        </View>
      ) : null}
    </Sheet>
  )
}
