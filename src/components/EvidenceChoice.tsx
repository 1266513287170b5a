import type { TemplateRowId } from '@domain/responsibilities/template'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '@/a11y/spoken'
import { Button } from './Button'
import { evidenceRows, evidenceWords } from './evidenceWords'
import { Field } from './Field'
import './EvidenceChoice.scss'

type EvidenceChoiceProps = {
  value: TemplateRowId | undefined
  onChange: (value: TemplateRowId | undefined) => void
}

/** By which records a row's work counts as done. */
export function EvidenceChoice({ value, onChange }: EvidenceChoiceProps) {
  const [open, setOpen] = useState(false)
  const choose = (next: TemplateRowId | undefined) => {
    onChange(next)
    setOpen(false)
  }
  return (
    <Field label="怎样算完成">
      <View className="row between">
        <View className="grow">{evidenceWords(value)}</View>
        <Button small kind="ghost" label={open ? '收起' : '换一种完成方式'} onClick={() => setOpen(!open)}>
          {open ? '收起' : '换一种'}
        </Button>
      </View>
      <View>
        {open ? (
          <View {...spoken({ role: 'radiogroup', label: '怎样算完成' })}>
            <Option
              title="手工登记"
              words="办完后由责任人登记"
              on={value === undefined}
              onTap={() => choose(undefined)}
            />
            {evidenceRows.map(({ id, work, words }) => (
              <Option key={id} title={work} words={`自动登记：${words}`} on={value === id} onTap={() => choose(id)} />
            ))}
          </View>
        ) : null}
      </View>
    </Field>
  )
}

function Option({ title, words, on, onTap }: { title: string; words: string; on: boolean; onTap: () => void }) {
  return (
    <View
      className={on ? 'evidence-option evidence-option-on' : 'evidence-option'}
      onClick={onTap}
      {...spoken({ role: 'radio', label: `${title}，${words}`, checked: on })}
    >
      <View>{on ? `✓ ${title}` : title}</View>
      <View className="muted">{words}</View>
    </View>
  )
}
