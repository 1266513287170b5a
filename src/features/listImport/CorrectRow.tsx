import { withoutPersonalNumbers } from '@domain/members/personal-numbers'
import { type Field, fieldLabels } from '@domain/responsibilities/columns'
import { type CellCorrection, correctionFor, withCorrection } from '@domain/responsibilities/corrections'
import { LONGEST_CELL } from '@domain/responsibilities/row-bounds'
import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import { Button } from '@/components/Button'
import { EvidenceChoice as EvidenceField } from '@/components/EvidenceChoice'
import { LongTextField } from '@/components/LongTextField'
import { Sheet } from '@/components/Sheet'
import type { EvidenceChoice } from './importDraft'
import type { ReviewRow } from './review'
import { cellText } from './rowWords'

/** The cells that are read. */
const fields = ['work', 'leader', 'owner', 'deadline'] as const satisfies readonly Field[]
type ReadField = (typeof fields)[number]
type Typed = Record<ReadField, string>

type CorrectRowProps = {
  row: ReviewRow
  onSave: (
    corrected: (list: readonly CellCorrection[]) => CellCorrection[],
    /** Only where another one was chosen. */
    evidence: EvidenceChoice | undefined,
  ) => void
  onLeaveOut: () => void
  onClose: () => void
}

/** A row's cells put right by hand; what the list itself says stays beside them. */
export function CorrectRow({ row: { row, content, state }, onSave, onLeaveOut, onClose }: CorrectRowProps) {
  const [start] = useState<Typed>(() => ({
    work: cellText(row, 'work'),
    leader: cellText(row, 'leader'),
    owner: cellText(row, 'owner'),
    deadline: cellText(row, 'deadline'),
  }))
  const [typed, setTyped] = useState(start)
  const [evidence, setEvidence] = useState(content.evidence)
  const type = useCallback((field: ReadField, text: string) => setTyped((now) => ({ ...now, [field]: text })), [])
  const faults = faultsOf(typed)
  const save = () => {
    if (Object.keys(faults).length > 0) return
    const made = fields
      .filter((field) => typed[field].trim() !== start[field])
      .map((field) => correctionFor(row, field, typed[field].trim()))
    onSave(
      (list) => made.reduce(withCorrection, [...list]),
      evidence === content.evidence ? undefined : (evidence ?? 'byHand'),
    )
  }
  return (
    <Sheet open title={`改第 ${content.number ?? row.row} 项`} onClose={onClose}>
      {fields.map((field) => (
        <CellField
          key={field}
          field={field}
          start={start[field]}
          original={originalOf(row.cells, field, typed[field])}
          fault={faults[field]}
          onType={type}
        />
      ))}
      <EvidenceField value={evidence} onChange={setEvidence} />
      <View className="stack">
        <Button onClick={save}>{state === 'leftOut' ? '改好，并导入这一项' : '改好'}</Button>
        <Button kind="ghost" onClick={onLeaveOut}>
          {state === 'leftOut' ? '恢复导入这一项' : '不导入这一项'}
        </Button>
      </View>
    </Sheet>
  )
}

function faultsOf(typed: Typed): Partial<Typed> {
  const faults: Partial<Typed> = {}
  for (const field of fields) {
    if (withoutPersonalNumbers(typed[field]) !== typed[field]) {
      faults[field] = '请不要填写身份证号或手机号，系统不保存这些'
    }
  }
  return typed.work.trim() === '' ? { ...faults, work: '请写这一项的重点工作' } : faults
}

/** The list's own words where others are typed in their place. */
function originalOf(cells: ReviewRow['row']['cells'], field: Field, typed: string): string | undefined {
  const text = cells.find((cell) => cell.field === field)?.text.trim() ?? ''
  return text === typed.trim() ? undefined : `原文：${text || '空着'}`
}

type CellFieldProps = {
  field: ReadField
  start: string
  original: string | undefined
  fault: string | undefined
  onType: (field: ReadField, text: string) => void
}

function CellField({ field, start, original, fault, onType }: CellFieldProps) {
  const change = useCallback((text: string) => onType(field, text), [field, onType])
  return (
    <LongTextField
      label={fieldLabels[field]}
      start={start}
      hint={original}
      error={fault}
      maxLength={LONGEST_CELL}
      height="low"
      onChange={change}
    />
  )
}
