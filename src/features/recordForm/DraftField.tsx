import { addDays, dayOf } from '@domain/calendar/beijing'
import { formatDay } from '@domain/calendar/format'
import { type Field, type FieldValue, LINK_LENGTH } from '@domain/records/field'
import { memo, useCallback, useRef } from 'react'
import { Choice } from '@/components/Choice'
import { DateTimeField } from '@/components/DateTimeField'
import { LongTextField } from '@/components/LongTextField'
import { Stepper } from '@/components/Stepper'
import { SwitchRow } from '@/components/SwitchRow'
import { TextInput } from '@/components/TextInput'
import { ActivityField } from './ActivityField'
import { PeopleField, type Person } from './PeopleField'
import { isStepped } from './recordDraft'

type DraftFieldProps = {
  name: string
  field: Field
  value: FieldValue | undefined
  error: string | undefined
  people: readonly Person[]
  onValue: (name: string, value: FieldValue) => void
}

/** Names of guests, with signs between them. */
const NAMES_LENGTH = 400
const DIGITS = 6

/** One field of a form, asked for in the way of its type. What is typed in one redraws no other. */
export const DraftField = memo(function DraftField(props: DraftFieldProps) {
  const { name, field, value, error, people, onValue } = props
  const { label, needed: required, hint } = field
  const start = useRef(typeof value === 'string' ? value : '').current
  const onChange = useCallback((next: FieldValue) => onValue(name, next), [onValue, name])
  const asked = { label, required, hint, error }
  const text = typeof value === 'string' ? value : ''
  const chosen = Array.isArray(value) ? value : []
  switch (field.type) {
    case 'text':
      return <LongTextField {...asked} start={start} onChange={onChange} maxLength={field.max} />
    case 'line':
      return <TextInput {...asked} value={text} onChange={onChange} maxLength={field.max} />
    case 'link':
      return <TextInput {...asked} value={text} onChange={onChange} maxLength={LINK_LENGTH} placeholder="https://" />
    case 'day':
      return <DayField {...asked} value={text} onChange={onChange} ahead={field.ahead} />
    case 'choice':
      return (
        <Choice
          {...asked}
          options={Object.entries(field.options).map(([key, words]) => ({ value: key, label: words }))}
          value={text || undefined}
          // A second tap takes it back where nothing has to be chosen.
          onChange={(next) => onChange(next === text && !required ? '' : next)}
        />
      )
    case 'count':
      return isStepped(field) ? (
        <Stepper
          {...asked}
          value={typeof value === 'number' ? value : field.least}
          onChange={onChange}
          least={field.least}
          most={field.most}
          unit={field.unit}
        />
      ) : (
        <TextInput
          {...asked}
          label={`${label}（${field.unit}）`}
          value={text}
          onChange={onChange}
          maxLength={DIGITS}
          keyboard="number"
        />
      )
    case 'people':
      return (
        <PeopleField
          {...asked}
          people={people}
          most={field.most}
          from={field.from}
          chosen={chosen}
          onChange={onChange}
        />
      )
    case 'names':
      return (
        <TextInput
          {...asked}
          value={text}
          onChange={onChange}
          maxLength={NAMES_LENGTH}
          placeholder="姓名之间用“、”隔开"
        />
      )
    case 'activity':
      return <ActivityField {...asked} value={text} onChange={onChange} />
    default:
      return <SwitchRow title={label} note={hint} on={value === true} onChange={onChange} />
  }
})

type DayFieldProps = {
  label: string
  required?: boolean
  hint?: string
  error?: string
  value: string
  onChange: (day: string) => void
  ahead?: boolean
}

/** A day, as far ahead as it may lie. */
export function DayField({ value, onChange, ahead, ...asked }: DayFieldProps) {
  const now = new Date().toISOString()
  return (
    <DateTimeField
      {...asked}
      kind="day"
      value={value}
      onChange={onChange}
      from="1949-10-01"
      to={ahead ? addDays(dayOf(now), 365 * 3) : dayOf(now)}
      shown={value && formatDay(value, now)}
    />
  )
}
