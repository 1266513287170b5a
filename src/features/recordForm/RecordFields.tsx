import { dayOf } from '@domain/calendar/beijing'
import type { FieldValue } from '@domain/records/field'
import { kindOf, type RecordKindId } from '@domain/records/kinds'
import { isBackEntered } from '@domain/records/record'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Card } from '@/components/Card'
import { DayField, DraftField } from './DraftField'
import type { RecordFaults } from './faults'
import { PeopleField, type Person } from './PeopleField'
import { askedFields, isLight, isNameless, type RecordDraft } from './recordDraft'

type RecordFieldsProps = {
  kind: RecordKindId
  draft: RecordDraft
  faults: RecordFaults
  people: readonly Person[]
  self: { memberId: string; keeps: boolean }
  /** The day it was entered on, where it is there already. */
  enteredOn?: string
  attachments: ReactNode
  onValue: (name: string, value: FieldValue) => void
  onChange: (next: Partial<RecordDraft>) => void
}

/** Day, people and fields. Where a text is all that is wanted, it comes first and the rest waits behind a tap. */
export function RecordFields(props: RecordFieldsProps) {
  const { kind, draft, faults, people, attachments, onValue } = props
  const asked = askedFields(kind, draft.values)
  const main = asked.find(([, { type }]) => type === 'text')?.[0]
  const fieldOf = ([name, field]: (typeof asked)[number]) => (
    <View key={name}>
      {name === main ? <Avoid kind={kind} /> : null}
      <DraftField {...{ name, field, people, onValue }} value={draft.values[name]} error={faults.fields[name]} />
    </View>
  )
  const isFirst = ([name]: (typeof asked)[number]) => name === main
  if (isLight(kind)) {
    return (
      <View>
        <View className="record-first">
          <Card>
            <View className="record-fields">{asked.filter(isFirst).map(fieldOf)}</View>
          </Card>
        </View>
        {attachments}
        <More {...props}>
          <Head {...props} />
          {asked.filter((one) => !isFirst(one)).map(fieldOf)}
        </More>
      </View>
    )
  }
  return (
    <View>
      <Card>
        {main ? null : <Avoid kind={kind} />}
        <Head {...props} />
        <View className="record-fields">{asked.map(fieldOf)}</View>
      </Card>
      {attachments}
    </View>
  )
}

/** What must not be written, beside where one writes. */
function Avoid({ kind }: { kind: RecordKindId }) {
  const { avoid } = kindOf(kind)
  return avoid ? <View className="record-avoid">{`！${avoid}`}</View> : null
}

/** When, and who. */
function Head({ kind, draft, faults, people, self, enteredOn, onChange }: RecordFieldsProps) {
  const { day, people: wanted, enteredBy } = kindOf(kind)
  const { on, people: chosen } = draft
  const today = dayOf(new Date().toISOString())
  const nameless = isNameless(kind, draft)
  const late = on !== '' && isBackEntered({ on, enteredOn: enteredOn ?? today })
  // Whoever does not keep the kind enters what they took part in.
  const withSelf = (ids: string[]) =>
    enteredBy === 'members' && !self.keeps && !ids.includes(self.memberId) ? [self.memberId, ...ids] : ids
  return (
    <View>
      <View>
        {nameless ? null : (
          <DayField
            label={day.label}
            required
            value={on}
            onChange={(next) => onChange({ on: next })}
            ahead={day.ahead}
            hint={late ? '过了 7 天才登记，会标明是补录' : undefined}
            error={faults.on}
          />
        )}
      </View>
      <View>
        {wanted ? (
          <PeopleField
            label={wanted.label}
            required={wanted.least > 0}
            hint={wanted.hint}
            error={faults.people}
            people={people}
            chosen={chosen}
            most={wanted.most}
            from={wanted.from}
            nobody={wanted.least > 0 ? '请选择' : '不选'}
            onChange={(ids) => onChange({ people: withSelf(ids) })}
          />
        ) : null}
      </View>
      <View>
        {enteredBy === 'self' && self.keeps && !nameless ? (
          <PeopleField
            label="替谁登记"
            error={faults.people}
            people={people}
            chosen={chosen.filter((id) => id !== self.memberId)}
            most={1}
            nobody="本人"
            onChange={(ids) => onChange({ people: ids })}
          />
        ) : null}
      </View>
    </View>
  )
}

/** What is rarely wanted, behind a tap; open where something stands in it, or is wrong. */
function More({ draft, faults, kind, children }: RecordFieldsProps & { children: ReactNode }) {
  const isToday = draft.on === dayOf(new Date().toISOString())
  const filled =
    !isToday || askedFields(kind, draft.values).some(([name, { type }]) => type !== 'text' && draft.values[name])
  const wrong = faults.on !== undefined || faults.people !== undefined || Object.keys(faults.fields).length > 0
  const [tapped, setTapped] = useState(filled)
  const open = tapped || wrong
  return (
    <Card>
      <View>
        {open ? null : (
          <View
            className="record-more"
            onClick={() => setTapped(true)}
            {...spoken({ role: 'button', label: '题目、日期、链接、哪次活动' })}
          >
            <View>
              <View>题目、日期、链接、哪次活动</View>
              <View className="muted">都可以不填，日期是今天</View>
            </View>
            <View className="record-arrow">›</View>
          </View>
        )}
      </View>
      <View className={open ? 'record-fields' : undefined}>{open ? children : null}</View>
    </Card>
  )
}
