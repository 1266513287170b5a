import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { spoken } from '@/a11y/spoken'
import './Field.scss'

export type FieldProps = {
  label: string
  required?: boolean
  /** What is expected, before anything is wrong. */
  hint?: string
  /** What is wrong and what to do; replaces the hint. */
  error?: string
}

/** A question of a form with whatever answers it: label, mark, hint or error below. */
export function Field({
  label,
  required,
  hint,
  error,
  counter,
  children,
}: FieldProps & { counter?: string; children: ReactNode }) {
  return (
    <View className={error ? 'field field-wrong' : 'field'}>
      <View className="field-label">
        {label}
        {required ? <Text className="field-required">（必填）</Text> : null}
      </View>
      {children}
      {error || hint || counter ? (
        <View className="row between">
          <View
            className={error ? 'small late grow typed' : 'muted grow'}
            {...(error ? spoken({ role: 'alert' }) : {})}
          >
            {error ? `× ${error}` : hint}
          </View>
          {counter ? <Text className="muted">{counter}</Text> : null}
        </View>
      ) : null}
    </View>
  )
}
